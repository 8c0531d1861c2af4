package com.secutix.tixngo.client.internal.profile;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.secutix.tixngo.client.Endpoint;
import com.secutix.tixngo.client.TixngoConfigurationException;
import com.secutix.tixngo.client.TixngoProfile;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a profile file and says where it is wrong. For one file and one thread. */
public final class ProfileReader {
    private static final int MAX_CHARACTERS = 1 << 20;
    private static final int MAX_PROBLEMS = 50;
    private static final List<String> SECTIONS =
            List.of("apiKeyHeader", "paths", "parameters", "fields", "limits", "gzipRequests");

    private final JsonParser json;
    private final String name;
    private final TixngoProfile.Builder profile = TixngoProfile.builder();
    private final List<String> problems = new ArrayList<>();
    private final Map<String, String> parameters = new HashMap<>();
    private final Map<String, String> fields = new HashMap<>();
    private final Map<String, String> places = new HashMap<>();

    private ProfileReader(JsonParser json, String name) {
        this.json = json;
        this.name = name;
    }

    /** Reads a profile. */
    public static TixngoProfile read(Reader source, String name) throws IOException {
        String text = all(source, name);
        try (JsonParser json = new JsonFactory().createParser(text)) {
            ProfileReader reader = new ProfileReader(json, name);
            try {
                reader.file();
            } catch (JsonProcessingException broken) {
                reader.broken(broken);
            }
            return reader.result();
        }
    }

    private static String all(Reader source, String name) throws IOException {
        StringBuilder text = new StringBuilder();
        char[] buffer = new char[8192];
        for (int read = source.read(buffer); read >= 0; read = source.read(buffer)) {
            text.append(buffer, 0, read);
            if (text.length() > MAX_CHARACTERS) {
                throw new TixngoConfigurationException(List.of(name + " is larger than 1 MiB: that is no profile"));
            }
        }
        return !text.isEmpty() && text.charAt(0) == '\uFEFF' ? text.substring(1) : text.toString();
    }

    private void file() throws IOException {
        if (json.nextToken() == null) {
            problem("is empty; the smallest profile is {}");
            return;
        }
        object("the profile", this::section);
        if (json.nextToken() != null) {
            problem("something follows the profile");
        }
    }

    private void section(String section) throws IOException {
        switch (section) {
            case "apiKeyHeader" -> text(section).ifPresent(this::header);
            case "paths" -> object("paths", this::path);
            case "parameters" -> object("parameters", this::parameter);
            case "fields" -> object("fields", this::field);
            case "limits" -> object("limits", this::limit);
            case "gzipRequests" -> truth(section);
            default -> {
                problem("\"" + shortened(section) + "\" is not known" + Nearest.hint(section, SECTIONS));
                json.skipChildren();
            }
        }
    }

    private void header(String header) {
        if (isRight(ProfileRules.header(header))) {
            profile.apiKeyHeader(header);
        }
    }

    private void path(String key) throws IOException {
        Endpoint endpoint = endpoint(key);
        if (endpoint == null) {
            problem("paths." + shortened(key) + " is not known" + Nearest.hint(key, ProfileRules.ENDPOINTS));
            json.skipChildren();
            return;
        }
        text("paths." + key).ifPresent(path -> {
            if (isRight(ProfileRules.path(endpoint, path))) {
                profile.path(endpoint, path);
            }
        });
    }

    private static @Nullable Endpoint endpoint(String key) {
        return Arrays.stream(Endpoint.values())
                .filter(endpoint -> endpoint.key().equals(key))
                .findFirst()
                .orElse(null);
    }

    private void parameter(String parameter) throws IOException {
        String place = place();
        text("parameters." + shortened(parameter)).ifPresent(wireName -> {
            if (isRight(ProfileRules.parameter(parameter, wireName))) {
                places.put("parameters." + parameter, place);
                parameters.put(parameter, wireName);
                profile.parameter(parameter, wireName);
            }
        });
    }

