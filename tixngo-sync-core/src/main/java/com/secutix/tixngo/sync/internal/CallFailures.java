package com.secutix.tixngo.sync.internal;

import com.secutix.tixngo.client.ItemError;
import com.secutix.tixngo.client.TixngoConfigurationException;
import com.secutix.tixngo.client.TixngoException;
import com.secutix.tixngo.client.TixngoInterruptedException;
import com.secutix.tixngo.client.TixngoProtocolException;
import com.secutix.tixngo.client.TixngoServiceException;
import com.secutix.tixngo.client.TixngoTransportException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Decides what to do about failed calls, and when there have been so many that it cannot be the tickets. One for a run, used
 * by one thread.
 */
final class CallFailures {

    /** When so many single tickets are refused without a reason, it is not the tickets (assumed). */
    static final int MAX_NAMELESS_REFUSALS = 16;

    /** When so many calls in a row fail while the bad tickets of a failed call are searched for, it is not the tickets. */
    static final int MAX_UNANSWERED = 24;

    /** How many calls a run halves because the server fails on them, before it leaves such calls to the next run. */
    static final int MAX_HALVED_FAILURES = 64;

    private final int maxConsecutive;
    private int consecutive;
    private int unanswered;
    private int namelessRefusals;
    private int halvedFailures;

    CallFailures(int maxConsecutive) {
        this.maxConsecutive = maxConsecutive;
    }

    /** A call was answered: the way is open. */
    void answered() {
        consecutive = 0;
        unanswered = 0;
    }

    /**
     * What to do.
     *
     * @param failure what the call failed with
     * @param sent the tickets that it carried
     * @param repeated whether they were in a call before: failing again is no sign of trouble with the way itself
     */
    CallFailure decide(Throwable failure, Set<String> sent, boolean repeated) {
        if (failure instanceof TixngoServiceException refused) {
            return decideService(refused, sent, repeated);
        }
        if (failure instanceof TixngoTransportException transport && transport.neverConnected()) {
            return new CallFailure.EndRun("UNREACHABLE", message(transport));
        }
        if (failure instanceof TixngoTransportException transport) {
            return failed("TRANSPORT", message(transport), sent.size(), repeated);
        }
        if (failure instanceof TixngoProtocolException protocol) {
            return failed("PROTOCOL", message(protocol), sent.size(), repeated);
        }
        if (failure instanceof TixngoInterruptedException) {
            return new CallFailure.Defer("INTERRUPTED", "the run was stopped before the call had an answer", false);
        }
        if (failure instanceof TixngoConfigurationException configuration) {
            return new CallFailure.EndRun("CONFIGURATION", message(configuration));
        }
        return new CallFailure.EndRun(
                "INTERNAL",
                "an unexpected " + failure.getClass().getName() + " ended the run: please report it with the log");
    }

    private CallFailure decideService(TixngoServiceException refused, Set<String> sent, boolean repeated) {
        return switch (refused.meaning()) {
            case INVALID_REQUEST -> decideRefusal(refused, sent);
            case TOO_MANY_TICKETS -> decideTooMany(refused, sent.size());
            case THROTTLED -> failed("THROTTLED", message(refused), 1, repeated);
            case SERVER_ERROR -> failed("SERVER_ERROR", message(refused), sent.size(), repeated);
            case UNAUTHORIZED -> new CallFailure.EndRun("UNAUTHORIZED", message(refused));
            case NOT_FOUND -> new CallFailure.EndRun("NOT_FOUND", message(refused));
            case REDIRECTED -> new CallFailure.EndRun("REDIRECTED", message(refused));
            case UNEXPECTED -> new CallFailure.EndRun("UNEXPECTED_ANSWER", message(refused));
        };
    }

    private CallFailure decideRefusal(TixngoServiceException refused, Set<String> sent) {
        answered();
        Map<String, List<ItemError>> named = new HashMap<>(refused.itemErrors());
        named.keySet().retainAll(sent);
        if (!named.isEmpty()) {
            return new CallFailure.RejectNamed(named);
        }
        if (sent.size() > 1) {
            return new CallFailure.Halve(false);
        }
        namelessRefusals++;
        return new CallFailure.RejectOnly(refused.code().orElse("INVALID_REQUEST"), message(refused));
    }

    private CallFailure decideTooMany(TixngoServiceException refused, int sent) {
        answered();
        if (sent == 1) {
            namelessRefusals++;
            return new CallFailure.RejectOnly("TOO_LARGE", "TIXNGO takes no call with this ticket alone: too large");
        }
        int limit = refused.limit().orElse(0);
        return new CallFailure.Shrink(limit >= 1 && limit < sent ? limit : (sent + 1) / 2);
    }

    private CallFailure failed(String code, String message, int sent, boolean repeated) {
        unanswered++;
        consecutive += repeated ? 0 : 1;
        if (consecutive >= maxConsecutive || unanswered >= MAX_UNANSWERED) {
            return new CallFailure.EndRun(
                    code, unanswered + " calls in a row failed, each with all its retries; the last: " + message);
        }
        if (sent > 1 && halvedFailures < MAX_HALVED_FAILURES) {
            halvedFailures++;
            return new CallFailure.Halve(true);
        }
        return new CallFailure.Defer(code, message, sent == 1 && !code.equals("THROTTLED"));
    }

    /** Whether so many single tickets were refused without a reason that it cannot be the tickets. */
    boolean tooManyNamelessRefusals() {
        return namelessRefusals >= MAX_NAMELESS_REFUSALS;
    }

    private static String message(TixngoException failure) {
        String message = failure.getMessage();
        return message == null ? failure.getClass().getSimpleName() : message;
    }
}
