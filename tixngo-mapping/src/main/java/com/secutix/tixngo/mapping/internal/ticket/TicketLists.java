package com.secutix.tixngo.mapping.internal.ticket;

import com.secutix.tixngo.client.model.KeyValue;
import com.secutix.tixngo.client.model.Text;
import com.secutix.tixngo.mapping.internal.engine.FieldCheck;
import com.secutix.tixngo.mapping.internal.engine.Problems;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The list entries of one ticket. Not thread-safe. */
final class TicketLists {

    private final Map<ListName, List<KeyValue>> byList = new EnumMap<>(ListName.class);

    private TicketLists() {}

    static TicketLists of(List<ListEntry> entries, InjectionSubject subject, Wording wording, Problems problems) {
        TicketLists lists = new TicketLists();
        for (ListEntry first : entries) {
            ListEntry entry = first;
            Object value = entry.value().evaluate(subject, problems);
            while (value == null && entry.overridden() != null) {
                entry = entry.overridden();
                value = entry.value().evaluate(subject, problems);
            }
            boolean multilingual = entry.valueRule().type().javaType() == Text.class;
            Object worded = value instanceof Text text ? wording.of(text, multilingual) : value;
            if (worded != null) {
                lists.add(entry, worded, subject, wording, problems);
            }
        }
        return lists;
    }

    private void add(ListEntry entry, Object value, InjectionSubject subject, Wording wording, Problems problems) {
        Object key = entry.constantKey();
        if (key == null && entry.key() != null) {
            Object read = entry.key().evaluate(subject, problems);
            key = read instanceof Text text ? wording.of(text, false) : read;
        }
        FieldCheck.check(entry.keyRule(), key, true, problems);
        FieldCheck.check(entry.valueRule(), value, false, problems);
        if (key != null) {
            Text text = value instanceof Text words ? words : Text.of(value.toString());
            list(entry.list()).add(new KeyValue(key.toString(), text));
        }
    }

    private List<KeyValue> list(ListName name) {
        return byList.computeIfAbsent(name, list -> new ArrayList<>(4));
    }

    List<KeyValue> of(ListName name) {
        List<KeyValue> list = byList.get(name);
        return list == null ? List.of() : list;
    }

    boolean hasDetails() {
        return !of(ListName.MAIN).isEmpty()
                || !of(ListName.EXTRA).isEmpty()
                || !of(ListName.HIDDEN).isEmpty();
    }
}
