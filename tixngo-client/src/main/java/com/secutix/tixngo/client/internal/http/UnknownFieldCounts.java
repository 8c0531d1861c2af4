package com.secutix.tixngo.client.internal.http;

import com.secutix.tixngo.client.Endpoint;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** How often fields outside the contract were seen. Bounded: a server may use anything as a name. Thread-safe. */
public final class UnknownFieldCounts {
    private static final int MAX_NAMES = 100;
    private static final String OTHER = "(other)";

    private final Map<Endpoint, Map<String, Long>> counts = new EnumMap<>(Endpoint.class);

    synchronized void add(Endpoint endpoint, Map<String, Long> more) {
        Map<String, Long> known = counts.computeIfAbsent(endpoint, e -> new LinkedHashMap<>());
        more.forEach((name, count) ->
                known.merge(known.size() < MAX_NAMES || known.containsKey(name) ? name : OTHER, count, Long::sum));
    }

    /** {@return a snapshot} */
    public synchronized Map<Endpoint, Map<String, Long>> snapshot() {
        Map<Endpoint, Map<String, Long>> copy = new EnumMap<>(Endpoint.class);
        counts.forEach((endpoint, names) -> copy.put(endpoint, Map.copyOf(names)));
        return Collections.unmodifiableMap(copy);
    }
}
