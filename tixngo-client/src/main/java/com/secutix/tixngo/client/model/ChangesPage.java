package com.secutix.tixngo.client.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of changed tickets. A change that cannot be read is named apart and costs the page nothing.
 * Immutable.
 *
 * The key to store is the last one received. An empty page with a new key is not the end, and a page may be
 * shorter than asked for (assumed).
 *
 * @param changes the readable changes, in the order received; empty when absent
 * @param unreadable the others; empty when absent
 * @param nextPageKey opaque key of the next page; {@code null} when absent
 * @param pageSize size of the page as TIXNGO tells it; {@code null} when absent
 */
public record ChangesPage(
        List<TicketChange> changes,
        List<UnreadableItem> unreadable,
        @Nullable String nextPageKey,
        @Nullable Integer pageSize) {

    /**
     * Checks what must be there and copies what could be changed from outside.
     *
     * @param changes the readable changes
     * @param unreadable the others
     * @param nextPageKey opaque key of the next page
     * @param pageSize size of the page as TIXNGO tells it
     */
    public ChangesPage {
        changes = changes == null ? List.of() : List.copyOf(changes);
        unreadable = unreadable == null ? List.of() : List.copyOf(unreadable);
    }

    /**
     * Says whether nothing more is to be read for now: the next key is absent, empty, or the one that was sent.
     *
     * @param keySent the key this page was asked for with; {@code null} for the very first page
     * @return whether reading may stop
     */
    public boolean isCaughtUp(@Nullable String keySent) {
        return nextPageKey == null || nextPageKey.isEmpty() || nextPageKey.equals(keySent);
    }

    /** {@return how many changes the page held, readable or not} */
    public int size() {
        return changes.size() + unreadable.size();
    }
}
