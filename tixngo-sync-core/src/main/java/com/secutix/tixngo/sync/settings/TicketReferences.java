package com.secutix.tixngo.sync.settings;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A list of tickets as operators write it, for the force and skip settings (documented): {@code id:123456789} is a ticket
 * id, a bare value is a tax number, and both may be mixed.
 *
 * @param ticketIds the tickets named by id
 * @param taxNumbers the tickets named by tax number
 */
public record TicketReferences(Set<String> ticketIds, Set<String> taxNumbers) {

    /** No ticket. */
    public static final TicketReferences NONE = new TicketReferences(Set.of(), Set.of());

    /** More tickets than this in one list are refused. */
    public static final int MAX_SIZE = 100_000;

    private static final String ID_PREFIX = "id:";

    /** Copies the sets. */
    public TicketReferences {
        ticketIds = Set.copyOf(ticketIds);
        taxNumbers = Set.copyOf(taxNumbers);
    }

    /**
     * Reads a list separated by commas.
     *
     * @param text such as {@code id:S360-000000001, 12300123}; blank means none
     * @return the tickets it names
     * @throws SettingsException if an entry is empty, or there are more than {@value #MAX_SIZE}
     */
    public static TicketReferences parse(String text) {
        return text.isBlank() ? NONE : of(List.of(text.split(",", -1)));
    }

    /**
     * Reads entries that stand apart already, such as the lines of a file.
     *
     * @param entries one ticket each
     * @return the tickets they name
     * @throws SettingsException if an entry is empty, or there are more than {@value #MAX_SIZE}
     */
    public static TicketReferences of(List<String> entries) {
        if (entries.size() > MAX_SIZE) {
            throw new SettingsException(List.of("a ticket list takes at most " + MAX_SIZE + " tickets, this one has "
                    + entries.size() + ": split it"));
        }
        Set<String> ids = new LinkedHashSet<>();
        Set<String> taxNumbers = new LinkedHashSet<>();
        List<String> mistakes = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            String entry = entries.get(i).strip();
            boolean byId = entry.startsWith(ID_PREFIX);
            String value = byId ? entry.substring(ID_PREFIX.length()).strip() : entry;
            if (value.isEmpty()) {
                mistakes.add("entry " + (i + 1)
                        + " of the ticket list is empty: write id:TICKET-ID or a tax number, separated by commas");
            } else if (byId) {
                ids.add(value);
            } else {
                taxNumbers.add(value);
            }
        }
        if (!mistakes.isEmpty()) {
            throw new SettingsException(mistakes);
        }
        return new TicketReferences(ids, taxNumbers);
    }

    /**
     * Whether the list names no ticket.
     *
     * @return true if it is empty
     */
    public boolean isEmpty() {
        return ticketIds.isEmpty() && taxNumbers.isEmpty();
    }

    /**
     * Whether the list names this ticket.
     *
     * @param ticketId the ticket's id
     * @param taxNumber the ticket's tax number
     * @return true if either is in the list
     */
    public boolean contains(String ticketId, String taxNumber) {
        return ticketIds.contains(ticketId) || taxNumbers.contains(taxNumber);
    }

    /**
     * Whether the list names this ticket, when a bare value may be a ticket id as well as a tax number (documented for the
     * skip list of feedback: ticket ids on older pages, tax numbers on newer ones).
     *
     * @param ticketId the ticket's id
     * @param taxNumber the ticket's tax number; null when unknown
     * @return true if either is in the list
     */
    public boolean containsEither(String ticketId, @Nullable String taxNumber) {
        return ticketIds.contains(ticketId)
                || taxNumbers.contains(ticketId)
                || (taxNumber != null && taxNumbers.contains(taxNumber));
    }
}
