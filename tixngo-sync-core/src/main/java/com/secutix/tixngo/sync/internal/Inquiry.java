package com.secutix.tixngo.sync.internal;

import static com.secutix.tixngo.client.TixngoServiceException.Meaning.INVALID_REQUEST;

import com.secutix.tixngo.client.TixngoClient;
import com.secutix.tixngo.client.TixngoException;
import com.secutix.tixngo.client.TixngoServiceException;
import com.secutix.tixngo.sync.spi.Lease;
import java.io.Serial;
import java.time.Duration;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Asks TIXNGO something while a call is prepared, such as the last owner of a reprinted ticket. On the run's thread, one
 * question after the other, each with a short budget, so that the lease lives on. When several in a row fail, no more are
 * asked in the run.
 */
final class Inquiry {

    private static final Duration BUDGET = Duration.ofSeconds(10);
    private static final int MOST_FAILURES = 3;

    private final RunState run;
    private final CallFailures failures;
    private final TixngoClient client;
    private int failed;

    Inquiry(RunState run, CallFailures failures, TixngoClient client) {
        this.run = run;
        this.failures = failures;
        this.client = client.newBuilder().callTimeout(BUDGET).build();
    }

    /** Says that a question has no answer for now; the item waits for the next run. */
    static final class Unanswered extends RuntimeException {
        @Serial
        private static final long serialVersionUID = 1L;

        private final String code;
        private final String message;

        Unanswered(String code, String message) {
            super(message);
            this.code = code;
            this.message = message;
        }

        String code() {
            return code;
        }

        String message() {
            return message;
        }
    }

    /** Whether questions are allowed: a dry run sends nothing. */
    boolean isAllowed() {
        return !run.isDryRun();
    }

    Lease lease() {
        return run.lease();
    }

    /** Asks the host's store, whose failure ends the run. */
    <V> V store(String step, Supplier<V> request) {
        V answer = run.tryStore(step, request);
        if (answer == null) {
            throw new Unanswered("RUN_ENDED", "the run ended before what the ticket needs was looked up");
        }
        return answer;
    }

    <V> V ask(Function<TixngoClient, V> question) {
        if (failed >= MOST_FAILURES) {
            throw new Unanswered(
                    "NOT_ASKED", "TIXNGO could not be asked for what the ticket needs: it did not answer before");
        }
        run.keepLease();
        if (!run.mayGoOn()) {
            throw new Unanswered("RUN_ENDED", "the run ended before TIXNGO was asked for what the ticket needs");
        }
        try {
            V answer = question.apply(client);
            failed = 0;
            return answer;
        } catch (TixngoException thrown) {
            failed++;
            boolean refused = thrown instanceof TixngoServiceException service && service.meaning() == INVALID_REQUEST;
            if (!refused && failures.decide(thrown, Set.of(), true) instanceof CallFailure.EndRun end) {
                run.fail(end.code(), end.message(), thrown);
            }
            throw new Unanswered(
                    "NOT_ANSWERED", "TIXNGO was asked for what the ticket needs, and failed: " + thrown.getMessage());
        }
    }
}
