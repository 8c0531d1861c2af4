package com.secutix.tixngo.client;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of the items of one write. Immutable.
 *
 * @param outcomes one outcome for each item sent, in the order sent
 * @param surplus ids the answer named though they were not sent, at most 100 of them: a protocol error, which the outcomes do not suffer from
 * @param surplusTotal how many of these there were
 * @param unreadableResults how many results could not be read or named no item
 * @param requestId id the call travelled under, the same on each retry; {@code null} if nothing was sent
 * @param attempts HTTP requests made, 0 if nothing was sent
 * @param earlierAttemptMayHaveWritten whether TIXNGO may have carried out an earlier attempt of the call, whose answer never came: an
 *     item that it rejects at the last attempt may be there all the same, as the earlier attempt left it
 * @param duration time from the start of the call to its end, waits included
 */
public record DeliveryResult(
        List<Outcome> outcomes,
        List<String> surplus,
        int surplusTotal,
        int unreadableResults,
        @Nullable String requestId,
        int attempts,
        boolean earlierAttemptMayHaveWritten,
        Duration duration) {

    private static final DeliveryResult NOTHING_SENT =
            new DeliveryResult(List.of(), List.of(), 0, 0, null, 0, false, Duration.ZERO);

    /**
     * Copies the lists.
     *
     * @param outcomes one outcome for each item sent
     * @param surplus ids that were not sent
     * @param surplusTotal how many of these there were
     * @param unreadableResults how many results could not be read
     * @param requestId id the call travelled under
     * @param attempts HTTP requests made
     * @param earlierAttemptMayHaveWritten whether TIXNGO may have carried out an earlier attempt
     * @param duration time the call took
     */
    public DeliveryResult {
        outcomes = List.copyOf(outcomes);
        surplus = List.copyOf(surplus);
    }

    /** {@return the result of sending no item: no request was made} */
    public static DeliveryResult nothingSent() {
        return NOTHING_SENT;
    }

    /** {@return the items TIXNGO took, in the order sent} */
    public List<Outcome.Accepted> accepted() {
        return only(Outcome.Accepted.class);
    }

    /** {@return the items TIXNGO refused, in the order sent} */
    public List<Outcome.Rejected> rejected() {
        return only(Outcome.Rejected.class);
    }

    /** {@return the items whose fate is not known, in the order sent} */
    public List<Outcome.Unknown> unknown() {
        return only(Outcome.Unknown.class);
    }

    private <T extends Outcome> List<T> only(Class<T> kind) {
        return outcomes.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
