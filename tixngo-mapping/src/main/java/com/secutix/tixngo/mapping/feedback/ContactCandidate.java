package com.secutix.tixngo.mapping.feedback;

import java.util.Objects;

/**
 * A contact of S-360 that has the e-mail in question.
 *
 * @param contactId its id in S-360
 * @param kind what kind of contact it is
 * @param internetAccount whether it has an internet account
 * @param temporary whether it is a temporary one, named {@code Pending CREATION}
 */
public record ContactCandidate(String contactId, Kind kind, boolean internetAccount, boolean temporary) {

    /** What kind of contact it is. */
    public enum Kind {
        /** A person of their own. */
        INDIVIDUAL,
        /** A person who acts for a structure. */
        RELAY
    }

    /**
     * Demands id and kind.
     *
     * @param contactId as said for the record
     * @param kind as said for the record
     * @param internetAccount as said for the record
     * @param temporary as said for the record
     */
    public ContactCandidate {
        Objects.requireNonNull(contactId, "contactId");
        Objects.requireNonNull(kind, "kind");
    }
}
