package com.secutix.tixngo.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SpectatorsTest {
    private static final String ID = "S360-1";

    private final TestClock clock = new TestClock();
    private TixngoSimulator tixngo;
    private Spectators spectators;
    private Caller caller;

    @BeforeEach
    void start() throws IOException {
        tixngo = TixngoSimulator.builder()
                .clock(clock)
                .deletionConfirmationDelay(Duration.ofMinutes(10))
                .start();
        spectators = tixngo.spectators();
        caller = new Caller(tixngo);
        caller.inject(Tickets.ticket(ID));
    }

    @AfterEach
    void stop() {
        tixngo.close();
    }

    private String story() {
        return tixngo.ticket(ID).orElseThrow().history().stream()
                .map(line -> line.action() + " " + line.state())
                .collect(Collectors.joining(", "));
    }

    private JsonNode found() throws IOException {
        return caller.get("/tickets/" + ID).json();
    }

    @Nested
    class In_the_wallet {
        @Test
        void a_ticket_is_downloaded_then_assigned_to_a_holder() throws IOException {
            assertThat(spectators.download(ID).status()).isEqualTo("DOWNLOADED");
            clock.pass(Duration.ofMinutes(5));
            spectators.assign(ID, Spectator.named("Zoe", "Guest"));

            JsonNode found = found();
            assertThat(found.get("status").asText()).isEqualTo("ASSIGNED");
            assertThat(found.get("legacyStatus").asText()).isEqualTo("RECEIVED");
            assertThat(found.get("statusTime").asText()).isEqualTo("2027-05-02T10:05:00Z");
            assertThat(found.at("/owner/firstName").asText()).isEqualTo("Ana");
            assertThat(found.at("/spectatorDetails/firstName").asText()).isEqualTo("Zoe");
            assertThat(found.at("/spectatorDetails/email").asText()).isEqualTo("ana@example.org");
        }

        @ParameterizedTest
        @EnumSource
        void a_ticket_is_activated_and_logged_off(ActivationMethod method) throws IOException {
            spectators.download(ID);
            spectators.activate(ID, method, method == ActivationMethod.BT ? "Gate-A-3" : null);

            JsonNode found = found();
            assertThat(found.get("status").asText()).isEqualTo(method.name() + "_ACTIVATED");
            assertThat(found.get("legacyStatus").asText()).isEqualTo("ACTIVATED");
            assertThat(found.at("/activation/method").asText()).isEqualTo(method.wireName());
            assertThat(found.at("/activation").has("beaconName")).isEqualTo(method == ActivationMethod.BT);

            spectators.logOff(ID);
            assertThat(found().get("status").asText()).isEqualTo("DEACTIVATED");
            assertThat(found().has("activation")).isFalse();
        }

        @Test
        void a_ticket_carries_free_information() throws IOException {
            spectators.extraInfo(ID, 2, "two");
            spectators.extraInfo(ID, 11, "eleven");

            assertThat(found().get("extraInfo2").asText()).isEqualTo("two");
            assertThat(found().get("extraInfo11").asText()).isEqualTo("eleven");
        }
    }

    @Nested
    class A_transfer {
        @BeforeEach
        void begin() {
            spectators.download(ID);
            spectators.transfer(ID, "ben@example.org");
        }

        @Test
        void is_pending_until_the_recipient_acts() throws IOException {
            JsonNode found = found();
            assertThat(found.get("status").asText()).isEqualTo("PENDING_TRANSFER");
            assertThat(found.get("legacyStatus").asText()).isEqualTo("TRANSFER_PENDING");
            assertThat(found.get("transfer").toString())
                    .isEqualTo(
                            "{\"fromEmail\":\"ana@example.org\",\"toEmail\":\"ben@example.org\",\"initiatedAt\":\"2027-05-02T10:00:00Z\"}");
            assertThat(found.at("/owner/email").asText()).isEqualTo("ana@example.org");
        }

        @Test
        void moves_the_ticket_when_accepted() throws IOException {
            spectators.accept(ID);

            JsonNode found = found();
            assertThat(found.get("status").asText()).isEqualTo("TRANSFERRED");
            assertThat(found.at("/owner/email").asText()).isEqualTo("ben@example.org");
            assertThat(found.at("/spectatorDetails/dateOfBirth").asText()).isNotEmpty();
            assertThat(story()).isEqualTo("INJECT CONFIRMED, TRANSFER PENDING, TRANSFER CONFIRMED");
        }

        @Test
        void can_go_on_to_the_next_recipient() {
            spectators.accept(ID);
            spectators.download(ID);
            spectators.transfer(ID, "cleo@example.org");
            spectators.accept(ID, Spectator.named("Cleo", "Third"));

            SimulatedTicket ticket = tixngo.ticket(ID).orElseThrow();
            assertThat(ticket.owner().email()).isEqualTo("cleo@example.org");
            assertThat(ticket.owner().firstName()).isEqualTo("Cleo");
        }

        @ParameterizedTest
        @CsvSource({"reject,FAILURE_TRANSFER,CANCELLED", "cancel,FAILURE_TRANSFER,CANCELLED", "organizer,FAILURE,FAILED"
        })
        void leaves_the_ticket_where_it_was_when_it_fails(String how, String status, String state) throws IOException {
            switch (how) {
                case "reject" -> spectators.reject(ID);
                case "cancel" -> spectators.cancelTransfer(ID);
                default -> spectators.cancelTransferByOrganizer(ID);
            }

            JsonNode found = found();
            assertThat(found.get("status").asText()).isEqualTo(status);
            assertThat(found.get("legacyStatus").asText()).isEqualTo("RECEIVED");
            assertThat(found.at("/owner/email").asText()).isEqualTo("ana@example.org");
            assertThat(found.at("/transfer/toEmail").asText()).isEqualTo("ben@example.org");
            assertThat(story()).endsWith("TRANSFER PENDING, TRANSFER " + state);
        }

        @Test
        void is_forgotten_when_the_ticket_lives_on() throws IOException {
            spectators.reject(ID);
            spectators.download(ID);

            assertThat(found().has("transfer")).isFalse();
        }
    }

    @Nested
    class Deletion {
        @Test
        void is_pending_then_confirmed_as_a_change_of_its_own() throws IOException {
            caller.invalidate(ID);
            assertThat(found().get("status").asText()).isEqualTo("DELETION_PENDING");
            assertThat(found().get("deletion").toString())
                    .isEqualTo("{\"reason\":\"CANCELLED\",\"showDeletedTicket\":false}");

            clock.pass(Duration.ofMinutes(9));
            assertThat(found().get("status").asText()).isEqualTo("DELETION_PENDING");
            clock.pass(Duration.ofMinutes(5));

            assertThat(found().get("status").asText()).isEqualTo("DELETED");
            assertThat(found().get("statusTime").asText()).isEqualTo("2027-05-02T10:10:00Z");
            assertThat(caller.changes("").texts("result", "status"))
                    .containsExactly("INJECTED", "DELETION_PENDING", "DELETED");
            assertThat(story()).isEqualTo("INJECT CONFIRMED, DELETE DELETION_PENDING, DELETE DELETED");
        }

        @Test
        void is_confirmed_on_request() throws IOException {
            caller.invalidate(ID);

            assertThat(tixngo.confirmDeletions()).isOne();
            assertThat(tixngo.confirmDeletions()).isZero();
            assertThat(found().get("status").asText()).isEqualTo("DELETED");
        }

        @Test
        void of_a_deleted_ticket_is_accepted_and_changes_nothing() throws IOException {
            caller.invalidate(ID);
            SimulatedTicket before = tixngo.ticket(ID).orElseThrow();

            assertThat(caller.invalidate(ID).texts("results", "status")).containsExactly("ACCEPTED");
            assertThat(tixngo.ticket(ID)).contains(before);
        }

        @Test
        void of_an_unknown_ticket_is_rejected() throws IOException {
            assertThat(caller.invalidate("NONE")
                            .json()
                            .at("/results/0/errors/0/code")
                            .asText())
                    .isEqualTo("TICKET_NOT_FOUND");
        }
    }

    @Nested
    class Control {
        @Test
        void marks_the_ticket_once() throws IOException {
            assertThat(caller.control(ID).texts("results", "status")).containsExactly("ACCEPTED");
            SimulatedTicket controlled = tixngo.ticket(ID).orElseThrow();
            assertThat(controlled.status()).isEqualTo("CONTROLLED");
            assertThat(controlled.controlledAt()).isEqualTo("2027-06-01T20:10:00+02:00");
            assertThat(story()).endsWith("BURN CONFIRMED");

            assertThat(caller.control(ID).texts("results", "status")).containsExactly("ACCEPTED");
            assertThat(tixngo.ticket(ID)).contains(controlled);
        }

        @Test
        void of_a_deleted_or_unknown_ticket_is_rejected() throws IOException {
            caller.invalidate(ID);
            tixngo.confirmDeletion(ID);

            Caller.Reply reply = caller.control(ID, "NONE");

            assertThat(reply.json().at("/results/0/errors/0/code").asText()).isEqualTo("TICKET_DELETED");
            assertThat(reply.json().at("/results/1/errors/0/code").asText()).isEqualTo("TICKET_NOT_FOUND");
        }
    }

    @Nested
    class What_is_not_possible {
        @Test
        void is_refused_with_a_reason_and_changes_nothing() {
            SimulatedTicket before = tixngo.ticket(ID).orElseThrow();
            for (Runnable action : List.<Runnable>of(
                    () -> spectators.assign(ID, Spectator.named("A", "B")),
                    () -> spectators.transfer(ID, "ben@example.org"),
                    () -> spectators.accept(ID),
                    () -> spectators.reject(ID),
                    () -> spectators.activate(ID, ActivationMethod.ONLINE),
                    () -> spectators.logOff(ID),
                    () -> tixngo.confirmDeletion(ID))) {
                assertThatThrownBy(action::run)
                        .isInstanceOf(IllegalActionException.class)
                        .hasMessageContaining("INJECTED");
            }
            assertThat(tixngo.ticket(ID)).contains(before);
        }

        @Test
        void includes_unknown_tickets() {
            assertThatThrownBy(() -> spectators.download("NONE")).hasMessageContaining("no ticket 'NONE'");
        }

        @Test
        void includes_what_the_tickets_own_rules_forbid() throws IOException {
            ObjectNode fixed = Tickets.ticket("S360-2");
            fixed.putObject("transferRules").put("allowTransfer", false);
            caller.inject(fixed);
            spectators.download("S360-2");
            spectators.download(ID);
            spectators.activate(ID, ActivationMethod.ONLINE);

            assertThatThrownBy(() -> spectators.transfer("S360-2", "b@example.org"))
                    .hasMessageContaining("allowTransfer");
            assertThatThrownBy(() -> spectators.transfer(ID, "b@example.org"))
                    .hasMessageContaining("allowTransferAfterActivation");
        }

        @Test
        void can_be_forced() throws IOException {
            spectators.force(ID, "HOLOGRAM_READY");

            assertThat(found().get("status").asText()).isEqualTo("HOLOGRAM_READY");
            assertThat(found().has("legacyStatus")).isFalse();
        }
    }

    @Nested
    class A_plan {
        @Test
        void does_the_same_for_the_same_seed() throws IOException {
            caller.inject(Tickets.ids(50));
            assertThat(spectators.plan(7).act(400)).isEqualTo(400);

            try (TixngoSimulator other = TixngoSimulator.builder().clock(clock).start()) {
                Caller second = new Caller(other);
                second.inject(Tickets.ticket(ID));
                second.inject(Tickets.ids(50));
                other.spectators().plan(7).act(400);

                assertThat(second.changes("").raw().body())
                        .isEqualTo(caller.changes("").raw().body());
            }
            assertThat(tixngo.countsByStatus().keySet()).hasSizeGreaterThan(5);
        }

        @Test
        void leaves_tickets_alone_that_are_gone() throws IOException {
            caller.invalidate(ID);

            assertThat(spectators.plan(1).act(10)).isZero();
        }
    }
}
