package com.secutix.tixngo.sync.internal;

import com.secutix.tixngo.client.ItemError;
import com.secutix.tixngo.mapping.Violation;
import com.secutix.tixngo.sync.report.Problem;
import com.secutix.tixngo.sync.spi.TicketProblem;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says of one ticket, in one sentence, why it was not delivered. */
final class Problems {

    private static final int MAX_MESSAGE_LENGTH = 500;

    private Problems() {}

    static Problem ofViolations(String id, String number, List<Violation> violations) {
        Violation first = violations.get(0);
        return problem(
                id,
                number,
                first.code(),
                first.field(),
                violations.stream()
                        .map(violation -> violation.field() + " " + violation.message())
                        .collect(Collectors.joining("; ")));
    }

    static Problem ofErrors(String id, String number, List<ItemError> errors) {
        if (errors.isEmpty()) {
            return problem(id, number, "REJECTED", null, "TIXNGO refused the ticket without saying why");
        }
        ItemError first = errors.get(0);
        return problem(
                id,
                number,
                first.code(),
                first.field(),
                errors.stream().map(Problems::sentence).collect(Collectors.joining("; ")));
    }

    private static String sentence(ItemError error) {
        String what = error.message() == null ? error.code() : error.message();
        return error.field() == null ? what : error.field() + " " + what;
    }

    static Problem problem(String id, String number, String code, @Nullable String field, String message) {
        return new Problem(
                id,
                number,
                code,
                field,
                message.length() <= MAX_MESSAGE_LENGTH ? message : message.substring(0, MAX_MESSAGE_LENGTH));
    }

    static TicketProblem toStore(Problem problem) {
        return new TicketProblem(problem.code(), problem.field(), problem.message());
    }
}
