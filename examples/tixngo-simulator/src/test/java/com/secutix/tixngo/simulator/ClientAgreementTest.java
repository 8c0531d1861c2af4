package com.secutix.tixngo.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.secutix.tixngo.client.DefinitionOutcome;
import com.secutix.tixngo.client.DeliveryResult;
import com.secutix.tixngo.client.TixngoClient;
import com.secutix.tixngo.client.TixngoException;
import com.secutix.tixngo.client.TixngoProfile;
import com.secutix.tixngo.client.TixngoServiceException;
import com.secutix.tixngo.client.model.ChangesPage;
import com.secutix.tixngo.client.model.Privilege;
import com.secutix.tixngo.client.model.PrivilegeDefinition;
import com.secutix.tixngo.client.model.PrivilegeType;
import com.secutix.tixngo.client.model.SpectatorDetails;
import com.secutix.tixngo.client.model.Ticket;
import com.secutix.tixngo.client.model.TicketChange;
import com.secutix.tixngo.client.model.TicketControl;
import com.secutix.tixngo.client.model.TicketInvalidation;
import com.secutix.tixngo.client.model.TicketReportQuery;
import com.secutix.tixngo.client.model.TicketStatusLogQuery;
import com.secutix.tixngo.simulator.internal.ContractNames;
import java.io.IOException;
import java.io.StringReader;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The client and the simulator read the same contract, each on its own, and understand each other. */
class ClientAgreementTest {
    private static final ContractTraffic TRAFFIC = new ContractTraffic();
    private static final OffsetDateTime LONG_AGO = OffsetDateTime.parse("2020-01-01T00:00:00Z");
    private static final OffsetDateTime FAR_AHEAD = OffsetDateTime.parse("2100-01-01T00:00:00Z");

    private static TixngoClient client(TixngoSimulator tixngo, TixngoProfile profile) {
        return TixngoClient.builder()
                .url(tixngo.baseUrl().toString())
                .apiKey(tixngo.apiKey())
                .profile(profile)
                .sleeper(time -> {})
                .build();
    }

    /** Every call of the client, with everything it can say. */
    private static void wholeDay(TixngoSimulator tixngo, TixngoClient client) {
        Ticket full = ClientTickets.full("S360-1");
        DeliveryResult injected = client.tickets()
                .inject(List.of(
                        full,
                        ClientTickets.small("S360-2"),
                        ClientTickets.small("S360-3"),
                        ClientTickets.small("bad|id")));
        assertThat(injected.accepted()).hasSize(3);
        assertThat(injected.rejected()).singleElement().satisfies(refusal -> {
            assertThat(refusal.errors().get(0).code()).isEqualTo("INVALID_FIELD");
            assertThat(refusal.errors().get(0).field()).endsWith("ticketId");
        });
        assertThat(read(tixngo.ticket("S360-1").orElseThrow().payload().toString()))
                .isEqualTo(read(Tickets.full("S360-1").toString()));

        tixngo.spectators().download("S360-1");
        tixngo.spectators().extraInfo("S360-1", 3, "three");
        tixngo.spectators().activate("S360-1", ActivationMethod.BT, "Gate-A-3");
        tixngo.spectators().download("S360-2");
        tixngo.spectators().transfer("S360-2", "ben@example.org");
        assertThat(client.tickets()
                        .control(List.of(new TicketControl("S360-1", OffsetDateTime.now(ZoneOffset.UTC))))
                        .accepted())
                .hasSize(1);
        assertThat(client.tickets()
                        .invalidate(List.of(
                                new TicketInvalidation("S360-3", true, "CANCELLED"),
                                new TicketInvalidation("NONE", false, "X")))
                        .rejected())
                .singleElement()
                .satisfies(refusal -> assertThat(refusal.errors().get(0).code()).isEqualTo("TICKET_NOT_FOUND"));

        List<TicketChange> changes = new ArrayList<>();
        String key = null;
        for (ChangesPage page = client.tickets().changes(null, 4);
                ;
                page = client.tickets().changes(key, 4)) {
            assertThat(page.unreadable()).isEmpty();
            changes.addAll(page.changes());
            if (page.isCaughtUp(key)) {
                break;
            }
            key = page.nextPageKey();
        }
        assertThat(changes.stream().map(change -> change.status().raw()).toList())
                .containsExactly(
                        "INJECTED",
                        "INJECTED",
                        "INJECTED",
                        "DOWNLOADED",
                        "DOWNLOADED",
                        "BT_ACTIVATED",
                        "DOWNLOADED",
                        "PENDING_TRANSFER",
                        "CONTROLLED",
                        "DELETION_PENDING");
        assertThat(changes).allSatisfy(change -> {
            assertThat(change.unknownFields()).isEmpty();
            assertThat(change.owner()).isNotNull();
            assertThat(change.history()).isNotEmpty();
            assertThat(change.sequence()).isPositive();
        });
        assertThat(changes.get(4).extraInfo()).containsEntry(3, "three");
        assertThat(changes.get(5).activation().beaconName()).isEqualTo("Gate-A-3");
        assertThat(changes.get(7).transfer().toEmail()).isEqualTo("ben@example.org");
        assertThat(changes.get(9).deletion().showDeletedTicket()).isTrue();
        assertThat(client.tickets().find("S360-2")).contains(changes.get(7));
        assertThat(client.tickets().find("none")).isEmpty();

        PrivilegeDefinition season =
                PrivilegeDefinition.builder("Season", PrivilegeType.SEASON).build();
        assertThat(client.privileges().putDefinition("S 27/28", season)).isEqualTo(DefinitionOutcome.CREATED);
        assertThat(client.privileges().putDefinition("S 27/28", season)).isEqualTo(DefinitionOutcome.UPDATED);
        Privilege card = Privilege.builder("CARD-1", "S 27/28")
                .cardNumber("0001")
                .spectatorDetails(
                        SpectatorDetails.builder().email("ana@example.org").build())
                .linkedTicketIds(List.of("S360-1"))
                .build();
        assertThat(client.privileges().inject(List.of(card)).accepted()).hasSize(1);

        assertThat(client.reports()
                        .tickets(TicketReportQuery.builder().mobileAppId("app").build())
                        .rows())
                .hasSize(3);
        assertThat(client.reports()
                        .ticketsLight(TicketReportQuery.builder().limit(1).build())
                        .rows())
                .hasSize(1);
        assertThat(client.reports()
                        .eventTickets(
                                "EVT-1",
                                TicketReportQuery.builder().excludeDeleted(true).build())
                        .total())
                .isEqualTo(3);
        assertThat(client.reports()
                        .statusLogs(TicketStatusLogQuery.builder("app", LONG_AGO, FAR_AHEAD)
                                .build())
                        .rows())
                .hasSize(10);
        assertThat(client.check().toString()).contains("200");
    }

