package com.secutix.tixngo.mapping.document;

import java.util.Objects;

/**
 * What a mobile status means for the cultural contact and for the distribution history.
 *
 * @param status name of the mobile status
 * @param contact what becomes of the ticket's cultural contact
 * @param action what the entry in the distribution history says was done, such as {@code DISTRIBUTE}
 * @param result how it ended, such as {@code PENDING}, {@code CANCELLED}, {@code CONFIRMED}
 */
public record DistributionRule(String status, Contact contact, String action, String result) {

    /** What becomes of the ticket's cultural contact. */
    public enum Contact {
        /** It stays; the recipient becomes known as a contact. */
        UNCHANGED_RECIPIENT_KNOWN,
        /** It stays. */
        UNCHANGED,
        /** The recipient becomes it. */
        RECIPIENT
    }

    /**
     * Demands everything.
     *
     * @param status as said for the record
     * @param contact as said for the record
     * @param action as said for the record
     * @param result as said for the record
     */
    public DistributionRule {
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(contact, "contact");
        Objects.requireNonNull(action, "action");
        Objects.requireNonNull(result, "result");
    }
}
