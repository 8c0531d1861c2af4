package com.secutix.tixngo.sync.tck;

import static org.assertj.core.api.Assertions.assertThat;

import com.secutix.tixngo.client.TixngoClient;
import com.secutix.tixngo.mapping.feedback.DistributionEntry;
import com.secutix.tixngo.mapping.feedback.MobileTicket;
import com.secutix.tixngo.sync.SyncRun;
import com.secutix.tixngo.sync.TixngoSync;
import com.secutix.tixngo.sync.report.RunOutcome;
import com.secutix.tixngo.sync.report.RunReport;
import com.secutix.tixngo.sync.settings.RunSettings;
import com.secutix.tixngo.sync.settings.SyncFunction;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;

/** The library's own functions at work on the host's stores, against a TIXNGO on loopback, at a time that stands still. */
abstract class RunScene extends KitScene {

    private static final int MOST_RUNS = 10;

    RunScene(Supplier<HostUnderTest> opening) {
        super(opening);
    }

    /** A clock that a test moves. */
    static final class MovableClock extends Clock {
        private final AtomicReference<Instant> now = new AtomicReference<>(NOON);

        void move(Duration by) {
            now.updateAndGet(instant -> instant.plus(by));
        }

        void set(Instant instant) {
            now.set(instant);
        }

        @Override
        public Instant instant() {
            return now.get();
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    /** One run, from its lease to its release. */
    static RunReport run(
            Story story, String interfaceName, HostStores stores, LoopbackTixngo tixngo, MovableClock clock) {
        return run(story, interfaceName, stores, tixngo, clock, SyncRun::execute);
    }

    static <V> V run(
            Story story,
            String interfaceName,
            HostStores stores,
            LoopbackTixngo tixngo,
            MovableClock clock,
            Function<SyncRun, V> how) {
        return run(story, interfaceName, stores, tixngo.client(), clock, how);
    }

    /** One run with a client of its own, which is closed after it. */
    static <V> V run(
            Story story,
            String interfaceName,
            HostStores stores,
            TixngoClient given,
            MovableClock clock,
            Function<SyncRun, V> how) {
        try (TixngoClient client = given) {
            TixngoSync sync = stores.addTo(TixngoSync.builder())
                    .client(client)
                    .interfaceName(interfaceName)
                    .clock(clock)
                    .build();
            RunSettings settings = RunSettings.builder()
                    .callsInFlight(story.callsInFlight())
                    .batchSize(story.function() == SyncFunction.FEEDBACK ? 2 : 100)
                    .build();
            return how.apply(story.run(sync, settings));
        }
    }

    /** Runs as a schedule would, every five minutes, until a run has nothing left over and finds nothing to do. */
    static void finish(Story story, HostUnderTest host, LoopbackTixngo tixngo, MovableClock clock) {
        for (int runs = 0; runs < MOST_RUNS; runs++) {
            clock.move(Duration.ofMinutes(5));
            RunReport report = run(story, "one", story.through(host.stores("one")), tixngo, clock);
            boolean complete = report.outcome() == RunOutcome.COMPLETED
                    || (report.outcome() == RunOutcome.COMPLETED_WITH_ERRORS
                            && report.counts().deferred() == 0);
            boolean idle = story.repeatsItself() || report.counts().delivered() == 0;
            if (complete && idle && !report.more()) {
                return;
            }
        }
        throw new AssertionError("after " + MOST_RUNS + " runs of " + story + " there is still something to do");
    }

    /** Everything that both sides know, in words: equal for two hosts that ended in the same state. */
    static String picture(Story story, HostUnderTest host, LoopbackTixngo tixngo) {
        StringBuilder picture = new StringBuilder();
        HostStores stores = host.stores("one");
        for (String id : story.items()) {
            boolean card = story.function() == SyncFunction.PRIVILEGE_INJECTION;
            TicketState state = card ? host.card(id) : host.ticket(id);
            picture.append(id).append(": ").append(state.status());
            picture.append(", printed by ").append(state.printedBy());
            picture.append(", processed by ").append(new TreeSet<>(state.processedBy()));
            picture.append(", problems ").append(state.problems());
            if (state.problems().isEmpty()) {
                // whether TIXNGO took a refused item in a try that was cut short, nobody will ever know
                picture.append(", unsettled ").append(state.unsettled());
            }
            for (DistributionEntry entry : state.distribution()) {
                picture.append(", ").append(entry.from()).append(" to ").append(entry.to());
                picture.append(' ').append(entry);
            }
            if (!card) {
                picture.append(", belongs to ")
                        .append(host.contact(state.culturalContactId()).email());
                MobileTicket mobile = stores.feedback().find(Set.of(id)).get(id).mobile();
                picture.append(", ").append(mobile);
                picture.append(mobile == null ? "" : mobile.history());
            }
            picture.append('\n');
        }
        for (String email : List.of(SoldTicket.BUYER, "friend@example.org")) {
            picture.append(email).append(": ");
            stores.feedback()
                    .contacts(Set.of(email))
                    .getOrDefault(email, List.of())
                    .forEach(contact -> picture.append(contact.kind()).append(contact.temporary()));
            picture.append('\n');
        }
        picture.append(stores.feedback().paginationKey(ORGANIZER)).append('\n');
        picture.append(stores.cards().definitionFingerprint("CLUB")).append('\n');
        return picture.append(tixngo.items()).append('\n').toString();
    }

    /** What remains of the work when nothing disturbs it. */
    String undisturbed(Story story) {
        try (LoopbackTixngo tixngo = new LoopbackTixngo()) {
            story.prepare(this, tixngo);
            finish(story, host, tixngo, new MovableClock());
            String picture = picture(story, host, tixngo);
            assertThat(tixngo.items().isEmpty())
                    .as("the undisturbed run did its work: %s", picture)
                    .isEqualTo(story.function() == SyncFunction.FEEDBACK);
            return picture;
        }
    }
}
