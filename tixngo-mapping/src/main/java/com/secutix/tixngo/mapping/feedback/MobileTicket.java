package com.secutix.tixngo.mapping.feedback;

import com.secutix.tixngo.client.model.TicketDeletion;
import com.secutix.tixngo.client.model.TicketOwner;
import com.secutix.tixngo.client.model.TicketTransfer;
import com.secutix.tixngo.mapping.lifecycle.StatusFamily;
import com.secutix.tixngo.mapping.s360.Contact;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What S-360 keeps about a ticket's life in TIXNGO: the state that feedback brought last, and its history. It never touches
 * the ticket's status in S-360. Immutable; {@link #toString()} shows nobody.
 *
 * @param ticketId the ticket id
 * @param taxNumber the number operators work with
 * @param eventId the TIXNGO event
 * @param status name of the mobile status: the known one, else the raw text
 * @param rawStatus the status exactly as it came
 * @param family what the status is about
 * @param statusTime since when
 * @param sequence orders changes of the same time
 * @param owner whose wallet holds the ticket
 * @param holder whose name is on it
 * @param transfer the transfer under way or last made
 * @param activation how and when it was activated
 * @param deletion why it was or is deleted
 * @param extraInfo further texts by number
 * @param history its history, the oldest line first, at most 200 lines
 */
public record MobileTicket(
        String ticketId,
        @Nullable String taxNumber,
        @Nullable String eventId,
        String status,
        String rawStatus,
        StatusFamily family,
        @Nullable OffsetDateTime statusTime,
        @Nullable Long sequence,
        @Nullable TicketOwner owner,
        @Nullable Contact holder,
        @Nullable TicketTransfer transfer,
        @Nullable MobileActivation activation,
        @Nullable TicketDeletion deletion,
        SortedMap<Integer, String> extraInfo,
        List<HistoryLine> history) {

    /**
     * Copies the collections.
     *
     * @param ticketId as said for the record
     * @param taxNumber as said for the record
     * @param eventId as said for the record
     * @param status as said for the record
     * @param rawStatus as said for the record
     * @param family as said for the record
     * @param statusTime as said for the record
     * @param sequence as said for the record
     * @param owner as said for the record
     * @param holder as said for the record
     * @param transfer as said for the record
     * @param activation as said for the record
     * @param deletion as said for the record
     * @param extraInfo as said for the record
     * @param history as said for the record
     */
    public MobileTicket {
        Objects.requireNonNull(ticketId, "ticketId");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(rawStatus, "rawStatus");
        Objects.requireNonNull(family, "family");
        extraInfo = extraInfo.isEmpty()
                ? Collections.emptySortedMap()
                : Collections.unmodifiableSortedMap(new TreeMap<>(extraInfo));
        history = List.copyOf(history);
    }

    /**
     * {@return this ticket with another history}
     *
     * @param lines the lines, the oldest first
     */
    public MobileTicket withHistory(List<HistoryLine> lines) {
        return new MobileTicket(
                ticketId,
                taxNumber,
                eventId,
                status,
                rawStatus,
                family,
                statusTime,
                sequence,
                owner,
                holder,
                transfer,
                activation,
                deletion,
                extraInfo,
                lines);
    }

    /** {@return whether everything but the history is the same} */
    boolean hasStateOf(MobileTicket other) {
        return status.equals(other.status)
                && Objects.equals(statusTime, other.statusTime)
                && Objects.equals(sequence, other.sequence)
                && rawStatus.equals(other.rawStatus)
                && family == other.family
                && ticketId.equals(other.ticketId)
                && Objects.equals(taxNumber, other.taxNumber)
                && Objects.equals(eventId, other.eventId)
                && Objects.equals(owner, other.owner)
                && Objects.equals(holder, other.holder)
                && Objects.equals(transfer, other.transfer)
                && Objects.equals(activation, other.activation)
                && Objects.equals(deletion, other.deletion)
                && extraInfo.equals(other.extraInfo);
    }

    /** {@return the ticket id and its status} */
    @Override
    public String toString() {
        return "MobileTicket[ticketId=" + ticketId + ", status=" + status
                + (statusTime == null ? "" : ", statusTime=" + statusTime) + ", history=" + history.size() + " lines]";
    }
}
