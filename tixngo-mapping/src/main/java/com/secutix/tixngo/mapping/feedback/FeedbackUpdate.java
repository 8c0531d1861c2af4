package com.secutix.tixngo.mapping.feedback;

import com.secutix.tixngo.mapping.lifecycle.Step;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one change does to what S-360 keeps.
 *
 * @param ticket the mobile ticket to store
 * @param effect whether anything is new
 * @param step how the status relates to the one known before; {@link Step#ANOMALY} is worth a note
 * @param statusBefore name of the status known before; {@code null} for none
 * @param contactOrNull what it asks of the contacts; {@code null} for nothing
 * @param distribution the ticket's whole distribution history, the oldest transfer first; empty when it is not kept
 */
public record FeedbackUpdate(
        MobileTicket ticket,
        Effect effect,
        Step step,
        @Nullable String statusBefore,
        @Nullable ContactTask contactOrNull,
        List<DistributionEntry> distribution) {

    /** Whether anything is new. */
    public enum Effect {
        /** The state is new. */
        UPDATED,
        /** The state stays, since the change is an older one; a history line was missing. */
        HISTORY_ONLY,
        /** Nothing is new: the change came before. */
        NOTHING_NEW
    }

    /**
     * Copies the list.
     *
     * @param ticket as said for the record
     * @param effect as said for the record
     * @param step as said for the record
     * @param statusBefore as said for the record
     * @param contactOrNull as said for the record
     * @param distribution as said for the record
     */
    public FeedbackUpdate {
        Objects.requireNonNull(ticket, "ticket");
        Objects.requireNonNull(effect, "effect");
        Objects.requireNonNull(step, "step");
        distribution = List.copyOf(distribution);
    }

    /** {@return what the change asks of the contacts, or empty for nothing} */
    public Optional<ContactTask> contact() {
        return Optional.ofNullable(contactOrNull);
    }
}
