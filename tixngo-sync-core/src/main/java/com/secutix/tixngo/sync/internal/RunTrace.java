package com.secutix.tixngo.sync.internal;

import com.secutix.tixngo.sync.TixngoSync;
import com.secutix.tixngo.sync.settings.SyncFunction;
import org.slf4j.MDC;

/** Marks what is logged during a run with function, interface and run id (MDC), and leaves no mark behind. */
final class RunTrace implements AutoCloseable {

    private final MDC.MDCCloseable function;
    private final MDC.MDCCloseable interfaceName;
    private final MDC.MDCCloseable run;

    RunTrace(SyncFunction function, String interfaceName, String runId) {
        this.function = MDC.putCloseable(TixngoSync.MDC_FUNCTION, function.name());
        this.interfaceName = MDC.putCloseable(TixngoSync.MDC_INTERFACE, interfaceName);
        this.run = MDC.putCloseable(TixngoSync.MDC_RUN_ID, runId);
    }

    @Override
    public void close() {
        run.close();
        interfaceName.close();
        function.close();
    }
}
