package com.secutix.tixngo.client.model;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What was bought and for how much (documented; names of the parts inferred). Immutable.
 *
 * @param price price in units of the currency, written as a plain number; {@code null} when absent
 * @param currency currency, at most 20 characters; {@code null} when absent
 * @param category tariff or category, at most 512 characters; {@code null} when absent
 * @param taxNumber the ticket number operators work with, at most 256 characters; {@code null} when absent
 * @param fileId number of the order, at most 256 characters; {@code null} when absent
 * @param purchaseDate moment of the purchase; {@code null} when absent
 */
public record PurchaseDetails(
        @Nullable BigDecimal price,
        @Nullable String currency,
        @Nullable String category,
        @Nullable String taxNumber,
        @Nullable String fileId,
        @Nullable OffsetDateTime purchaseDate) {

    /**
     * Checks the price.
     *
     * @param price price, at most 100 digits before and behind the point (assumed)
     * @param currency currency
     * @param category tariff or category
     * @param taxNumber ticket number
     * @param fileId number of the order
     * @param purchaseDate moment of the purchase
     */
    public PurchaseDetails {
        Decimal.requireUsual("price", price);
    }

    /** {@return an empty builder} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that starts from this value} */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.price = price;
        builder.currency = currency;
        builder.category = category;
        builder.taxNumber = taxNumber;
        builder.fileId = fileId;
        builder.purchaseDate = purchaseDate;
        return builder;
    }

    /** Collects the parts of one {@link PurchaseDetails}. Not thread-safe. */
    public static final class Builder {
        private @Nullable BigDecimal price;
        private @Nullable String currency;
        private @Nullable String category;
        private @Nullable String taxNumber;
        private @Nullable String fileId;
        private @Nullable OffsetDateTime purchaseDate;

        private Builder() {}

        /**
         * price in units of the currency, written as a plain number.
         *
         * @param value the value, or {@code null} for none
         * @return this builder
         */
        public Builder price(@Nullable BigDecimal value) {
            this.price = value;
            return this;
        }

        /**
         * currency, at most 20 characters.
         *
         * @param value the value, or {@code null} for none
         * @return this builder
         */
        public Builder currency(@Nullable String value) {
            this.currency = value;
            return this;
        }

        /**
         * tariff or category, at most 512 characters.
         *
         * @param value the value, or {@code null} for none
         * @return this builder
         */
        public Builder category(@Nullable String value) {
            this.category = value;
            return this;
        }

        /**
         * the ticket number operators work with, at most 256 characters.
         *
         * @param value the value, or {@code null} for none
         * @return this builder
         */
        public Builder taxNumber(@Nullable String value) {
            this.taxNumber = value;
            return this;
        }

        /**
         * number of the order, at most 256 characters.
         *
         * @param value the value, or {@code null} for none
         * @return this builder
         */
        public Builder fileId(@Nullable String value) {
            this.fileId = value;
            return this;
        }

        /**
         * moment of the purchase.
         *
         * @param value the value, or {@code null} for none
         * @return this builder
         */
        public Builder purchaseDate(@Nullable OffsetDateTime value) {
            this.purchaseDate = value;
            return this;
        }

        /** {@return the value built from what was set so far} */
        public PurchaseDetails build() {
            return new PurchaseDetails(price, currency, category, taxNumber, fileId, purchaseDate);
        }
    }
}
