package com.secutix.tixngo.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The simulator's own reading of the contract and the published document are the same. */
class ContractTest {
    private static final ContractTraffic TRAFFIC = new ContractTraffic();
    private static final OpenApiContract CONTRACT = OpenApiContract.load();

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

    @Test
    void a_whole_day_of_traffic_keeps_to_the_document() throws IOException {
        caller.inject(
                Tickets.full("S360-1"), Tickets.ticket("S360-2"), Tickets.ticket("S360-3"), Tickets.ticket("S360-4"));
        tixngo.spectators().download("S360-1");
        tixngo.spectators().assign("S360-1", Spectator.of("guest@example.org"));
        tixngo.spectators().extraInfo("S360-1", 1, "bring a scarf");
        tixngo.spectators().activate("S360-1", ActivationMethod.BT, "Gate-A-3");
        tixngo.spectators().download("S360-2");
        tixngo.spectators().transfer("S360-2", "ben@example.org");
        caller.invalidate("S360-3", "UNKNOWN");
        tixngo.confirmDeletions();
        caller.control("S360-4", "S360-3");
        String key = caller.changes("").json().at("/pagination/nextPageKey").asText();
        caller.changes(key);
        caller.changes("unknown");
        caller.get("/tickets/S360-2");
        caller.get("/tickets/none");
        caller.put("/privileges/definitions/SEASON", "{\"name\":\"Season\",\"type\":\"SEASON\"}");
        caller.put("/privileges/definitions/SEASON", "{\"name\":\"Season 27\",\"type\":\"SEASON\"}");
        caller.post(
                "/privileges",
                "{\"privileges\":[{\"privilegeId\":\"C1\",\"definitionId\":\"SEASON\",\"spectatorDetails\":{\"email\":\"a@example.org\"}},"
                        + "{\"privilegeId\":\"C2\",\"definitionId\":\"NONE\",\"spectatorDetails\":{\"email\":\"a@example.org\"}}]}");
        caller.get("/report/events/tickets-light?mobileAppId=app&limit=2");
        caller.get("/report/events/tickets?mobileAppId=app&excludeDeleted=true");
        caller.get("/report/events/EVT-1/tickets?offset=1");
        caller.get("/report/ticket-status-logs?mobileAppId=app&from=2020-01-01T00:00:00Z&to=2100-01-01T00:00:00Z");
        new Caller(tixngo.baseUrl(), "wrong").get("/tickets/S360-1");

        assertThat(tixngo.calls()).hasSize(16);
        assertThat(tixngo.calls().stream()
                        .map(RecordedCall::endpoint)
                        .distinct()
                        .toList())
                .containsExactlyInAnyOrder(Endpoint.values());
        assertThat(TRAFFIC.problems(tixngo.calls())).isEmpty();
    }

    @Test
    void traffic_that_leaves_the_document_is_found() throws IOException {
        ObjectNode unknownField = Tickets.ticket("S360-1");
        unknownField.put("colour", "red");
        caller.inject(unknownField);
        caller.get("/tickets/diff?limit=10&cursor=x");
        caller.get("/report/ticket-status-logs?mobileAppId=app");
        caller.get("/ticket/S360-1");
        caller.post("/tickets", "no JSON");

        assertThat(TRAFFIC.problems(tixngo.calls()))
                .containsExactly(
                        "#1 INJECT: request /tickets/0 additionalProperties",
                        "#2 CHANGES: query parameter 'cursor' is not in the document",
                        "#3 STATUS_LOGS: query parameter 'from' is missing",
                        "#3 STATUS_LOGS: query parameter 'to' is missing",
                        "#4 GET asks for a path that is not in the document",
                        "#5 INJECT: a body is no JSON");
    }

