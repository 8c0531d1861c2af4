package com.secutix.tixngo.client.model;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One card to inject; it cannot be transferred (names assumed). Immutable; {@code toString()} masks personal
 * data, the barcode and the card number.
 *
 * @param privilegeId id of the card
 * @param definitionId id of its definition
 * @param cardNumber number of the card; {@code null} when absent
 * @param barcode barcode; {@code null} when absent
 * @param validFrom start of validity; {@code null} when absent
 * @param validUntil end of validity; {@code null} when absent
 * @param spectatorDetails whom it goes to; {@code null} when absent
 * @param linkedTicketIds ids of the tickets linked to it; empty when absent
 */
public record Privilege(
        String privilegeId,
        String definitionId,
        @Nullable String cardNumber,
        @Nullable String barcode,
        @Nullable OffsetDateTime validFrom,
        @Nullable OffsetDateTime validUntil,
        @Nullable SpectatorDetails spectatorDetails,
        List<String> linkedTicketIds) {

    /**
     * Checks what must be there and copies what could be changed from outside.
     *
     * @param privilegeId id of the card
     * @param definitionId id of its definition
     * @param cardNumber number of the card
     * @param barcode barcode
     * @param validFrom start of validity
     * @param validUntil end of validity
     * @param spectatorDetails whom it goes to
     * @param linkedTicketIds ids of the tickets linked to it
     */
    public Privilege {
        Objects.requireNonNull(privilegeId, "privilegeId");
        Objects.requireNonNull(definitionId, "definitionId");
        linkedTicketIds = linkedTicketIds == null ? List.of() : List.copyOf(linkedTicketIds);
    }

    /**
     * {@return a builder in which only what is required is set}
     *
     * @param privilegeId id of the card
     * @param definitionId id of its definition
     */
    public static Builder builder(String privilegeId, String definitionId) {
        return new Builder(privilegeId, definitionId);
    }

    /** {@return a builder that starts from this value} */
    public Builder toBuilder() {
        Builder builder = new Builder(privilegeId, definitionId);
        builder.cardNumber = cardNumber;
        builder.barcode = barcode;
        builder.validFrom = validFrom;
        builder.validUntil = validUntil;
        builder.spectatorDetails = spectatorDetails;
        builder.linkedTicketIds = linkedTicketIds;
        return builder;
    }

    /** {@return what is set, with personal data and barcodes masked} */
    @Override
    public String toString() {
        return new Description("Privilege")
                .shown("privilegeId", privilegeId)
                .shown("definitionId", definitionId)
                .masked("cardNumber", cardNumber)
                .masked("barcode", barcode)
                .shown("validFrom", validFrom)
                .shown("validUntil", validUntil)
                .shown("spectatorDetails", spectatorDetails)
                .shown("linkedTicketIds", linkedTicketIds)
                .toString();
    }

    /** Collects the parts of one {@link Privilege}. Not thread-safe. */
    public static final class Builder {
        private String privilegeId;
        private String definitionId;
        private @Nullable String cardNumber;
        private @Nullable String barcode;
        private @Nullable OffsetDateTime validFrom;
        private @Nullable OffsetDateTime validUntil;
        private @Nullable SpectatorDetails spectatorDetails;
        private List<String> linkedTicketIds = List.of();

        private Builder(String privilegeId, String definitionId) {
            this.privilegeId = Objects.requireNonNull(privilegeId, "privilegeId");
            this.definitionId = Objects.requireNonNull(definitionId, "definitionId");
        }

        /**
         * id of the card.
         *
         * @param value the value
         * @return this builder
         */
        public Builder privilegeId(String value) {
            this.privilegeId = Objects.requireNonNull(value, "privilegeId");
            return this;
        }

        /**
         * id of its definition.
         *
         * @param value the value
         * @return this builder
         */
        public Builder definitionId(String value) {
            this.definitionId = Objects.requireNonNull(value, "definitionId");
            return this;
        }

        /**
         * number of the card.
         *
         * @param value the value, or {@code null} for none
         * @return this builder
         */
        public Builder cardNumber(@Nullable String value) {
            this.cardNumber = value;
            return this;
        }

        /**
         * barcode.
         *
         * @param value the value, or {@code null} for none
         * @return this builder
         */
        public Builder barcode(@Nullable String value) {
            this.barcode = value;
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

        /**
         * whom it goes to.
         *
         * @param value the value, or {@code null} for none
         * @return this builder
         */
        public Builder spectatorDetails(@Nullable SpectatorDetails value) {
            this.spectatorDetails = value;
            return this;
        }

        /**
         * ids of the tickets linked to it.
         *
         * @param value the value
         * @return this builder
         */
        public Builder linkedTicketIds(List<String> value) {
            this.linkedTicketIds = List.copyOf(value);
            return this;
        }

        /** {@return the value built from what was set so far} */
        public Privilege build() {
            return new Privilege(
                    privilegeId,
                    definitionId,
                    cardNumber,
                    barcode,
                    validFrom,
                    validUntil,
                    spectatorDetails,
                    linkedTicketIds);
        }
    }
}
