package com.secutix.tixngo.client.model;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which status changes a log lists. Parameters documented. Immutable; {@code toString()} masks owners and
 * actor.
 *
 * @param mobileAppId id of the mobile application
 * @param from start of the period
 * @param to end of the period
 * @param actionNames only these actions; empty when absent
 * @param fromStatuses only changes from these statuses; empty when absent
 * @param toStatuses only changes to these statuses; empty when absent
 * @param fromOwnerId only changes from this owner; {@code null} when absent
 * @param toOwnerId only changes to this owner; {@code null} when absent
 * @param actor only changes by this actor; {@code null} when absent
 * @param limit rows asked for, at most 10,000; {@code null} when absent
 * @param paginationKey key of the page; absent for the first; {@code null} when absent
 */
public record TicketStatusLogQuery(
        String mobileAppId,
        OffsetDateTime from,
        OffsetDateTime to,
        List<String> actionNames,
        List<TicketStatus> fromStatuses,
        List<TicketStatus> toStatuses,
        @Nullable String fromOwnerId,
        @Nullable String toOwnerId,
        @Nullable String actor,
        @Nullable Integer limit,
        @Nullable String paginationKey) {

    /**
     * Checks what must be there and copies what could be changed from outside.
     *
     * @param mobileAppId id of the mobile application
     * @param from start of the period
     * @param to end of the period
     * @param actionNames only these actions
     * @param fromStatuses only changes from these statuses
     * @param toStatuses only changes to these statuses
     * @param fromOwnerId only changes from this owner
     * @param toOwnerId only changes to this owner
     * @param actor only changes by this actor
     * @param limit rows asked for
     * @param paginationKey key of the page
     */
    public TicketStatusLogQuery {
        Objects.requireNonNull(mobileAppId, "mobileAppId");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        actionNames = actionNames == null ? List.of() : List.copyOf(actionNames);
        fromStatuses = fromStatuses == null ? List.of() : List.copyOf(fromStatuses);
        toStatuses = toStatuses == null ? List.of() : List.copyOf(toStatuses);
    }

    /**
     * {@return a builder in which only what is required is set}
     *
     * @param mobileAppId id of the mobile application
     * @param from start of the period
     * @param to end of the period
     */
    public static Builder builder(String mobileAppId, OffsetDateTime from, OffsetDateTime to) {
        return new Builder(mobileAppId, from, to);
    }

    /** {@return a builder that starts from this value} */
    public Builder toBuilder() {
        Builder builder = new Builder(mobileAppId, from, to);
        builder.actionNames = actionNames;
        builder.fromStatuses = fromStatuses;
        builder.toStatuses = toStatuses;
        builder.fromOwnerId = fromOwnerId;
        builder.toOwnerId = toOwnerId;
        builder.actor = actor;
        builder.limit = limit;
        builder.paginationKey = paginationKey;
        return builder;
    }

    /** {@return what is set, with personal data and barcodes masked} */
    @Override
    public String toString() {
        return new Description("TicketStatusLogQuery")
                .shown("mobileAppId", mobileAppId)
                .shown("from", from)
                .shown("to", to)
                .shown("actionNames", actionNames)
                .shown("fromStatuses", fromStatuses)
                .shown("toStatuses", toStatuses)
                .masked("fromOwnerId", fromOwnerId)
                .masked("toOwnerId", toOwnerId)
                .masked("actor", actor)
                .shown("limit", limit)
                .shown("paginationKey", paginationKey)
                .toString();
    }

    /** Collects the parts of one {@link TicketStatusLogQuery}. Not thread-safe. */
    public static final class Builder {
        private String mobileAppId;
        private OffsetDateTime from;
        private OffsetDateTime to;
        private List<String> actionNames = List.of();
        private List<TicketStatus> fromStatuses = List.of();
        private List<TicketStatus> toStatuses = List.of();
        private @Nullable String fromOwnerId;
        private @Nullable String toOwnerId;
        private @Nullable String actor;
        private @Nullable Integer limit;
        private @Nullable String paginationKey;

        private Builder(String mobileAppId, OffsetDateTime from, OffsetDateTime to) {
            this.mobileAppId = Objects.requireNonNull(mobileAppId, "mobileAppId");
            this.from = Objects.requireNonNull(from, "from");
            this.to = Objects.requireNonNull(to, "to");
        }

        /**
         * id of the mobile application.
         *
         * @param value the value
         * @return this builder
         */
        public Builder mobileAppId(String value) {
            this.mobileAppId = Objects.requireNonNull(value, "mobileAppId");
            return this;
        }

        /**
         * start of the period.
         *
         * @param value the value
         * @return this builder
         */
        public Builder from(OffsetDateTime value) {
            this.from = Objects.requireNonNull(value, "from");
            return this;
        }

        /**
         * end of the period.
         *
         * @param value the value
         * @return this builder
         */
        public Builder to(OffsetDateTime value) {
            this.to = Objects.requireNonNull(value, "to");
            return this;
        }

        /**
         * only these actions.
         *
         * @param value the value
         * @return this builder
         */
        public Builder actionNames(List<String> value) {
            this.actionNames = List.copyOf(value);
            return this;
        }

        /**
         * only changes from these statuses.
         *
         * @param value the value
         * @return this builder
         */
        public Builder fromStatuses(List<TicketStatus> value) {
            this.fromStatuses = List.copyOf(value);
            return this;
        }

        /**
         * only changes to these statuses.
         *
         * @param value the value
         * @return this builder
         */
        public Builder toStatuses(List<TicketStatus> value) {
            this.toStatuses = List.copyOf(value);
            return this;
        }

        /**
         * only changes from this owner.
         *
         * @param value the value, or {@code null} for none
         * @return this builder
         */
        public Builder fromOwnerId(@Nullable String value) {
            this.fromOwnerId = value;
            return this;
        }

        /**
         * only changes to this owner.
         *
         * @param value the value, or {@code null} for none
         * @return this builder
         */
        public Builder toOwnerId(@Nullable String value) {
            this.toOwnerId = value;
            return this;
        }

        /**
         * only changes by this actor.
         *
         * @param value the value, or {@code null} for none
         * @return this builder
         */
        public Builder actor(@Nullable String value) {
            this.actor = value;
            return this;
        }

        /**
         * rows asked for, at most 10,000.
         *
         * @param value the value, or {@code null} for none
         * @return this builder
         */
        public Builder limit(@Nullable Integer value) {
            this.limit = value;
            return this;
        }

        /**
         * key of the page; absent for the first.
         *
         * @param value the value, or {@code null} for none
         * @return this builder
         */
        public Builder paginationKey(@Nullable String value) {
            this.paginationKey = value;
            return this;
        }

        /** {@return the value built from what was set so far} */
        public TicketStatusLogQuery build() {
            return new TicketStatusLogQuery(
                    mobileAppId,
                    from,
                    to,
                    actionNames,
                    fromStatuses,
                    toStatuses,
                    fromOwnerId,
                    toOwnerId,
                    actor,
                    limit,
                    paginationKey);
        }
    }
}