    private static JsonNode read(String json) {
        try {
            return Caller.JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void every_call_is_understood_and_keeps_to_the_document() {
        try (TixngoSimulator tixngo = TixngoSimulator.start();
                TixngoClient client = client(tixngo, TixngoProfile.V3)) {
            wholeDay(tixngo, client);

            assertThat(tixngo.calls().stream().map(RecordedCall::endpoint).distinct())
                    .containsExactlyInAnyOrder(Endpoint.values());
            assertThat(TRAFFIC.problems(tixngo.calls()))
                    .as("the only mistake is the one sent on purpose")
                    .containsExactly("#1 INJECT: request /tickets/3/ticketId pattern");
            assertThat(tixngo.calls()).allSatisfy(call -> {
                assertThat(call.requestId()).isPresent();
                assertThat(call.header("accept")).contains("application/json");
                assertThat(call.header("user-agent").orElseThrow()).startsWith("tixngo-sdk-java/");
            });
        }
    }

    @Test
    void every_call_is_understood_when_every_name_is_another() throws IOException {
        Map<String, String> fields = new TreeMap<>();
        ContractNames.ALL.forEach(name -> fields.put(name, "x" + name.substring(name.lastIndexOf('.') + 1)));
        Map<String, String> paths = new TreeMap<>();
        for (Endpoint endpoint : Endpoint.values()) {
            paths.put(endpoint.profileName(), "/other" + endpoint.path());
        }
        Map<String, String> parameters = new TreeMap<>();
        List.of("limit", "paginationKey", "mobileAppId", "from", "to", "excludeDeleted")
                .forEach(name -> parameters.put(name, "x-" + name));
        String json = Caller.JSON.writeValueAsString(
                Map.of("apiKeyHeader", "X-Other-Key", "fields", fields, "paths", paths, "parameters", parameters));

        try (TixngoSimulator tixngo = TixngoSimulator.builder()
                        .profile(SimulatorProfile.parse(json))
                        .start();
                TixngoClient client = client(tixngo, TixngoProfile.read(new StringReader(json), "other.json"))) {
            wholeDay(tixngo, client);

            assertThat(tixngo.calls().get(0).requestBody().orElseThrow())
                    .contains("\"xbarcode\"")
                    .doesNotContain("\"barcode\"");
        }
    }

    @Nested
    class When_something_goes_wrong {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "throttled:1",
                    "throttled-until:1",
                    "throttled-silent",
                    "server-error:500",
                    "server-error:502:html",
                    "server-error:504:empty",
                    "unavailable:0",
                    "reset",
                    "commit-then-drop",
                    "truncated",
                    "truncated-chunked",
                    "malformed-json",
                    "html-ok"
                })
        void the_client_tries_again_with_the_same_request_id_and_each_ticket_is_there_once(String fault) {
            try (TixngoSimulator tixngo = TixngoSimulator.start();
                    TixngoClient client = client(tixngo, TixngoProfile.V3)) {
                tixngo.faults().next(Fault.parse(fault), 2);

                DeliveryResult result =
                        client.tickets().inject(List.of(ClientTickets.small("S360-1"), ClientTickets.full("S360-2")));

                assertThat(result.accepted()).hasSize(2);
                assertThat(tixngo.calls(Endpoint.INJECT)).hasSize(3);
                assertThat(tixngo.calls().stream().map(RecordedCall::requestId).distinct())
                        .hasSize(1);
                assertThat(tixngo.ticketCount()).isEqualTo(2);
                assertThat(tixngo.ticket("S360-1").orElseThrow().history()).hasSize(1);
                assertThat(TRAFFIC.problems(tixngo.calls())).isEmpty();
            }
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "bad-request-naming",
                    "bad-request",
                    "unauthorized",
                    "forbidden",
                    "not-found",
                    "too-many-tickets:50"
                })
        void the_client_gives_up_at_once_when_trying_again_is_no_use(String fault) {
            try (TixngoSimulator tixngo = TixngoSimulator.start();
                    TixngoClient client = client(tixngo, TixngoProfile.V3)) {
                tixngo.faults().next(Fault.parse(fault));

                assertThatThrownBy(() -> client.tickets().inject(List.of(ClientTickets.small("S360-1"))))
                        .isInstanceOfSatisfying(
                                TixngoServiceException.class,
                                failure -> assertThat(failure.attempts()).isOne())
                        .isInstanceOf(TixngoException.class);
                assertThat(tixngo.ticketCount()).isZero();
            }
        }