    @Test
    void an_answer_that_breaks_the_document_is_found() throws IOException {
        JsonNode wrong = Caller.JSON.readTree("{\"results\":[{\"ticketId\":7,\"status\":\"QUEUED\"}]}");
        assertThat(CONTRACT.responseProblems(Endpoint.INJECT, 200, wrong))
                .containsExactlyInAnyOrder("/results/0/ticketId type", "/results/0/status enum");
        assertThat(CONTRACT.responseProblems(Endpoint.INJECT, 418, wrong)).isNotEmpty();
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                mistake("ticketId", t -> t.put("ticketId", "a|b")),
                mistake("ticketId", t -> t.put("ticketId", "x".repeat(257))),
                mistake("event", t -> t.remove("event")),
                mistake("purchaseDetails", t -> t.remove("purchaseDetails")),
                mistake("security", t -> t.remove("security")),
                mistake("security.barcode", t -> at(t, "security").remove("barcode")),
                mistake("security.barcode", t -> at(t, "security").put("barcode", "1".repeat(513))),
                mistake("spectatorDetails", t -> t.remove("spectatorDetails")),
                mistake("spectatorDetails.email", t -> at(t, "spectatorDetails").put("email", "nobody")),
                mistake("spectatorDetails.email", t -> at(t, "spectatorDetails").remove("email")),
                mistake(
                        "spectatorDetails.gender",
                        t -> at(t, "spectatorDetails").put("gender", "Z")),
                mistake(
                        "spectatorDetails.firstName",
                        t -> at(t, "spectatorDetails").put("firstName", "x".repeat(51))),
                mistake(
                        "spectatorDetails.lastName",
                        t -> at(t, "spectatorDetails").put("lastName", "x".repeat(101))),
                mistake(
                        "spectatorDetails.dateOfBirth",
                        t -> at(t, "spectatorDetails").put("dateOfBirth", "28.2.1990")),
                mistake(
                        "spectatorDetails.dateOfBirth",
                        t -> at(t, "spectatorDetails").put("dateOfBirth", "1990-02-30")),
                mistake("spectatorDetails.title", t -> at(t, "spectatorDetails").putNull("title")),
                mistake(
                        "spectatorDetails.mainApplicant",
                        t -> at(t, "spectatorDetails").put("mainApplicant", "yes")),
                mistake(
                        "activationParameters.method",
                        t -> at(t, "activationParameters").put("method", "bluetooth")),
                mistake(
                        "activationParameters.method",
                        t -> at(t, "activationParameters").remove("method")),
                mistake(
                        "activationParameters.time",
                        t -> at(t, "activationParameters").put("time", "2027-06-01T16:45:00")),
                mistake(
                        "activationParameters.groupId",
                        t -> at(t, "activationParameters").put("groupId", "x".repeat(51))),
                mistake(
                        "activationParameters.instanceId",
                        t -> at(t, "activationParameters").put("instanceId", "x".repeat(129))),
                mistake("event.id", t -> at(t, "event").put("id", "")),
                mistake("event.name", t -> at(t, "event").put("name", "x".repeat(129))),
                mistake("event.name", t -> at(t, "event").putObject("name")),
                mistake("event.name.fr", t -> at(t, "event").putObject("name").put("fr", "x".repeat(129))),
                mistake("event.startTime", t -> at(t, "event").put("startTime", "2027-13-01T20:45:00+02:00")),
                mistake("event.startTime", t -> at(t, "event").put("startTime", 7)),
                mistake("event.expirationDate", t -> at(t, "event").remove("expirationDate")),
                mistake("event.website", t -> at(t, "event").put("website", "x".repeat(129))),
                mistake("event.colour", t -> at(t, "event").put("colour", "red")),
                mistake("event.address.city", t -> at(t, "event/address").remove("city")),
                mistake("event.address.site", t -> at(t, "event/address").put("site", "x".repeat(201))),
                mistake("event.address.latitude", t -> at(t, "event/address").put("latitude", "46")),
                mistake(
                        "event.group.image",
                        t -> at(t, "event").putObject("group").put("image", "x".repeat(257))),
                mistake("event.metadata", t -> at(t, "event").putObject("metadata")),
                mistake(
                        "event.metadata.0.value",
                        t -> at(t, "event").putArray("metadata").addObject().put("key", "K")),
                mistake("purchaseDetails.price", t -> at(t, "purchaseDetails").put("price", "12")),
                mistake(
                        "purchaseDetails.currency",
                        t -> at(t, "purchaseDetails").put("currency", "x".repeat(21))),
                mistake(
                        "purchaseDetails.taxNumber",
                        t -> at(t, "purchaseDetails").put("taxNumber", "x".repeat(257))),
                mistake(
                        "purchaseDetails.purchaseDate",
                        t -> at(t, "purchaseDetails").put("purchaseDate", "2027-01-05")),
                mistake(
                        "ticketDetails.main.0.colour",
                        t -> t.putObject("ticketDetails")
                                .putArray("main")
                                .addObject()
                                .put("key", "K")
                                .put("value", "V")
                                .put("colour", "red")),
                mistake(
                        "ticketDetails.hidden.0.value",
                        t -> t.putObject("ticketDetails")
                                .putArray("hidden")
                                .addObject()
                                .put("key", "K")
                                .putObject("value")
                                .put("fr", "V")),
                mistake(
                        "transferRules.assignTransferLimit",
                        t -> t.putObject("transferRules").put("assignTransferLimit", -2)),
                mistake(
                        "transferRules.allowTransfer",
                        t -> t.putObject("transferRules").put("allowTransfer", "true")),
                mistake("design.name", t -> t.putObject("design").put("name", "D")),
                mistake("sortingKey", t -> t.put("sortingKey", "x".repeat(257))),
                mistake("ticketImageUrl", t -> t.put("ticketImageUrl", 1)));
    }

    @ParameterizedTest(name = "{0} #{index}")
    @MethodSource("mistakes")
    void document_and_simulator_refuse_the_same_mistake(String field, Consumer<ObjectNode> mistake) throws IOException {
        ObjectNode ticket = Tickets.ticket("S360-1");
        mistake.accept(ticket);

        Caller.Reply reply = caller.inject(ticket);

        assertThat(reply.texts("results", "status")).containsExactly("REJECTED");
        assertThat(reply.json().at("/results/0/errors/0/field").asText()).isEqualTo(field);
        JsonNode body = Caller.JSON.readTree(Caller.envelope("tickets", ticket));
        assertThat(CONTRACT.requestProblems(Endpoint.INJECT, body)).isNotEmpty();
    }

    @Test
    void document_and_simulator_take_the_smallest_and_the_fullest_ticket() throws IOException {
        ObjectNode full = Tickets.full("a B9*.-_+/()");
        full.put("sortingKey", "\uD83C\uDFAB".repeat(256));

        assertThat(caller.inject(Tickets.ticket("S360-1"), full).texts("results", "status"))
                .containsOnly("ACCEPTED")
                .hasSize(2);
        assertThat(TRAFFIC.problems(tixngo.calls())).isEmpty();
    }

    @Test
    void the_schedule_of_an_event_must_be_a_json_array() throws IOException {
        for (String value : List.of("18:30", "{}", "[{\"label\":\"e_gateOpening\"}]")) {
            ObjectNode ticket = Tickets.ticket("S360-1");
            at(ticket, "event")
                    .putArray("metadata")
                    .addObject()
                    .put("key", "EVENT_SCHEDULE")
                    .put("value", value);

            assertThat(caller.inject(ticket)
                            .json()
                            .at("/results/0/errors/0/field")
                            .asText())
                    .as(value)
                    .isEqualTo("event.metadata.0.value");
        }
    }

    private static Arguments mistake(String field, Consumer<ObjectNode> mistake) {
        return arguments(field, mistake);
    }

    private static ObjectNode at(ObjectNode ticket, String path) {
        return (ObjectNode) ticket.at("/" + path);
    }
}
