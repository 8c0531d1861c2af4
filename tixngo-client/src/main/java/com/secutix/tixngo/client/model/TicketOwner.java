package com.secutix.tixngo.client.model;

import org.jspecify.annotations.Nullable;

/**
 * Whose wallet holds a ticket. Immutable; {@code toString()} masks all of it.
 *
 * @param email e-mail; {@code null} when absent
 * @param firstName first name; {@code null} when absent
 * @param lastName last name; {@code null} when absent
 */
public record TicketOwner(
        @Nullable String email,
        @Nullable String firstName,
        @Nullable String lastName) {

    /** {@return what is set, with personal data and barcodes masked} */
    @Override
    public String toString() {
        return new Description("TicketOwner")
                .masked("email", email)
                .masked("firstName", firstName)
                .masked("lastName", lastName)
                .toString();
    }
}
