package com.secutix.tixngo.sync.tck;

import com.secutix.tixngo.mapping.feedback.ContactCandidate;
import com.secutix.tixngo.mapping.s360.Contact;
import com.secutix.tixngo.sync.settings.SyncFunction;
import com.secutix.tixngo.sync.spi.LeaseKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The tables. Whatever reads or writes them does so within {@link #transaction}: one at a time, and whatever can fail comes
 * before the first change, so that a transaction which throws has changed nothing.
 */
final class MemoryData {

    /** Ticket ids sort by code point: a surrogate pair counts as the one character that it is. */
    static final Comparator<String> ID_ORDER = (left, right) ->
            Arrays.compare(left.codePoints().toArray(), right.codePoints().toArray());

    final Map<String, MemoryItem> tickets = new TreeMap<>(ID_ORDER);
    final Map<String, MemoryItem> cards = new TreeMap<>(ID_ORDER);
    final Map<String, StoredContact> contacts = new TreeMap<>();
    final Map<String, Call> calls = new HashMap<>();
    final Map<String, String> paginationKeys = new HashMap<>();
    final Map<String, String> definitions = new HashMap<>();
    private boolean breaksNext;

    /** A call that was announced and not settled. */
    record Call(LeaseKey key, long token, Set<String> ids) {

        boolean carries(SyncFunction function, String id) {
            return key.function() == function && ids.contains(id);
        }
    }

    /** A contact. */
    record StoredContact(ContactCandidate candidate, Contact person) {

        boolean has(String email) {
            String own = person.email();
            return own != null && own.strip().toLowerCase(Locale.ROOT).equals(email);
        }
    }

    synchronized <V> V transaction(Supplier<V> work) {
        return work.get();
    }

    /** Where a transaction has checked everything and is about to change something. */
    void beforeChanges() {
        if (breaksNext) {
            breaksNext = false;
            throw new IllegalStateException("the transaction cannot be committed");
        }
    }

    synchronized void breakNext() {
        breaksNext = true;
    }

    MemoryItem ticket(String ticketId) {
        MemoryItem found = tickets.get(ticketId);
        if (found == null) {
            throw new NoSuchElementException("there is no ticket " + ticketId);
        }
        return found;
    }

    StoredContact contact(@Nullable String contactId) {
        StoredContact found = contactId == null ? null : contacts.get(contactId);
        if (found == null) {
            throw new NoSuchElementException("there is no contact " + contactId);
        }
        return found;
    }

    /** The contacts with an e-mail given in lower case, in the order of their ids. */
    List<StoredContact> contactsWith(String email) {
        return contacts.values().stream().filter(contact -> contact.has(email)).toList();
    }

    String addContact(Contact person, ContactCandidate.Kind kind, boolean internetAccount, boolean temporary) {
        String id = String.format(Locale.ROOT, "C-%06d", contacts.size() + 1);
        contacts.put(id, new StoredContact(new ContactCandidate(id, kind, internetAccount, temporary), person));
        return id;
    }

    /** The contact of a sale: one is enough for an e-mail. */
    String contactOf(Contact person) {
        String email = Optional.ofNullable(person.email()).orElse("").strip().toLowerCase(Locale.ROOT);
        return contactsWith(email).stream()
                .findFirst()
                .map(known -> known.candidate().contactId())
                .orElseGet(() -> addContact(person, ContactCandidate.Kind.INDIVIDUAL, false, false));
    }

    /** The announced calls of a function that carry an item. */
    List<Call> callsWith(SyncFunction function, String id) {
        List<Call> found = new ArrayList<>();
        for (Call call : calls.values()) {
            if (call.carries(function, id)) {
                found.add(call);
            }
        }
        return found;
    }
}
