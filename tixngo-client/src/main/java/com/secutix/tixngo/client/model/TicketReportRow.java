package com.secutix.tixngo.client.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One ticket of a report. Names documented; the form of the dates is not, so they are kept as sent.
 * Immutable; {@code toString()} masks personal data.
 *
 * @param ticketId id of the ticket
 * @param eventId id of the event; {@code null} when absent
 * @param organizerId id of the organizer; {@code null} when absent
 * @param eventName name of the event; {@code null} when absent
 * @param eventCode code of the event; {@code null} when absent
 * @param eventStartDate start of the event, as sent; {@code null} when absent
 * @param ownerEmail e-mail of the owner; {@code null} when absent
 * @param ownerFirstName first name of the owner; {@code null} when absent
 * @param ownerLastName last name of the owner; {@code null} when absent
 * @param ownerPhone phone number of the owner; {@code null} when absent
 * @param ownerBirthDate day of birth of the owner, as sent; {@code null} when absent
 * @param ownerIdNumber number of the owner's identity card; {@code null} when absent
 * @param ownerResidenceCountry country the owner lives in; {@code null} when absent
 * @param unknownFields every further field, dotted name to plain Java value; empty when absent
 */
public record TicketReportRow(
        String ticketId,
        @Nullable String eventId,
        @Nullable String organizerId,
        @Nullable String eventName,
        @Nullable String eventCode,
        @Nullable String eventStartDate,
        @Nullable String ownerEmail,
        @Nullable String ownerFirstName,
        @Nullable String ownerLastName,
        @Nullable String ownerPhone,
        @Nullable String ownerBirthDate,
        @Nullable String ownerIdNumber,
        @Nullable String ownerResidenceCountry,
        Map<String, Object> unknownFields) {

    /**
     * Checks what must be there and copies what could be changed from outside.
     *
     * @param ticketId id of the ticket
     * @param eventId id of the event
     * @param organizerId id of the organizer
     * @param eventName name of the event
     * @param eventCode code of the event
     * @param eventStartDate start of the event
     * @param ownerEmail e-mail of the owner
     * @param ownerFirstName first name of the owner
     * @param ownerLastName last name of the owner
     * @param ownerPhone phone number of the owner
     * @param ownerBirthDate day of birth of the owner
     * @param ownerIdNumber number of the owner's identity card
     * @param ownerResidenceCountry country the owner lives in
     * @param unknownFields every further field
     */
    public TicketReportRow {
        Objects.requireNonNull(ticketId, "ticketId");
        unknownFields =
                unknownFields == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(unknownFields));
    }

    /**
     * {@return a builder in which only what is required is set}
     *
     * @param ticketId id of the ticket
     */
    public static Builder builder(String ticketId) {
        return new Builder(ticketId);
    }

    /** {@return a builder that starts from this value} */
    public Builder toBuilder() {
        Builder builder = new Builder(ticketId);
        builder.eventId = eventId;
        builder.organizerId = organizerId;
        builder.eventName = eventName;
        builder.eventCode = eventCode;
        builder.eventStartDate = eventStartDate;
        builder.ownerEmail = ownerEmail;
        builder.ownerFirstName = ownerFirstName;
        builder.ownerLastName = ownerLastName;
        builder.ownerPhone = ownerPhone;
        builder.ownerBirthDate = ownerBirthDate;
        builder.ownerIdNumber = ownerIdNumber;
        builder.ownerResidenceCountry = ownerResidenceCountry;
        builder.unknownFields = unknownFields;
        return builder;
    }

    /** {@return what is set, with personal data and barcodes masked} */
    @Override
    public String toString() {
        return new Description("TicketReportRow")
                .shown("ticketId", ticketId)
                .shown("eventId", eventId)
                .shown("organizerId", organizerId)
                .shown("eventName", eventName)
                .shown("eventCode", eventCode)
                .shown("eventStartDate", eventStartDate)
                .masked("ownerEmail", ownerEmail)
                .masked("ownerFirstName", ownerFirstName)
                .masked("ownerLastName", ownerLastName)
                .masked("ownerPhone", ownerPhone)
                .masked("ownerBirthDate", ownerBirthDate)
                .masked("ownerIdNumber", ownerIdNumber)
                .masked("ownerResidenceCountry", ownerResidenceCountry)
                .counted("unknownFields", unknownFields.size())
                .toString();
    }

    /** Collects the parts of one {@link TicketReportRow}. Not thread-safe. */
    public static final class Builder {
        private String ticketId;
        private @Nullable String eventId;
        private @Nullable String organizerId;
        private @Nullable String eventName;
        private @Nullable String eventCode;
        private @Nullable String eventStartDate;
        private @Nullable String ownerEmail;
        private @Nullable String ownerFirstName;
        private @Nullable String ownerLastName;
        private @Nullable String ownerPhone;
        private @Nullable String ownerBirthDate;
        private @Nullable String ownerIdNumber;
        private @Nullable String ownerResidenceCountry;
        private Map<String, Object> unknownFields = Map.of();

        private Builder(String ticketId) {
            this.ticketId = Objects.requireNonNull(ticketId, "ticketId");
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
         * id of the organizer.
         *
         * @param value the value, or {@code null} for none
         * @return this builder
         */
        public Builder organizerId(@Nullable String value) {
            this.organizerId = value;
            return this;
        }

        /**
         * name of the event.
         *
         * @param value the value, or {@code null} for none
         * @return this builder
         */
        public Builder eventName(@Nullable String value) {
            this.eventName = value;
            return this;
        }

        /**
         * code of the event.
         *
         * @param value the value, or {@code null} for none
         * @return this builder
         */
        public Builder eventCode(@Nullable String value) {
            this.eventCode = value;
            return this;
        }

        /**
         * start of the event, as sent.
         *
         * @param value the value, or {@code null} for none
         * @return this builder
         */
        public Builder eventStartDate(@Nullable String value) {
            this.eventStartDate = value;
            return this;
        }

        /**
         * e-mail of the owner.
         *
         * @param value the value, or {@code null} for none
         * @return this builder
         */
        public Builder ownerEmail(@Nullable String value) {
            this.ownerEmail = value;
            return this;
        }

        /**
         * first name of the owner.
         *
         * @param value the value, or {@code null} for none
         * @return this builder
         */
        public Builder ownerFirstName(@Nullable String value) {
            this.ownerFirstName = value;
            return this;
        }

        /**
         * last name of the owner.
         *
         * @param value the value, or {@code null} for none
         * @return this builder
         */
        public Builder ownerLastName(@Nullable String value) {
            this.ownerLastName = value;
            return this;
        }

        /**
         * phone number of the owner.
         *
         * @param value the value, or {@code null} for none
         * @return this builder
         */
        public Builder ownerPhone(@Nullable String value) {
            this.ownerPhone = value;
            return this;
        }

        /**
         * day of birth of the owner, as sent.
         *
         * @param value the value, or {@code null} for none
         * @return this builder
         */
        public Builder ownerBirthDate(@Nullable String value) {
            this.ownerBirthDate = value;
            return this;
        }

        /**
         * number of the owner's identity card.
         *
         * @param value the value, or {@code null} for none
         * @return this builder
         */
        public Builder ownerIdNumber(@Nullable String value) {
            this.ownerIdNumber = value;
            return this;
        }

        /**
         * country the owner lives in.
         *
         * @param value the value, or {@code null} for none
         * @return this builder
         */
        public Builder ownerResidenceCountry(@Nullable String value) {
            this.ownerResidenceCountry = value;
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
        public TicketReportRow build() {
            return new TicketReportRow(
                    ticketId,
                    eventId,
                    organizerId,
                    eventName,
                    eventCode,
                    eventStartDate,
                    ownerEmail,
                    ownerFirstName,
                    ownerLastName,
                    ownerPhone,
                    ownerBirthDate,
                    ownerIdNumber,
                    ownerResidenceCountry,
                    unknownFields);
        }
    }
}
