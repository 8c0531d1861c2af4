package com.secutix.tixngo.sync.tck;

import static org.assertj.core.api.Assertions.assertThat;

import com.secutix.tixngo.sync.SyncRun;
import com.secutix.tixngo.sync.settings.Partition;
import com.secutix.tixngo.sync.spi.Lease;
import com.secutix.tixngo.sync.spi.LeaseKey;
import java.io.Serial;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * A run of each function is killed before and after each call of the SPI, or does not hear what a call answered. The runs after
 * it must bring both sides to the state that they would be in without.
 */
abstract class CrashRules extends RunScene {

    CrashRules(Supplier<HostUnderTest> opening) {
        super(opening);
    }

    /** What happens to the run. */
    private enum Disaster {
        /** Its process ends before the call. */
        KILLED_BEFORE,
        /** Its process ends after the call. */
        KILLED_AFTER,
        /** The call did its work, and fails on the way back, as when a connection breaks at the commit. */
        ANSWER_LOST
    }

    /** The end of a process: nothing of the run's goes on, not even its tidying up. */
    private static final class Killed extends Error {
        @Serial
        private static final long serialVersionUID = 1L;

        Killed() {
            super("the process was killed", null, false, false);
        }
    }

    /** Breaks in at one call. */
    private static final class Breaking implements WatchedStores.Watcher {
        private final Disaster disaster;
        private final int at;
        private boolean dead;
        private boolean happened;

        Breaking(Disaster disaster, int at) {
            this.disaster = disaster;
            this.at = at;
        }

        @Override
        public void before(int number, String method) {
            dead |= disaster == Disaster.KILLED_BEFORE && number == at;
            happened |= number == at;
            die();
        }

        @Override
        public void after(int number, String method) {
            dead |= disaster == Disaster.KILLED_AFTER && number == at;
            die();
            if (disaster == Disaster.ANSWER_LOST && number == at) {
                throw new IllegalStateException("the answer is lost");
            }
        }

        private void die() {
            if (dead) {
                throw new Killed();
            }
        }
    }

    @TestFactory
    Stream<DynamicTest> theInjectionGoesOn() {
        return disasters(RunStory.INJECTION);
    }

    @TestFactory
    Stream<DynamicTest> pushCancelledGoesOn() {
        return disasters(RunStory.PUSH_CANCELLED);
    }

    @TestFactory
    Stream<DynamicTest> pushControlledGoesOn() {
        return disasters(RunStory.PUSH_CONTROLLED);
    }

    @TestFactory
    Stream<DynamicTest> theInjectionOfPrivilegesGoesOn() {
        return disasters(RunStory.PRIVILEGE_INJECTION);
    }

    @TestFactory
    Stream<DynamicTest> feedbackGoesOn() {
        return disasters(RunStory.FEEDBACK);
    }

    private Stream<DynamicTest> disasters(RunStory story) {
        String expected = undisturbed(story);
        int calls = callsOfOneRun(story);
        List<DynamicTest> tests = new ArrayList<>();
        for (Disaster disaster : Disaster.values()) {
            for (int call = 1; call <= calls; call++) {
                int at = call;
                tests.add(DynamicTest.dynamicTest(
                        disaster + " at call " + at, () -> goesOnAfter(story, disaster, at, expected)));
            }
        }
        return tests.stream();
    }

    private int callsOfOneRun(RunStory story) {
        WatchedStores counted = new WatchedStores(new WatchedStores.Watcher() {});
        withNewHost(story, (tixngo, clock) -> run(story, "one", counted.around(host.stores("one")), tixngo, clock));
        assertThat(counted.calls()).as("calls of the SPI in one run").isGreaterThan(4);
        return counted.calls();
    }

    private void goesOnAfter(RunStory story, Disaster disaster, int at, String expected) {
        withNewHost(story, (tixngo, clock) -> {
            Breaking breaking = new Breaking(disaster, at);
            HostStores broken = new WatchedStores(breaking).around(host.stores("one"));
            try {
                run(story, "one", broken, tixngo, clock, SyncRun::execute);
            } catch (Killed end) {
                assertThat(disaster).isNotEqualTo(Disaster.ANSWER_LOST);
            }
            assertThat(breaking.happened).as("the run came to call %d", at).isTrue();
            clock.move(Duration.ofMinutes(1));
            host.expireLeases();
            finish(story, host, tixngo, clock);

            assertThat(picture(story, host, tixngo)).isEqualTo(expected);
            String scope = story == RunStory.FEEDBACK ? ORGANIZER : "one";
            Lease lease = lease(new LeaseKey(story.function(), scope, Partition.WHOLE));
            assertThat(lease.abandoned()).as("something is left over").isFalse();
        });
    }

    private interface Scene {
        void play(LoopbackTixngo tixngo, MovableClock clock);
    }

    /** Each disaster has a host of its own. */
    private void withNewHost(RunStory story, Scene scene) {
        closeHost();
        openHost();
        try (LoopbackTixngo tixngo = new LoopbackTixngo()) {
            story.prepare(this, tixngo);
            scene.play(tixngo, new MovableClock());
        }
    }
}
