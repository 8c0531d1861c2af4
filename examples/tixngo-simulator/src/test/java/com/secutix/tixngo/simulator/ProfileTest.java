package com.secutix.tixngo.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProfileTest {
    private static final String PROFILE = """
            {"apiKeyHeader":"X-Api-Key","paths":{"injectTickets":"/v5/tickets","changedTickets":"/feed","invalidateTickets":"/tickets/void",
             "controlTickets":"/tickets/used","ticket":"/ticket/{ticketId}","privilegeDefinition":"/definitions/{definitionId}","privileges":"/cards"},
             "parameters":{"paginationKey":"cursor","limit":"size"},
             "fields":{"security.barcode":"barCode","results":"items","pagination.nextPageKey":"next","event.address.zip":"postCode","errors.field":"path"},
             "limits":{"ticketsPerCall":2}}
            """;

    @Nested
    class A_profile_that_renames_everything {
        private Caller.Reply send(TixngoSimulator tixngo, String path, String body) throws IOException {
            HttpRequest.Builder request =
                    HttpRequest.newBuilder(URI.create(tixngo.baseUrl() + path)).header("X-Api-Key", tixngo.apiKey());
            return new Caller(tixngo)
                    .send((body.isEmpty() ? request.GET() : request.POST(BodyPublishers.ofString(body))).build());
        }

        private String renamed(ObjectNode ticket) {
            return Caller.envelope("tickets", ticket)
                    .replace("\"barcode\"", "\"barCode\"")
                    .replace("\"zip\"", "\"postCode\"");
        }

        @Test
        void is_spoken_from_end_to_end(@TempDir Path folder) throws IOException {
            Path file = Files.writeString(folder.resolve("profile.json"), PROFILE);
            try (TixngoSimulator tixngo = TixngoSimulator.builder()
                    .profile(SimulatorProfile.read(file))
                    .start()) {
                Caller.Reply injected = send(tixngo, "/v5/tickets", renamed(Tickets.ticket("S360-1")));
                assertThat(injected.texts("items", "status")).containsExactly("ACCEPTED");
                assertThat(tixngo.ticket("S360-1").orElseThrow().payload().toString())
                        .isEqualTo(Tickets.ticket("S360-1").toString());

                ObjectNode blank = Tickets.ticket("S360-2");
                ((ObjectNode) blank.at("/event/address")).put("zip", "");
                Caller.Reply refused = send(tixngo, "/v5/tickets", renamed(blank));
                assertThat(refused.json().at("/items/0/errors/0/path").asText()).isEqualTo("event.address.postCode");

                Caller.Reply unrenamed =
                        send(tixngo, "/v5/tickets", Caller.envelope("tickets", Tickets.ticket("S360-3")));
                assertThat(unrenamed.texts("items", "status")).containsExactly("REJECTED");

                JsonNode page = send(tixngo, "/feed?size=5", "").json();
                String key = page.at("/pagination/next").asText();
                assertThat(page.at("/result/0/ticketId").asText()).isEqualTo("S360-1");
                assertThat(send(tixngo, "/feed?size=5&cursor=" + key, "").json().get("result"))
                        .isEmpty();
                assertThat(send(tixngo, "/ticket/S360-1", "").status()).isEqualTo(200);
                assertThat(send(
                                        tixngo,
                                        "/tickets/void",
                                        "{\"tickets\":[{\"ticketId\":\"S360-1\",\"showDeletedTicket\":true}]}")
                                .texts("items", "status"))
                        .containsExactly("ACCEPTED");

                assertThat(send(tixngo, "/tickets", renamed(Tickets.ticket("S360-1")))
                                .status())
                        .isEqualTo(404);
                assertThat(new Caller(tixngo).get("/feed?size=5").status()).isEqualTo(401);
                assertThat(tixngo.calls().get(0).headers()).doesNotContainKey("x-api-key");
                assertThat(send(
                                        tixngo,
                                        "/v5/tickets",
                                        Caller.envelope(
                                                "tickets",
                                                Tickets.ticket("A"),
                                                Tickets.ticket("B"),
                                                Tickets.ticket("C")))
                                .status())
                        .isEqualTo(413);
            }
        }
    }

    @Nested
    class A_file_that_is_no_profile {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "{",
                    "[]",
                    "{\"paths\":7}",
                    "{\"fields\":{\"security.barcod\":\"x\"}}",
                    "{\"fields\":{\"security.barcode\":7}}",
                    "{\"paths\":{\"ticket\":\"/ticket\"}}",
                    "{\"paths\":{\"injectTickets\":\"tickets\"}}",
                    "{\"limits\":{\"ticketsPerCall\":0}}"
                })
        void is_refused(String json) {
            assertThatThrownBy(() -> SimulatorProfile.parse(json)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
