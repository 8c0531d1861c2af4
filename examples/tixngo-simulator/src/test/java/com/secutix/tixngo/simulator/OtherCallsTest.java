package com.secutix.tixngo.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class OtherCallsTest {
    private final TestClock clock = new TestClock();
    private TixngoSimulator tixngo;
    private Caller caller;

    @BeforeEach
    void start() {
        tixngo = TixngoSimulator.builder().clock(clock).start();
        caller = new Caller(tixngo);
    }

    @AfterEach
    void stop() {
        tixngo.close();
    }

    @Nested
    class Privileges {
        private Caller.Reply inject(String id, String definition) throws IOException {
            ObjectNode card = Caller.JSON.createObjectNode();
            card.put("privilegeId", id).put("definitionId", definition).put("cardNumber", "0001");
            card.putObject("spectatorDetails").put("email", "ana@example.org");
            card.putArray("linkedTicketIds").add("S360-1");
            return caller.post("/privileges", Caller.envelope("privileges", card));
        }

        @Test
        void need_a_definition_that_is_created_once_and_replaced_later() throws IOException {
            assertThat(inject("CARD-1", "SEASON")
                            .json()
                            .at("/results/0/errors/0/code")
                            .asText())
                    .isEqualTo("DEFINITION_NOT_FOUND");

            assertThat(caller.put("/privileges/definitions/SEASON", "{\"name\":\"S\",\"type\":\"SEASON\"}")
                            .status())
                    .isEqualTo(201);
            assertThat(caller.put("/privileges/definitions/SEASON", "{\"name\":\"S2\",\"type\":\"SEASON\"}")
                            .status())
                    .isEqualTo(200);
            Caller.Reply reply = inject("CARD-1", "SEASON");

            assertThat(reply.raw().body())
                    .isEqualTo("{\"results\":[{\"privilegeId\":\"CARD-1\",\"status\":\"ACCEPTED\"}]}");
            assertThat(tixngo.privilegeDefinition("SEASON")
                            .orElseThrow()
                            .get("name")
                            .asText())
                    .isEqualTo("S2");
            assertThat(tixngo.privilege("CARD-1")
                            .orElseThrow()
                            .at("/linkedTicketIds/0")
                            .asText())
                    .isEqualTo("S360-1");
            assertThat(tixngo.privilegeCount()).isOne();
        }

        @Test
        void are_refused_when_their_definition_is_wrong() throws IOException {
            for (String body :
                    List.of("", "[]", "{\"name\":\"S\"}", "{\"name\":\"S\",\"type\":\"GOLD\"}", "{\"name\":\"S\"")) {
                assertThat(caller.put("/privileges/definitions/SEASON", body).status())
                        .as(body)
                        .isEqualTo(400);
            }
            assertThat(tixngo.privilegeDefinition("SEASON")).isEmpty();
        }
    }

    @Nested
    class Reports {
        @BeforeEach
        void fill() throws IOException {
            ObjectNode other = Tickets.ticket("S360-9");
            ((ObjectNode) other.get("event")).put("id", "EVT-2");
            caller.inject(Tickets.ticket("S360-1"), Tickets.full("S360-2"), other);
            clock.pass(Duration.ofHours(1));
            tixngo.spectators().download("S360-1");
            caller.invalidate("S360-2");
            tixngo.confirmDeletions();
        }

        @Test
        void list_tickets_of_one_event_or_of_all() throws IOException {
            assertThat(caller.get("/report/events/tickets").texts("result", "ticketId"))
                    .containsExactly("S360-1", "S360-2", "S360-9");
            Caller.Reply one = caller.get("/report/events/EVT-1/tickets?limit=1&offset=1");
            assertThat(one.json().get("total").asInt()).isEqualTo(2);
            assertThat(one.texts("result", "ticketId")).containsExactly("S360-2");
            assertThat(one.texts("result", "ownerEmail")).containsExactly("ana@example.org");
            assertThat(caller.get("/report/events/tickets-light").texts("result", "ownerEmail"))
                    .containsOnly("");
        }

        @Test
        void leave_out_what_is_not_wanted() throws IOException {
            assertThat(caller.get("/report/events/tickets?excludeDeleted=true").texts("result", "ticketId"))
                    .containsExactly("S360-1", "S360-9");
            assertThat(caller.get("/report/events/tickets?lastUpdatedSince=2027-05-02T11:00:00Z")
                            .texts("result", "ticketId"))
                    .containsExactly("S360-1", "S360-2");
            assertThat(caller.get("/report/events/tickets?lastUpdatedBefore=2027-05-02T12:30:00%2B02:00")
                            .texts("result", "ticketId"))
                    .containsExactly("S360-9");
        }

        @Test
        void log_status_changes_page_by_page() throws IOException {
            String path = "/report/ticket-status-logs?mobileAppId=a&from=2027-05-02T00:00:00Z&to=2027-05-03T00:00:00Z";
            Caller.Reply first = caller.get(path + "&limit=4");
            String key = first.json().at("/pagination/nextPageKey").asText();
            Caller.Reply second = caller.get(path + "&limit=4&paginationKey=" + key);

            assertThat(first.texts("result", "actionName")).containsExactly("INJECT", "INJECT", "INJECT", "DOWNLOAD");
            assertThat(second.texts("result", "toStatus")).containsExactly("DELETION_PENDING", "DELETED");
            assertThat(second.json().get("pagination").has("nextPageKey")).isFalse();
            assertThat(caller.get(path + "&fromStatuses=INJECTED&toStatuses=DOWNLOADED,ASSIGNED&actor=SPECTATOR")
                            .texts("result", "ticketId"))
                    .containsExactly("S360-1");
        }

        @Test
        void refuse_parameters_that_are_wrong_or_missing() throws IOException {
            for (String path : List.of(
                    "/report/ticket-status-logs",
                    "/report/ticket-status-logs?mobileAppId=a&from=today&to=2027-05-03T00:00:00Z",
                    "/report/ticket-status-logs?mobileAppId=a&from=2027-05-02T00:00:00Z&to=2027-05-03T00:00:00Z&limit=10001",
                    "/report/events/tickets?limit=0",
                    "/report/events/tickets?offset=-1",
                    "/report/events/tickets?lastUpdatedSince=1")) {
                assertThat(caller.get(path).status()).as(path).isEqualTo(400);
            }
        }
    }

    @Nested
    class Recording {
        @Test
        void shows_calls_without_their_key() throws IOException {
            caller.inject(List.of("S360-2", "S360-1"));

            RecordedCall call = tixngo.calls().get(0);
            assertThat(call.method()).isEqualTo("POST");
            assertThat(call.path()).isEqualTo("/v3/organizer/tickets");
            assertThat(call.ids()).containsExactly("S360-2", "S360-1");
            assertThat(call.requestId()).contains("11111111-2222-3333-4444-555555555555");
            assertThat(call.header("Content-Type")).contains("application/json; charset=utf-8");
            assertThat(call.gzip()).isFalse();
            assertThat(call.status()).isEqualTo(200);
            assertThat(call.toString() + call.headers()).doesNotContain(tixngo.apiKey());
            assertThat(call.toString()).isEqualTo("#1 INJECT -> 200, 2 items");
        }

        @Test
        void is_bounded_while_counts_are_not() throws IOException {
            List<String> ids = Tickets.ids(1000);
            for (int i = 0; i < 120; i++) {
                caller.inject(ids);
            }

            assertThat(tixngo.callCount()).isEqualTo(120);
            assertThat(tixngo.calls()).hasSizeLessThan(120).hasSizeGreaterThan(10);
            assertThat(tixngo.timesReceived("S360-000000001")).isEqualTo(120);
            tixngo.forgetCalls();
            assertThat(tixngo.calls()).isEmpty();
        }

        @Test
        void notes_calls_to_no_path_of_the_contract() throws IOException {
            assertThat(caller.get("/nowhere").status()).isEqualTo(404);
            Caller.Reply wrongMethod = caller.put("/tickets", "{}");

            assertThat(wrongMethod.status()).isEqualTo(405);
            assertThat(wrongMethod.header("Allow")).isEqualTo("POST");
            assertThat(tixngo.calls(Endpoint.INJECT)).isEmpty();
            assertThat(tixngo.calls()).hasSize(2);
        }
    }

    @Test
    void nothing_personal_shows_in_any_text_form() throws IOException {
        caller.inject(Tickets.full("S360-1"));
        tixngo.spectators().download("S360-1");
        tixngo.spectators().transfer("S360-1", "ben@example.org");

        SimulatedTicket ticket = tixngo.ticket("S360-1").orElseThrow();
        String shown = ticket + " " + ticket.owner() + ticket.transfer() + ticket.stored() + tixngo.calls()
                + tixngo.calls().get(0).keptRequest();

        assertThat(shown).doesNotContain("example.org", "Ana", "Li,", "0123456789", "simulator-key");
    }
}
