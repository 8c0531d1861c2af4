package com.secutix.tixngo.client;

import com.secutix.tixngo.client.internal.profile.ProfileReader;
import com.secutix.tixngo.client.internal.profile.ProfileRules;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * All of the wire contract that may turn out to be otherwise: the header of the key, paths, names of parameters and JSON fields,
 * limits. {@link #V3} is the contract this library was built against; copy it with changes, or read a small JSON file that names
 * only what differs. It is resolved once, when a client is built. Immutable.
 *
 * <p>A field is named by the contract's dotted name, relative to the envelope or the item, such as {@code security.barcode},
 * {@code results} or {@code pagination.nextPageKey}; its new name replaces the last part, wherever the contract uses that dotted name.
 */
public final class TixngoProfile {

    /** The contract as this library was built against. */
    public static final TixngoProfile V3 = new TixngoProfile(new Builder());

    private final String apiKeyHeader;
    private final Map<Endpoint, String> paths;
    private final Map<String, String> parameters;
    private final Map<String, String> fields;
    private final int ticketsPerCall;
    private final int changesPerPage;
    private final long maxResponseBytes;
    private final boolean gzipRequests;

    private TixngoProfile(Builder builder) {
        apiKeyHeader = builder.apiKeyHeader;
        paths = Collections.unmodifiableMap(new EnumMap<>(builder.paths));
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(builder.parameters));
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(builder.fields));
        ticketsPerCall = builder.ticketsPerCall;
        changesPerPage = builder.changesPerPage;
        maxResponseBytes = builder.maxResponseBytes;
        gzipRequests = builder.gzipRequests;
    }

    /** {@return a builder that starts from {@link #V3}} */
    public static Builder builder() {
        return V3.toBuilder();
    }

    /** {@return a builder that starts from this profile} */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.apiKeyHeader = apiKeyHeader;
        builder.paths.putAll(paths);
        builder.parameters.putAll(parameters);
        builder.fields.putAll(fields);
        builder.ticketsPerCall = ticketsPerCall;
        builder.changesPerPage = changesPerPage;
        builder.maxResponseBytes = maxResponseBytes;
        builder.gzipRequests = gzipRequests;
        return builder;
    }

    /**
     * Reads a profile file: JSON in UTF-8 that names only what differs from {@link #V3}.
     *
     * @param file the file, at most 1 MiB
     * @return the profile
     * @throws TixngoConfigurationException if the file is wrong; all mistakes, each with line and column
     * @throws IOException if it cannot be read
     */
    public static TixngoProfile read(Path file) throws IOException {
        try (Reader json = Files.newBufferedReader(file)) {
            return read(json, String.valueOf(file.getFileName()));
        } catch (CharacterCodingException noText) {
            throw new TixngoConfigurationException(List.of(file.getFileName() + " is no text in UTF-8"));
        }
    }

    /**
     * Reads a profile that names only what differs from {@link #V3}.
     *
     * @param json the profile, at most 1 MiB; not closed
     * @param name what to call it in messages
     * @return the profile
     * @throws TixngoConfigurationException if it is wrong; all mistakes, each with line and column
     * @throws IOException if it cannot be read
     */
    public static TixngoProfile read(Reader json, String name) throws IOException {
        return ProfileReader.read(json, name);
    }

    /** {@return name of the header that holds the key; {@code x-tixngo-key} in V3 (inferred)} */
    public String apiKeyHeader() {
        return apiKeyHeader;
    }

    /**
     * {@return path of a call, relative to the base, with its placeholder}
     *
     * @param endpoint the call
     */
    public String path(Endpoint endpoint) {
        return Objects.requireNonNull(paths.getOrDefault(endpoint, endpoint.defaultPath()));
    }

    /**
     * {@return the name a query parameter travels under}
     *
     * @param name its name in the contract
     */
    public String parameter(String name) {
        return Objects.requireNonNull(parameters.getOrDefault(name, name));
    }

    /** {@return the renamed query parameters: name in the contract to name on the wire} */
    public Map<String, String> renamedParameters() {
        return parameters;
    }

    /** {@return the renamed JSON fields: dotted name in the contract to last part on the wire} */
    public Map<String, String> renamedFields() {
        return fields;
    }

    /** {@return most items in a call, of any write; 10,000 in V3 (assumed), far above what a run sends unless told otherwise} */
    public int ticketsPerCall() {
        return ticketsPerCall;
    }

    /** {@return most changes asked for in a page; 10,000 in V3} */
    public int changesPerPage() {
        return changesPerPage;
    }

    /** {@return most bytes of an answer, after decompression; 64 MiB in V3} */
    public long maxResponseBytes() {
        return maxResponseBytes;
    }

    /** {@return whether request bodies are compressed; not in V3} */
    public boolean gzipRequests() {
        return gzipRequests;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TixngoProfile that
                && apiKeyHeader.equals(that.apiKeyHeader)
                && paths.equals(that.paths)
                && parameters.equals(that.parameters)
                && fields.equals(that.fields)
                && ticketsPerCall == that.ticketsPerCall
                && changesPerPage == that.changesPerPage
                && maxResponseBytes == that.maxResponseBytes
                && gzipRequests == that.gzipRequests;
    }

    @Override
    public int hashCode() {
        return Objects.hash(
                apiKeyHeader,
                paths,
                parameters,
                fields,
                ticketsPerCall,
                changesPerPage,
                maxResponseBytes,
                gzipRequests);
    }

    /** {@return what differs from V3, and the limits} */
    @Override
    public String toString() {
        return "TixngoProfile[apiKeyHeader=" + apiKeyHeader + ", paths=" + paths + ", parameters=" + parameters
                + ", fields="
                + fields + ", ticketsPerCall=" + ticketsPerCall + ", changesPerPage=" + changesPerPage
                + ", maxResponseBytes="
                + maxResponseBytes + ", gzipRequests=" + gzipRequests + "]";
    }

    /** Collects the parts of a profile. Not thread-safe. Nothing is checked before {@link #build()}. */
    public static final class Builder {
        private String apiKeyHeader = "x-tixngo-key";
        private final Map<Endpoint, String> paths = new EnumMap<>(Endpoint.class);
        private final Map<String, String> parameters = new LinkedHashMap<>();
        private final Map<String, String> fields = new LinkedHashMap<>();
        private int ticketsPerCall = 10_000;
        private int changesPerPage = 10_000;
        private long maxResponseBytes = 64L << 20;
        private boolean gzipRequests;

        private Builder() {}

        /**
         * Names the header that holds the key.
         *
         * @param name name of the header
         * @return this builder
         */
        public Builder apiKeyHeader(String name) {
            apiKeyHeader = Objects.requireNonNull(name, "name");
            return this;
        }

        /**
         * Sets the path of a call.
         *
         * @param endpoint the call
         * @param path path relative to the base, with a leading slash and the call's placeholder
         * @return this builder
         */
        public Builder path(Endpoint endpoint, String path) {
            paths.put(endpoint, Objects.requireNonNull(path, "path"));
            return this;
        }

        /**
         * Renames a query parameter.
         *
         * @param name its name in the contract, such as {@code paginationKey}
         * @param wireName its name on the wire
         * @return this builder
         */
        public Builder parameter(String name, String wireName) {
            parameters.put(Objects.requireNonNull(name, "name"), Objects.requireNonNull(wireName, "wireName"));
            return this;
        }

        /**
         * Renames a JSON field.
         *
         * @param dottedName its dotted name in the contract, such as {@code security.barcode}
         * @param wireName the last part of its name on the wire
         * @return this builder
         */
        public Builder field(String dottedName, String wireName) {
            fields.put(Objects.requireNonNull(dottedName, "dottedName"), Objects.requireNonNull(wireName, "wireName"));
            return this;
        }

        /**
         * Bounds the items of a write.
         *
         * @param items most items in a call, 1 to 100,000
         * @return this builder
         */
        public Builder ticketsPerCall(int items) {
            ticketsPerCall = items;
            return this;
        }

        /**
         * Bounds a page of changes.
         *
         * @param changes most changes asked for, 1 to 100,000
         * @return this builder
         */
        public Builder changesPerPage(int changes) {
            changesPerPage = changes;
            return this;
        }

        /**
         * Bounds an answer.
         *
         * @param bytes most bytes after decompression, 1 KiB to 1 GiB
         * @return this builder
         */
        public Builder maxResponseBytes(long bytes) {
            maxResponseBytes = bytes;
            return this;
        }

        /**
         * Says whether request bodies are compressed.
         *
         * @param compressed whether
         * @return this builder
         */
        public Builder gzipRequests(boolean compressed) {
            gzipRequests = compressed;
            return this;
        }

        /**
         * {@return the profile}
         *
         * @throws TixngoConfigurationException if anything is wrong; all mistakes together
         */
        public TixngoProfile build() {
            TixngoProfile profile = new TixngoProfile(this);
            List<String> problems = ProfileRules.problems(profile);
            if (!problems.isEmpty()) {
                throw new TixngoConfigurationException(problems);
            }
            return profile;
        }
    }
}
