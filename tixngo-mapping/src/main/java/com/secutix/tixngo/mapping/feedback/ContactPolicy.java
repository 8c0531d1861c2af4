package com.secutix.tixngo.mapping.feedback;

import java.util.List;

/** Decides which contact of S-360 a change is about. A pure function, safe to share between threads. */
@FunctionalInterface
public interface ContactPolicy {

    /**
     * {@return what becomes of the contacts}
     *
     * @param task what the change asks
     * @param candidates the contacts that have the task's e-mail, in the order of their ids
     */
    ContactDecision decide(ContactTask task, List<ContactCandidate> candidates);

    /**
     * {@return the documented policy} Duplicates are never created: a contact with the e-mail is reused, one with an internet
     * account if there are several, an individual before a relay if several have one; a temporary contact is completed, a
     * normal one never updated; without any, one with an internet account is created.
     */
    static ContactPolicy documented() {
        return DocumentedContactPolicy::decide;
    }
}
