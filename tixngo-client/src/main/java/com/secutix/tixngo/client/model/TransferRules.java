package com.secutix.tixngo.client.model;

import org.jspecify.annotations.Nullable;

/**
 * Who may hand a ticket on, and how often (documented). Immutable; an absent rule leaves the choice to
 * TIXNGO.
 *
 * @param groupId group the limits count in; TIXNGO takes the event id when absent; {@code null} when absent
 * @param maxNumberOfTicketPerPhoneInGroupId tickets a phone may hold; -1 for no limit; {@code null} when
 *     absent
 * @param maxNumberOfTransferPerPhoneInGroupId transfers a phone may make; -1 for no limit; {@code null} when
 *     absent
 * @param maxNumberOfTransferPerTicketInGroupId transfers a ticket may see; -1 for no limit; {@code null} when
 *     absent
 * @param assignTransferLimit assignments and transfers a ticket may see; {@code null} when absent
 * @param allowTransfer whether it may be transferred; {@code null} when absent
 * @param allowTransferMainApplicant whether the main applicant may transfer it; {@code null} when absent
 * @param allowTransferAfterActivation whether also after activation; {@code null} when absent
 * @param allowTransferAfterActivationByBT whether also after activation by a beacon; {@code null} when absent
 * @param allowTransferAfterControl whether also after control; {@code null} when absent
 * @param keepOneAtInjectInGroupId whether one ticket stays with whom it was injected for; {@code null} when
 *     absent
 * @param allowReturnToOrganizer whether it may be returned; {@code null} when absent
 * @param allowReturnToOrganizerForInitialSpectator whether its first spectator may return it; {@code null}
 *     when absent
 * @param s360ExchangeForAnySpectator whether any spectator may exchange it in S-360; {@code null} when absent
 * @param s360ExchangeForInitialSpectator whether its first spectator may exchange it in S-360; {@code null}
 *     when absent
 */
