package com.secutix.tixngo.client;

import static com.secutix.tixngo.client.LocalTixngo.json;
import static com.secutix.tixngo.client.LocalTixngo.page;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.secutix.tixngo.client.model.TicketChange;
import com.secutix.tixngo.client.model.TicketReportPage;
import com.secutix.tixngo.client.model.TicketReportQuery;
import com.secutix.tixngo.client.model.TicketStatus;
import com.secutix.tixngo.client.model.TicketStatusLogPage;
import com.secutix.tixngo.client.model.TicketStatusLogQuery;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import okhttp3.mockwebserver.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The calls that read")
class ReadCallsTest {
    private final LocalTixngo tixngo = new LocalTixngo();
    private final TixngoClient client = tixngo.client();

    @AfterEach
    void close() {
        client.close();
        tixngo.close();
    }

    @Nested
    class ChangedTickets {

        @ParameterizedTest
        @NullAndEmptySource
        void the_first_page_is_asked_for_without_a_key(String key) {
            tixngo.answer(page());

            client.tickets().changes(key, 1000);

            RecordedRequest request = tixngo.received();
            assertThat(request.getMethod()).isEqualTo("GET");
            assertThat(request.getPath()).isEqualTo("/v3/organizer/tickets/diff?limit=1000");
            assertThat(request.getBodySize()).isZero();
            assertThat(request.getHeader("Content-Type")).isNull();
            assertThat(request.getHeader("x-tixngo-key")).isEqualTo(LocalTixngo.KEY);
        }

        @Test
        void a_key_travels_whole_whatever_it_holds() {
            tixngo.answer(page());

            client.tickets().changes("b3Bh/+=&?#% é", 7);

            RecordedRequest request = tixngo.received();
            assertThat(request.getRequestUrl().queryParameter("paginationKey")).isEqualTo("b3Bh/+=&?#% é");
            assertThat(request.getPath()).contains("%2B").doesNotContain("+");
            assertThat(request.getRequestUrl().queryParameter("limit")).isEqualTo("7");
        }

        @Test
        void a_limit_above_the_profile_is_lowered_to_it() {
            tixngo.answer(page());

            client.tickets().changes(null, 1_000_000);

            assertThat(tixngo.received().getPath()).endsWith("?limit=10000");
        }

        @Test
        void a_limit_below_one_is_refused() {
            assertThatThrownBy(() -> client.tickets().changes(null, 0))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("1 or more");
        }
    }

    @Nested
    class OneTicket {

        @Test
        void is_found_by_its_id() {
            tixngo.answer(200, "{\"ticketId\":\"T-1\",\"status\":\"DOWNLOADED\"}");

            Optional<TicketChange> found = client.tickets().find("T-1");

            assertThat(found).get().extracting(TicketChange::status).isEqualTo(TicketStatus.DOWNLOADED);
            RecordedRequest request = tixngo.received();
            assertThat(request.getMethod()).isEqualTo("GET");
            assertThat(request.getPath()).isEqualTo("/v3/organizer/tickets/T-1");
        }

        @ParameterizedTest
        @CsvSource({
            "S 1,S%201",
            "a/b,a%2Fb",
            "a+b,a%2Bb",
            "*.-_(),%2A.-_%28%29",
            "é%?#,%C3%A9%25%3F%23",
            "...,...",
            "a..b,a..b"
        })
        void any_id_is_one_segment_of_the_path(String id, String segment) {
            tixngo.answer(200, "{\"ticketId\":\"" + id + "\",\"status\":\"DOWNLOADED\"}");

            assertThat(client.tickets().find(id)).isPresent();

            assertThat(tixngo.received().getPath()).isEqualTo("/v3/organizer/tickets/" + segment);
        }

        @ParameterizedTest
        @ValueSource(strings = {"", ".", ".."})
        void an_id_no_url_can_hold_is_refused(String id) {
            assertThatThrownBy(() -> client.tickets().find(id)).isInstanceOf(IllegalArgumentException.class);
            assertThat(tixngo.requests()).isZero();
        }

        @Test
        void is_absent_when_tixngo_says_so() {
            tixngo.answer(404, "{\"code\":\"TICKET_NOT_FOUND\"}");

            assertThat(client.tickets().find("T-1")).isEmpty();
        }

        @Test
        void is_not_called_absent_when_some_other_server_knows_no_such_page() {
            tixngo.answer(404, "<html>not found</html>");

            assertThatThrownBy(() -> client.tickets().find("T-1"))
                    .isInstanceOfSatisfying(
                            TixngoServiceException.class,
                            e -> assertThat(e.meaning()).isEqualTo(TixngoServiceException.Meaning.NOT_FOUND))
                    .hasMessageContaining("check the URL");
        }

        @Test
        void must_be_the_one_asked_for() {
            tixngo.answer(200, "{\"ticketId\":\"T-2\",\"status\":\"DOWNLOADED\"}");

            assertThatThrownBy(() -> client.tickets().find("T-1"))
                    .isInstanceOf(TixngoProtocolException.class)
                    .hasMessageContaining("another ticket");
        }
    }

