package com.secutix.tixngo.sync;

import static org.assertj.core.api.Assertions.assertThat;

import com.secutix.tixngo.mapping.s360.S360TicketStatus;
import com.secutix.tixngo.sync.report.RunCounts;
import com.secutix.tixngo.sync.report.RunOutcome;
import com.secutix.tixngo.sync.report.RunReport;
import com.secutix.tixngo.sync.settings.CustomParameters;
import com.secutix.tixngo.sync.settings.PushSettings;
import com.secutix.tixngo.sync.settings.RunSettings;
import com.secutix.tixngo.sync.settings.TicketReferences;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.SocketPolicy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Push controlled. */
class PushControlledTest {

    private static final String CALL = "POST /tickets/control";
    private static final OffsetDateTime AT = OffsetDateTime.parse("2027-06-01T20:10:00+02:00");

    private final SyncScene scene = new SyncScene();

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void tells_when_a_ticket_was_controlled_with_the_offset_of_the_venue_and_changes_no_status() {
        scene.injected(1, 2);
        scene.control(2, AT);

        RunReport report = scene.pushControlled();

        assertThat(scene.tixngo.calls(CALL)).singleElement().satisfies(call -> {
            assertThat(call.ids()).containsExactly(S360Tickets.id(2));
            assertThat(call.items().get(0).path("controlledAt").asText()).isEqualTo("2027-06-01T20:10:00+02:00");
        });
        assertThat(report.counts()).isEqualTo(new RunCounts(1, 1, 0, 0, 0, 0));
        assertThat(scene.s360.ticket(S360Tickets.id(2)).status()).isEqualTo(S360TicketStatus.CONTROLLED);
        assertThat(scene.pushControlled().counts().selected()).isZero();
    }

    @Test
    void leaves_out_what_was_never_injected() {
        S360Tickets.numbered(1, 1).forEach(scene.s360::add);
        scene.control(1, AT);

        assertThat(scene.pushControlled().calls()).isZero();
    }

    @Test
    void leaves_out_what_is_on_the_skip_list_and_names_the_others_by_their_number() {
        scene.injected(1, 2);
        scene.control(1, AT);
        scene.control(2, AT);
        scene.tixngo.refuse(S360Tickets.id(2), "TICKET_DELETED");

        RunReport report = scene.sync()
                .pushControlled(PushSettings.builder()
                        .skip(TicketReferences.parse("id:" + S360Tickets.id(1)))
                        .build())
                .execute();

        assertThat(report.counts()).isEqualTo(new RunCounts(2, 0, 1, 1, 0, 0));
        assertThat(report.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.taxNumber())
                        .isEqualTo(S360Tickets.numbered(2).taxNumber()));
    }

    @Test
    void keeps_a_ticket_in_error_that_tixngo_took_and_now_does_not_know() {
        scene.injected(1, 1);
        scene.control(1, AT);
        scene.tixngo.refuse(S360Tickets.id(1), "TICKET_NOT_FOUND");

        assertThat(scene.pushControlled().counts()).isEqualTo(new RunCounts(1, 0, 1, 0, 0, 0));
    }

    @Test
    void is_done_when_tixngo_does_not_know_what_an_injection_may_have_brought() {
        S360Tickets.numbered(1, 1).forEach(scene.s360::add);
        scene.tixngo.answer(
                "POST /tickets", call -> new MockResponse().setSocketPolicy(SocketPolicy.DISCONNECT_AFTER_REQUEST));
        scene.inject();
        scene.control(1, AT);
        scene.tixngo.refuse(S360Tickets.id(1), "TICKET_NOT_FOUND");

        assertThat(scene.pushControlled().counts()).isEqualTo(new RunCounts(1, 1, 0, 0, 0, 0));
    }

    @Test
    void takes_ten_thousand_at_once_with_several_calls_in_flight() {
        scene.injected(1, 4_500);
        for (int i = 1; i <= 4_500; i++) {
            scene.control(i, AT);
        }
        CountDownLatch together = new CountDownLatch(4);
        AtomicInteger arrived = new AtomicInteger();
        scene.tixngo.answer(CALL, call -> {
            arrived.incrementAndGet();
            together.countDown();
            try {
                together.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            return scene.tixngo.accept(call);
        });

        RunReport report = scene.sync().pushControlled(PushSettings.DEFAULTS).execute();

        assertThat(report.counts().delivered()).isEqualTo(4_500);
        assertThat(arrived).hasValue(5);
    }

    @Test
    void stops_within_a_call_and_the_next_run_goes_on() {
        scene.injected(1, 10);
        for (int i = 1; i <= 10; i++) {
            scene.control(i, AT);
        }
        SyncRun[] run = new SyncRun[1];
        scene.tixngo.answer(CALL, call -> {
            run[0].stop();
            return scene.tixngo.accept(call);
        });
        run[0] = scene.sync().pushControlled(inCallsOfTwo());

        RunReport stopped = run[0].execute();
        scene.tixngo.answer(CALL, scene.tixngo::accept);
        RunReport next = scene.sync().pushControlled(inCallsOfTwo()).execute();

        assertThat(stopped.outcome()).isEqualTo(RunOutcome.STOPPED);
        assertThat(stopped.counts().delivered()).isEqualTo(2);
        assertThat(next.counts().delivered()).isEqualTo(8);
    }

    @Test
    void starts_no_call_while_it_pauses() throws InterruptedException {
        scene.injected(1, 4);
        for (int i = 1; i <= 4; i++) {
            scene.control(i, AT);
        }
        CountDownLatch firstSettled = new CountDownLatch(1);
        SyncRun[] run = new SyncRun[1];
        scene.tixngo.answer(CALL, call -> {
            run[0].pause();
            return scene.tixngo.accept(call);
        });
        scene.listener = new RunListener() {
            @Override
            public void callSettled(String runId, RunProgress progress) {
                firstSettled.countDown();
            }
        };
        run[0] = scene.sync().pushControlled(inCallsOfTwo());
        List<RunReport> reports = new CopyOnWriteArrayList<>();
        Thread thread = new Thread(() -> reports.add(run[0].execute()));
        thread.start();
        firstSettled.await();
        int callsDuringPause = scene.tixngo.calls(CALL).size();
        scene.tixngo.answer(CALL, scene.tixngo::accept);
        run[0].resume();
        thread.join();

        assertThat(callsDuringPause).isEqualTo(1);
        assertThat(reports)
                .singleElement()
                .satisfies(report -> assertThat(report.counts().delivered()).isEqualTo(4));
    }

    private static PushSettings inCallsOfTwo() {
        return PushSettings.builder()
                .customParameters(CustomParameters.parse("ticketIterationSize=2"))
                .run(RunSettings.builder().callsInFlight(1).build())
                .build();
    }
}
