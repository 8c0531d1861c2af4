package com.secutix.tixngo.client.model;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Which tickets a report lists. Parameters documented. Immutable.
 *
 * @param mobileAppId id of the mobile application; {@code null} when absent
 * @param limit rows asked for, 1 or more; {@code null} when absent
 * @param offset rows left out at the start, 0 or more; {@code null} when absent
 * @param excludeDeleted whether deleted tickets are left out; {@code null} when absent
 * @param lastUpdatedSince only tickets updated since; {@code null} when absent
 * @param lastUpdatedBefore only tickets updated before; {@code null} when absent
 */
public record TicketReportQuery(
        @Nullable String mobileAppId,
        @Nullable Integer limit,
        @Nullable Integer offset,
        @Nullable Boolean excludeDeleted,
        @Nullable OffsetDateTime lastUpdatedSince,
        @Nullable OffsetDateTime lastUpdatedBefore) {

    /** {@return an empty builder} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that starts from this value} */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.mobileAppId = mobileAppId;
        builder.limit = limit;
        builder.offset = offset;
        builder.excludeDeleted = excludeDeleted;
        builder.lastUpdatedSince = lastUpdatedSince;
        builder.lastUpdatedBefore = lastUpdatedBefore;
        return builder;
    }

    /** Collects the parts of one {@link TicketReportQuery}. Not thread-safe. */
    public static final class Builder {
        private @Nullable String mobileAppId;
        private @Nullable Integer limit;
        private @Nullable Integer offset;
        private @Nullable Boolean excludeDeleted;
        private @Nullable OffsetDateTime lastUpdatedSince;
        private @Nullable OffsetDateTime lastUpdatedBefore;

        private Builder() {}

        /**
         * id of the mobile application.
         *
         * @param value the value, or {@code null} for none
         * @return this builder
         */
        public Builder mobileAppId(@Nullable String value) {
            this.mobileAppId = value;
            return this;
        }

        /**
         * rows asked for, 1 or more.
         *
         * @param value the value, or {@code null} for none
         * @return this builder
         */
        public Builder limit(@Nullable Integer value) {
            this.limit = value;
            return this;
        }

        /**
         * rows left out at the start, 0 or more.
         *
         * @param value the value, or {@code null} for none
         * @return this builder
         */
        public Builder offset(@Nullable Integer value) {
            this.offset = value;
            return this;
        }

        /**
         * whether deleted tickets are left out.
         *
         * @param value the value, or {@code null} for none
         * @return this builder
         */
        public Builder excludeDeleted(@Nullable Boolean value) {
            this.excludeDeleted = value;
            return this;
        }

        /**
         * only tickets updated since.
         *
         * @param value the value, or {@code null} for none
         * @return this builder
         */
        public Builder lastUpdatedSince(@Nullable OffsetDateTime value) {
            this.lastUpdatedSince = value;
            return this;
        }

        /**
         * only tickets updated before.
         *
         * @param value the value, or {@code null} for none
         * @return this builder
         */
        public Builder lastUpdatedBefore(@Nullable OffsetDateTime value) {
            this.lastUpdatedBefore = value;
            return this;
        }

        /** {@return the value built from what was set so far} */
        public TicketReportQuery build() {
            return new TicketReportQuery(
                    mobileAppId, limit, offset, excludeDeleted, lastUpdatedSince, lastUpdatedBefore);
        }
    }
}
