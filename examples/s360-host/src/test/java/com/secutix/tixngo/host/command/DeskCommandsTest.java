package com.secutix.tixngo.host.command;

import static com.secutix.tixngo.host.command.InjectFixture.id;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.secutix.tixngo.host.store.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What S-360 people do to tickets, and what the functions make of it. */
@ParameterizedClass
@EnumSource
class DeskCommandsTest {

    @Parameter
    TestDatabase kind;

    InjectFixture s360;

    @BeforeEach
    void start() {
        s360 = new InjectFixture(kind);
    }

    @AfterEach
    void stop() {
        if (s360 != null) {
            s360.close();
        }
    }

    private static final String[] LIFECYCLE = {"--custom-parameters", "TIXNGO_LIFECYCLE_MODE=lifecycle"};

    private void injected(int tickets) {
        s360.seed(tickets);
        s360.inject();
        s360.done("feedback", LIFECYCLE);
    }

    private void passedOn(String ticketId, String to) {
        s360.tixngo.spectators().download(ticketId);
        s360.tixngo.spectators().transfer(ticketId, to);
        s360.tixngo.spectators().accept(ticketId);
    }

    private String owner(String ticketId) {
        return s360.tixngo.ticket(ticketId).orElseThrow().owner().email();
    }

    @Test
    void unknownTicketsAreListedAndTheGoodOnesAreDone() {
        s360.seed(2);
        HostRun run = s360.json("cancel id:" + id(1) + " 99999 12300002");
        assertThat(run.exitCode()).isEqualTo(ExitCode.WITH_ERRORS);
        assertThat(run.json().get("done")).hasSize(2);
        assertThat(run.json().get("refused")).hasSize(1);
        assertThat(run.json().at("/refused/0/ticket").asText()).contains("99999");
        assertThat(s360.status().at("/s360/CANCELLED").asInt()).isEqualTo(2);
        HostRun text = s360.host("invalidate", "id:nobody");
        assertThat(text.exitCode()).isEqualTo(ExitCode.WITH_ERRORS);
        assertThat(text.out())
                .contains("done: 0 tickets")
                .contains("not done: ")
                .contains("nobody");
    }

    @Test
    void aCancelledTicketIsNotControlled() {
        s360.seed(1);
        s360.done("cancel id:" + id(1));
        HostRun run = s360.json("control id:" + id(1));
        assertThat(run.exitCode()).isEqualTo(ExitCode.WITH_ERRORS);
        assertThat(run.json().get("done")).isEmpty();
    }

    @Test
    void whatIsNoTimeIsNamed() {
        HostRun run = s360.json("control id:" + id(1), "--at", "yesterday", "--time-zone", "Nowhere/At/All");
        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.out()).contains("--at").contains("--time-zone");
    }

    @Test
    void aReprintedTicketGoesToItsLastOwner() {
        injected(3);
        passedOn(id(1), "friend@example.org");
        s360.done("feedback", LIFECYCLE);
        JsonNode reissued = s360.done("reprint id:" + id(1));
        assertThat(reissued.get("old").asText()).isEqualTo(id(1));
        String next = reissued.get("new").asText();
        s360.done("push-cancelled");
        s360.inject();
        assertThat(s360.mobile(id(1))).isEqualTo("DELETION_PENDING");
        assertThat(owner(next)).isEqualTo("friend@example.org");
        s360.done("feedback", LIFECYCLE);
        assertThat(s360.status().at("/alignment/ALIGNED").asInt()).isEqualTo(4);
    }

    @Test
    void aTicketThatCannotBeReprintedSaysWhy() {
        s360.seed(1);
        HostRun run = s360.json("reprint id:" + id(1));
        assertThat(run.exitCode()).isNotZero();
        assertThat(run.json().at("/error/message").asText()).contains("NOT_PRINTED");
        assertThat(s360.json("reprint 4711").exitCode()).isNotZero();
    }

    @Test
    void aTicketOnResaleIsHeldUntilItIsDeletedAndThenSold() {
        injected(2);
        s360.done("resale post id:" + id(1));
        assertThat(s360.ticket(id(1)).get("invalidationReason").asText()).isEqualTo("RESALE_PENDING");
        s360.done("push-cancelled");
        assertThat(s360.tixngo.ticket(id(1)).orElseThrow().deletion().reason()).isEqualTo("RESALE_PENDING");
        HostRun feedback = s360.json("feedback", LIFECYCLE);
        assertThat(feedback.err()).doesNotContain("resale of");
        assertThat(s360.inject().json().get("selected").asInt()).isZero();
        assertThat(s360.status().at("/alignment/ALIGNED").asInt()).isEqualTo(2);
    }

    @Test
    void aResaleWhoseTicketHasMovedOnIsCancelledAndTheOwnerGetsANewTicket() {
        injected(2);
        s360.done("resale post id:" + id(1));
        passedOn(id(1), "friend@example.org");
        s360.done("push-cancelled");
        HostRun feedback = s360.json("feedback", LIFECYCLE);
        assertThat(feedback.exitCode()).isZero();
        assertThat(feedback.err()).contains("resale of id:" + id(1) + " is cancelled");
        assertThat(s360.inject().json().get("delivered").asInt()).isEqualTo(1);
        s360.done("feedback", LIFECYCLE);
        assertThat(s360.tixngo.tickets())
                .filteredOn(ticket -> ticket.status().equals("INJECTED"))
                .filteredOn(ticket -> "friend@example.org".equals(ticket.owner().email()))
                .hasSize(1);
        assertThat(s360.status().at("/alignment/ALIGNED").asInt()).isEqualTo(3);
    }

    @Test
    void aResaleWithdrawnInTimeChangesNothing() {
        injected(1);
        s360.done("resale post id:" + id(1));
        s360.done("resale withdraw id:" + id(1));
        assertThat(s360.done("push-cancelled").get("selected").asInt()).isZero();
        assertThat(s360.ticket(id(1)).get("status").asText()).isEqualTo("PRINTED");
    }

    @Test
    void thePaginationKeyIsShownSetAndForgotten() {
        injected(3);
        String key = s360.done("pagination-key show").get("paginationKey").asText();
        assertThat(key).isEqualTo(s360.status().get("paginationKey").asText());
        HostRun cleared = s360.json("pagination-key clear");
        assertThat(cleared.err()).contains("warning");
        assertThat(cleared.json().get("before").asText()).isEqualTo(key);
        assertThat(s360.done("pagination-key show").has("paginationKey")).isFalse();
        assertThat(s360.done("feedback", LIFECYCLE).get("delivered").asInt())
                .as("what is known already is not news")
                .isZero();
        HostRun set = s360.json("pagination-key set " + key);
        assertThat(set.err()).contains("warning");
        assertThat(set.json().get("paginationKey").asText()).isEqualTo(key);
        assertThat(s360.json("pagination-key show --organizer other").json().has("paginationKey"))
                .isFalse();
        assertThat(s360.json("pagination-key").exitCode()).isEqualTo(ExitCode.USAGE);
    }
}
