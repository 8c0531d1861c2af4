package com.secutix.tixngo.client.model;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Where an event takes place. Immutable; texts are at most 200 characters each.
 *
 * @param site the venue; required by TIXNGO; {@code null} when absent
 * @param line1 first line; {@code null} when absent
 * @param line2 second line; {@code null} when absent
 * @param line3 third line; {@code null} when absent
 * @param city city; required by TIXNGO; {@code null} when absent
 * @param region region (name inferred); {@code null} when absent
 * @param countryCode country code; required by TIXNGO; {@code null} when absent
 * @param zip postal code; required by TIXNGO; {@code null} when absent
 * @param longitude degrees east (inferred); {@code null} when absent
 * @param latitude degrees north (inferred); {@code null} when absent
 */
public record Address(
        @Nullable Text site,
        @Nullable Text line1,
        @Nullable Text line2,
        @Nullable Text line3,
        @Nullable Text city,
        @Nullable String region,
        @Nullable String countryCode,
        @Nullable String zip,
        @Nullable BigDecimal longitude,
        @Nullable BigDecimal latitude) {

    /**
     * Checks the numbers.
     *
     * @param site venue
     * @param line1 first line
     * @param line2 second line
     * @param line3 third line
     * @param city city
     * @param region region
     * @param countryCode country code
     * @param zip postal code
     * @param longitude degrees east, at most 100 digits before and behind the point (assumed)
     * @param latitude degrees north, likewise
     */
    public Address {
        Decimal.requireUsual("longitude", longitude);
        Decimal.requireUsual("latitude", latitude);
    }

    /** {@return an empty builder} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that starts from this value} */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.site = site;
        builder.line1 = line1;
        builder.line2 = line2;
        builder.line3 = line3;
        builder.city = city;
        builder.region = region;
        builder.countryCode = countryCode;
        builder.zip = zip;
        builder.longitude = longitude;
        builder.latitude = latitude;
        return builder;
    }

    /** Collects the parts of one {@link Address}. Not thread-safe. */
    public static final class Builder {
        private @Nullable Text site;
        private @Nullable Text line1;
        private @Nullable Text line2;
        private @Nullable Text line3;
        private @Nullable Text city;
        private @Nullable String region;
        private @Nullable String countryCode;
        private @Nullable String zip;
        private @Nullable BigDecimal longitude;
        private @Nullable BigDecimal latitude;

        private Builder() {}

        /**
         * the venue; required by TIXNGO.
         *
         * @param value the value, or {@code null} for none
         * @return this builder
         */
        public Builder site(@Nullable Text value) {
            this.site = value;
            return this;
        }

        /**
         * first line.
         *
         * @param value the value, or {@code null} for none
         * @return this builder
         */
        public Builder line1(@Nullable Text value) {
            this.line1 = value;
            return this;
        }

        /**
         * second line.
         *
         * @param value the value, or {@code null} for none
         * @return this builder
         */
        public Builder line2(@Nullable Text value) {
            this.line2 = value;
            return this;
        }

        /**
         * third line.
         *
         * @param value the value, or {@code null} for none
         * @return this builder
         */
        public Builder line3(@Nullable Text value) {
            this.line3 = value;
            return this;
        }

        /**
         * city; required by TIXNGO.
         *
         * @param value the value, or {@code null} for none
         * @return this builder
         */
        public Builder city(@Nullable Text value) {
            this.city = value;
            return this;
        }

        /**
         * region (name inferred).
         *
         * @param value the value, or {@code null} for none
         * @return this builder
         */
        public Builder region(@Nullable String value) {
            this.region = value;
            return this;
        }

        /**
         * country code; required by TIXNGO.
         *
         * @param value the value, or {@code null} for none
         * @return this builder
         */
        public Builder countryCode(@Nullable String value) {
            this.countryCode = value;
            return this;
        }

        /**
         * postal code; required by TIXNGO.
         *
         * @param value the value, or {@code null} for none
         * @return this builder
         */
        public Builder zip(@Nullable String value) {
            this.zip = value;
            return this;
        }

        /**
         * degrees east (inferred).
         *
         * @param value the value, or {@code null} for none
         * @return this builder
         */
        public Builder longitude(@Nullable BigDecimal value) {
            this.longitude = value;
            return this;
        }

        /**
         * degrees north (inferred).
         *
         * @param value the value, or {@code null} for none
         * @return this builder
         */
        public Builder latitude(@Nullable BigDecimal value) {
            this.latitude = value;
            return this;
        }

        /** {@return the value built from what was set so far} */
        public Address build() {
            return new Address(site, line1, line2, line3, city, region, countryCode, zip, longitude, latitude);
        }
    }
}
