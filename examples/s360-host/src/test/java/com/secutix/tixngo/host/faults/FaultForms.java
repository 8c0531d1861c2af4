package com.secutix.tixngo.host.faults;

import com.secutix.tixngo.simulator.Fault;
import com.secutix.tixngo.simulator.FaultKind;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Every fault of the simulator in all its forms. */
final class FaultForms {

    private static final List<Integer> STATUSES = List.of(500, 502, 503, 504);
    private static final List<String> BODIES = List.of("json", "html", "empty");

    private FaultForms() {}

    static List<Fault> all() {
        return Arrays.stream(FaultKind.values()).flatMap(FaultForms::of).toList();
    }

    private static Stream<Fault> of(FaultKind kind) {
        return switch (kind) {
            case SERVER_ERROR ->
                STATUSES.stream().flatMap(status -> BODIES.stream().map(body -> Fault.serverError(status, body)));
            case TOO_MANY_TICKETS -> numbers(kind, 1, 2, 500);
            case THROTTLED, THROTTLED_UNTIL, UNAVAILABLE -> numbers(kind, 0, 1);
            case BAD_REQUEST_NAMING, REJECT, MISSING, SURPLUS, DUPLICATE, CONTRADICTING, UNKNOWN_RESULT ->
                numbers(kind, 1, 2);
            case MALFORMED_RESULT -> numbers(kind, 1, 4);
            case REPEATED, LATE, FOREIGN, UNKNOWN_STATUS -> numbers(kind, 1, 2);
            case MALFORMED_CHANGE -> numbers(kind, 1, 5);
            case DELAY -> numbers(kind, 3);
            default -> Stream.of(Fault.of(kind));
        };
    }

    private static Stream<Fault> numbers(FaultKind kind, int... numbers) {
        return Arrays.stream(numbers).mapToObj(number -> Fault.of(kind, number));
    }

    /** Whether the client tries a call again after it. */
    static boolean isRetried(Fault fault) {
        return switch (fault.kind()) {
            case SERVER_ERROR,
                    UNAVAILABLE,
                    RESET,
                    COMMIT_THEN_DROP,
                    TRUNCATED,
                    TRUNCATED_CHUNKED,
                    MALFORMED_JSON,
                    HTML_OK,
                    THROTTLED,
                    THROTTLED_UNTIL,
                    THROTTLED_SILENT -> true;
            default -> false;
        };
    }
}