    @Nested
    class Reports {
        private static final String ROW = """
                {"ticketId":"T-1","eventId":12,"organizerId":"O-1","eventName":"Final","eventCode":"F","eventStartDate":1812345678,
                "ownerEmail":"zoe.secret@example.org","ownerFirstName":"Zoëmarked","ownerLastName":"Limarked","ownerPhone":"+41790000000",
                "ownerBirthDate":"1990-02-28","ownerIdNumber":"IDCARDmarked","ownerResidenceCountry":"RESIDENCEmarked","seat":{"row":"A"}}
                """;

        @Test
        void the_short_report_takes_every_parameter() {
            tixngo.answer(200, "{\"total\":2,\"result\":[" + ROW + ",{\"eventId\":\"no id\"}]}");

            TicketReportPage report = client.reports()
                    .ticketsLight(TicketReportQuery.builder()
                            .mobileAppId("app")
                            .limit(100)
                            .offset(200)
                            .excludeDeleted(true)
                            .lastUpdatedSince(OffsetDateTime.parse("2027-01-01T00:00:00+02:00"))
                            .lastUpdatedBefore(OffsetDateTime.parse("2027-02-01T00:00:00Z"))
                            .build());

            RecordedRequest request = tixngo.received();
            assertThat(request.getRequestUrl().encodedPath()).isEqualTo("/v3/organizer/report/events/tickets-light");
            assertThat(request.getRequestUrl().query())
                    .isEqualTo("mobileAppId=app&limit=100&offset=200&excludeDeleted=true"
                            + "&lastUpdatedSince=2027-01-01T00:00:00+02:00&lastUpdatedBefore=2027-02-01T00:00:00Z");
            assertThat(report.total()).isEqualTo(2);
            assertThat(report.rows()).singleElement().satisfies(row -> {
                assertThat(row.ticketId()).isEqualTo("T-1");
                assertThat(row.eventId()).isEqualTo("12");
                assertThat(row.eventStartDate()).isEqualTo("1812345678");
                assertThat(row.ownerFirstName()).isEqualTo("Zoëmarked");
                assertThat(row.unknownFields()).containsKey("seat");
            });
            assertThat(report.unreadable()).singleElement().satisfies(row -> {
                assertThat(row.index()).isEqualTo(1);
                assertThat(row.reason()).isEqualTo("ticketId: missing");
            });
        }

        @Test
        void the_report_of_all_tickets_has_a_path_of_its_own() {
            tixngo.answer(200, "{\"result\":[]}");

            client.reports().tickets(TicketReportQuery.builder().build());

            assertThat(tixngo.received().getPath()).isEqualTo("/v3/organizer/report/events/tickets");
        }

        @Test
        void the_report_of_an_event_names_it_in_its_path() {
            tixngo.answer(200, "{\"result\":[]}");

            client.reports()
                    .eventTickets("EVT/1", TicketReportQuery.builder().limit(1).build());

            assertThat(tixngo.received().getPath()).isEqualTo("/v3/organizer/report/events/EVT%2F1/tickets?limit=1");
        }

        @Test
        void the_status_log_takes_every_parameter() {
            tixngo.answer(
                    200,
                    "{\"pagination\":{\"nextPageKey\":\"k2\"},\"result\":[{\"ticketId\":\"T-1\",\"fromStatus\":\"INJECTED\","
                            + "\"toStatus\":\"BRAND_NEW\",\"actor\":\"zoe.secret@example.org\",\"extra\":true}]}");

            TicketStatusLogPage log = client.reports()
                    .statusLogs(TicketStatusLogQuery.builder(
                                    "app",
                                    OffsetDateTime.parse("2027-01-01T00:00:00Z"),
                                    OffsetDateTime.parse("2027-02-01T00:00:00Z"))
                            .actionNames(List.of("INJECT", "TRANSFER"))
                            .fromStatuses(List.of(TicketStatus.INJECTED))
                            .toStatuses(List.of(TicketStatus.DOWNLOADED, TicketStatus.of("NEW")))
                            .fromOwnerId("o1")
                            .toOwnerId("o2")
                            .actor("me")
                            .limit(10)
                            .paginationKey("k1")
                            .build());

            RecordedRequest request = tixngo.received();
            assertThat(request.getRequestUrl().encodedPath()).isEqualTo("/v3/organizer/report/ticket-status-logs");
            assertThat(request.getRequestUrl().query())
                    .isEqualTo(
                            "mobileAppId=app&from=2027-01-01T00:00:00Z&to=2027-02-01T00:00:00Z&actionNames=INJECT,TRANSFER"
                                    + "&fromStatuses=INJECTED&toStatuses=DOWNLOADED,NEW&fromOwnerId=o1&toOwnerId=o2&actor=me&limit=10"
                                    + "&paginationKey=k1");
            assertThat(log.nextPageKey()).isEqualTo("k2");
            assertThat(log.rows()).singleElement().satisfies(row -> {
                assertThat(row.toStatus()).isEqualTo(TicketStatus.of("BRAND_NEW"));
                assertThat(row.unknownFields()).containsEntry("extra", true);
            });
        }
    }

    @Test
    void json_that_calls_itself_html_is_read_all_the_same() {
        tixngo.answer(json(200, "\uFEFF{\"result\":[]}").setHeader("Content-Type", "text/html; charset=iso-8859-1"));

        assertThat(client.tickets().changes(null, 1).changes()).isEmpty();
    }
}
