package com.secutix.tixngo.mapping.feedback;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a change asks of S-360's contacts. The store looks up the contacts with that e-mail and hands them to
 * {@link ContactPolicy#decide}. {@link #toString()} shows nobody.
 *
 * @param email whose contact it is about; contacts are found by it without regard to case
 * @param becomesCulturalContact whether that contact becomes the ticket's cultural contact
 * @param details what is known about the person; {@code null} when it is only the e-mail
 * @param mayCreate whether a contact may be created when none has that e-mail
 */
public record ContactTask(
        String email,
        boolean becomesCulturalContact,
        @Nullable ContactDetails details,
        boolean mayCreate) {

    /**
     * Demands the e-mail.
     *
     * @param email as said for the record
     * @param becomesCulturalContact as said for the record
     * @param details as said for the record
     * @param mayCreate as said for the record
     */
    public ContactTask {
        Objects.requireNonNull(email, "email");
    }

    /** {@return what is asked, and nothing about the person} */
    @Override
    public String toString() {
        return "ContactTask[email=***, becomesCulturalContact=" + becomesCulturalContact + ", mayCreate=" + mayCreate
                + "]";
    }
}
