package com.secutix.tixngo.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class InjectionTest {
    private TixngoSimulator tixngo;
    private Caller caller;

    @BeforeEach
    void start() {
        tixngo = TixngoSimulator.start();
        caller = new Caller(tixngo);
    }

    @AfterEach
    void stop() {
        tixngo.close();
    }

    @Nested
    class A_good_ticket {
        @Test
        void is_accepted_and_kept_whole() throws IOException {
            ObjectNode sent = Tickets.full("S360-1");

            Caller.Reply reply = caller.inject(sent);

            assertThat(reply.status()).isEqualTo(200);
            assertThat(reply.json().toString())
                    .isEqualTo("{\"results\":[{\"ticketId\":\"S360-1\",\"status\":\"ACCEPTED\"}]}");
            SimulatedTicket kept = tixngo.ticket("S360-1").orElseThrow();
            assertThat(kept.payload().toString()).isEqualTo(sent.toString());
            assertThat(kept.status()).isEqualTo("INJECTED");
            assertThat(kept.owner().email()).isEqualTo("ana@example.org");
            assertThat(tixngo.event("EVT-1").orElseThrow().toString())
                    .isEqualTo(sent.get("event").toString());
        }

        @Test
        void may_come_compressed() throws IOException {
            ByteArrayOutputStream zipped = new ByteArrayOutputStream();
            try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
                out.write(Caller.envelope("tickets", Tickets.ticket("S360-1")).getBytes(StandardCharsets.UTF_8));
            }

            Caller.Reply reply = caller.send(caller.request("/tickets")
                    .header("Content-Encoding", "gzip")
                    .POST(BodyPublishers.ofByteArray(zipped.toByteArray()))
                    .build());

            assertThat(reply.texts("results", "status")).containsExactly("ACCEPTED");
            RecordedCall call = tixngo.calls(Endpoint.INJECT).get(0);
            assertThat(call.gzip()).isTrue();
            assertThat(call.requestSize()).isEqualTo(zipped.size());
        }

        @Test
        void replaces_its_data_when_it_comes_again() throws IOException {
            caller.inject(Tickets.ticket("S360-1"));
            ObjectNode changed = Tickets.ticket("S360-1");
            ((ObjectNode) changed.get("purchaseDetails")).put("taxNumber", "NEW");
            ((ObjectNode) changed.get("spectatorDetails")).put("email", "ben@example.org");

            Caller.Reply reply = caller.inject(changed);

            assertThat(reply.texts("results", "status")).containsExactly("ACCEPTED");
            SimulatedTicket kept = tixngo.ticket("S360-1").orElseThrow();
            assertThat(kept.taxNumber()).isEqualTo("NEW");
            assertThat(kept.owner().email()).isEqualTo("ben@example.org");
            assertThat(kept.injections()).isEqualTo(2);
            assertThat(tixngo.ticketCount()).isOne();
        }

        @Test
        void changes_nothing_when_the_very_same_comes_again() throws IOException {
            caller.inject(Tickets.ticket("S360-1"));
            SimulatedTicket before = tixngo.ticket("S360-1").orElseThrow();

            caller.inject(Tickets.ticket("S360-1"));

            SimulatedTicket after = tixngo.ticket("S360-1").orElseThrow();
            assertThat(after.sequence()).isEqualTo(before.sequence());
            assertThat(after.history()).isEqualTo(before.history());
            assertThat(after.injections()).isEqualTo(2);
            assertThat(tixngo.timesReceived("S360-1")).isEqualTo(2);
        }

        @Test
        void keeps_its_wallet_when_it_comes_again_after_a_transfer() throws IOException {
            caller.inject(Tickets.ticket("S360-1"));
            tixngo.spectators().download("S360-1");
            tixngo.spectators().transfer("S360-1", "ben@example.org");
            tixngo.spectators().accept("S360-1");
            ObjectNode changed = Tickets.ticket("S360-1");
            changed.put("sortingKey", "B");

            caller.inject(changed);

            SimulatedTicket kept = tixngo.ticket("S360-1").orElseThrow();
            assertThat(kept.status()).isEqualTo("TRANSFERRED");
            assertThat(kept.owner().email()).isEqualTo("ben@example.org");
            assertThat(kept.payload().get("sortingKey").asText()).isEqualTo("B");
        }
    }

    @Nested
    class A_bad_ticket {
        @Test
        void is_rejected_alone_and_its_field_named() throws IOException {
            ObjectNode bad = Tickets.ticket("S360-2");
            ((ObjectNode) bad.at("/event/address")).put("zip", " ");

            Caller.Reply reply = caller.inject(Tickets.ticket("S360-1"), bad, Tickets.ticket("S360-3"));

            assertThat(reply.texts("results", "status")).containsExactly("ACCEPTED", "REJECTED", "ACCEPTED");
            JsonNode error = reply.json().at("/results/1/errors/0");
            assertThat(error.toString())
                    .isEqualTo(
                            "{\"code\":\"INVALID_FIELD\",\"field\":\"event.address.zip\",\"message\":\"must not be blank\"}");
            assertThat(tixngo.ticket("S360-2")).isEmpty();
            assertThat(tixngo.ticketCount()).isEqualTo(2);
        }

        @Test
        void is_rejected_when_it_is_deleted_or_being_deleted() throws IOException {
            caller.inject(List.of("S360-1", "S360-2"));
            caller.invalidate("S360-1", "S360-2");
            tixngo.confirmDeletion("S360-1");

            Caller.Reply reply = caller.inject(List.of("S360-1", "S360-2"));

            assertThat(reply.texts("results", "status")).containsExactly("REJECTED", "REJECTED");
            assertThat(reply.json().at("/results/0/errors/0/code").asText()).isEqualTo("TICKET_DELETED");
        }
    }

    @Nested
    class A_call_that_is_no_injection {
        @Test
        void is_refused_whole() throws IOException {
            for (String body : List.of(
                    "",
                    "{",
                    "[]",
                    "{\"ticket\":[]}",
                    "{\"tickets\":{}}",
                    "{\"tickets\":[{\"event\":{}}]}",
                    "{\"tickets\":[7]}",
                    "{\"tickets\":[]} {}",
                    "{\"tickets\":[],\"tickets\":[]}")) {
                Caller.Reply reply = caller.post("/tickets", body);
                assertThat(reply.status()).as(body).isEqualTo(400);
                assertThat(reply.json().get("code").asText()).isEqualTo("INVALID_REQUEST");
            }
        }

        @Test
        void is_refused_with_its_limit_when_it_carries_too_many() throws IOException {
            try (TixngoSimulator small =
                    TixngoSimulator.builder().ticketsPerCall(2).start()) {
                Caller.Reply reply = new Caller(small).inject(Tickets.ids(3));

                assertThat(reply.status()).isEqualTo(413);
                assertThat(reply.raw().body()).isEqualTo("{\"code\":\"TOO_MANY_TICKETS\",\"limit\":2}");
                assertThat(small.ticketCount()).isZero();
                assertThat(small.calls().get(0).ids()).isEqualTo(Tickets.ids(3));
            }
        }

        @Test
        void is_refused_when_its_key_is_wrong() throws IOException {
            Caller.Reply reply = new Caller(tixngo.baseUrl(), "wrong").inject(Tickets.ticket("S360-1"));

            assertThat(reply.status()).isEqualTo(401);
            assertThat(reply.json().get("code").asText()).isEqualTo("UNAUTHORIZED");
            assertThat(tixngo.ticketCount()).isZero();
        }
    }

    @Nested
    class A_large_call {
        @Test
        void of_ten_thousand_tickets_is_taken_in_order() throws IOException {
            List<String> ids = Tickets.ids(10_000);

            Caller.Reply reply = caller.inject(ids);

            assertThat(reply.texts("results", "ticketId")).isEqualTo(ids);
            assertThat(tixngo.countsByStatus()).containsOnlyKeys("INJECTED").containsEntry("INJECTED", 10_000);
            assertThat(tixngo.calls().get(0).ids()).isEqualTo(ids);
        }
    }
}
