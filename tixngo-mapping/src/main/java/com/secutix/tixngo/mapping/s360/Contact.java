package com.secutix.tixngo.mapping.s360;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A person as S-360 knows them: the cultural contact that a ticket belongs to, or its beneficiary. The components carry
 * the names of the S-360 contact fields in the published mapping documents. {@link #toString()} shows none of them.
 *
 * @param email where the person is reached, and whose wallet a ticket goes to
 * @param title form of address
 * @param firstName first name
 * @param lastName last name
 * @param gender {@code M}, {@code F}, {@code U} or {@code X}
 * @param birthdate date of birth
 * @param birthPlace place of birth
 * @param birthRegion region of birth
 * @param nationality ISO 3166-1 alpha-2 code of the nationality ({@code individualCountryCode})
 * @param countryCode ISO 3166-1 alpha-2 code of the country of residence
 * @param idNumber number of the identity card
 * @param passportNumber number of the passport
 * @param cellPhoneNumber mobile phone number
 * @param preferredLanguage ISO 639-1 code of the preferred language
 */
public record Contact(
        @Nullable String email,
        @Nullable String title,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String gender,
        @Nullable LocalDate birthdate,
        @Nullable String birthPlace,
        @Nullable String birthRegion,
        @Nullable String nationality,
        @Nullable String countryCode,
        @Nullable String idNumber,
        @Nullable String passportNumber,
        @Nullable String cellPhoneNumber,
        @Nullable String preferredLanguage) {

    /**
     * A contact known by e-mail and name only.
     *
     * @param email where the person is reached
     * @param firstName first name
     * @param lastName last name
     * @return the contact
     */
    public static Contact of(String email, @Nullable String firstName, @Nullable String lastName) {
        return new Contact(
                email, null, firstName, lastName, null, null, null, null, null, null, null, null, null, null);
    }

    /** Says that there is a contact, and nothing about the person. */
    @Override
    public String toString() {
        return "Contact[***]";
    }
}
