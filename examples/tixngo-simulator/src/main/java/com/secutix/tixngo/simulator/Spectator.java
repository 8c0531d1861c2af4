package com.secutix.tixngo.simulator;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A person as TIXNGO knows one: the owner of a wallet, or the holder whose name is on a ticket. Immutable. Every component may be
 * unknown; {@link #toString()} shows none of them.
 *
 * @param email the address of the wallet
 * @param firstName first name
 * @param lastName last name
 * @param title form of address, such as {@code MS}
 * @param dateOfBirth {@code yyyy-MM-dd}
 * @param nationality country code
 * @param idCardNumber number of an identity card
 * @param phoneNumber mobile phone
 * @param residenceCountry country code
 * @param language preferred language
 * @param allowPromoEmail whether the organizer may write
 * @param allowThirdPartyEmail whether third parties may write
 */
public record Spectator(
        @Nullable String email,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String title,
        @Nullable String dateOfBirth,
        @Nullable String nationality,
        @Nullable String idCardNumber,
        @Nullable String phoneNumber,
        @Nullable String residenceCountry,
        @Nullable String language,
        @Nullable Boolean allowPromoEmail,
        @Nullable Boolean allowThirdPartyEmail) {

    private static final List<String> FIRST_NAMES =
            List.of("Ana", "Ben", "Chloé", "Dario", "Eva", "Finn", "Gaia", "Hugo", "Inès", "Jan", "Kim", "Luca");
    private static final List<String> LAST_NAMES = List.of(
            "Li", "Moser", "Nguyen", "Okafor", "Perrin", "Quiroga", "Rossi", "Schmid", "Tanaka", "Urban", "Vogel",
            "Weber");
    private static final List<String> LANGUAGES = List.of("en", "fr", "de", "it");

    /**
     * Names a holder without a wallet of their own.
     *
     * @param firstName first name
     * @param lastName last name
     * @return the person, with nothing else known
     */
    public static Spectator named(String firstName, String lastName) {
        return new Spectator(
                null,
                Objects.requireNonNull(firstName, "firstName"),
                Objects.requireNonNull(lastName, "lastName"),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /**
     * Invents the person behind an address: the same address always gives the same person.
     *
     * @param email the address of the wallet
     * @return a person whose every component is known
     */
    public static Spectator of(String email) {
        int hash = email.toLowerCase(Locale.ROOT).hashCode() & Integer.MAX_VALUE;
        return new Spectator(
                email,
                FIRST_NAMES.get(hash % FIRST_NAMES.size()),
                LAST_NAMES.get((hash / 12) % LAST_NAMES.size()),
                hash % 2 == 0 ? "MS" : "MR",
                String.format(Locale.ROOT, "%d-%02d-%02d", 1950 + hash % 55, 1 + hash % 12, 1 + hash % 28),
                hash % 3 == 0 ? "FR" : "CH",
                "X" + hash % 100_000,
                String.format(Locale.ROOT, "+4179%07d", hash % 10_000_000),
                hash % 5 == 0 ? "FR" : "CH",
                LANGUAGES.get(hash % LANGUAGES.size()),
                hash % 2 == 0,
                hash % 7 == 0);
    }

    /**
     * Gives the person a wallet.
     *
     * @param address its address
     * @return a copy with that address
     */
    public Spectator withEmail(@Nullable String address) {
        return new Spectator(
                address,
                firstName,
                lastName,
                title,
                dateOfBirth,
                nationality,
                idCardNumber,
                phoneNumber,
                residenceCountry,
                language,
                allowPromoEmail,
                allowThirdPartyEmail);
    }

    /** Says that there is a person, and nothing about them. */
    @Override
    public String toString() {
        return "Spectator[***]";
    }
}
