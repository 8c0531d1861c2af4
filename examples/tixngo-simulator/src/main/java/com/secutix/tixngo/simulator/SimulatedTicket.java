package com.secutix.tixngo.simulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.secutix.tixngo.simulator.internal.state.Payload;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One ticket at one moment, whole: what TIXNGO would answer about it, and what arrived for it. Immutable; a later change of the
 * ticket is another value. {@link #toString()} shows no personal data.
 *
 * @param ticketId the ticket id
 * @param stored the payload last injected
 * @param eventId the event's id
 * @param taxNumber the number operators work with
 * @param status the TIXNGO status, such as {@code DOWNLOADED}
 * @param statusTime when this state began
 * @param sequence number of the change that led here; grows over all tickets
 * @param owner whose wallet holds the ticket
 * @param holder whose name is on it
 * @param transfer the transfer the status speaks of
 * @param activation how it was activated, while it is
 * @param deletion why it was deleted, once it is
 * @param controlledAt when it was controlled, as told, with its offset
 * @param extraInfo free information by its number
 * @param history what happened so far, oldest first
 * @param injections how many times an injection of this ticket was accepted
 */
public record SimulatedTicket(
        String ticketId,
        Payload stored,
        @Nullable String eventId,
        @Nullable String taxNumber,
        String status,
        Instant statusTime,
        long sequence,
        Spectator owner,
        Spectator holder,
        @Nullable Transfer transfer,
        @Nullable Activation activation,
        @Nullable Deletion deletion,
        @Nullable String controlledAt,
        Map<Integer, String> extraInfo,
        List<HistoryLine> history,
        int injections) {

    /**
     * A transfer under way or just ended.
     *
     * @param fromEmail the sender's wallet
     * @param toEmail the recipient's wallet
     * @param initiatedAt when it began
     */
    public record Transfer(@Nullable String fromEmail, String toEmail, Instant initiatedAt) {
        /** Says when, not who. */
        @Override
        public String toString() {
            return "Transfer[" + initiatedAt + "]";
        }
    }

    /**
     * An activation.
     *
     * @param method {@code BLUETOOTH}, {@code MANUAL}, {@code OFFLINE} or {@code ONLINE}
     * @param beaconName the beacon that saw the phone
     * @param time when
     */
    public record Activation(String method, @Nullable String beaconName, Instant time) {}

    /**
     * A deletion.
     *
     * @param reason the reason given
     * @param showDeletedTicket whether the spectator still sees the ticket
     */
    public record Deletion(@Nullable String reason, boolean showDeletedTicket) {}

    /**
     * One line of the history.
     *
     * @param action {@code INJECT}, {@code TRANSFER}, {@code DELETE} or {@code BURN}
     * @param state its state, such as {@code PENDING}
     * @param time when
     */
    public record HistoryLine(String action, String state, Instant time) {}

    /**
     * The payload as it was received last, with the contract's field names.
     *
     * @return a tree of the caller's own
     */
    public ObjectNode payload() {
        return stored.tree();
    }

    /**
     * The name the status has in history mode.
     *
     * @return the legacy status; null when none is documented
     */
    public @Nullable String legacyStatus() {
        return com.secutix.tixngo.simulator.internal.state.Lifecycle.legacyStatus(status);
    }

    /** Shows id, status and sequence only. */
    @Override
    public String toString() {
        return "SimulatedTicket[" + ticketId + ", " + status + ", sequence=" + sequence + "]";
    }
}
