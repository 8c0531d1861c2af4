package com.secutix.tixngo.client.model;

import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The whole state of one ticket at one time, as told by TIXNGO. What is absent is not known any more.
 * Existence documented, shape assumed. Immutable; {@code toString()} masks personal data.
 *
 * @param ticketId id of the ticket
 * @param status status in lifecycle mode, as it came
 * @param taxNumber the ticket number operators work with; {@code null} when absent
 * @param eventId id of the event; {@code null} when absent
 * @param legacyStatus status in history mode, as it came; {@code null} when absent
 * @param statusTime since when the status holds; {@code null} when absent
 * @param sequence order among changes of one time; {@code null} when absent
 * @param owner whose wallet holds it; {@code null} when absent
 * @param spectatorDetails whose name is on it; {@code null} when absent
 * @param transfer the transfer under way or last made; {@code null} when absent
 * @param activation its activation; {@code null} when absent
 * @param deletion its deletion; {@code null} when absent
 * @param history what happened to it, in the order received; empty when absent
 * @param extraInfo the numbered further texts, by their number; empty when absent
 * @param unknownFields every field this library does not know, wherever it was nested: dotted name (elements
 *     of lists by their index) to plain Java value (String, Boolean, Number, List, Map); empty when absent
 */
public record TicketChange(
        String ticketId,
        TicketStatus status,
        @Nullable String taxNumber,
        @Nullable String eventId,
        @Nullable LegacyStatus legacyStatus,
        @Nullable OffsetDateTime statusTime,
        @Nullable Long sequence,
        @Nullable TicketOwner owner,
        @Nullable SpectatorDetails spectatorDetails,
        @Nullable TicketTransfer transfer,
        @Nullable TicketActivation activation,
        @Nullable TicketDeletion deletion,
        List<HistoryEntry> history,
        SortedMap<Integer, String> extraInfo,
        Map<String, Object> unknownFields) {

    /**
     * Checks what must be there and copies what could be changed from outside.
     *
     * @param ticketId id of the ticket
     * @param status status in lifecycle mode
     * @param taxNumber the ticket number operators work with
     * @param eventId id of the event
     * @param legacyStatus status in history mode
     * @param statusTime since when the status holds
     * @param sequence order among changes of one time
     * @param owner whose wallet holds it
     * @param spectatorDetails whose name is on it
     * @param transfer the transfer under way or last made
     * @param activation its activation
     * @param deletion its deletion
     * @param history what happened to it
     * @param extraInfo the numbered further texts
     * @param unknownFields every field this library does not know
     */
    public TicketChange {
        Objects.requireNonNull(ticketId, "ticketId");
        Objects.requireNonNull(status, "status");
        history = history == null ? List.of() : List.copyOf(history);
        extraInfo = extraInfo == null || extraInfo.isEmpty()
                ? Collections.emptySortedMap()
                : Collections.unmodifiableSortedMap(new TreeMap<>(extraInfo));
        unknownFields = unknownFields == null || unknownFields.isEmpty()
                ? Collections.emptyMap()
                : Collections.unmodifiableMap(new LinkedHashMap<>(unknownFields));
    }

    /**
     * {@return a builder in which only what is required is set}
     *
     * @param ticketId id of the ticket
     * @param status status in lifecycle mode, as it came
     */
    public static Builder builder(String ticketId, TicketStatus status) {
        return new Builder(ticketId, status);
    }

    /** {@return a builder that starts from this value} */
    public Builder toBuilder() {
        Builder builder = new Builder(ticketId, status);
        builder.taxNumber = taxNumber;
        builder.eventId = eventId;
        builder.legacyStatus = legacyStatus;
        builder.statusTime = statusTime;
        builder.sequence = sequence;
        builder.owner = owner;
        builder.spectatorDetails = spectatorDetails;
        builder.transfer = transfer;
        builder.activation = activation;
        builder.deletion = deletion;
        builder.history = history;
        builder.extraInfo = extraInfo;
        builder.unknownFields = unknownFields;
        return builder;
    }

    /** {@return what is set, with personal data and barcodes masked} */
    @Override
    public String toString() {
        return new Description("TicketChange")
                .shown("ticketId", ticketId)
                .shown("status", status)
                .shown("taxNumber", taxNumber)
                .shown("eventId", eventId)
                .shown("legacyStatus", legacyStatus)
                .shown("statusTime", statusTime)
                .shown("sequence", sequence)
                .shown("owner", owner)
                .shown("spectatorDetails", spectatorDetails)
                .shown("transfer", transfer)
                .shown("activation", activation)
                .shown("deletion", deletion)
                .shown("history", history)
                .masked("extraInfo", extraInfo)
                .counted("unknownFields", unknownFields.size())
                .toString();
    }

    /** Collects the parts of one {@link TicketChange}. Not thread-safe. */
    public static final class Builder {
        private String ticketId;
        private TicketStatus status;
        private @Nullable String taxNumber;
        private @Nullable String eventId;
        private @Nullable LegacyStatus legacyStatus;
        private @Nullable OffsetDateTime statusTime;
        private @Nullable Long sequence;
        private @Nullable TicketOwner owner;
        private @Nullable SpectatorDetails spectatorDetails;
        private @Nullable TicketTransfer transfer;
        private @Nullable TicketActivation activation;
        private @Nullable TicketDeletion deletion;
        private List<HistoryEntry> history = List.of();
        private SortedMap<Integer, String> extraInfo = Collections.emptySortedMap();
        private Map<String, Object> unknownFields = Map.of();

        private Builder(String ticketId, TicketStatus status) {
            this.ticketId = Objects.requireNonNull(ticketId, "ticketId");
            this.status = Objects.requireNonNull(status, "status");
        }

        /**
         * id of the ticket.
         *
         * @param value the value
         * @return this builder
         */
        public Builder ticketId(String value) {
            this.ticketId = Objects.requireNonNull(value, "ticketId");
            return this;
        }

        /**
         * status in lifecycle mode, as it came.
         *
         * @param value the value
         * @return this builder
         */
        public Builder status(TicketStatus value) {
            this.status = Objects.requireNonNull(value, "status");
            return this;
        }

        /**
         * the ticket number operators work with.
         *
         * @param value the value, or {@code null} for none
         * @return this builder
         */
        public Builder taxNumber(@Nullable String value) {
            this.taxNumber = value;
            return this;
        }

        /**
         * id of the event.
         *
         * @param value the value, or {@code null} for none
         * @return this builder
         */
        public Builder eventId(@Nullable String value) {
            this.eventId = value;
            return this;
        }

        /**
         * status in history mode, as it came.
         *
         * @param value the value, or {@code null} for none
         * @return this builder
         */
        public Builder legacyStatus(@Nullable LegacyStatus value) {
            this.legacyStatus = value;
            return this;
        }

        /**
         * since when the status holds.
         *
         * @param value the value, or {@code null} for none
         * @return this builder
         */
        public Builder statusTime(@Nullable OffsetDateTime value) {
            this.statusTime = value;
            return this;
        }

        /**
         * order among changes of one time.
         *
         * @param value the value, or {@code null} for none
         * @return this builder
         */
        public Builder sequence(@Nullable Long value) {
            this.sequence = value;
            return this;
        }

        /**
         * whose wallet holds it.
         *
         * @param value the value, or {@code null} for none
         * @return this builder
         */
        public Builder owner(@Nullable TicketOwner value) {
            this.owner = value;
            return this;
        }

        /**
         * whose name is on it.
         *
         * @param value the value, or {@code null} for none
         * @return this builder
         */
        public Builder spectatorDetails(@Nullable SpectatorDetails value) {
            this.spectatorDetails = value;
            return this;
        }

        /**
         * the transfer under way or last made.
         *
         * @param value the value, or {@code null} for none
         * @return this builder
         */
        public Builder transfer(@Nullable TicketTransfer value) {
            this.transfer = value;
            return this;
        }

        /**
         * its activation.
         *
         * @param value the value, or {@code null} for none
         * @return this builder
         */
        public Builder activation(@Nullable TicketActivation value) {
            this.activation = value;
            return this;
        }

        /**
         * its deletion.
         *
         * @param value the value, or {@code null} for none
         * @return this builder
         */
        public Builder deletion(@Nullable TicketDeletion value) {
            this.deletion = value;
            return this;
        }

        /**
         * what happened to it, in the order received.
         *
         * @param value the value
         * @return this builder
         */
        public Builder history(List<HistoryEntry> value) {
            this.history = List.copyOf(value);
            return this;
        }

        /**
         * the numbered further texts, by their number.
         *
         * @param value the value
         * @return this builder
         */
        public Builder extraInfo(SortedMap<Integer, String> value) {
            this.extraInfo = value;
            return this;
        }

        /**
         * every field this library does not know, wherever it was nested: dotted name (elements of lists by their
         * index) to plain Java value (String, Boolean, Number, List, Map).
         *
         * @param value the value
         * @return this builder
         */
        public Builder unknownFields(Map<String, Object> value) {
            this.unknownFields = value;
            return this;
        }

        /** {@return the value built from what was set so far} */
        public TicketChange build() {
            return new TicketChange(
                    ticketId,
                    status,
                    taxNumber,
                    eventId,
                    legacyStatus,
                    statusTime,
                    sequence,
                    owner,
                    spectatorDetails,
                    transfer,
                    activation,
                    deletion,
                    history,
                    extraInfo,
                    unknownFields);
        }
    }
}
