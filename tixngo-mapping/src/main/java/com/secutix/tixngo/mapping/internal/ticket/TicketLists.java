package com.secutix.tixngo.mapping.internal.ticket;

import com.secutix.tixngo.client.model.KeyValue;
import com.secutix.tixngo.client.model.Text;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The compiled entries of each list. Immutable and safe to share between threads. */
final class TicketLists {

    private final ListEntry[] main;
    private final ListEntry[] extra;
    private final ListEntry[] hidden;
    private final ListEntry[] metadata;

    /** The lists of these entries, which keep their order. */
    TicketLists(List<ListEntry> entries) {
        main = of(ListName.MAIN, entries);
        extra = of(ListName.EXTRA, entries);
        hidden = of(ListName.HIDDEN, entries);
        metadata = of(ListName.METADATA, entries);
    }

    private static ListEntry[] of(ListName list, List<ListEntry> entries) {
        return entries.stream().filter(entry -> entry.list() == list).toArray(ListEntry[]::new);
    }

    List<KeyValue> main(TicketValues values) {
        return read(main, values);
    }

    List<KeyValue> extra(TicketValues values) {
        return read(extra, values);
    }

    List<KeyValue> hidden(TicketValues values) {
        return read(hidden, values);
    }

    List<KeyValue> metadata(TicketValues values) {
        return read(metadata, values);
    }

    /** {@return the entries of one list that have a value, in their order} */
    private static List<KeyValue> read(ListEntry[] entries, TicketValues values) {
        if (entries.length == 0) {
            return List.of();
        }
        KeyValue[] found = new KeyValue[entries.length];
        int count = 0;
        for (ListEntry entry : entries) {
            KeyValue read = read(entry, values);
            if (read != null) {
                found[count++] = read;
            }
        }
        return List.of(count == found.length ? found : Arrays.copyOf(found, count));
    }

    private static @Nullable KeyValue read(ListEntry first, TicketValues values) {
        ListEntry entry = first;
        Text value = values.words(entry.value(), entry.valueRule());
        while (value == null && entry.overridden() != null) {
            entry = entry.overridden();
            value = values.words(entry.value(), entry.valueRule());
        }
        if (value == null) {
            return null;
        }
        String key = values.key(entry);
        return key == null ? null : new KeyValue(key, value);
    }
}
