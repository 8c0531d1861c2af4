package com.secutix.tixngo.host.command;

import com.secutix.tixngo.mapping.ExplainedField;
import com.secutix.tixngo.mapping.document.Layer;
import com.secutix.tixngo.mapping.injection.BarcodeFormat;
import com.secutix.tixngo.mapping.injection.InjectionMapping;
import com.secutix.tixngo.sync.settings.CustomParameter;
import com.secutix.tixngo.sync.settings.CustomParameters;
import com.secutix.tixngo.sync.spi.Announcement;
import com.secutix.tixngo.sync.spi.Candidate;
import com.secutix.tixngo.sync.spi.InjectableTicket;
import com.secutix.tixngo.sync.spi.Lease;
import com.secutix.tixngo.sync.spi.Page;
import com.secutix.tixngo.sync.spi.PushQuery;
import com.secutix.tixngo.sync.spi.PushStore;
import com.secutix.tixngo.sync.spi.Settlement;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Logs, for each ticket that an injection takes, what its variables became and what the template changed, for
 * troubleshooting (custom parameters {@code dumpTnPRvariables} and {@code dumpDataModifiedByTemplate}). Personal data and
 * barcodes are masked: it is what {@code explain} shows.
 */
final class TracedTickets implements PushStore<InjectableTicket> {

    private static final Logger LOG = LoggerFactory.getLogger("com.secutix.tixngo.host.trace");

    private final PushStore<InjectableTicket> tickets;
    private final InjectionMapping mapping;
    private final boolean variables;
    private final boolean template;

    private TracedTickets(
            PushStore<InjectableTicket> tickets, InjectionMapping mapping, boolean variables, boolean template) {
        this.tickets = tickets;
        this.mapping = mapping;
        this.variables = variables;
        this.template = template;
    }

    /** The store itself, if nothing is to be traced. */
    static PushStore<InjectableTicket> around(PushStore<InjectableTicket> tickets, GivenSettings given) {
        CustomParameters parameters = given.parameters();
        boolean variables = parameters.flag(CustomParameter.DUMP_TNPR_VARIABLES);
        boolean template = parameters.flag(CustomParameter.DUMP_DATA_MODIFIED_BY_TEMPLATE);
        // a barcode is never shown, so its format changes nothing here
        return variables || template
                ? new TracedTickets(
                        tickets, given.mapping().injection(parameters, BarcodeFormat.NONE), variables, template)
                : tickets;
    }

    @Override
    public Page<Candidate<InjectableTicket>> select(PushQuery query, @Nullable String cursor, int limit) {
        Page<Candidate<InjectableTicket>> page = tickets.select(query, cursor, limit);
        page.items().forEach(candidate -> trace(candidate.item()));
        return page;
    }

    private void trace(InjectableTicket item) {
        var fields = mapping.explain(item.ticket(), item.replaced()).fields();
        String ticketId = item.ticket().ticketId();
        if (variables) {
            LOG.info(
                    "variables of ticket {}: {}",
                    ticketId,
                    fields.stream().map(TracedTickets::variable).collect(Collectors.joining("; ")));
        }
        if (template) {
            String changed = fields.stream()
                    .filter(field -> field.layer() == Layer.TEMPLATE)
                    .map(TracedTickets::change)
                    .collect(Collectors.joining("; "));
            LOG.info(
                    "data of ticket {} modified by the template: {}",
                    ticketId,
                    changed.isEmpty() ? "nothing" : changed);
        }
    }

    private static String variable(ExplainedField field) {
        return field.origin() + " -> " + field.field() + " = " + field.value();
    }

    private static String change(ExplainedField field) {
        return field.field() + " = " + field.value() + " by " + field.origin()
                + (field.overrode().isEmpty() ? "" : ", in place of " + String.join(", ", field.overrode()));
    }

    @Override
    public long count(PushQuery query) {
        return tickets.count(query);
    }

    @Override
    public Set<String> announce(Lease lease, Announcement announcement) {
        return tickets.announce(lease, announcement);
    }

    @Override
    public void settle(Lease lease, Settlement settlement) {
        tickets.settle(lease, settlement);
    }

    @Override
    public void recover(Lease lease) {
        tickets.recover(lease);
    }
}