        @Test
        void the_client_tells_missing_surplus_and_contradicting_results_apart() {
            try (TixngoSimulator tixngo = TixngoSimulator.start();
                    TixngoClient client = client(tixngo, TixngoProfile.V3)) {
                List<Ticket> tickets =
                        Tickets.ids(10).stream().map(ClientTickets::small).toList();
                tixngo.faults()
                        .plan("missing:2,surplus:3,contradicting:2,unknown-result:2,malformed-result:4,reject:4", 1);

                assertThat(client.tickets().inject(tickets).unknown()).hasSize(2);
                DeliveryResult surplus = client.tickets().inject(tickets);
                assertThat(surplus.accepted()).hasSize(10);
                assertThat(surplus.surplusTotal()).isEqualTo(3);
                assertThat(client.tickets().inject(tickets).unknown()).hasSize(2);
                assertThat(client.tickets().inject(tickets).unknown()).hasSize(2);
                assertThat(client.tickets().inject(tickets).accepted()).hasSize(10);
                assertThat(client.tickets().inject(tickets).rejected()).hasSize(4);
            }
        }

        @Test
        void the_client_reads_the_changes_it_can() {
            try (TixngoSimulator tixngo = TixngoSimulator.start();
                    TixngoClient client = client(tixngo, TixngoProfile.V3)) {
                client.tickets().inject(List.of(ClientTickets.small("S360-1"), ClientTickets.small("S360-2")));
                tixngo.faults()
                        .plan("malformed-change:5,null-fields,unknown-fields,unknown-status,foreign:2,empty-page", 1);

                ChangesPage malformed = client.tickets().changes(null, 10);
                assertThat(malformed.changes()).hasSize(2);
                assertThat(malformed.unreadable()).hasSize(5);
                assertThat(client.tickets().changes(null, 10).changes()).hasSize(2);
                assertThat(client.tickets().changes(null, 10).changes().get(0).unknownFields())
                        .containsKey("futureText");
                assertThat(client.tickets().changes(null, 10).changes())
                        .anySatisfy(change -> assertThat(change.status().raw()).isEqualTo("HOLOGRAM_READY"));
                assertThat(client.tickets().changes(null, 10).changes()).hasSize(4);
                ChangesPage empty = client.tickets().changes(null, 10);
                assertThat(empty.changes()).isEmpty();
                assertThat(empty.isCaughtUp(null)).isFalse();
            }
        }
    }
}
