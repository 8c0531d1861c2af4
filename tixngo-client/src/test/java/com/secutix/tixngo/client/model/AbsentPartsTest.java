package com.secutix.tixngo.client.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A value made without its lists")
class AbsentPartsTest {
    private static final OffsetDateTime NOON = OffsetDateTime.parse("2027-05-02T12:00:00Z");

    @Test
    void has_empty_ones_on_a_page() {
        ChangesPage changes = new ChangesPage(null, null, null, null);
        assertThat(changes.changes()).isEmpty();
        assertThat(changes.unreadable()).isEmpty();
        assertThat(changes.size()).isZero();
        TicketReportPage report = new TicketReportPage(null, null, null);
        assertThat(report.rows()).isEmpty();
        assertThat(report.unreadable()).isEmpty();
        TicketStatusLogPage logs = new TicketStatusLogPage(null, null, null);
        assertThat(logs.rows()).isEmpty();
        assertThat(logs.unreadable()).isEmpty();
    }

    @Test
    void has_empty_ones_in_what_tixngo_says_of_a_ticket() {
        TicketChange change = new TicketChange(
                "T",
                TicketStatus.INJECTED,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        assertThat(change.history()).isEmpty();
        assertThat(change.extraInfo()).isEmpty();
        assertThat(change.unknownFields()).isEmpty();
        assertThat(change)
                .isEqualTo(TicketChange.builder("T", TicketStatus.INJECTED).build());
        assertThat(new TicketStatusLog(null, null, null, null, null, null, null, null, null, null).unknownFields())
                .isEmpty();
        assertThat(new TicketReportRow(
                                "T", null, null, null, null, null, null, null, null, null, null, null, null, null)
                        .unknownFields())
                .isEmpty();
    }

    @Test
    void has_empty_ones_in_what_is_sent_or_asked() {
        TicketDetails details = new TicketDetails(null, null, null);
        assertThat(details.main()).isEmpty();
        assertThat(details.extra()).isEmpty();
        assertThat(details.hidden()).isEmpty();
        assertThat(new Event(null, null, null, null, null, null, null, null).metadata())
                .isEmpty();
        assertThat(new Privilege("P", "D", null, null, null, null, null, null).linkedTicketIds())
                .isEmpty();
        TicketStatusLogQuery query =
                new TicketStatusLogQuery("app", NOON, NOON, null, null, null, null, null, null, null, null);
        assertThat(query.actionNames()).isEmpty();
        assertThat(query.fromStatuses()).isEmpty();
        assertThat(query.toStatuses()).isEmpty();
    }
}
