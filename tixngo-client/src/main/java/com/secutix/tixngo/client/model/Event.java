package com.secutix.tixngo.client.model;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The event a ticket admits to. All tickets of an event share it: a later injection overwrites it
 * (documented). Immutable.
 *
 * @param id id, at most 256 characters; required by TIXNGO, an unknown one creates the event; {@code null}
 *     when absent
 * @param name name, at most 128 characters; required by TIXNGO; {@code null} when absent
 * @param group the group of events it belongs to, such as a championship; {@code null} when absent
 * @param address where it takes place; required by TIXNGO; {@code null} when absent
 * @param website URL of its site, at most 128 characters; {@code null} when absent
 * @param startTime start, shown in the app with exactly this offset; required by TIXNGO; {@code null} when
 *     absent
 * @param expirationDate moment its tickets expire, shown with exactly this offset; required by TIXNGO; {@code
 *     null} when absent
 * @param metadata further texts in order, some with reserved keys; empty when absent
 */
public record Event(
        @Nullable String id,
        @Nullable Text name,
        @Nullable EventGroup group,
        @Nullable Address address,
        @Nullable Text website,
        @Nullable OffsetDateTime startTime,
        @Nullable OffsetDateTime expirationDate,
        List<KeyValue> metadata) {

    /**
     * Checks what must be there and copies what could be changed from outside.
     *
     * @param id id
     * @param name name
     * @param group the group of events it belongs to
     * @param address where it takes place
     * @param website URL of its site
     * @param startTime start
     * @param expirationDate moment its tickets expire
     * @param metadata further texts in order
     */
    public Event {
        metadata = metadata == null ? List.of() : List.copyOf(metadata);
    }

    /** {@return an empty builder} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that starts from this value} */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.id = id;
        builder.name = name;
        builder.group = group;
        builder.address = address;
        builder.website = website;
        builder.startTime = startTime;
        builder.expirationDate = expirationDate;
        builder.metadata = metadata;
        return builder;
    }

    /** Collects the parts of one {@link Event}. Not thread-safe. */
    public static final class Builder {
        private @Nullable String id;
        private @Nullable Text name;
        private @Nullable EventGroup group;
        private @Nullable Address address;
        private @Nullable Text website;
        private @Nullable OffsetDateTime startTime;
        private @Nullable OffsetDateTime expirationDate;
        private List<KeyValue> metadata = List.of();

        private Builder() {}

        /**
         * id, at most 256 characters; required by TIXNGO, an unknown one creates the event.
         *
         * @param value the value, or {@code null} for none
         * @return this builder
         */
        public Builder id(@Nullable String value) {
            this.id = value;
            return this;
        }

        /**
         * name, at most 128 characters; required by TIXNGO.
         *
         * @param value the value, or {@code null} for none
         * @return this builder
         */
        public Builder name(@Nullable Text value) {
            this.name = value;
            return this;
        }

        /**
         * the group of events it belongs to, such as a championship.
         *
         * @param value the value, or {@code null} for none
         * @return this builder
         */
        public Builder group(@Nullable EventGroup value) {
            this.group = value;
            return this;
        }

        /**
         * where it takes place; required by TIXNGO.
         *
         * @param value the value, or {@code null} for none
         * @return this builder
         */
        public Builder address(@Nullable Address value) {
            this.address = value;
            return this;
        }

        /**
         * URL of its site, at most 128 characters.
         *
         * @param value the value, or {@code null} for none
         * @return this builder
         */
        public Builder website(@Nullable Text value) {
            this.website = value;
            return this;
        }

        /**
         * start, shown in the app with exactly this offset; required by TIXNGO.
         *
         * @param value the value, or {@code null} for none
         * @return this builder
         */
        public Builder startTime(@Nullable OffsetDateTime value) {
            this.startTime = value;
            return this;
        }

        /**
         * moment its tickets expire, shown with exactly this offset; required by TIXNGO.
         *
         * @param value the value, or {@code null} for none
         * @return this builder
         */
        public Builder expirationDate(@Nullable OffsetDateTime value) {
            this.expirationDate = value;
            return this;
        }

        /**
         * further texts in order, some with reserved keys.
         *
         * @param value the value
         * @return this builder
         */
        public Builder metadata(List<KeyValue> value) {
            this.metadata = List.copyOf(value);
            return this;
        }

        /** {@return the value built from what was set so far} */
        public Event build() {
            return new Event(id, name, group, address, website, startTime, expirationDate, metadata);
        }
    }
}
