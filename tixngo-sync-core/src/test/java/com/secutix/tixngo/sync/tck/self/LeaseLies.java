package com.secutix.tixngo.sync.tck.self;

import com.secutix.tixngo.sync.report.RunOutcome;
import com.secutix.tixngo.sync.report.RunReport;
import com.secutix.tixngo.sync.settings.Partition;
import com.secutix.tixngo.sync.spi.Lease;
import com.secutix.tixngo.sync.spi.LeaseKey;
import com.secutix.tixngo.sync.spi.RunHistory;
import com.secutix.tixngo.sync.spi.RunLock;
import com.secutix.tixngo.sync.tck.BreakableHost;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Wrong locks and ledgers. */
enum LeaseLies implements Liar {
    GIVES_A_LEASE_THAT_IS_HELD("ALease.isGivenToOneOnly") {
        @Override
        public Lie on(BreakableHost host) {
            return new Lie(host) {
                @Override
                Optional<Lease> acquire(RunLock truth, LeaseKey key, Duration duration) {
                    return truth.acquire(key, duration).or(() -> {
                        host.expireLeases();
                        return truth.acquire(key, duration);
                    });
                }
            };
        }
    },
    THINKS_THAT_PARTITIONS_NEVER_OVERLAP("ALease.isOneForOverlappingPartitions") {
        @Override
        public Lie on(BreakableHost host) {
            return new Lie(host) {
                private final Set<LeaseKey> given = new HashSet<>();

                @Override
                Optional<Lease> acquire(RunLock truth, LeaseKey key, Duration duration) {
                    Optional<Lease> lease = truth.acquire(key, duration);
                    if (lease.isEmpty() && given.add(key)) {
                        host.expireLeases();
                        return truth.acquire(key, duration);
                    }
                    given.add(key);
                    return lease;
                }
            };
        }
    },
    GIVES_EVERYBODY_THE_SAME_TOKEN("ALease.hasAHigherTokenThanAnyBeforeForItsFunctionAndScope") {
        @Override
        public Lie on(BreakableHost host) {
            return new Lie(host) {
                @Override
                Optional<Lease> acquire(RunLock truth, LeaseKey key, Duration duration) {
                    return truth.acquire(key, duration).map(lease -> new Lease(key, 1, lease.abandoned()));
                }
            };
        }
    },
    NEVER_SAYS_ABANDONED("ALease.isFreeWhenItExpiredAndSaysThatItWasAbandoned") {
        @Override
        public Lie on(BreakableHost host) {
            return new Lie(host) {
                @Override
                Optional<Lease> acquire(RunLock truth, LeaseKey key, Duration duration) {
                    return truth.acquire(key, duration).map(lease -> new Lease(key, lease.token(), false));
                }
            };
        }
    },
    PROLONGS_A_LOST_LEASE("AHolder.cannotProlongALeaseThatAnotherRunTook") {
        @Override
        public Lie on(BreakableHost host) {
            return new Lie(host) {
                @Override
                boolean renew(RunLock truth, Lease lease, Duration duration) {
                    return truth.renew(lastLease(lease), duration);
                }
            };
        }
    },
    GIVES_ANOTHERS_LEASE_BACK("AHolder.givesNobodyElsesLeaseBack") {
        @Override
        public Lie on(BreakableHost host) {
            return new Lie(host) {
                @Override
                void release(RunLock truth, Lease lease) {
                    truth.release(lastLease(lease));
                }
            };
        }
    },
    GIVES_NOTHING_BACK("ALease.isFreeAfterItsRelease") {
        @Override
        public Lie on(BreakableHost host) {
            return new Lie(host) {
                @Override
                void release(RunLock truth, Lease lease) {
                    truth.renew(lease, Duration.ofDays(1));
                }
            };
        }
    },
    COUNTS_DRY_RUNS("TheHistory.leavesDryRunsAside") {
        @Override
        public Lie on(BreakableHost host) {
            return new Lie(host) {
                @Override
                void ended(RunHistory truth, LeaseKey key, RunReport report) {
                    truth.ended(
                            key,
                            RunReport.builder(
                                            report.function(),
                                            report.interfaceName(),
                                            report.runId(),
                                            report.startedAt())
                                    .outcome(RunOutcome.COMPLETED)
                                    .nextRunAt(report.nextRunAt().orElseThrow())
                                    .build());
                }
            };
        }
    },
    MINGLES_PARTITIONS("TheHistory.keepsFunctionsScopesAndPartitionsApart") {
        @Override
        public Lie on(BreakableHost host) {
            return new Lie(host) {
                @Override
                Optional<Instant> nextRunAt(RunHistory truth, LeaseKey key) {
                    return truth.nextRunAt(new LeaseKey(key.function(), key.scope(), Partition.WHOLE));
                }
            };
        }
    },
    FORGETS_THE_NEXT_RUN("TheHistory.saysWhenTheLastRunWantedTheNext") {
        @Override
        public Lie on(BreakableHost host) {
            return new Lie(host) {
                @Override
                Optional<Instant> nextRunAt(RunHistory truth, LeaseKey key) {
                    return Optional.empty();
                }
            };
        }
    };

    private final String caughtBy;

    LeaseLies(String caughtBy) {
        this.caughtBy = caughtBy;
    }

    @Override
    public String caughtBy() {
        return caughtBy;
    }
}
