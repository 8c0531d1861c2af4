package com.secutix.tixngo.sync;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.secutix.tixngo.mapping.s360.S360TicketStatus;
import com.secutix.tixngo.sync.report.Problem;
import com.secutix.tixngo.sync.report.RunCounts;
import com.secutix.tixngo.sync.report.RunOutcome;
import com.secutix.tixngo.sync.report.RunReport;
import com.secutix.tixngo.sync.settings.RunSettings;
import com.secutix.tixngo.sync.settings.SyncFunction;
import com.secutix.tixngo.sync.settings.TicketReferences;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.SocketPolicy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Push cancelled and invalidated. */
class PushCancelledTest {

    private static final String CALL = "POST /tickets/invalidate";

    private final SyncScene scene = new SyncScene();

    @AfterEach
    void close() {
        scene.close();
    }

    private JsonNode sent(int number) {
        return scene.tixngo.calls(CALL).stream()
                .flatMap(call -> call.items().stream())
                .filter(item -> item.path("ticketId").asText().equals(S360Tickets.id(number)))
                .reduce((first, last) -> last)
                .orElseThrow();
    }

    @Nested
    class A_run {

        @Test
        void takes_cancelled_and_invalidated_tickets_that_were_injected_and_no_others() {
            scene.injected(1, 4);
            S360Tickets.numbered(5, 5).forEach(scene.s360::add);
            scene.cancel(1, null);
            scene.invalidate(2, "REPRINT");
            scene.cancel(5, null);

            RunReport report = scene.pushCancelled();

            assertThat(scene.tixngo.calls(CALL))
                    .singleElement()
                    .satisfies(call -> assertThat(call.ids()).containsExactly(S360Tickets.id(1), S360Tickets.id(2)));
            assertThat(report.counts()).isEqualTo(new RunCounts(2, 2, 0, 0, 0, 0));
            assertThat(scene.s360.ticket(S360Tickets.id(1)).status()).isEqualTo(S360TicketStatus.CANCELLED);
            assertThat(scene.s360.ticket(S360Tickets.id(1)).processedBy()).contains(SyncFunction.PUSH_CANCELLED);
        }

        @Test
        void takes_no_ticket_twice_unless_its_reason_changes() {
            scene.injected(1, 2);
            scene.invalidate(1, "LOST");
            scene.invalidate(2, "LOST");
            scene.pushCancelled();
            scene.tixngo.forgetCalls();

            RunReport quiet = scene.pushCancelled();
            scene.invalidate(2, "FRAUD");
            RunReport second = scene.pushCancelled();

            assertThat(quiet.counts().selected()).isZero();
            assertThat(quiet.calls()).isZero();
            assertThat(second.counts().delivered()).isEqualTo(1);
            assertThat(sent(2).path("deletionReason").asText()).isEqualTo("FRAUD");
            assertThat(scene.pushCancelled().counts().selected()).isZero();
        }

        @Test
        void tries_what_was_refused_on_each_run_until_it_is_fixed_or_skipped() {
            scene.injected(1, 2);
            scene.cancel(1, null);
            scene.cancel(2, null);
            scene.tixngo.refuse(S360Tickets.id(1), "LOCKED");

            RunReport first = scene.pushCancelled();
            RunReport second = scene.pushCancelled();
            RunReport skipping =
                    scene.pushCancelled(settings -> settings.skip(TicketReferences.parse("id:" + S360Tickets.id(1))));
            scene.tixngo.accept(S360Tickets.id(1));
            RunReport mended = scene.pushCancelled();

            assertThat(first.counts()).isEqualTo(new RunCounts(2, 1, 1, 0, 0, 0));
            assertThat(second.counts()).isEqualTo(new RunCounts(1, 0, 1, 0, 0, 0));
            assertThat(second.outcome()).isEqualTo(RunOutcome.COMPLETED_WITH_ERRORS);
            assertThat(second.problems()).extracting(Problem::code).containsExactly("LOCKED");
            assertThat(skipping.counts()).isEqualTo(new RunCounts(1, 0, 0, 1, 0, 0));
            assertThat(mended.counts().delivered()).isEqualTo(1);
        }

