package com.secutix.tixngo.host.faults;

import com.secutix.tixngo.simulator.Endpoint;
import com.secutix.tixngo.simulator.Fault;
import com.secutix.tixngo.sync.report.RunOutcome;
import com.secutix.tixngo.sync.report.RunReport;
import org.jspecify.annotations.Nullable;

/**
 * What the pages of the pushes and of the feedback say that a run reports when a fault strikes one of its calls, each of which
 * carries two items.
 *
 * @param failure the code with which the run fails; null if it does not
 * @param rejected the items or changes that are refused
 * @param deferred the items that wait for the next run
 */
record DocumentedOutcome(@Nullable String failure, long rejected, long deferred) {

    private static final DocumentedOutcome HARMLESS = new DocumentedOutcome(null, 0, 0);

    static DocumentedOutcome of(Endpoint endpoint, Fault fault, int strikes) {
        return switch (fault.kind()) {
            case UNAUTHORIZED, FORBIDDEN -> endOfTheRun(endpoint, "UNAUTHORIZED");
            case NOT_FOUND -> endOfTheRun(endpoint, "NOT_FOUND");
            case INVALID_PAGINATION_KEY -> endOfTheRun(endpoint, "INVALID_PAGINATION_KEY");
            case BAD_REQUEST -> refusal(endpoint);
            case BAD_REQUEST_NAMING, REJECT -> rejected(fault.number());
            case MALFORMED_CHANGE -> rejected(fault.number());
            case MISSING, CONTRADICTING, UNKNOWN_RESULT -> deferred(fault.number());
            default -> FaultForms.isRetried(fault) && strikes >= FaultScene.ATTEMPTS ? end(endpoint, fault) : HARMLESS;
        };
    }

    /** A call that is refused as a whole, without a reason. */
    private static DocumentedOutcome refusal(Endpoint endpoint) {
        return switch (endpoint) {
            case CHANGES -> endOfTheRun(endpoint, "INVALID_REQUEST");
            case TICKET -> deferred(1);
            case DEFINITION -> rejected(2);
            // it is halved, and the halves are not refused
            default -> HARMLESS;
        };
    }

    /** A call that failed as often as it is tried. */
    private static DocumentedOutcome end(Endpoint endpoint, Fault fault) {
        boolean throttled = fault.kind().name().startsWith("THROTTLED");
        return switch (endpoint) {
            case CHANGES -> throttled ? HARMLESS : endOfTheRun(endpoint, unread(fault));
            case TICKET, DEFINITION -> throttled ? HARMLESS : deferred(1);
            // it is halved, and the halves do not fail
            default -> HARMLESS;
        };
    }

    private static String unread(Fault fault) {
        return switch (fault.kind()) {
            case RESET, COMMIT_THEN_DROP -> "TRANSPORT";
            case SERVER_ERROR, UNAVAILABLE -> "SERVER_ERROR";
            default -> "PROTOCOL";
        };
    }

    /** What the call was for waits for the next run; the run makes no other call. */
    private static DocumentedOutcome endOfTheRun(Endpoint endpoint, String code) {
        return new DocumentedOutcome(
                code,
                0,
                switch (endpoint) {
                    case CHANGES -> 0;
                    case TICKET -> 1;
                    default -> 2;
                });
    }

    private static DocumentedOutcome rejected(long items) {
        return new DocumentedOutcome(null, items, 0);
    }

    private static DocumentedOutcome deferred(long items) {
        return new DocumentedOutcome(null, 0, items);
    }

    RunOutcome outcome() {
        if (failure != null) {
            return RunOutcome.FAILED;
        }
        return rejected + deferred > 0 ? RunOutcome.COMPLETED_WITH_ERRORS : RunOutcome.COMPLETED;
    }

    /** What a run reported, in the same words. */
    static DocumentedOutcome of(RunReport report) {
        return new DocumentedOutcome(
                report.failure().map(failure -> failure.code()).orElse(null),
                report.counts().rejected(),
                report.counts().deferred());
    }
}
