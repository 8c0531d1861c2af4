package com.secutix.tixngo.simulator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.secutix.tixngo.simulator.internal.ContractNames;
import com.secutix.tixngo.simulator.internal.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What this simulator calls things on the wire: header, paths, query parameters, JSON fields. Immutable. {@link #V3} is the published
 * contract; a profile file, in the form the client reads too, names only what differs.
 */
public final class SimulatorProfile {
    /** The contract as published. */
    public static final SimulatorProfile V3 = new SimulatorProfile("x-tixngo-key", Map.of(), Map.of(), Map.of(), null);

    private static final Logger LOG = LoggerFactory.getLogger(SimulatorProfile.class);

    private final String apiKeyHeader;
    private final Map<Endpoint, String> paths;
    private final Map<String, String> parameters;
    private final Map<String, String> fields;
    private final @Nullable Integer ticketsPerCall;

    private SimulatorProfile(
            String apiKeyHeader,
            Map<Endpoint, String> paths,
            Map<String, String> parameters,
            Map<String, String> fields,
            @Nullable Integer ticketsPerCall) {
        this.apiKeyHeader = apiKeyHeader;
        this.paths = Map.copyOf(paths);
        this.parameters = Map.copyOf(parameters);
        this.fields = Map.copyOf(fields);
        this.ticketsPerCall = ticketsPerCall;
    }

    /**
     * Reads a profile file.
     *
     * @param file the file
     * @return the profile
     * @throws IllegalArgumentException when the file is no profile; the message says where and why
     * @throws UncheckedIOException when the file cannot be read
     */
    public static SimulatorProfile read(Path file) {
        try {
            return parse(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the profile file " + file, e);
        }
    }

    /**
     * Reads a profile from JSON text. Keys the simulator has no use for are passed over with a warning; a dotted name the contract does
     * not have is refused.
     *
     * @param json the text
     * @return the profile
     * @throws IllegalArgumentException when the text is no profile; the message says where and why
     */
    public static SimulatorProfile parse(String json) {
        JsonNode root;
        try {
            root = Json.MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "the profile is no JSON, at line " + e.getLocation().getLineNr() + ", column "
                            + e.getLocation().getColumnNr(),
                    e);
        }
        if (!root.isObject()) {
            throw new IllegalArgumentException("the profile must be a JSON object");
        }
        root.fieldNames().forEachRemaining(name -> {
            if (!Set.of("apiKeyHeader", "paths", "parameters", "fields", "limits")
                    .contains(name)) {
                LOG.warn("the simulator has no use for '{}' of the profile", name);
            }
        });
        Map<Endpoint, String> paths = new EnumMap<>(Endpoint.class);
        texts(root, "paths")
                .forEach((name, path) -> Arrays.stream(Endpoint.values())
                        .filter(endpoint -> endpoint.profileName().equals(name))
                        .findFirst()
                        .ifPresentOrElse(
                                endpoint -> paths.put(endpoint, checkedPath(endpoint, path)),
                                () -> LOG.warn("the simulator has no use for the path '{}' of the profile", name)));
        Map<String, String> fields = texts(root, "fields");
        fields.keySet().forEach(name -> {
            if (!ContractNames.ALL.contains(name)) {
                throw new IllegalArgumentException("'" + name + "' under 'fields' is no dotted name of the contract");
            }
        });
        String header = Json.text(root, "apiKeyHeader");
        JsonNode limit = root.path("limits").path("ticketsPerCall");
        if (!limit.isMissingNode() && (!limit.canConvertToInt() || limit.intValue() < 1)) {
            throw new IllegalArgumentException("'limits.ticketsPerCall' must be a whole number from 1");
        }
        return new SimulatorProfile(
                header == null ? V3.apiKeyHeader : header,
                paths,
                texts(root, "parameters"),
                fields,
                limit.isMissingNode() ? null : limit.intValue());
    }

    /**
     * The header that carries the API key.
     *
     * @return its name
     */
    public String apiKeyHeader() {
        return apiKeyHeader;
    }

    /**
     * The path of a call, relative to the base.
     *
     * @param endpoint the call
     * @return the path, with variables in braces
     */
    public String path(Endpoint endpoint) {
        return paths.getOrDefault(endpoint, endpoint.path());
    }

    /**
     * What a query parameter is called here.
     *
     * @param name the contract's name
     * @return this profile's name
     */
    public String parameter(String name) {
        return Objects.requireNonNull(parameters.getOrDefault(name, name));
    }

    /**
     * The renamed JSON fields.
     *
     * @return dotted name of the contract → new last segment
     */
    public Map<String, String> fields() {
        return fields;
    }

    /**
     * The most tickets of one call, when the profile limits them.
     *
     * @return the limit
     */
    public OptionalInt ticketsPerCall() {
        return ticketsPerCall == null ? OptionalInt.empty() : OptionalInt.of(ticketsPerCall);
    }

    private static Map<String, String> texts(JsonNode root, String name) {
        Map<String, String> texts = new LinkedHashMap<>();
        JsonNode object = root.path(name);
        if (!object.isMissingNode() && !object.isObject()) {
            throw new IllegalArgumentException("'" + name + "' of the profile must be an object");
        }
        object.properties().forEach(entry -> {
            String text = Json.text(object, entry.getKey());
            if (text == null || text.isBlank()) {
                throw new IllegalArgumentException(
                        "'" + name + "." + entry.getKey() + "' of the profile must be a text");
            }
            texts.put(entry.getKey(), text);
        });
        return texts;
    }

    private static String checkedPath(Endpoint endpoint, String path) {
        int brace = endpoint.path().indexOf('{');
        String variable = brace < 0
                ? ""
                : endpoint.path().substring(brace, endpoint.path().indexOf('}') + 1);
        if (!path.startsWith("/") || !path.contains(variable)) {
            throw new IllegalArgumentException("the path of '" + endpoint.profileName() + "' must begin with /"
                    + (variable.isEmpty() ? "" : " and hold " + variable));
        }
        return path;
    }
}