        @Test
        void takes_all_of_a_call_that_failed_again() {
            scene.injected(1, 3);
            scene.cancel(1, null);
            scene.cancel(2, null);
            scene.tixngo.answer(CALL, call -> FakeTixngo.status(503));
            RunReport failed = scene.pushCancelled();
            scene.tixngo.answer(CALL, scene.tixngo::accept);

            RunReport next = scene.pushCancelled();

            assertThat(failed.counts().deferred()).isEqualTo(2);
            assertThat(next.counts().delivered()).isEqualTo(2);
        }

        @Test
        void takes_what_an_injection_may_have_brought_and_is_done_when_tixngo_does_not_know_it() {
            S360Tickets.numbered(1, 2).forEach(scene.s360::add);
            scene.tixngo.answer(
                    "POST /tickets", call -> new MockResponse().setSocketPolicy(SocketPolicy.DISCONNECT_AFTER_REQUEST));
            scene.inject();
            scene.cancel(1, null);
            scene.cancel(2, null);
            scene.tixngo.refuse(S360Tickets.id(2), "TICKET_NOT_FOUND");

            RunReport report = scene.pushCancelled();

            assertThat(report.counts()).isEqualTo(new RunCounts(2, 2, 0, 0, 0, 0));
            assertThat(scene.s360.ticket(S360Tickets.id(2)).unsettled()).isEmpty();
            assertThat(scene.pushCancelled().counts().selected()).isZero();
        }

        @Test
        void keeps_a_doubtful_ticket_in_error_that_tixngo_refuses_for_another_reason() {
            S360Tickets.numbered(1, 1).forEach(scene.s360::add);
            scene.tixngo.answer(
                    "POST /tickets", call -> new MockResponse().setSocketPolicy(SocketPolicy.DISCONNECT_AFTER_REQUEST));
            scene.inject();
            scene.cancel(1, null);
            scene.tixngo.refuse(S360Tickets.id(1), "TICKET_ALREADY_CONTROLLED");

            RunReport report = scene.pushCancelled();

            assertThat(report.counts()).isEqualTo(new RunCounts(1, 0, 1, 0, 0, 0));
        }

        @Test
        void keeps_a_ticket_in_error_that_tixngo_took_and_now_does_not_know() {
            scene.injected(1, 1);
            scene.cancel(1, null);
            scene.tixngo.refuse(S360Tickets.id(1), "TICKET_NOT_FOUND");

            assertThat(scene.pushCancelled().counts()).isEqualTo(new RunCounts(1, 0, 1, 0, 0, 0));
        }
    }

    @Nested
    class The_deleted_ticket {

        @Test
        void is_not_shown_unless_something_says_so() {
            scene.injected(1, 1);
            scene.cancel(1, null);
            scene.pushCancelled();

            assertThat(sent(1).path("showDeletedTicket").asBoolean(true)).isFalse();
            assertThat(sent(1).path("deletionReason").asText()).isEqualTo("CANCELLED");
        }

        @Test
        void is_shown_for_the_reasons_of_the_parameter_and_for_no_others() {
            scene.parameters = "overrideVisibilityFlagForInvalidationReasons=POSTPONED, refund";
            scene.injected(1, 3);
            scene.invalidate(1, "REFUND");
            scene.invalidate(2, "LOST");
            scene.cancel(3, null);
            scene.pushCancelled();

            assertThat(sent(1).path("showDeletedTicket").asBoolean()).isTrue();
            assertThat(sent(2).path("showDeletedTicket").asBoolean(true)).isFalse();
            assertThat(sent(3).path("showDeletedTicket").asBoolean(true)).isFalse();
        }

