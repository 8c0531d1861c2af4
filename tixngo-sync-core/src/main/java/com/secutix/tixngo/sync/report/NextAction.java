package com.secutix.tixngo.sync.report;

/** What an operator does next, by how a run ended. */
final class NextAction {

    private static final String MEND = "mend the cause above; the next run takes up where this one ended";

    private NextAction() {}

    static String of(RunReport report) {
        return switch (report.outcome()) {
            case COMPLETED -> "nothing to do";
            case COMPLETED_WITH_ERRORS ->
                report.feedback().isPresent()
                        ? "look at the changes above: they were passed over, and feedback does not try them again"
                        : "fix or skip the tickets above; the next run tries them again";
            case FAILED ->
                report.failure().map(failure -> afterFailure(failure.code())).orElse(MEND);
            case STOPPED -> "run again for what was not reached";
            case BUSY -> "wait for the other run; a killed one frees its lock by itself";
        };
    }

    private static String afterFailure(String code) {
        return switch (code) {
            case "UNAUTHORIZED" -> "check the API key of the interface and its rights with TIXNGO; nothing was marked";
            case "UNREACHABLE" -> "check the URL of the interface, the network and TIXNGO's status; nothing is lost";
            case "NOT_FOUND", "REDIRECTED" -> "check the URL of the interface, or the path in the profile";
            case "SERVER_ERROR", "TRANSPORT", "PROTOCOL", "THROTTLED", "READ_FAILED" ->
                "nothing is lost: the next run"
                        + " repeats what is open; if it fails again, ask TIXNGO, naming the request id above";
            case "STORE_FAILED" -> "look at the host's database and its log; the next run repeats what is open";
            case "LEASE_LOST", "KEY_MOVED" -> "nothing to do: the next run repeats what is open";
            case "INVALID_PAGINATION_KEY" ->
                "ask TIXNGO for a valid key and set it, or clear it to read everything again";
            case "CHANGE_NOT_APPLIED" ->
                "mend the cause, or put the ticket on the skip list; until then feedback stands still";
            default -> MEND;
        };
    }
}
