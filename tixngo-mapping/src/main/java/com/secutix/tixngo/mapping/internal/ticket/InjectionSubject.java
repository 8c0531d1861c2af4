package com.secutix.tixngo.mapping.internal.ticket;

import com.secutix.tixngo.mapping.s360.Contact;
import com.secutix.tixngo.mapping.s360.S360Ticket;
import org.jspecify.annotations.Nullable;

/**
 * What the rows of an injected ticket read: the ticket, and who it was decided to go to.
 *
 * @param ticket the S-360 ticket
 * @param walletEmail whose wallet the ticket goes to
 * @param person whose details travel with it
 * @param mainApplicant whether that person is the one who applied for the tickets
 */
public record InjectionSubject(S360Ticket ticket, @Nullable String walletEmail, Contact person, boolean mainApplicant) {

    /** {@return the language in which a text is sent when only one can be, or {@code null} when unknown} */
    public @Nullable String language() {
        return ticket.culturalContact().preferredLanguage();
    }

    /** Shows nothing about the person. */
    @Override
    public String toString() {
        return "InjectionSubject[" + ticket + "]";
    }
}
