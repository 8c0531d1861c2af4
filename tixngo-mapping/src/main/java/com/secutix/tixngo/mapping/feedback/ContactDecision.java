package com.secutix.tixngo.mapping.feedback;

/** What becomes of the contacts of S-360. */
public sealed interface ContactDecision {

    /** {@return whether the contact decided on becomes the ticket's cultural contact} */
    boolean becomesCulturalContact();

    /** No contact has the e-mail, and none may be created: nothing changes. */
    record LeaveAlone() implements ContactDecision {
        @Override
        public boolean becomesCulturalContact() {
            return false;
        }
    }

    /**
     * A contact is used as it is; a normal one is never updated.
     *
     * @param contactId its id
     * @param becomesCulturalContact whether it becomes the ticket's cultural contact
     */
    record Reuse(String contactId, boolean becomesCulturalContact) implements ContactDecision {}

    /**
     * A temporary contact is completed by what is known now.
     *
     * @param contactId its id
     * @param details what is known about the person
     * @param becomesCulturalContact whether it becomes the ticket's cultural contact
     */
    record Upgrade(String contactId, ContactDetails details, boolean becomesCulturalContact)
            implements ContactDecision {}

    /**
     * A contact with an internet account is created.
     *
     * @param details what is known about the person
     * @param temporary whether only the e-mail is known, so that it is a temporary one
     * @param becomesCulturalContact whether it becomes the ticket's cultural contact
     */
    record Create(ContactDetails details, boolean temporary, boolean becomesCulturalContact)
            implements ContactDecision {}
}
