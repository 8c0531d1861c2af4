package com.secutix.tixngo.client.model;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One ticket to inject (documented by the vendor, V3). Immutable. Only the id is demanded here: what else
 * TIXNGO requires (event, purchase details, security, spectator details, activation method) is a rule of the
 * validation that comes before a call, so that a ticket can be built part by part.
 *
 * @param ticketId id, at most 256 characters out of letters, digits, space and {@code * . - _ + / ( )}
 * @param event the event it admits to; required by TIXNGO; {@code null} when absent
 * @param activationParameters when and how it is activated; the method is required by TIXNGO; {@code null}
 *     when absent
 * @param purchaseDetails what was bought and for how much; required by TIXNGO; {@code null} when absent
 * @param security the barcode; required by TIXNGO; {@code null} when absent
 * @param spectatorDetails whom it goes to; required by TIXNGO; {@code null} when absent
 * @param ticketDetails the texts on its front, on its back and hidden in it; {@code null} when absent
 * @param transferRules who may hand it on, and how often; {@code null} when absent
 * @param design its design; {@code null} when absent
 * @param sortingKey place among the tickets of a wallet, at most 256 characters (name inferred); {@code null}
 *     when absent
 * @param ticketImageUrl URL of its picture, at most 256 characters (name inferred); {@code null} when absent
 */
public record Ticket(
        String ticketId,
        @Nullable Event event,
        @Nullable ActivationParameters activationParameters,
        @Nullable PurchaseDetails purchaseDetails,
        @Nullable TicketSecurity security,
        @Nullable SpectatorDetails spectatorDetails,
        @Nullable TicketDetails ticketDetails,
        @Nullable TransferRules transferRules,
        @Nullable Design design,
        @Nullable String sortingKey,
        @Nullable String ticketImageUrl) {

    /**
     * Checks what must be there and copies what could be changed from outside.
     *
     * @param ticketId id
     * @param event the event it admits to
     * @param activationParameters when and how it is activated
     * @param purchaseDetails what was bought and for how much
     * @param security the barcode
     * @param spectatorDetails whom it goes to
     * @param ticketDetails the texts on its front
     * @param transferRules who may hand it on
     * @param design its design
     * @param sortingKey place among the tickets of a wallet
     * @param ticketImageUrl URL of its picture
     */
    public Ticket {
        Objects.requireNonNull(ticketId, "ticketId");
    }

    /**
     * {@return a builder in which only what is required is set}
     *
     * @param ticketId id, at most 256 characters out of letters, digits, space and {@code * . - _ + / ( )}
     */
    public static Builder builder(String ticketId) {
        return new Builder(ticketId);
    }

    /** {@return a builder that starts from this value} */
    public Builder toBuilder() {
        Builder builder = new Builder(ticketId);
        builder.event = event;
        builder.activationParameters = activationParameters;
        builder.purchaseDetails = purchaseDetails;
        builder.security = security;
        builder.spectatorDetails = spectatorDetails;
        builder.ticketDetails = ticketDetails;
        builder.transferRules = transferRules;
        builder.design = design;
        builder.sortingKey = sortingKey;
        builder.ticketImageUrl = ticketImageUrl;
        return builder;
    }

    /** Collects the parts of one {@link Ticket}. Not thread-safe. */
    public static final class Builder {
        private String ticketId;
        private @Nullable Event event;
        private @Nullable ActivationParameters activationParameters;
        private @Nullable PurchaseDetails purchaseDetails;
        private @Nullable TicketSecurity security;
        private @Nullable SpectatorDetails spectatorDetails;
        private @Nullable TicketDetails ticketDetails;
        private @Nullable TransferRules transferRules;
        private @Nullable Design design;
        private @Nullable String sortingKey;
        private @Nullable String ticketImageUrl;

        private Builder(String ticketId) {
            this.ticketId = Objects.requireNonNull(ticketId, "ticketId");
        }

        /**
         * id, at most 256 characters out of letters, digits, space and {@code * . - _ + / ( )}.
         *
         * @param value the value
         * @return this builder
         */
        public Builder ticketId(String value) {
            this.ticketId = Objects.requireNonNull(value, "ticketId");
            return this;
        }

        /**
         * the event it admits to; required by TIXNGO.
         *
         * @param value the value, or {@code null} for none
         * @return this builder
         */
        public Builder event(@Nullable Event value) {
            this.event = value;
            return this;
        }

        /**
         * when and how it is activated; the method is required by TIXNGO.
         *
         * @param value the value, or {@code null} for none
         * @return this builder
         */
        public Builder activationParameters(@Nullable ActivationParameters value) {
            this.activationParameters = value;
            return this;
        }

        /**
         * what was bought and for how much; required by TIXNGO.
         *
         * @param value the value, or {@code null} for none
         * @return this builder
         */
        public Builder purchaseDetails(@Nullable PurchaseDetails value) {
            this.purchaseDetails = value;
            return this;
        }

        /**
         * the barcode; required by TIXNGO.
         *
         * @param value the value, or {@code null} for none
         * @return this builder
         */
        public Builder security(@Nullable TicketSecurity value) {
            this.security = value;
            return this;
        }

        /**
         * whom it goes to; required by TIXNGO.
         *
         * @param value the value, or {@code null} for none
         * @return this builder
         */
        public Builder spectatorDetails(@Nullable SpectatorDetails value) {
            this.spectatorDetails = value;
            return this;
        }

        /**
         * the texts on its front, on its back and hidden in it.
         *
         * @param value the value, or {@code null} for none
         * @return this builder
         */
        public Builder ticketDetails(@Nullable TicketDetails value) {
            this.ticketDetails = value;
            return this;
        }

        /**
         * who may hand it on, and how often.
         *
         * @param value the value, or {@code null} for none
         * @return this builder
         */
        public Builder transferRules(@Nullable TransferRules value) {
            this.transferRules = value;
            return this;
        }

        /**
         * its design.
         *
         * @param value the value, or {@code null} for none
         * @return this builder
         */
        public Builder design(@Nullable Design value) {
            this.design = value;
            return this;
        }

        /**
         * place among the tickets of a wallet, at most 256 characters (name inferred).
         *
         * @param value the value, or {@code null} for none
         * @return this builder
         */
        public Builder sortingKey(@Nullable String value) {
            this.sortingKey = value;
            return this;
        }

        /**
         * URL of its picture, at most 256 characters (name inferred).
         *
         * @param value the value, or {@code null} for none
         * @return this builder
         */
        public Builder ticketImageUrl(@Nullable String value) {
            this.ticketImageUrl = value;
            return this;
        }

        /** {@return the value built from what was set so far} */
        public Ticket build() {
            return new Ticket(
                    ticketId,
                    event,
                    activationParameters,
                    purchaseDetails,
                    security,
                    spectatorDetails,
                    ticketDetails,
                    transferRules,
                    design,
                    sortingKey,
                    ticketImageUrl);
        }
    }
}
