package com.secutix.tixngo.mapping.internal.ticket;

import com.secutix.tixngo.mapping.document.Layer;
import com.secutix.tixngo.mapping.document.MappingRow;
import com.secutix.tixngo.mapping.internal.engine.Converters;
import com.secutix.tixngo.mapping.internal.engine.FieldCheck;
import com.secutix.tixngo.mapping.internal.engine.Nearest;
import com.secutix.tixngo.mapping.internal.engine.Program;
import com.secutix.tixngo.mapping.internal.engine.RowCompiler;
import com.secutix.tixngo.mapping.internal.engine.Sources;
import com.secutix.tixngo.mapping.internal.engine.Step;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects the rows of all layers, in their order, and compiles them. Not thread-safe. */
public final class TicketCompiler {

    private final RowCompiler<InjectionSubject> rows;
    private final List<Step<InjectionSubject>> steps = new ArrayList<>();
    private final List<ListEntry> entries = new ArrayList<>();

    /**
     * A compiler for rows that read these sources.
     *
     * @param sources what rows can read
     * @param converters what rows can convert by
     */
    public TicketCompiler(Sources<InjectionSubject> sources, Converters converters) {
        this.rows = new RowCompiler<>(sources, converters);
    }

    /**
     * Adds a row; it wins over the rows added before it. A row for a list entry takes the place of an entry with the
     * same key.
     *
     * @param row the row
     * @param plugin name of the plugin that brought it; {@code null} for none
     * @throws IllegalArgumentException if the row cannot be compiled; the message says why
     */
    public void add(MappingRow row, @Nullable String plugin) {
        ListName list = ListName.of(row.target());
        if (list == null) {
            TicketField field = TicketField.find(row.target());
            if (field == null) {
                throw new IllegalArgumentException("there is no field '" + FieldCheck.beginning(row.target()) + "'"
                        + Nearest.hint(row.target(), TicketField.paths()));
            }
            steps.add(rows.compile(row, field.rule(), field.slot(), plugin).reading(field.usualRead()));
        } else {
            addEntry(row, list, plugin);
        }
    }

    private void addEntry(MappingRow row, ListName list, @Nullable String plugin) {
        String key = list.keyIn(row.target());
        if (key == null || key.isBlank()) {
            throw new IllegalArgumentException("a row names an entry by its key: " + list.path() + "[Key]");
        }
        Step<InjectionSubject> value = rows.compile(row, list.valueRule(row.target()), -1, plugin);
        add(ListEntry.keyed(list, row.target(), key, value));
    }

    /**
     * Adds a compiled step; it wins over the steps added before it.
     *
     * @param step the step
     */
    public void add(Step<InjectionSubject> step) {
        steps.add(step);
    }

    /**
     * Adds a compiled entry of a list; one with a fixed key takes the place of an earlier one with that key, unless both come
     * from the ticket template, where keys may come twice.
     *
     * @param entry the entry
     */
    public void add(ListEntry entry) {
        boolean repeats = entry.value().origin().layer() == Layer.TEMPLATE;
        for (int i = 0; i < entries.size(); i++) {
            ListEntry other = entries.get(i);
            if (!repeats && other.list() == entry.list() && entry.hasKey(other.constantKey())) {
                entries.set(i, entry.over(other));
                return;
            }
        }
        entries.add(entry);
    }

    /**
     * Drops what was added for a list.
     *
     * @param list the list
     */
    public void clear(ListName list) {
        entries.removeIf(entry -> entry.list() == list);
    }

    /**
     * {@return the compiled rows}
     *
     * @param options the settings
     */
    public TicketProgram compile(InjectionOptions options) {
        return new TicketProgram(new Program<>(steps, TicketField.count()), entries, options);
    }
}