public record TransferRules(
        @Nullable String groupId,
        @Nullable Integer maxNumberOfTicketPerPhoneInGroupId,
        @Nullable Integer maxNumberOfTransferPerPhoneInGroupId,
        @Nullable Integer maxNumberOfTransferPerTicketInGroupId,
        @Nullable Integer assignTransferLimit,
        @Nullable Boolean allowTransfer,
        @Nullable Boolean allowTransferMainApplicant,
        @Nullable Boolean allowTransferAfterActivation,
        @Nullable Boolean allowTransferAfterActivationByBT,
        @Nullable Boolean allowTransferAfterControl,
        @Nullable Boolean keepOneAtInjectInGroupId,
        @Nullable Boolean allowReturnToOrganizer,
        @Nullable Boolean allowReturnToOrganizerForInitialSpectator,
        @Nullable Boolean s360ExchangeForAnySpectator,
        @Nullable Boolean s360ExchangeForInitialSpectator) {

    /** {@return an empty builder} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that starts from this value} */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.groupId = groupId;
        builder.maxNumberOfTicketPerPhoneInGroupId = maxNumberOfTicketPerPhoneInGroupId;
        builder.maxNumberOfTransferPerPhoneInGroupId = maxNumberOfTransferPerPhoneInGroupId;
        builder.maxNumberOfTransferPerTicketInGroupId = maxNumberOfTransferPerTicketInGroupId;
        builder.assignTransferLimit = assignTransferLimit;
        builder.allowTransfer = allowTransfer;
        builder.allowTransferMainApplicant = allowTransferMainApplicant;
        builder.allowTransferAfterActivation = allowTransferAfterActivation;
        builder.allowTransferAfterActivationByBT = allowTransferAfterActivationByBT;
        builder.allowTransferAfterControl = allowTransferAfterControl;
        builder.keepOneAtInjectInGroupId = keepOneAtInjectInGroupId;
        builder.allowReturnToOrganizer = allowReturnToOrganizer;
        builder.allowReturnToOrganizerForInitialSpectator = allowReturnToOrganizerForInitialSpectator;
        builder.s360ExchangeForAnySpectator = s360ExchangeForAnySpectator;
        builder.s360ExchangeForInitialSpectator = s360ExchangeForInitialSpectator;
        return builder;
    }

    /** Collects the parts of one {@link TransferRules}. Not thread-safe. */
    public static final class Builder {
        private @Nullable String groupId;
        private @Nullable Integer maxNumberOfTicketPerPhoneInGroupId;
        private @Nullable Integer maxNumberOfTransferPerPhoneInGroupId;
        private @Nullable Integer maxNumberOfTransferPerTicketInGroupId;
        private @Nullable Integer assignTransferLimit;
        private @Nullable Boolean allowTransfer;
        private @Nullable Boolean allowTransferMainApplicant;
        private @Nullable Boolean allowTransferAfterActivation;
        private @Nullable Boolean allowTransferAfterActivationByBT;
        private @Nullable Boolean allowTransferAfterControl;
        private @Nullable Boolean keepOneAtInjectInGroupId;
        private @Nullable Boolean allowReturnToOrganizer;
        private @Nullable Boolean allowReturnToOrganizerForInitialSpectator;
        private @Nullable Boolean s360ExchangeForAnySpectator;
        private @Nullable Boolean s360ExchangeForInitialSpectator;

        private Builder() {}

        /**
         * group the limits count in; TIXNGO takes the event id when absent.
         *
         * @param value the value, or {@code null} for none
         * @return this builder
         */
        public Builder groupId(@Nullable String value) {
            this.groupId = value;
            return this;
        }

        /**
         * tickets a phone may hold; -1 for no limit.
         *
         * @param value the value, or {@code null} for none
         * @return this builder
         */
        public Builder maxNumberOfTicketPerPhoneInGroupId(@Nullable Integer value) {
            this.maxNumberOfTicketPerPhoneInGroupId = value;
            return this;
        }

        /**
         * transfers a phone may make; -1 for no limit.
         *
         * @param value the value, or {@code null} for none
         * @return this builder
         */
        public Builder maxNumberOfTransferPerPhoneInGroupId(@Nullable Integer value) {
            this.maxNumberOfTransferPerPhoneInGroupId = value;
            return this;
        }

        /**
         * transfers a ticket may see; -1 for no limit.
         *
         * @param value the value, or {@code null} for none
         * @return this builder
         */
        public Builder maxNumberOfTransferPerTicketInGroupId(@Nullable Integer value) {
            this.maxNumberOfTransferPerTicketInGroupId = value;
            return this;
        }

        /**
         * assignments and transfers a ticket may see.
         *
         * @param value the value, or {@code null} for none
         * @return this builder
         */
        public Builder assignTransferLimit(@Nullable Integer value) {
            this.assignTransferLimit = value;
            return this;
        }

        /**
         * whether it may be transferred.
         *
         * @param value the value, or {@code null} for none
         * @return this builder
         */
        public Builder allowTransfer(@Nullable Boolean value) {
            this.allowTransfer = value;
            return this;
        }

        /**
         * whether the main applicant may transfer it.
         *
         * @param value the value, or {@code null} for none
         * @return this builder
         */
        public Builder allowTransferMainApplicant(@Nullable Boolean value) {
            this.allowTransferMainApplicant = value;
            return this;
        }

        /**
         * whether also after activation.
         *
         * @param value the value, or {@code null} for none
         * @return this builder
         */
        public Builder allowTransferAfterActivation(@Nullable Boolean value) {
            this.allowTransferAfterActivation = value;
            return this;
        }

        /**
         * whether also after activation by a beacon.
         *
         * @param value the value, or {@code null} for none
         * @return this builder
         */
        public Builder allowTransferAfterActivationByBT(@Nullable Boolean value) {
            this.allowTransferAfterActivationByBT = value;
            return this;
        }

        /**
         * whether also after control.
         *
         * @param value the value, or {@code null} for none
         * @return this builder
         */
        public Builder allowTransferAfterControl(@Nullable Boolean value) {
            this.allowTransferAfterControl = value;
            return this;
        }

        /**
         * whether one ticket stays with whom it was injected for.
         *
         * @param value the value, or {@code null} for none
         * @return this builder
         */
        public Builder keepOneAtInjectInGroupId(@Nullable Boolean value) {
            this.keepOneAtInjectInGroupId = value;
            return this;
        }

        /**
         * whether it may be returned.
         *
         * @param value the value, or {@code null} for none
         * @return this builder
         */
        public Builder allowReturnToOrganizer(@Nullable Boolean value) {
            this.allowReturnToOrganizer = value;
            return this;
        }

        /**
         * whether its first spectator may return it.
         *
         * @param value the value, or {@code null} for none
         * @return this builder
         */
        public Builder allowReturnToOrganizerForInitialSpectator(@Nullable Boolean value) {
            this.allowReturnToOrganizerForInitialSpectator = value;
            return this;
        }

        /**
         * whether any spectator may exchange it in S-360.
         *
         * @param value the value, or {@code null} for none
         * @return this builder
         */
        public Builder s360ExchangeForAnySpectator(@Nullable Boolean value) {
            this.s360ExchangeForAnySpectator = value;
            return this;
        }

        /**
         * whether its first spectator may exchange it in S-360.
         *
         * @param value the value, or {@code null} for none
         * @return this builder
         */
        public Builder s360ExchangeForInitialSpectator(@Nullable Boolean value) {
            this.s360ExchangeForInitialSpectator = value;
            return this;
        }

        /** {@return the value built from what was set so far} */
        public TransferRules build() {
            return new TransferRules(
                    groupId,
                    maxNumberOfTicketPerPhoneInGroupId,
                    maxNumberOfTransferPerPhoneInGroupId,
                    maxNumberOfTransferPerTicketInGroupId,
                    assignTransferLimit,
                    allowTransfer,
                    allowTransferMainApplicant,
                    allowTransferAfterActivation,
                    allowTransferAfterActivationByBT,
                    allowTransferAfterControl,
                    keepOneAtInjectInGroupId,
                    allowReturnToOrganizer,
                    allowReturnToOrganizerForInitialSpectator,
                    s360ExchangeForAnySpectator,
                    s360ExchangeForInitialSpectator);
        }
    }
}
