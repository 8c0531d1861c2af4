package com.secutix.tixngo.sync.internal;

import com.secutix.tixngo.client.model.TicketChange;
import com.secutix.tixngo.client.model.UnreadableItem;
import com.secutix.tixngo.mapping.MappingResult;
import com.secutix.tixngo.mapping.feedback.ContactTask;
import com.secutix.tixngo.mapping.feedback.FeedbackMapping;
import com.secutix.tixngo.mapping.feedback.FeedbackUpdate;
import com.secutix.tixngo.sync.report.Problem;
import com.secutix.tixngo.sync.settings.TicketReferences;
import com.secutix.tixngo.sync.spi.FeedbackStore;
import com.secutix.tixngo.sync.spi.KnownTicket;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Maps a page of changes: two questions to the store for a page, one for its tickets and one for its contacts, whatever the
 * number of changes. Keeps nothing from page to page, and is safe for concurrent use.
 */
final class PageMapper {

    private final FeedbackStore store;
    private final FeedbackMapping mapping;
    private final TicketReferences skip;

    PageMapper(FeedbackStore store, FeedbackMapping mapping, TicketReferences skip) {
        this.store = store;
        this.mapping = mapping;
        this.skip = skip;
    }

    /** Maps what comes next, when everything before it is stored. */
    MappedPage map(List<TicketChange> changes, List<UnreadableItem> unreadable) {
        return Objects.requireNonNull(mapBeside(null, changes, unreadable), "nothing else is being stored");
    }

    /**
     * Maps a page while another one is being stored.
     *
     * @param stored the other one; null for none
     * @return null if the pages touch the same ticket or contact, so that this one must wait for what the other one makes of it
     */
    @Nullable MappedPage mapBeside(@Nullable MappedPage stored, List<TicketChange> changes, List<UnreadableItem> unreadable) {
        Set<String> ids = changes.stream().map(TicketChange::ticketId).collect(Collectors.toSet());
        if (stored != null && stored.touchesTicketOf(ids)) {
            return null;
        }
        Map<String, KnownTicket> known = ids.isEmpty() ? Map.of() : store.find(ids);
        Map<String, TicketFold> folds = new LinkedHashMap<>();
        List<Problem> passedOver = new ArrayList<>();
        int unknown = 0;
        int skipped = 0;
        for (TicketChange change : changes) {
            KnownTicket ticket = known(known, change.ticketId());
            if (skip.containsEither(change.ticketId(), ticket == null ? change.taxNumber() : ticket.taxNumber())) {
                skipped++;
            } else if (ticket == null) {
                unknown++;
            } else {
                map(change, folds.computeIfAbsent(change.ticketId(), id -> new TicketFold(ticket)), passedOver);
            }
        }
        unreadable.forEach(item -> passedOver.add(unreadable(item)));
        Set<String> emails = MappedPage.emails(folds.values());
        if (stored != null && stored.touchesContactOf(emails)) {
            return null;
        }
        PageContacts contacts =
                new PageContacts(mapping.contactPolicy(), emails.isEmpty() ? Map.of() : store.contacts(emails));
        MappedPage page = new MappedPage(
                List.copyOf(folds.values()),
                passedOver,
                unknown,
                skipped,
                contacts,
                culturalContacts(folds.values(), contacts),
                mapping.keepsDistribution());
        int ended = page.size();
        if (ended != changes.size() + unreadable.size()) {
            throw new BrokenRuleException("a page of " + (changes.size() + unreadable.size())
                    + " changes was mapped, and " + ended + " of them have an end");
        }
        return page;
    }

    private static @Nullable KnownTicket known(Map<String, KnownTicket> known, String id) {
        KnownTicket ticket = known.get(id);
        if (ticket != null && !ticket.ticketId().equals(id)) {
            throw new BrokenRuleException(
                    "the host's store was asked for ticket " + id + ", and 'find' gave ticket " + ticket.ticketId());
        }
        return ticket;
    }

    private void map(TicketChange change, TicketFold fold, List<Problem> passedOver) {
        try {
            MappingResult<FeedbackUpdate> result = mapping.apply(fold.mobile(), change);
            if (result instanceof MappingResult.Mapped<FeedbackUpdate> mapped) {
                fold.add(mapped.payload());
            } else if (result instanceof MappingResult.Refused<FeedbackUpdate> refused) {
                passedOver.add(Problems.ofViolations(fold.ticketId(), fold.taxNumber(), refused.violations()));
            }
        } catch (Exception | LinkageError | AssertionError | StackOverflowError broken) {
            // a mapping that throws, as a plugin of the host's may, costs the one change
            passedOver.add(Problems.problem(
                    fold.ticketId(),
                    fold.taxNumber(),
                    "MAPPING_FAILED",
                    null,
                    "the mapping failed with " + broken.getClass().getName()));
        }
    }

    private static Problem unreadable(UnreadableItem item) {
        return Problems.problem(
                Objects.requireNonNullElse(item.ticketId(), ""),
                "",
                "UNREADABLE",
                null,
                "change " + (item.index() + 1) + " of its page cannot be read: " + item.reason());
    }

    private static Map<String, String> culturalContacts(Collection<TicketFold> folds, PageContacts contacts) {
        Map<String, String> culturalContacts = new HashMap<>();
        for (TicketFold fold : folds) {
            for (ContactTask task : fold.contactTasks()) {
                @Nullable String email = contacts.decide(task);
                if (email != null) {
                    culturalContacts.put(fold.ticketId(), email);
                }
            }
        }
        return culturalContacts;
    }
}
