package com.secutix.tixngo.sync.spi;

import com.secutix.tixngo.mapping.feedback.ContactDecision;

/**
 * What becomes of the contact of one e-mail. {@link #toString()} shows nobody.
 *
 * @param email the e-mail in lower case; {@link TicketFeedback#culturalContactEmail()} refers to the contact by it
 * @param decision what to do
 */
public record ContactChange(String email, ContactDecision decision) {

    /** What is done, and nothing about the person. */
    @Override
    public String toString() {
        return "ContactChange[email=***, " + decision.getClass().getSimpleName() + "]";
    }
}
