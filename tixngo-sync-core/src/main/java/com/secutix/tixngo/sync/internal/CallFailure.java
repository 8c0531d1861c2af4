package com.secutix.tixngo.sync.internal;

import com.secutix.tixngo.client.ItemError;
import java.util.List;
import java.util.Map;

/** What to do about a call that failed. */
sealed interface CallFailure {

    /**
     * The run cannot go on: it is not about these tickets.
     *
     * @param code what kind of failure
     * @param message what happened and what to do about it
     */
    record EndRun(String code, String message) implements CallFailure {}

    /**
     * The answer named bad tickets; the others may be sent again without them.
     *
     * @param errors what is wrong, by ticket id
     */
    record RejectNamed(Map<String, List<ItemError>> errors) implements CallFailure {}

    /**
     * The call is sent again in two halves, to find the ticket that is to blame.
     *
     * @param failing whether the call failed, so that it may not be the tickets at all; false if it was refused
     */
    record Halve(boolean failing) implements CallFailure {}

    /**
     * The call is sent again in smaller calls, because TIXNGO takes no more at once.
     *
     * @param callSize how many tickets one call may carry from now on
     */
    record Shrink(int callSize) implements CallFailure {}

    /**
     * The call carried one ticket, and TIXNGO refused it.
     *
     * @param code what kind of refusal
     * @param message what TIXNGO said
     */
    record RejectOnly(String code, String message) implements CallFailure {}

    /**
     * The next run takes the tickets again.
     *
     * @param code what kind of failure
     * @param message what happened
     * @param alone whether the one ticket of the call is to blame, because others went through
     */
    record Defer(String code, String message, boolean alone) implements CallFailure {}
}
