package com.secutix.tixngo.sync.internal;

import com.secutix.tixngo.mapping.feedback.ContactCandidate;
import com.secutix.tixngo.mapping.feedback.ContactDecision;
import com.secutix.tixngo.mapping.feedback.ContactPolicy;
import com.secutix.tixngo.mapping.feedback.ContactTask;
import com.secutix.tixngo.sync.spi.ContactChange;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of the contacts that a page is about: one decision for an e-mail, however many tickets ask for it, so that
 * nobody is created twice.
 */
final class PageContacts {

    private static final String TO_BE_CREATED = "";

    private final ContactPolicy policy;
    private final Map<String, List<ContactCandidate>> candidates;
    private final Map<String, ContactDecision> decisions = new HashMap<>();

    PageContacts(ContactPolicy policy, Map<String, List<ContactCandidate>> candidates) {
        this.policy = policy;
        this.candidates = new HashMap<>(candidates);
    }

    static String keyOf(ContactTask task) {
        return task.email().strip().toLowerCase(Locale.ROOT);
    }

    /**
     * Decides what a ticket's task asks, after those before.
     *
     * @return the e-mail of the ticket's new cultural contact; null when that stays
     */
    @Nullable String decide(ContactTask task) {
        String email = keyOf(task);
        ContactDecision decision = policy.decide(task, candidates.getOrDefault(email, List.of()));
        boolean becomesCulturalContact = decision.becomesCulturalContact();
        ContactDecision before = decisions.get(email);
        if (decision instanceof ContactDecision.Create create) {
            ContactCandidate created =
                    new ContactCandidate(TO_BE_CREATED, ContactCandidate.Kind.INDIVIDUAL, true, create.temporary());
            candidates.put(email, List.of(created));
        } else if (decision instanceof ContactDecision.Upgrade upgrade) {
            candidates.computeIfPresent(
                    email,
                    (same, known) -> known.stream()
                            .map(candidate -> candidate.contactId().equals(upgrade.contactId())
                                    ? completed(candidate)
                                    : candidate)
                            .toList());
            if (before instanceof ContactDecision.Create) {
                // a contact that this page creates is created complete
                decision = new ContactDecision.Create(upgrade.details(), false, becomesCulturalContact);
            }
        } else if (before != null) {
            // nothing more is to be done than was decided before
            decision = before;
        }
        decisions.put(email, decision);
        return becomesCulturalContact ? email : null;
    }

    private static ContactCandidate completed(ContactCandidate candidate) {
        return new ContactCandidate(candidate.contactId(), candidate.kind(), candidate.internetAccount(), false);
    }

    /** The decisions about these e-mails that change something, or that a ticket refers to. */
    List<ContactChange> changes(Collection<String> emails) {
        List<ContactChange> changes = new ArrayList<>();
        for (String email : new TreeSet<>(emails)) {
            ContactDecision decision = decisions.get(email);
            if (decision != null && !(decision instanceof ContactDecision.LeaveAlone)) {
                changes.add(new ContactChange(email, decision));
            }
        }
        return changes;
    }
}
