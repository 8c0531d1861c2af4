package com.secutix.tixngo.mapping.feedback;

import com.secutix.tixngo.client.model.TicketTransfer;
import java.time.OffsetDateTime;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * One line of a mobile ticket's history: a status it had, or an action that TIXNGO recorded. {@link #toString()} shows
 * nobody.
 *
 * @param status name of the status; {@code null} in the line of an action
 * @param action the action, such as {@code TRANSFER}; {@code null} in the line of a status
 * @param state how the action stands, such as {@code PENDING}
 * @param time when; {@code null} when TIXNGO did not say
 * @param sequence orders lines of the same time
 * @param transfer from whom to whom, in the line of a status that belongs to a transfer
 */
public record HistoryLine(
        @Nullable String status,
        @Nullable String action,
        @Nullable String state,
        @Nullable OffsetDateTime time,
        @Nullable Long sequence,
        @Nullable TicketTransfer transfer) {

    /** By time, then by sequence, then by what they say: a total order, so that arrival plays no part. */
    static final Comparator<HistoryLine> TIMED = HistoryLine::compare;

    private static int compare(HistoryLine one, HistoryLine other) {
        int byTime = byTime(one.time, other.time);
        if (byTime != 0) {
            return byTime;
        }
        int bySequence = Long.compare(
                one.sequence == null ? Long.MIN_VALUE : one.sequence,
                other.sequence == null ? Long.MIN_VALUE : other.sequence);
        return bySequence != 0 ? bySequence : one.text().compareTo(other.text());
    }

    /** By the moment, not by what the clock showed; an unknown one is the last. */
    private static int byTime(@Nullable OffsetDateTime one, @Nullable OffsetDateTime other) {
        if (one == null || other == null) {
            return Boolean.compare(one == null, other == null);
        }
        if (one.getOffset().equals(other.getOffset())) {
            return one.toLocalDateTime().compareTo(other.toLocalDateTime());
        }
        int bySecond = Long.compare(one.toEpochSecond(), other.toEpochSecond());
        return bySecond != 0 ? bySecond : Integer.compare(one.getNano(), other.getNano());
    }

    private String text() {
        return status + "|" + action + "|" + state + "|" + time + "|"
                + (transfer == null
                        ? ""
                        : transfer.fromEmail() + "|" + transfer.toEmail() + "|" + transfer.initiatedAt());
    }

    /** {@return the status, or the action with its state: what a reader of the history sees} */
    public String label() {
        if (status != null) {
            return status;
        }
        return state == null ? String.valueOf(action) : action + " " + state;
    }

    /** {@return what happened and when, without anyone's e-mail} */
    @Override
    public String toString() {
        return label() + (time == null ? "" : " at " + time);
    }
}
