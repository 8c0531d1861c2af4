package com.secutix.tixngo.simulator.internal.http;

import com.secutix.tixngo.simulator.Endpoint;
import com.secutix.tixngo.simulator.SimulatorProfile;
import com.secutix.tixngo.simulator.internal.http.IncomingCall.Route;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the call a path asks for. Segments are compared undecoded, so that a ticket id may hold an encoded slash. */
final class Router {
    private static final Pattern SLASH = Pattern.compile("/");
    private static final Pattern AMPERSAND = Pattern.compile("&");

    private record Entry(Endpoint endpoint, List<String> segments) {
        private long variables() {
            return segments.stream().filter(Router::isVariable).count();
        }
    }

    private final String base;
    private final List<Entry> entries = new ArrayList<>();

    Router(String base, SimulatorProfile profile) {
        this.base = base;
        for (Endpoint endpoint : Endpoint.values()) {
            entries.add(new Entry(endpoint, segments(profile.path(endpoint))));
        }
        // a literal segment wins over a variable: /tickets/diff is no ticket
        entries.sort(Comparator.comparingLong(Entry::variables));
    }

    /** The route of a method and a raw path; null when there is none. */
    @Nullable Route route(String method, String rawPath) {
        if (!rawPath.startsWith(base + "/")) {
            return null;
        }
        List<String> segments = segments(rawPath.substring(base.length()));
        for (Entry entry : entries) {
            Map<String, String> variables = match(entry.segments(), segments);
            if (variables != null && entry.endpoint().method().equals(method)) {
                return new Route(entry.endpoint(), variables);
            }
        }
        return null;
    }

    /** The methods a raw path takes; empty when it is no path of the contract. */
    Set<String> methods(String rawPath) {
        Set<String> methods = new TreeSet<>();
        if (rawPath.startsWith(base + "/")) {
            List<String> segments = segments(rawPath.substring(base.length()));
            for (Entry entry : entries) {
                if (match(entry.segments(), segments) != null) {
                    methods.add(entry.endpoint().method());
                }
            }
        }
        return methods;
    }

    /** The parameters of a raw query, decoded, the first of each name. */
    static Map<String, String> query(@Nullable String raw) {
        Map<String, String> query = new LinkedHashMap<>();
        if (raw != null && !raw.isEmpty()) {
            for (String pair : AMPERSAND.split(raw, -1)) {
                int cut = pair.indexOf('=');
                String name = cut < 0 ? pair : pair.substring(0, cut);
                query.putIfAbsent(decode(name), cut < 0 ? "" : decode(pair.substring(cut + 1)));
            }
        }
        return query;
    }

    private static @Nullable Map<String, String> match(List<String> pattern, List<String> segments) {
        if (pattern.size() != segments.size()) {
            return null;
        }
        Map<String, String> variables = new HashMap<>();
        for (int i = 0; i < pattern.size(); i++) {
            String expected = pattern.get(i);
            if (isVariable(expected)) {
                variables.put(expected.substring(1, expected.length() - 1), decodeSegment(segments.get(i)));
            } else if (!expected.equals(segments.get(i))) {
                return null;
            }
        }
        return variables;
    }

    private static List<String> segments(String path) {
        return List.of(SLASH.split(path.startsWith("/") ? path.substring(1) : path, -1));
    }

    private static boolean isVariable(String segment) {
        return segment.startsWith("{") && segment.endsWith("}");
    }

    private static String decodeSegment(String segment) {
        return decode(segment.replace("+", "%2B"));
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }
}
