package com.secutix.tixngo.mapping.internal.ticket;

import com.secutix.tixngo.client.model.Text;
import com.secutix.tixngo.client.model.Ticket;
import com.secutix.tixngo.mapping.ExplainedField;
import com.secutix.tixngo.mapping.MappingResult;
import com.secutix.tixngo.mapping.internal.engine.Explainer;
import com.secutix.tixngo.mapping.internal.engine.Program;
import java.util.List;

/**
 * Everything that happens to one ticket: the rows fill the fields and the lists, every rule is checked, and the ticket is put
 * together. Immutable and safe to share between threads.
 */
public final class TicketProgram {

    private final Program<InjectionSubject> fields;
    private final List<ListEntry> entries;
    private final TicketLists lists;
    private final TicketParts parts;
    private final InjectionOptions options;

    TicketProgram(Program<InjectionSubject> fields, List<ListEntry> entries, InjectionOptions options) {
        this.fields = fields;
        this.entries = List.copyOf(entries);
        this.lists = new TicketLists(this.entries);
        this.parts = TicketParts.of(fields, options.enforceMandatory());
        this.options = options;
    }

    /**
     * {@return the ticket, or every rule it breaks}
     *
     * @param subject what the rows read
     */
    public MappingResult<Ticket> map(InjectionSubject subject) {
        TicketValues values = new TicketValues(fields, subject, options);
        Ticket ticket = TicketAssembler.ticket(values, lists, parts);
        return ticket == null || !values.problems().isEmpty()
                ? new MappingResult.Refused<>(values.problems().list())
                : new MappingResult.Mapped<>(ticket);
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
