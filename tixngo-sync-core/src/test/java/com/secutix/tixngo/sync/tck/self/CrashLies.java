package com.secutix.tixngo.sync.tck.self;

import com.secutix.tixngo.sync.spi.Announcement;
import com.secutix.tixngo.sync.spi.FeedbackPage;
import com.secutix.tixngo.sync.spi.FeedbackStore;
import com.secutix.tixngo.sync.spi.Lease;
import com.secutix.tixngo.sync.spi.LeaseKey;
import com.secutix.tixngo.sync.spi.PushStore;
import com.secutix.tixngo.sync.spi.RunLock;
import com.secutix.tixngo.sync.spi.Settlement;
import com.secutix.tixngo.sync.spi.TicketOutcome;
import com.secutix.tixngo.sync.tck.BreakableHost;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Stores that look right until a process ends, and some that lose what they are told. */
enum CrashLies implements Liar {
    /** Settlements are thrown away. */
    SETTLES_NOTHING("theInjectionGoesOn") {
        @Override
        public Lie on(BreakableHost host) {
            return new Lie(host) {
                @Override
                void settle(PushStore<?> truth, Lease lease, Settlement settlement) {
                    // forgotten
                }
            };
        }
    },
    /** The last outcome of a call is thrown away. */
    SETTLES_ALL_BUT_ONE("pushCancelledGoesOn") {
        @Override
        public Lie on(BreakableHost host) {
            return new Lie(host) {
                @Override
                void settle(PushStore<?> truth, Lease lease, Settlement settlement) {
                    List<TicketOutcome> outcomes = settlement.outcomes();
                    truth.settle(
                            lease,
                            new Settlement(
                                    settlement.callId(),
                                    settlement.at(),
                                    settlement.printedBy(),
                                    outcomes.subList(0, Math.max(0, outcomes.size() - 1))));
                }
            };
        }
    },
    /** What is announced counts as done already. */
    DONE_WHEN_ANNOUNCED("pushControlledGoesOn") {
        @Override
        public Lie on(BreakableHost host) {
            return new Lie(host) {
                @Override
                Set<String> announce(PushStore<?> truth, Lease lease, Announcement announcement) {
                    Set<String> leftOut = truth.announce(lease, announcement);
                    List<TicketOutcome> done = announcement.ticketIds().stream()
                            .filter(id -> !leftOut.contains(id))
                            .<TicketOutcome>map(TicketOutcome.Delivered::new)
                            .toList();
                    truth.settle(lease, new Settlement(announcement.callId(), announcement.at(), null, done));
                    return leftOut;
                }
            };
        }
    },
    /** Announcements are in memory only. */
    ANNOUNCES_IN_MEMORY("aTicketThatIsCancelledAfterTheCrashIsTakenBack") {
        @Override
        public Lie on(BreakableHost host) {
            return new Lie(host) {
                @Override
                Set<String> announce(PushStore<?> truth, Lease lease, Announcement announcement) {
                    return Set.of();
                }
            };
        }
    },
    /** Nothing is recovered. */
    RECOVERS_NOTHING("theInjectionOfPrivilegesGoesOn") {
        @Override
        public Lie on(BreakableHost host) {
            return new Lie(host) {
                @Override
                void recover(PushStore<?> truth, Lease lease) {
                    // later, perhaps
                }
            };
        }
    },
    /** The key moves at once, its data with the next call. */
    KEY_MOVES_BEFORE_ITS_DATA("feedbackGoesOn") {
        @Override
        public Lie on(BreakableHost host) {
            return new LateData(host);
        }
    };

    private static final class LateData extends Lie {
        private final Deque<Runnable> inMemory = new ArrayDeque<>();

        LateData(BreakableHost host) {
            super(host);
        }

        @Override
        Optional<Lease> acquire(RunLock truth, LeaseKey key, Duration duration) {
            // another process remembers nothing
            inMemory.clear();
            return truth.acquire(key, duration);
        }

        @Override
        void apply(FeedbackStore truth, Lease lease, FeedbackPage page) {
            write();
            truth.apply(lease, part(page, page.keyBefore(), page.keyAfter(), false));
            inMemory.add(() -> truth.apply(lease, part(page, page.keyAfter(), page.keyAfter(), true)));
        }

        private static FeedbackPage part(FeedbackPage page, String before, String after, boolean data) {
            return new FeedbackPage(
                    page.organizer(),
                    before,
                    after,
                    page.at(),
                    data ? page.contacts() : List.of(),
                    data ? page.tickets() : List.of(),
                    data ? page.passedOver() : List.of());
        }

        @Override
        void release(RunLock truth, Lease lease) {
            write();
            truth.release(lease);
        }

        private void write() {
            while (!inMemory.isEmpty()) {
                inMemory.remove().run();
            }
        }
    }

    private final String caughtBy;

    CrashLies(String caughtBy) {
        this.caughtBy = caughtBy;
    }

    /** The test of the crashes. */
    @Override
    public String caughtBy() {
        return caughtBy;
    }
}
