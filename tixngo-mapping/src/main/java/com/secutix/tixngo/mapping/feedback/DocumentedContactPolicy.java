package com.secutix.tixngo.mapping.feedback;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The contact policy that the vendor documents. */
final class DocumentedContactPolicy {

    private static final Comparator<ContactCandidate> BEST_FIRST = Comparator.comparing(
                    (ContactCandidate candidate) -> !candidate.internetAccount())
            .thenComparing(ContactCandidate::kind);

    private DocumentedContactPolicy() {}

    static ContactDecision decide(ContactTask task, List<ContactCandidate> candidates) {
        boolean cultural = task.becomesCulturalContact();
        ContactDetails details = task.details();
        Optional<ContactCandidate> best = candidates.stream().min(BEST_FIRST);
        if (best.isPresent()) {
            ContactCandidate contact = best.get();
            return contact.temporary() && details != null
                    ? new ContactDecision.Upgrade(contact.contactId(), details, cultural)
                    : new ContactDecision.Reuse(contact.contactId(), cultural);
        }
        if (!task.mayCreate()) {
            return new ContactDecision.LeaveAlone();
        }
        return details == null
                ? new ContactDecision.Create(ContactDetails.temporary(task.email()), true, cultural)
                : new ContactDecision.Create(details, false, cultural);
    }
}
