package com.secutix.tixngo.sync.internal;

import com.secutix.tixngo.sync.TixngoSync;
import com.secutix.tixngo.sync.settings.SyncFunction;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** Marks what is logged during a run with function, interface and run id (MDC), and leaves the host's marks as they were. */
final class RunTrace {

    private final Map<String, String> marks;

    RunTrace(SyncFunction function, String interfaceName, String runId) {
        marks = Map.of(
                TixngoSync.MDC_FUNCTION,
                function.name(),
                TixngoSync.MDC_INTERFACE,
                interfaceName,
                TixngoSync.MDC_RUN_ID,
                runId);
    }

    <V> V during(Supplier<V> work) {
        Map<String, @Nullable String> before = new HashMap<>();
        marks.forEach((name, value) -> {
            before.put(name, MDC.get(name));
            MDC.put(name, value);
        });
        try {
            return work.get();
        } finally {
            before.forEach((name, value) -> {
                if (value == null) {
                    MDC.remove(name);
                } else {
                    MDC.put(name, value);
                }
            });
        }
    }
}
