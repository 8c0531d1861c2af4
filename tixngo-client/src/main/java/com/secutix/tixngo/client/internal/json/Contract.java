package com.secutix.tixngo.client.internal.json;

import com.secutix.tixngo.client.model.ChangesPage;
import com.secutix.tixngo.client.model.Privilege;
import com.secutix.tixngo.client.model.PrivilegeDefinition;
import com.secutix.tixngo.client.model.Ticket;
import com.secutix.tixngo.client.model.TicketChange;
import com.secutix.tixngo.client.model.TicketControl;
import com.secutix.tixngo.client.model.TicketInvalidation;
import com.secutix.tixngo.client.model.TicketReportPage;
import com.secutix.tixngo.client.model.TicketStatusLogPage;
import java.util.List;

/** Every body of the contract, in the names of one profile. Immutable and thread-safe. */
public record Contract(
        BoundShape<List<Ticket>> injection,
        BoundShape<List<TicketInvalidation>> invalidation,
        BoundShape<List<TicketControl>> control,
        BoundShape<PrivilegeDefinition> definition,
        BoundShape<List<Privilege>> privileges,
        BoundShape<RawResults> results,
        BoundShape<RawErrorBody> errorBody,
        BoundShape<ChangesPage> changes,
        BoundShape<TicketChange> change,
        BoundShape<TicketReportPage> ticketReport,
        BoundShape<TicketStatusLogPage> statusLogs) {

    /** {@return the contract in these names, which then know what they were asked for} */
    public static Contract in(FieldNames names) {
        return new Contract(
                TicketShapes.injection().bind(names, ""),
                TicketShapes.invalidation().bind(names, ""),
                TicketShapes.control().bind(names, ""),
                PrivilegeShapes.definition().bind(names, ""),
                PrivilegeShapes.injection().bind(names, ""),
                RawResults.shape().bind(names, ""),
                RawErrorBody.shape().bind(names, ""),
                ChangeShapes.page().bind(names, ""),
                ChangeShapes.change().bind(names, ""),
                ReportShapes.tickets().bind(names, ""),
                ReportShapes.statusLogs().bind(names, ""));
    }
}
