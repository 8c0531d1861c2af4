package com.secutix.tixngo.sync.tck;

import static org.assertj.core.api.Assertions.assertThat;

import com.secutix.tixngo.mapping.s360.S360TicketStatus;
import com.secutix.tixngo.sync.SyncRun;
import com.secutix.tixngo.sync.settings.Partition;
import com.secutix.tixngo.sync.settings.SyncFunction;
import com.secutix.tixngo.sync.spi.Lease;
import com.secutix.tixngo.sync.spi.LeaseKey;
import java.time.Duration;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;

/**
 * A run of each function is killed before and after each call of the SPI and each request to TIXNGO, or does not hear what it
 * answered. The runs after it must bring both sides to the state that they would be in without.
 */
abstract class CrashRules extends RunScene {

    CrashRules(Supplier<HostUnderTest> opening) {
        super(opening);
    }

    @ExploreCrashes
    void theInjectionGoesOn(Exploration exploration) {
        goesOn(RunStory.INJECTION, exploration, 1);
    }

    @ExploreCrashes
    void theInjectionGoesOnWithTwoCallsUnderWay(Exploration exploration) {
        goesOn(CrashStory.INJECTION_AT_ONCE, exploration, 1);
    }

    @ExploreCrashes
    void aReprintGoesToItsOwner(Exploration exploration) {
        goesOn(CrashStory.REPRINT, exploration, 1);
    }

    @ExploreCrashes
    void pushCancelledGoesOn(Exploration exploration) {
        goesOn(RunStory.PUSH_CANCELLED, exploration, 1);
    }

    @ExploreCrashes
    void aChangedReasonIsTold(Exploration exploration) {
        goesOn(CrashStory.CHANGED_REASON, exploration, 1);
    }

    @ExploreCrashes
    void pushControlledGoesOn(Exploration exploration) {
        goesOn(RunStory.PUSH_CONTROLLED, exploration, 1);
    }

    @ExploreCrashes
    void pushControlledGoesOnWithTwoCallsUnderWay(Exploration exploration) {
        goesOn(CrashStory.PUSH_CONTROLLED_AT_ONCE, exploration, 1);
    }

    @ExploreCrashes
    void whatIsForcedGoes(Exploration exploration) {
        goesOn(CrashStory.FORCED, exploration, 1);
    }

    @ExploreCrashes
    void theInjectionOfPrivilegesGoesOn(Exploration exploration) {
        goesOn(RunStory.PRIVILEGE_INJECTION, exploration, 1);
    }

    @ExploreCrashes
    void feedbackGoesOn(Exploration exploration) {
        goesOn(RunStory.FEEDBACK, exploration, 1);
    }

    @ExploreCrashes
    void aPageThatIsTakenApartGoesOn(Exploration exploration) {
        goesOn(CrashStory.REFUSED_PAGE, exploration, 1);
    }

    @ExploreCrashes(crashes = 2)
    @Tag(SyncStoreKit.THOROUGH)
    void theInjectionGoesOnAfterTwoCrashes(Exploration exploration) {
        goesOn(RunStory.INJECTION, exploration, 2);
    }

    @ExploreCrashes(crashes = 2)
    @Tag(SyncStoreKit.THOROUGH)
    void feedbackGoesOnAfterTwoCrashes(Exploration exploration) {
        goesOn(RunStory.FEEDBACK, exploration, 2);
    }

    /** Nobody may enter with a ticket that was cancelled, whatever became of the run that sent it. */
    @ExploreCrashes
    void aTicketThatIsCancelledAfterTheCrashIsTakenBack(Exploration exploration) {
        try (LoopbackTixngo tixngo = new LoopbackTixngo()) {
            MovableClock clock = new MovableClock();
            RunStory.INJECTION.prepare(this, tixngo);
            disturbed(RunStory.INJECTION, exploration, tixngo, clock);
            host.changeStatus("a", S360TicketStatus.CANCELLED, null, null);
            finish(RunStory.PUSH_CANCELLED, host, tixngo, clock);
            finish(RunStory.INJECTION, host, tixngo, clock);

            boolean valid =
                    "INJECTED".equals(tixngo.items().getOrDefault("a", "").split(SoldTicket.BUYER, -1)[0]);
            exploration.endsAs("ticket a is valid: " + valid + ", unsettled: "
                    + host.ticket("a").unsettled() + ", ticket c has "
                    + tixngo.items().get("c"));
            assertThat(valid).isFalse();
        }
    }

    private void goesOn(Story story, Exploration exploration, int crashes) {
        try (LoopbackTixngo tixngo = new LoopbackTixngo()) {
            MovableClock clock = new MovableClock();
            story.prepare(this, tixngo);
            for (int i = 0; i < crashes; i++) {
                disturbed(story, exploration, tixngo, clock);
            }
            finish(story, host, tixngo, clock);

            exploration.endsAs(picture(story, host, tixngo));
            Lease lease = lease(new LeaseKey(story.function(), scope(story), Partition.WHOLE));
            assertThat(lease.abandoned()).as("something is left over").isFalse();
        }
    }

    private static String scope(Story story) {
        return story.function() == SyncFunction.FEEDBACK ? ORGANIZER : "one";
    }

    private void disturbed(Story story, Exploration exploration, LoopbackTixngo tixngo, MovableClock clock) {
        exploration.run(run -> run(
                story,
                "one",
                run.stores(story.through(host.stores("one"))),
                tixngo.client(run),
                clock,
                SyncRun::execute));
        clock.move(Duration.ofMinutes(1));
        host.expireLeases();
    }
}
