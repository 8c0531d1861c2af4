package com.secutix.tixngo.client.internal.json;

import static com.secutix.tixngo.client.internal.json.Types.LOOSE_TEXT;
import static com.secutix.tixngo.client.internal.json.Types.TEXT;
import static com.secutix.tixngo.client.internal.json.Types.TOLD_NUMBER;

import com.secutix.tixngo.client.internal.json.ItemsType.Items;
import com.secutix.tixngo.client.model.TicketReportPage;
import com.secutix.tixngo.client.model.TicketReportRow;
import com.secutix.tixngo.client.model.TicketStatus;
import com.secutix.tixngo.client.model.TicketStatusLog;
import com.secutix.tixngo.client.model.TicketStatusLogPage;

/** What reports hold. Of most fields only the name is public, so that any scalar is taken for a text. */
final class ReportShapes {
    private ReportShapes() {}

    static Shape<TicketReportPage> tickets() {
        Shape<TicketReportPage> page = new Shape<>();
        Field<?, Long> total = page.open("total", TOLD_NUMBER);
        Field<?, Items<TicketReportRow>> result = page.required("result", ItemsType.of(row()));
        return page.readAs(slots -> {
            Items<TicketReportRow> rows = slots.require(result);
            return new TicketReportPage(slots.get(total), rows.readable(), rows.unreadable());
        });
    }

    static Shape<TicketStatusLogPage> statusLogs() {
        Shape<TicketStatusLogPage> page = new Shape<>();
        Field<?, Pagination> pagination = page.open("pagination", Pagination.shape());
        Field<?, Items<TicketStatusLog>> result = page.required("result", ItemsType.of(log()));
        return page.readAs(slots -> {
            Items<TicketStatusLog> rows = slots.require(result);
            Pagination found = Pagination.orNone(slots.get(pagination));
            return new TicketStatusLogPage(rows.readable(), rows.unreadable(), found.nextPageKey());
        });
    }

    private static Shape<TicketReportRow> row() {
        Shape<TicketReportRow> shape = new Shape<>();
        Field<TicketReportRow, String> ticketId = shape.required("ticketId", TEXT);
        Field<?, String> eventId = shape.open("eventId", LOOSE_TEXT);
        Field<?, String> organizerId = shape.open("organizerId", LOOSE_TEXT);
        Field<?, String> eventName = shape.open("eventName", LOOSE_TEXT);
        Field<?, String> eventCode = shape.open("eventCode", LOOSE_TEXT);
        Field<?, String> eventStartDate = shape.open("eventStartDate", LOOSE_TEXT);
        Field<?, String> email = shape.personal("ownerEmail", LOOSE_TEXT);
        Field<?, String> firstName = shape.personal("ownerFirstName", LOOSE_TEXT);
        Field<?, String> lastName = shape.personal("ownerLastName", LOOSE_TEXT);
        Field<?, String> phone = shape.personal("ownerPhone", LOOSE_TEXT);
        Field<?, String> birthDate = shape.personal("ownerBirthDate", LOOSE_TEXT);
        Field<?, String> idNumber = shape.personal("ownerIdNumber", LOOSE_TEXT);
        Field<?, String> residence = shape.personal("ownerResidenceCountry", LOOSE_TEXT);
        return shape.identifiedBy(ticketId)
                .keepingUnknownFields()
                .readAs(slots -> TicketReportRow.builder(slots.require(ticketId))
                        .eventId(slots.get(eventId))
                        .organizerId(slots.get(organizerId))
                        .eventName(slots.get(eventName))
                        .eventCode(slots.get(eventCode))
                        .eventStartDate(slots.get(eventStartDate))
                        .ownerEmail(slots.get(email))
                        .ownerFirstName(slots.get(firstName))
                        .ownerLastName(slots.get(lastName))
                        .ownerPhone(slots.get(phone))
                        .ownerBirthDate(slots.get(birthDate))
                        .ownerIdNumber(slots.get(idNumber))
                        .ownerResidenceCountry(slots.get(residence))
                        .unknownFields(slots.unknownFields())
                        .build());
    }

    private static Shape<TicketStatusLog> log() {
        Shape<TicketStatusLog> shape = new Shape<>();
        Field<TicketStatusLog, String> ticketId = shape.open("ticketId", TEXT);
        Field<?, String> eventId = shape.open("eventId", LOOSE_TEXT);
        Field<?, String> actionName = shape.open("actionName", LOOSE_TEXT);
        Field<?, TicketStatus> fromStatus = shape.open("fromStatus", Types.open(TicketStatus::of));
        Field<?, TicketStatus> toStatus = shape.open("toStatus", Types.open(TicketStatus::of));
        Field<?, String> fromOwnerId = shape.personal("fromOwnerId", LOOSE_TEXT);
        Field<?, String> toOwnerId = shape.personal("toOwnerId", LOOSE_TEXT);
        Field<?, String> actor = shape.personal("actor", LOOSE_TEXT);
        Field<?, String> time = shape.open("time", LOOSE_TEXT);
        return shape.identifiedBy(ticketId)
                .keepingUnknownFields()
                .readAs(slots -> TicketStatusLog.builder()
                        .ticketId(slots.get(ticketId))
                        .eventId(slots.get(eventId))
                        .actionName(slots.get(actionName))
                        .fromStatus(slots.get(fromStatus))
                        .toStatus(slots.get(toStatus))
                        .fromOwnerId(slots.get(fromOwnerId))
                        .toOwnerId(slots.get(toOwnerId))
                        .actor(slots.get(actor))
                        .time(slots.get(time))
                        .unknownFields(slots.unknownFields())
                        .build());
    }
}
