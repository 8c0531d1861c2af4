package com.secutix.tixngo.client.internal.json;

import static com.secutix.tixngo.client.internal.json.Types.DATE_TIME;
import static com.secutix.tixngo.client.internal.json.Types.TEXT;
import static com.secutix.tixngo.client.internal.json.Types.TRUTH;
import static com.secutix.tixngo.client.internal.json.Types.WHOLE_NUMBER;

import com.secutix.tixngo.client.internal.json.ItemsType.Items;
import com.secutix.tixngo.client.model.ActivationTrigger;
import com.secutix.tixngo.client.model.ChangesPage;
import com.secutix.tixngo.client.model.HistoryAction;
import com.secutix.tixngo.client.model.HistoryEntry;
import com.secutix.tixngo.client.model.HistoryState;
import com.secutix.tixngo.client.model.LegacyStatus;
import com.secutix.tixngo.client.model.SpectatorDetails;
import com.secutix.tixngo.client.model.TicketActivation;
import com.secutix.tixngo.client.model.TicketChange;
import com.secutix.tixngo.client.model.TicketDeletion;
import com.secutix.tixngo.client.model.TicketOwner;
import com.secutix.tixngo.client.model.TicketStatus;
import com.secutix.tixngo.client.model.TicketTransfer;
import java.time.OffsetDateTime;
import java.util.List;

/** What TIXNGO tells about tickets. */
final class ChangeShapes {
    private ChangeShapes() {}

    static Shape<ChangesPage> page() {
        Shape<ChangesPage> page = new Shape<>();
        Field<?, Pagination> pagination = page.open("pagination", Pagination.shape());
        Field<?, Items<TicketChange>> result = page.required("result", ItemsType.of(change()));
        return page.readAs(slots -> {
            Pagination found = Pagination.orNone(slots.get(pagination));
            Items<TicketChange> items = slots.require(result);
            return new ChangesPage(items.readable(), items.unreadable(), found.nextPageKey(), found.pageSizeAsInt());
        });
    }

    static Shape<TicketChange> change() {
        Shape<TicketChange> shape = new Shape<>();
        Field<TicketChange, String> ticketId = shape.required("ticketId", TEXT);
        Field<?, TicketStatus> status = shape.required("status", Types.open(TicketStatus::of));
        Field<?, String> taxNumber = shape.open("taxNumber", TEXT);
        Field<?, String> eventId = shape.open("eventId", TEXT);
        Field<?, LegacyStatus> legacyStatus = shape.open("legacyStatus", Types.open(LegacyStatus::of));
        Field<?, OffsetDateTime> statusTime = shape.open("statusTime", DATE_TIME);
        Field<?, Long> sequence = shape.open("sequence", WHOLE_NUMBER);
        Field<?, TicketOwner> owner = shape.open("owner", owner());
        Field<?, SpectatorDetails> spectator = shape.open("spectatorDetails", SpectatorShapes.spectatorDetails());
        Field<?, TicketTransfer> transfer = shape.open("transfer", transfer());
        Field<?, TicketActivation> activation = shape.open("activation", activation());
        Field<?, TicketDeletion> deletion = shape.open("deletion", deletion());
        Field<?, List<HistoryEntry>> history = shape.open("history", ListType.of(historyEntry()));
        Field<?, String> extraInfo = shape.numbered("extraInfoN", TEXT);
        return shape.identifiedBy(ticketId)
                .keepingUnknownFields()
                .readAs(slots -> TicketChange.builder(slots.require(ticketId), slots.require(status))
                        .taxNumber(slots.get(taxNumber))
                        .eventId(slots.get(eventId))
                        .legacyStatus(slots.get(legacyStatus))
                        .statusTime(slots.get(statusTime))
                        .sequence(slots.get(sequence))
                        .owner(slots.get(owner))
                        .spectatorDetails(slots.get(spectator))
                        .transfer(slots.get(transfer))
                        .activation(slots.get(activation))
                        .deletion(slots.get(deletion))
                        .history(slots.list(history))
                        .extraInfo(slots.numbered(extraInfo))
                        .unknownFields(slots.unknownFields())
                        .build());
    }

    private static Shape<TicketOwner> owner() {
        Shape<TicketOwner> shape = new Shape<>();
        Field<?, String> email = shape.personal("email", TEXT);
        Field<?, String> firstName = shape.personal("firstName", TEXT);
        Field<?, String> lastName = shape.personal("lastName", TEXT);
        return shape.readAs(slots -> new TicketOwner(slots.get(email), slots.get(firstName), slots.get(lastName)));
    }

    private static Shape<TicketTransfer> transfer() {
        Shape<TicketTransfer> shape = new Shape<>();
        Field<?, String> from = shape.personal("fromEmail", TEXT);
        Field<?, String> to = shape.personal("toEmail", TEXT);
        Field<?, OffsetDateTime> initiatedAt = shape.open("initiatedAt", DATE_TIME);
        return shape.readAs(slots -> new TicketTransfer(slots.get(from), slots.get(to), slots.get(initiatedAt)));
    }

    private static Shape<TicketActivation> activation() {
        Shape<TicketActivation> shape = new Shape<>();
        Field<?, ActivationTrigger> method = shape.open("method", Types.open(ActivationTrigger::of));
        Field<?, String> beaconName = shape.open("beaconName", TEXT);
        Field<?, OffsetDateTime> time = shape.open("time", DATE_TIME);
        return shape.readAs(slots -> new TicketActivation(slots.get(method), slots.get(beaconName), slots.get(time)));
    }

    private static Shape<TicketDeletion> deletion() {
        Shape<TicketDeletion> shape = new Shape<>();
        Field<?, String> reason = shape.open("reason", TEXT);
        Field<?, Boolean> showDeletedTicket = shape.open("showDeletedTicket", TRUTH);
        return shape.readAs(slots -> new TicketDeletion(slots.get(reason), slots.get(showDeletedTicket)));
    }

    private static Shape<HistoryEntry> historyEntry() {
        Shape<HistoryEntry> shape = new Shape<>();
        Field<?, HistoryAction> action = shape.open("action", Types.open(HistoryAction::of));
        Field<?, HistoryState> state = shape.open("state", Types.open(HistoryState::of));
        Field<?, OffsetDateTime> time = shape.open("time", DATE_TIME);
        return shape.readAs(slots -> new HistoryEntry(slots.get(action), slots.get(state), slots.get(time)));
    }
}