    private void field(String dottedName) throws IOException {
        String place = place();
        text("fields." + shortened(dottedName)).ifPresent(wireName -> {
            if (isRight(ProfileRules.field(dottedName, wireName))) {
                places.put("fields." + dottedName, place);
                fields.put(dottedName, wireName);
                profile.field(dottedName, wireName);
            }
        });
    }

    private void limit(String limit) throws IOException {
        if (!ProfileRules.limits().contains(limit)) {
            problem("limits." + shortened(limit) + " is not known" + Nearest.hint(limit, ProfileRules.limits()));
            json.skipChildren();
            return;
        }
        if (json.currentToken() != JsonToken.VALUE_NUMBER_INT
                || json.getNumberType() == JsonParser.NumberType.BIG_INTEGER) {
            problem("limits." + limit + " must be a whole number");
            json.skipChildren();
            return;
        }
        long value = json.getLongValue();
        if (isRight(ProfileRules.limit(limit, value))) {
            switch (limit) {
                case ProfileRules.TICKETS_PER_CALL -> profile.ticketsPerCall((int) value);
                case ProfileRules.CHANGES_PER_PAGE -> profile.changesPerPage((int) value);
                default -> profile.maxResponseBytes(value);
            }
        }
    }

    private void truth(String key) throws IOException {
        if (json.currentToken() == JsonToken.VALUE_TRUE || json.currentToken() == JsonToken.VALUE_FALSE) {
            profile.gzipRequests(json.getBooleanValue());
        } else {
            problem(key + " must be true or false");
            json.skipChildren();
        }
    }

    private Optional<String> text(String key) throws IOException {
        if (json.currentToken() == JsonToken.VALUE_STRING) {
            return Optional.of(json.getText());
        }
        problem(key + " must be a text in quotes");
        json.skipChildren();
        return Optional.empty();
    }

    private void object(String what, Entry entry) throws IOException {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            problem(what + " must be an object: { … }");
            json.skipChildren();
            return;
        }
        Set<String> seen = new HashSet<>();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String key = json.currentName();
            if (!seen.add(key)) {
                problem("\"" + shortened(key) + "\" is given twice");
            }
            json.nextToken();
            entry.read(key);
        }
    }

    private boolean isRight(Optional<String> problem) {
        problem.ifPresent(this::problem);
        return problem.isEmpty();
    }

    private void problem(String problem) {
        problem(place(), problem);
    }

    private void problem(String place, String problem) {
        if (problems.size() < MAX_PROBLEMS) {
            problems.add(place + ": " + problem);
        }
    }

    private String place() {
        return place(json.currentTokenLocation());
    }

    private String place(JsonLocation location) {
        return name + ", line " + location.getLineNr() + ", column " + location.getColumnNr();
    }

    private void broken(JsonProcessingException broken) {
        JsonLocation location = broken.getLocation();
        problem(
                location == null ? name : place(location),
                broken instanceof JsonEOFException
                        ? "ends too early; is a brace or a quote missing?"
                        : "is no JSON from here on; is a comma, a colon or a quote missing or too many?");
    }

    private TixngoProfile result() {
        if (problems.isEmpty()) {
            clashes();
        }
        if (!problems.isEmpty()) {
            throw new TixngoConfigurationException(problems);
        }
        return profile.build();
    }

    private void clashes() {
        for (ProfileRules.Clash clash : ProfileRules.clashes(parameters, fields)) {
            String place = places.get(clash.section() + clash.other());
            if (place == null) {
                place = places.getOrDefault(clash.section() + clash.one(), name);
            }
            problem(place, clash.problem());
        }
    }

    private static String shortened(String key) {
        String printable = key.replaceAll("\\p{Cntrl}", "?");
        return printable.length() <= 100 ? printable : printable.substring(0, 100) + "…";
    }

    /** Reads the value of one key; the parser stands on its first token. */
    @FunctionalInterface
    private interface Entry {
        void read(String key) throws IOException;
    }
}
