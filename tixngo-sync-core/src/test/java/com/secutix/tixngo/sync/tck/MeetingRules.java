package com.secutix.tixngo.sync.tck;

import static org.assertj.core.api.Assertions.assertThat;

import com.secutix.tixngo.sync.report.RunOutcome;
import com.secutix.tixngo.sync.report.RunReport;
import com.secutix.tixngo.sync.settings.Partition;
import com.secutix.tixngo.sync.settings.SyncFunction;
import com.secutix.tixngo.sync.spi.Lease;
import com.secutix.tixngo.sync.spi.LeaseKey;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Runs that meet other runs, that are held up, and whose clock cannot be trusted. */
abstract class MeetingRules extends RunScene {

    private LoopbackTixngo tixngo;
    private MovableClock clock;

    MeetingRules(Supplier<HostUnderTest> opening) {
        super(opening);
    }

    @BeforeEach
    final void startTixngo() {
        tixngo = new LoopbackTixngo();
        clock = new MovableClock();
    }

    @AfterEach
    final void stopTixngo() {
        tixngo.close();
    }

    @ParameterizedTest
    @EnumSource(names = "FEEDBACK", mode = EnumSource.Mode.EXCLUDE)
    void aSecondRunOfTheSameIsBusy(RunStory story) {
        story.prepare(this, tixngo);
        AtomicReference<RunReport> second = new AtomicReference<>();
        tixngo.duringNextCall(() -> second.set(run(story, "one", host.stores("one"), tixngo, clock)));
        RunReport first = run(story, "one", host.stores("one"), tixngo, clock);

        assertThat(second.get().outcome()).isEqualTo(RunOutcome.BUSY);
        assertThat(first.counts().delivered()).isEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource
    void aRunIsBusyWhileAnotherHoldsTheLease(RunStory story) {
        story.prepare(this, tixngo);
        String scope = story == RunStory.FEEDBACK ? ORGANIZER : "one";
        Lease held = lease(new LeaseKey(story.function(), scope, Partition.WHOLE));

        assertThat(run(story, "one", host.stores("one"), tixngo, clock).outcome())
                .isEqualTo(RunOutcome.BUSY);
        one.lock().release(held);
        assertThat(run(story, "one", host.stores("one"), tixngo, clock).outcome())
                .isNotEqualTo(RunOutcome.BUSY);
    }

    @ParameterizedTest
    @EnumSource(names = {"INJECTION", "PUSH_CANCELLED", "PUSH_CONTROLLED", "PRIVILEGE_INJECTION"})
    void twoInterfacesAtOnceSendNothingTwice(RunStory story) {
        story.prepare(this, tixngo);
        List<RunReport> reports = new ArrayList<>();
        Runnable other = () -> reports.add(run(story, "two", host.stores("two"), tixngo, clock));
        tixngo.duringNextCall(other);
        reports.add(run(story, "one", host.stores("one"), tixngo, clock));

        assertThat(reports).hasSize(2);
        assertThat(reports.stream()
                        .mapToLong(report -> report.counts().delivered())
                        .sum())
                .isEqualTo(3);
        for (String id : List.of("a", "b", "c")) {
            assertThat(tixngo.timesSent()).as("times that %s was sent", id).containsEntry(id, 1);
            TicketState state = story == RunStory.PRIVILEGE_INJECTION ? host.card(id) : host.ticket(id);
            assertThat(state.processedBy()).contains(story.function());
            assertThat(state.unsettled()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"INJECTION", "PUSH_CANCELLED", "PUSH_CONTROLLED", "PRIVILEGE_INJECTION"})
    void aRunWhoseLeaseExpiredWhileItsCallTravelledLeavesAllToTheNext(RunStory story) {
        String expected = undisturbed(story);
        closeHost();
        openHost();
        story.prepare(this, tixngo);
        AtomicReference<RunReport> next = new AtomicReference<>();
        tixngo.duringNextCall(() -> {
            host.expireLeases();
            next.set(run(story, "one", host.stores("one"), tixngo, clock));
        });
        RunReport held = run(story, "one", host.stores("one"), tixngo, clock);

        assertThat(held.outcome()).isEqualTo(RunOutcome.FAILED);
        assertThat(held.failure())
                .hasValueSatisfying(failure -> assertThat(failure.code()).isEqualTo("LEASE_LOST"));
        assertThat(held.counts().delivered()).isZero();
        assertThat(next.get().counts().delivered()).isEqualTo(3);
        finish(story, host, tixngo, clock);
        assertThat(picture(story, host, tixngo)).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource
    void aRunWhoseLeaseExpiredBetweenTwoStepsLeavesAllToTheNext(RunStory story) {
        String expected = undisturbed(story);
        closeHost();
        openHost();
        story.prepare(this, tixngo);
        String step = story == RunStory.FEEDBACK ? "find" : "select";
        AtomicReference<RunReport> next = new AtomicReference<>();
        HostStores heldUp = new WatchedStores((method, call) -> {
                    Object answer = call.proceed();
                    if (method.equals(step) && next.get() == null) {
                        host.expireLeases();
                        next.set(run(story, "one", host.stores("one"), tixngo, clock));
                    }
                    return answer;
                })
                .around(host.stores("one"));
        RunReport held = run(story, "one", heldUp, tixngo, clock);

        assertThat(held.outcome()).isEqualTo(RunOutcome.FAILED);
        assertThat(held.counts().delivered()).isZero();
        assertThat(next.get().counts().delivered()).isPositive();
        finish(story, host, tixngo, clock);
        assertThat(picture(story, host, tixngo)).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource
    void aClockThatJumpsForwardsAndBackLosesNothingAndRepeatsNothing(RunStory story) {
        String expected = undisturbed(story);
        closeHost();
        openHost();
        story.prepare(this, tixngo);
        Instant start = clock.instant();
        AtomicInteger calls = new AtomicInteger();
        HostStores jumping = new WatchedStores((method, call) -> {
                    int number = calls.incrementAndGet();
                    clock.set(start.plus(Duration.ofHours(number % 3 == 0 ? 30 : -7L * number)));
                    return call.proceed();
                })
                .around(host.stores("one"));
        run(story, "one", jumping, tixngo, clock);
        clock.set(start.plus(Duration.ofDays(3)));
        finish(story, host, tixngo, clock);

        assertThat(picture(story, host, tixngo)).isEqualTo(expected);
        tixngo.timesSent()
                .forEach((id, times) -> assertThat(times)
                        .as("times that %s was sent", id)
                        .isLessThanOrEqualTo(id.equals(LoopbackTixngo.REFUSED) ? 9 : 1));
    }

    @ParameterizedTest
    @EnumSource(names = {"INJECTION", "PUSH_CANCELLED", "PUSH_CONTROLLED", "PRIVILEGE_INJECTION"})
    void partitionsShareTheWork(RunStory story) {
        PushLane lane = PushLane.valueOf(story.name());
        String[] ids = SelectionOrderRules.numbered(12);
        due(lane, ids);
        for (int index = 1; index <= 3; index++) {
            Partition partition = new Partition(index, 3);
            Lease lease = lease(new LeaseKey(SyncFunction.valueOf(story.name()), "one", partition));
            String[] share = ids(one, Wanted.by(lane).partition(partition)).toArray(String[]::new);
            assertThat(announce(one, lane, lease, "call-" + index, share)).isEmpty();
        }

        for (String id : ids) {
            assertThat(lane.state(host, id).unsettled()).contains(lane.function());
        }
    }
}
