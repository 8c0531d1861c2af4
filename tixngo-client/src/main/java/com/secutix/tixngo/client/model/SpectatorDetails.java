package com.secutix.tixngo.client.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A spectator: whom a ticket goes to, or whose name is on it. Names and bounds are inferred from the vendor's
 * pages. Immutable; {@code toString()} masks all but the main applicant and the language.
 *
 * @param email e-mail, at most 256 characters; required by TIXNGO in an injection; {@code null} when absent
 * @param firstName first name, at most 50 characters; {@code null} when absent
 * @param lastName last name, at most 100 characters; {@code null} when absent
 * @param gender gender; {@code null} when absent
 * @param title title; {@code null} when absent
 * @param dateOfBirth day of birth; {@code null} when absent
 * @param nationality nationality; {@code null} when absent
 * @param passportNumber number of the passport; {@code null} when absent
 * @param idCardNumber number of the identity card; {@code null} when absent
 * @param phoneNumber phone number; {@code null} when absent
 * @param residenceCountry country of residence; {@code null} when absent
 * @param language preferred language; {@code null} when absent
 * @param mainApplicant whether this is who bought the ticket; {@code null} when absent
 * @param organizerSpectatorPreference what the spectator allowed; only received, never sent by an injection;
 *     {@code null} when absent
 */
public record SpectatorDetails(
        @Nullable String email,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable Gender gender,
        @Nullable String title,
        @Nullable LocalDate dateOfBirth,
        @Nullable String nationality,
        @Nullable String passportNumber,
        @Nullable String idCardNumber,
        @Nullable String phoneNumber,
        @Nullable String residenceCountry,
        @Nullable String language,
        @Nullable Boolean mainApplicant,
        @Nullable SpectatorPreference organizerSpectatorPreference) {

    /** {@return an empty builder} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that starts from this value} */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.email = email;
        builder.firstName = firstName;
        builder.lastName = lastName;
        builder.gender = gender;
        builder.title = title;
        builder.dateOfBirth = dateOfBirth;
        builder.nationality = nationality;
        builder.passportNumber = passportNumber;
        builder.idCardNumber = idCardNumber;
        builder.phoneNumber = phoneNumber;
        builder.residenceCountry = residenceCountry;
        builder.language = language;
        builder.mainApplicant = mainApplicant;
        builder.organizerSpectatorPreference = organizerSpectatorPreference;
        return builder;
    }

    /** {@return what is set, with personal data and barcodes masked} */
    @Override
    public String toString() {
        return new Description("SpectatorDetails")
                .masked("email", email)
                .masked("firstName", firstName)
                .masked("lastName", lastName)
                .masked("gender", gender)
                .masked("title", title)
                .masked("dateOfBirth", dateOfBirth)
                .masked("nationality", nationality)
                .masked("passportNumber", passportNumber)
                .masked("idCardNumber", idCardNumber)
                .masked("phoneNumber", phoneNumber)
                .masked("residenceCountry", residenceCountry)
                .shown("language", language)
                .shown("mainApplicant", mainApplicant)
                .masked("organizerSpectatorPreference", organizerSpectatorPreference)
                .toString();
    }

    /** Collects the parts of one {@link SpectatorDetails}. Not thread-safe. */
    public static final class Builder {
        private @Nullable String email;
        private @Nullable String firstName;
        private @Nullable String lastName;
        private @Nullable Gender gender;
        private @Nullable String title;
        private @Nullable LocalDate dateOfBirth;
        private @Nullable String nationality;
        private @Nullable String passportNumber;
        private @Nullable String idCardNumber;
        private @Nullable String phoneNumber;
        private @Nullable String residenceCountry;
        private @Nullable String language;
        private @Nullable Boolean mainApplicant;
        private @Nullable SpectatorPreference organizerSpectatorPreference;

        private Builder() {}

        /**
         * e-mail, at most 256 characters; required by TIXNGO in an injection.
         *
         * @param value the value, or {@code null} for none
         * @return this builder
         */
        public Builder email(@Nullable String value) {
            this.email = value;
            return this;
        }

        /**
         * first name, at most 50 characters.
         *
         * @param value the value, or {@code null} for none
         * @return this builder
         */
        public Builder firstName(@Nullable String value) {
            this.firstName = value;
            return this;
        }

        /**
         * last name, at most 100 characters.
         *
         * @param value the value, or {@code null} for none
         * @return this builder
         */
        public Builder lastName(@Nullable String value) {
            this.lastName = value;
            return this;
        }

        /**
         * gender.
         *
         * @param value the value, or {@code null} for none
         * @return this builder
         */
        public Builder gender(@Nullable Gender value) {
            this.gender = value;
            return this;
        }

        /**
         * title.
         *
         * @param value the value, or {@code null} for none
         * @return this builder
         */
        public Builder title(@Nullable String value) {
            this.title = value;
            return this;
        }

        /**
         * day of birth.
         *
         * @param value the value, or {@code null} for none
         * @return this builder
         */
        public Builder dateOfBirth(@Nullable LocalDate value) {
            this.dateOfBirth = value;
            return this;
        }

        /**
         * nationality.
         *
         * @param value the value, or {@code null} for none
         * @return this builder
         */
        public Builder nationality(@Nullable String value) {
            this.nationality = value;
            return this;
        }

        /**
         * number of the passport.
         *
         * @param value the value, or {@code null} for none
         * @return this builder
         */
        public Builder passportNumber(@Nullable String value) {
            this.passportNumber = value;
            return this;
        }

        /**
         * number of the identity card.
         *
         * @param value the value, or {@code null} for none
         * @return this builder
         */
        public Builder idCardNumber(@Nullable String value) {
            this.idCardNumber = value;
            return this;
        }

        /**
         * phone number.
         *
         * @param value the value, or {@code null} for none
         * @return this builder
         */
        public Builder phoneNumber(@Nullable String value) {
            this.phoneNumber = value;
            return this;
        }

        /**
         * country of residence.
         *
         * @param value the value, or {@code null} for none
         * @return this builder
         */
        public Builder residenceCountry(@Nullable String value) {
            this.residenceCountry = value;
            return this;
        }

        /**
         * preferred language.
         *
         * @param value the value, or {@code null} for none
         * @return this builder
         */
        public Builder language(@Nullable String value) {
            this.language = value;
            return this;
        }

        /**
         * whether this is who bought the ticket.
         *
         * @param value the value, or {@code null} for none
         * @return this builder
         */
        public Builder mainApplicant(@Nullable Boolean value) {
            this.mainApplicant = value;
            return this;
        }

        /**
         * what the spectator allowed; only received, never sent by an injection.
         *
         * @param value the value, or {@code null} for none
         * @return this builder
         */
        public Builder organizerSpectatorPreference(@Nullable SpectatorPreference value) {
            this.organizerSpectatorPreference = value;
            return this;
        }

        /** {@return the value built from what was set so far} */
        public SpectatorDetails build() {
            return new SpectatorDetails(
                    email,
                    firstName,
                    lastName,
                    gender,
                    title,
                    dateOfBirth,
                    nationality,
                    passportNumber,
                    idCardNumber,
                    phoneNumber,
                    residenceCountry,
                    language,
                    mainApplicant,
                    organizerSpectatorPreference);
        }
    }
}
