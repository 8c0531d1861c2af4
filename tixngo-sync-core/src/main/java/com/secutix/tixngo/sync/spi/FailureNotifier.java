package com.secutix.tixngo.sync.spi;

import com.secutix.tixngo.sync.report.RunReport;

/**
 * Tells the people of the interface record (its e-mail recipients, documented) that a function needs them.
 *
 * <p><b>Threading.</b> Called on the thread of the run, after the report is complete and the lease is given back. One that
 * throws changes nothing: the exception is logged by its kind.
 */
@FunctionalInterface
public interface FailureNotifier {

    /** Tells nobody. */
    FailureNotifier NONE = report -> {};

    /**
     * A run failed, or left tickets in error; it is told on every run until each of them is fixed or skipped (documented).
     * {@link RunReport#toText()} is a fit body for a message: it holds no personal data and no key.
     *
     * @param report what happened; its outcome is FAILED or COMPLETED_WITH_ERRORS
     */
    void needsAttention(RunReport report);
}