        @Test
        void is_shown_when_the_spectator_is_to_be_notified() {
            scene.injected(1, 1);
            scene.invalidate(1, "LOST");
            scene.pushCancelled(settings -> settings.notifySpectator(true));

            assertThat(sent(1).path("showDeletedTicket").asBoolean()).isTrue();
        }

        @Test
        void is_shown_when_that_is_the_default() {
            scene.parameters = "visibilityFlagDefaultValue=true";
            scene.injected(1, 1);
            scene.cancel(1, null);
            scene.pushCancelled();

            assertThat(sent(1).path("showDeletedTicket").asBoolean()).isTrue();
        }
    }

    @Nested
    class A_forced_or_dated_run {

        private final List<Long> announced = new ArrayList<>();

        private void listen() {
            scene.listener = new RunListener() {
                @Override
                public void runAnnounced(String runId, long tickets) {
                    announced.add(tickets);
                }
            };
        }

        @Test
        void takes_forced_tickets_past_processing_and_never_past_the_status() {
            listen();
            scene.injected(1, 3);
            scene.cancel(1, null);
            scene.cancel(2, null);
            scene.pushCancelled();
            scene.tixngo.forgetCalls();

            RunReport report = scene.pushCancelled(settings ->
                    settings.force(TicketReferences.parse("id:" + S360Tickets.id(1) + ",id:" + S360Tickets.id(3))));

            assertThat(scene.tixngo.calls(CALL))
                    .singleElement()
                    .satisfies(call -> assertThat(call.ids()).containsExactly(S360Tickets.id(1)));
            assertThat(report.announced()).hasValue(1);
            assertThat(report.toJson()).contains("\"announced\":1");
            assertThat(announced).containsExactly(1L);
        }

        @Test
        void takes_what_was_processed_since_its_date_and_nothing_older() {
            listen();
            scene.injected(1, 3);
            scene.cancel(1, null);
            scene.pushCancelled();
            scene.clock.advance(Duration.ofHours(1));
            scene.cancel(2, null);
            scene.pushCancelled();
            scene.cancel(3, null);
            scene.tixngo.forgetCalls();

            RunReport report = scene.pushCancelled(
                    settings -> settings.dateFrom(scene.clock.instant().minus(Duration.ofMinutes(30))));

            assertThat(scene.tixngo.calls(CALL))
                    .singleElement()
                    .satisfies(call -> assertThat(call.ids()).containsExactly(S360Tickets.id(2), S360Tickets.id(3)));
            assertThat(report.announced()).hasValue(2);
            assertThat(announced).containsExactly(2L);
        }

        @Test
        void until_empty_takes_each_ticket_once() {
            scene.injected(1, 2);
            scene.cancel(1, null);
            scene.cancel(2, null);
            scene.pushCancelled();
            scene.tixngo.forgetCalls();
            scene.tixngo.refuse(S360Tickets.id(2), "LOCKED");

            RunReport report = scene.pushCancelled(settings -> settings.force(
                            TicketReferences.parse("id:" + S360Tickets.id(1) + ",id:" + S360Tickets.id(2)))
                    .run(RunSettings.builder().untilEmpty(true).build()));

            assertThat(report.counts()).isEqualTo(new RunCounts(2, 1, 1, 0, 0, 0));
            assertThat(scene.tixngo.calls(CALL).stream().flatMap(call -> call.ids().stream()))
                    .containsOnlyOnce(S360Tickets.id(1));
        }
    }

    @Nested
    class Shipment_modes {

        @Test
        void leave_tickets_of_other_modes_out() {
            scene.injected(1, 1);
            scene.cancel(1, null);

            assertThat(scene.pushCancelled(settings -> settings.shipmentModes(Set.of("POST")))
                            .counts()
                            .selected())
                    .isZero();
            assertThat(scene.pushCancelled(settings -> settings.shipmentModes(Set.of("MOBILE")))
                            .counts()
                            .delivered())
                    .isEqualTo(1);
        }
    }
}
