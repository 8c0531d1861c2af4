package com.secutix.tixngo.client.model;

import java.time.OffsetDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A kind of card, created by the first injection of its product (names assumed). Immutable.
 *
 * @param name name
 * @param type kind of card
 * @param description description; {@code null} when absent
 * @param imageUrl URL of its picture; {@code null} when absent
 * @param website URL of its site; {@code null} when absent
 * @param validFrom start of validity; {@code null} when absent
 * @param validUntil end of validity; {@code null} when absent
 */
public record PrivilegeDefinition(
        String name,
        PrivilegeType type,
        @Nullable String description,
        @Nullable String imageUrl,
        @Nullable String website,
        @Nullable OffsetDateTime validFrom,
        @Nullable OffsetDateTime validUntil) {

    /**
     * Checks what must be there and copies what could be changed from outside.
     *
     * @param name name
     * @param type kind of card
     * @param description description
     * @param imageUrl URL of its picture
     * @param website URL of its site
     * @param validFrom start of validity
     * @param validUntil end of validity
     */
    public PrivilegeDefinition {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(type, "type");
    }

    /**
     * {@return a builder in which only what is required is set}
     *
     * @param name name
     * @param type kind of card
     */
    public static Builder builder(String name, PrivilegeType type) {
        return new Builder(name, type);
    }

    /** {@return a builder that starts from this value} */
    public Builder toBuilder() {
        Builder builder = new Builder(name, type);
        builder.description = description;
        builder.imageUrl = imageUrl;
        builder.website = website;
        builder.validFrom = validFrom;
        builder.validUntil = validUntil;
        return builder;
    }

    /** Collects the parts of one {@link PrivilegeDefinition}. Not thread-safe. */
    public static final class Builder {
        private String name;
        private PrivilegeType type;
        private @Nullable String description;
        private @Nullable String imageUrl;
        private @Nullable String website;
        private @Nullable OffsetDateTime validFrom;
        private @Nullable OffsetDateTime validUntil;

        private Builder(String name, PrivilegeType type) {
            this.name = Objects.requireNonNull(name, "name");
            this.type = Objects.requireNonNull(type, "type");
        }

        /**
         * name.
         *
         * @param value the value
         * @return this builder
         */
        public Builder name(String value) {
            this.name = Objects.requireNonNull(value, "name");
            return this;
        }

        /**
         * kind of card.
         *
         * @param value the value
         * @return this builder
         */
        public Builder type(PrivilegeType value) {
            this.type = Objects.requireNonNull(value, "type");
            return this;
        }

        /**
         * description.
         *
         * @param value the value, or {@code null} for none
         * @return this builder
         */
        public Builder description(@Nullable String value) {
            this.description = value;
            return this;
        }

        /**
         * URL of its picture.
         *
         * @param value the value, or {@code null} for none
         * @return this builder
         */
        public Builder imageUrl(@Nullable String value) {
            this.imageUrl = value;
            return this;
        }

        /**
         * URL of its site.
         *
         * @param value the value, or {@code null} for none
         * @return this builder
         */
        public Builder website(@Nullable String value) {
            this.website = value;
            return this;
        }

        /**
         * start of validity.
         *
         * @param value the value, or {@code null} for none
         * @return this builder
         */
        public Builder validFrom(@Nullable OffsetDateTime value) {
            this.validFrom = value;
            return this;
        }

        /**
         * end of validity.
         *
         * @param value the value, or {@code null} for none
         * @return this builder
         */
        public Builder validUntil(@Nullable OffsetDateTime value) {
            this.validUntil = value;
            return this;
        }

        /** {@return the value built from what was set so far} */
        public PrivilegeDefinition build() {
            return new PrivilegeDefinition(name, type, description, imageUrl, website, validFrom, validUntil);
        }
    }
}
