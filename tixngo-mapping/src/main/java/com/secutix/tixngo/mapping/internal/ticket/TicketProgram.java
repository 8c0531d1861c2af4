package com.secutix.tixngo.mapping.internal.ticket;

import com.secutix.tixngo.client.model.Text;
import com.secutix.tixngo.client.model.Ticket;
import com.secutix.tixngo.mapping.ExplainedField;
import com.secutix.tixngo.mapping.MappingResult;
import com.secutix.tixngo.mapping.document.ValueType;
import com.secutix.tixngo.mapping.internal.engine.Explainer;
import com.secutix.tixngo.mapping.internal.engine.FieldCheck;
import com.secutix.tixngo.mapping.internal.engine.FieldRule;
import com.secutix.tixngo.mapping.internal.engine.Problems;
import com.secutix.tixngo.mapping.internal.engine.Program;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that happens to one ticket: the rows fill the fields, the lists are filled, every rule is checked, and the
 * ticket is put together. Immutable and safe to share between threads.
 *
 * @param fields the rows of the single fields
 * @param entries the entries of the lists, in order
 * @param options the settings
 */
public record TicketProgram(Program<InjectionSubject> fields, List<ListEntry> entries, InjectionOptions options) {

    /** Copies the entries. */
    public TicketProgram {
        entries = List.copyOf(entries);
    }

    /**
     * {@return the ticket, or every rule it breaks}
     *
     * @param subject what the rows read
     */
    public MappingResult<Ticket> map(InjectionSubject subject) {
        Problems problems = new Problems();
        Wording wording = new Wording(options.multilingual(), subject.language());
        @Nullable Object[] slots = fields.run(subject, problems);
        FieldRule[] rules = TicketField.RULES;
        for (int slot = 0; slot < slots.length; slot++) {
            // without its id a ticket could not even be refused by TIXNGO, so that one is always demanded
            boolean demanded = options.enforceMandatory() || slot == TicketField.TICKET_ID.slot();
            slots[slot] = checked(rules[slot], slots[slot], wording, demanded, problems);
        }
        TicketLists lists = TicketLists.of(entries, subject, wording, problems);
        String ticketId = (String) slots[TicketField.TICKET_ID.slot()];
        if (ticketId == null || !problems.isEmpty()) {
            return new MappingResult.Refused<>(problems.list());
        }
        return new MappingResult.Mapped<>(new TicketAssembler(slots).ticket(ticketId, lists));
    }

    private static @Nullable Object checked(
            FieldRule rule, @Nullable Object raw, Wording wording, boolean demanded, Problems problems) {
        if (raw == null && !rule.required()) {
            return null;
        }
        Object value = raw instanceof Text text ? wording.of(text, rule.type() == ValueType.WORDS) : raw;
        FieldCheck.check(rule, value, demanded, problems);
        return value;
    }

    /**
     * {@return where each value of the payload comes from}
     *
     * @param subject what the rows read
     */
    public List<ExplainedField> explain(InjectionSubject subject) {
        Wording wording = new Wording(options.multilingual(), subject.language());
        Explainer<InjectionSubject> explainer = new Explainer<>(
                subject, value -> value instanceof Text text ? String.valueOf(wording.of(text, true)) : value);
        fields.steps().forEach(explainer::add);
        for (ListEntry entry : entries) {
            explain(entry, explainer);
        }
        return explainer.fields();
    }

    private static void explain(ListEntry entry, Explainer<InjectionSubject> explainer) {
        if (entry.overridden() != null) {
            explain(entry.overridden(), explainer);
        }
        if (entry.key() != null) {
            explainer.add(entry.key());
        }
        explainer.add(entry.value());
    }
}
