package com.secutix.tixngo.client.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One status change of a log. The public pages do not name its fields: those below are assumed, all others
 * are kept. Immutable; {@code toString()} masks owners and actor.
 *
 * @param ticketId id of the ticket; {@code null} when absent
 * @param eventId id of the event; {@code null} when absent
 * @param actionName what was done; {@code null} when absent
 * @param fromStatus status before; {@code null} when absent
 * @param toStatus status after; {@code null} when absent
 * @param fromOwnerId owner before; {@code null} when absent
 * @param toOwnerId owner after; {@code null} when absent
 * @param actor who did it; {@code null} when absent
 * @param time when, as sent; {@code null} when absent
 * @param unknownFields every further field, dotted name to plain Java value; empty when absent
 */
public record TicketStatusLog(
        @Nullable String ticketId,
        @Nullable String eventId,
        @Nullable String actionName,
        @Nullable TicketStatus fromStatus,
        @Nullable TicketStatus toStatus,
        @Nullable String fromOwnerId,
        @Nullable String toOwnerId,
        @Nullable String actor,
        @Nullable String time,
        Map<String, Object> unknownFields) {

    /**
     * Checks what must be there and copies what could be changed from outside.
     *
     * @param ticketId id of the ticket
     * @param eventId id of the event
     * @param actionName what was done
     * @param fromStatus status before
     * @param toStatus status after
     * @param fromOwnerId owner before
     * @param toOwnerId owner after
     * @param actor who did it
     * @param time when
     * @param unknownFields every further field
     */
    public TicketStatusLog {
        unknownFields =
                unknownFields == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(unknownFields));
    }

    /** {@return an empty builder} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that starts from this value} */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.ticketId = ticketId;
        builder.eventId = eventId;
        builder.actionName = actionName;
        builder.fromStatus = fromStatus;
        builder.toStatus = toStatus;
        builder.fromOwnerId = fromOwnerId;
        builder.toOwnerId = toOwnerId;
        builder.actor = actor;
        builder.time = time;
        builder.unknownFields = unknownFields;
        return builder;
    }

    /** {@return what is set, with personal data and barcodes masked} */
    @Override
    public String toString() {
        return new Description("TicketStatusLog")
                .shown("ticketId", ticketId)
                .shown("eventId", eventId)
                .shown("actionName", actionName)
                .shown("fromStatus", fromStatus)
                .shown("toStatus", toStatus)
                .masked("fromOwnerId", fromOwnerId)
                .masked("toOwnerId", toOwnerId)
                .masked("actor", actor)
                .shown("time", time)
                .counted("unknownFields", unknownFields.size())
                .toString();
    }

    /** Collects the parts of one {@link TicketStatusLog}. Not thread-safe. */
    public static final class Builder {
        private @Nullable String ticketId;
        private @Nullable String eventId;
        private @Nullable String actionName;
        private @Nullable TicketStatus fromStatus;
        private @Nullable TicketStatus toStatus;
        private @Nullable String fromOwnerId;
        private @Nullable String toOwnerId;
        private @Nullable String actor;
        private @Nullable String time;
        private Map<String, Object> unknownFields = Map.of();

        private Builder() {}

        /**
         * id of the ticket.
         *
         * @param value the value, or {@code null} for none
         * @return this builder
         */
        public Builder ticketId(@Nullable String value) {
            this.ticketId = value;
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
         * what was done.
         *
         * @param value the value, or {@code null} for none
         * @return this builder
         */
        public Builder actionName(@Nullable String value) {
            this.actionName = value;
            return this;
        }

        /**
         * status before.
         *
         * @param value the value, or {@code null} for none
         * @return this builder
         */
        public Builder fromStatus(@Nullable TicketStatus value) {
            this.fromStatus = value;
            return this;
        }

        /**
         * status after.
         *
         * @param value the value, or {@code null} for none
         * @return this builder
         */
        public Builder toStatus(@Nullable TicketStatus value) {
            this.toStatus = value;
            return this;
        }

        /**
         * owner before.
         *
         * @param value the value, or {@code null} for none
         * @return this builder
         */
        public Builder fromOwnerId(@Nullable String value) {
            this.fromOwnerId = value;
            return this;
        }

        /**
         * owner after.
         *
         * @param value the value, or {@code null} for none
         * @return this builder
         */
        public Builder toOwnerId(@Nullable String value) {
            this.toOwnerId = value;
            return this;
        }

        /**
         * who did it.
         *
         * @param value the value, or {@code null} for none
         * @return this builder
         */
        public Builder actor(@Nullable String value) {
            this.actor = value;
            return this;
        }

        /**
         * when, as sent.
         *
         * @param value the value, or {@code null} for none
         * @return this builder
         */
        public Builder time(@Nullable String value) {
            this.time = value;
            return this;
        }

        /**
         * every further field, dotted name to plain Java value.
         *
         * @param value the value
         * @return this builder
         */
        public Builder unknownFields(Map<String, Object> value) {
            this.unknownFields = value;
            return this;
        }

        /** {@return the value built from what was set so far} */
        public TicketStatusLog build() {
            return new TicketStatusLog(
                    ticketId,
                    eventId,
                    actionName,
                    fromStatus,
                    toStatus,
                    fromOwnerId,
                    toOwnerId,
                    actor,
                    time,
                    unknownFields);
        }
    }
}
