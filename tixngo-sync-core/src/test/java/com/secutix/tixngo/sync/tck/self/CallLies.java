package com.secutix.tixngo.sync.tck.self;

import com.secutix.tixngo.mapping.s360.S360TicketStatus;
import com.secutix.tixngo.sync.settings.SyncFunction;
import com.secutix.tixngo.sync.spi.Announcement;
import com.secutix.tixngo.sync.spi.CardStore;
import com.secutix.tixngo.sync.spi.Lease;
import com.secutix.tixngo.sync.spi.PushStore;
import com.secutix.tixngo.sync.spi.Settlement;
import com.secutix.tixngo.sync.spi.TicketOutcome;
import com.secutix.tixngo.sync.tck.BreakableHost;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Wrong ways to announce, settle, recover and keep definitions. */
enum CallLies implements Liar {
    FORGETS_THE_FENCE_WHEN_IT_ANNOUNCES("ALateWriter.announcesNothing") {
        @Override
        public Lie on(BreakableHost host) {
            return new Lie(host) {
                @Override
                Set<String> announce(PushStore<?> truth, Lease lease, Announcement announcement) {
                    return truth.announce(lastLease(lease), announcement);
                }
            };
        }
    },
    FORGETS_THE_FENCE_WHEN_IT_SETTLES("ALateWriter.settlesNothing") {
        @Override
        public Lie on(BreakableHost host) {
            return new Lie(host) {
                @Override
                void settle(PushStore<?> truth, Lease lease, Settlement settlement) {
                    truth.settle(lastLease(lease), settlement);
                }
            };
        }
    },
    FORGETS_THE_FENCE_WHEN_IT_RECOVERS("ALateWriter.recoversNothing") {
        @Override
        public Lie on(BreakableHost host) {
            return new Lie(host) {
                @Override
                void recover(PushStore<?> truth, Lease lease) {
                    truth.recover(lastLease(lease));
                }
            };
        }
    },
    FORGETS_THE_FENCE_WHEN_IT_KEEPS_A_DEFINITION("ALateWriter.keepsNoDefinition") {
        @Override
        public Lie on(BreakableHost host) {
            return new Lie(host) {
                @Override
                void keepDefinition(CardStore truth, Lease lease, String definitionId, String fingerprint) {
                    truth.keepDefinition(lastLease(lease), definitionId, fingerprint);
                }
            };
        }
    },
    LEAVES_NOTHING_OUT("LeftOut.areItemsThatAnotherRunCarries") {
        @Override
        public Lie on(BreakableHost host) {
            return new Lie(host) {
                @Override
                Set<String> announce(PushStore<?> truth, Lease lease, Announcement announcement) {
                    truth.announce(lease, announcement);
                    return Set.of();
                }
            };
        }
    },
    OVERLOOKS_INJECTIONS_UNDER_WAY("LeftOut.areTicketsThatAnInjectionCarries") {
        @Override
        public Lie on(BreakableHost host) {
            return new Lie(host) {
                private final Set<String> injected = new HashSet<>();

                @Override
                Set<String> announce(PushStore<?> truth, Lease lease, Announcement announcement) {
                    Set<String> leftOut = new HashSet<>(truth.announce(lease, announcement));
                    if (lease.key().function() == SyncFunction.INJECTION) {
                        injected.addAll(announcement.ticketIds());
                    } else {
                        leftOut.removeAll(injected);
                    }
                    return leftOut;
                }
            };
        }
    },
    SENDS_WHAT_WAS_PROCESSED_SINCE("LeftOut.areItemsProcessedSinceUnlessTheRunRepeatsThem") {
        @Override
        public Lie on(BreakableHost host) {
            return announcing(host, true);
        }
    },
    NEVER_REPEATS("LeftOut.areItemsProcessedSinceUnlessTheRunRepeatsThem") {
        @Override
        public Lie on(BreakableHost host) {
            return announcing(host, false);
        }
    },
    REMEMBERS_NO_CALL("AnAnnouncement.makesTheOutcomeUnknownAndNothingElse") {
        @Override
        public Lie on(BreakableHost host) {
            return new Lie(host) {
                @Override
                Set<String> announce(PushStore<?> truth, Lease lease, Announcement announcement) {
                    Set<String> leftOut = truth.announce(lease, announcement);
                    truth.settle(lease, new Settlement(announcement.callId(), announcement.at(), null, List.of()));
                    return leftOut;
                }
            };
        }
    },
    SETTLES_HALF("ASettlement.keepsEveryOutcome") {
        @Override
        public Lie on(BreakableHost host) {
            return settling(host, all -> all.subList(0, (all.size() + 1) / 2));
        }
    },
    SAYS_DELIVERED_THOUGH_IT_ROLLED_BACK("ADeliveredItem.isProcessedAndNotWantedAgain") {
        @Override
        public Lie on(BreakableHost host) {
            return new Lie(host) {
                @Override
                void settle(PushStore<?> truth, Lease lease, Settlement settlement) {
                    host.failNextCommit();
                    try {
                        truth.settle(lease, settlement);
                    } catch (IllegalStateException swallowed) {
                        // what a store does that logs an exception and goes on
                    }
                }
            };
        }
    },
    LOSES_A_PROBLEM("ARejectedItem.keepsItsStatusAndItsProblemAndIsTriedAgain") {
        @Override
        public Lie on(BreakableHost host) {
            return settling(host, all -> without(all, TicketOutcome.Rejected.class));
        }
    },
    LOSES_THE_UNKNOWN("AnUnsettledItem.keepsItsStatusAndIsTriedAgain") {
        @Override
        public Lie on(BreakableHost host) {
            return settling(host, all -> without(all, TicketOutcome.Unsettled.class));
        }
    },
    TAKES_THE_UNKNOWN_FOR_SUCCESS("AnUnsettledItem.keepsItsStatusAndIsTriedAgain") {
        @Override
        public Lie on(BreakableHost host) {
            return settling(
                    host,
                    all -> all.stream()
                            .map(outcome -> outcome instanceof TicketOutcome.Unsettled
                                    ? new TicketOutcome.Delivered(outcome.ticketId())
                                    : outcome)
                            .toList());
        }
    },
    LOSES_THE_REASON("ByProcessing.anInvalidatedTicketIsWantedAgainWhenItsReasonIsAnotherOne") {
        @Override
        public Lie on(BreakableHost host) {
            return settling(
                    host,
                    all -> all.stream()
                            .map(outcome -> outcome instanceof TicketOutcome.Delivered
                                    ? new TicketOutcome.Delivered(outcome.ticketId())
                                    : outcome)
                            .toList());
        }
    },
    PRINTS_NOTHING("ADeliveredItem.becomesPrintedByThePointOfSales") {
        @Override
        public Lie on(BreakableHost host) {
            return new Lie(host) {
                @Override
                void settle(PushStore<?> truth, Lease lease, Settlement settlement) {
                    truth.settle(
                            lease, new Settlement(settlement.callId(), settlement.at(), null, settlement.outcomes()));
                }
            };
        }
    },
    PRINTS_A_CANCELLED_TICKET("ADeliveredItem.keepsTheStatusThatItWasGivenWhileItsCallTravelled") {
        @Override
        public Lie on(BreakableHost host) {
            return new Lie(host) {
                @Override
                void settle(PushStore<?> truth, Lease lease, Settlement settlement) {
                    truth.settle(lease, settlement);
                    for (TicketOutcome outcome : settlement.outcomes()) {
                        if (lease.key().function() == SyncFunction.INJECTION
                                && outcome instanceof TicketOutcome.Delivered) {
                            host.changeStatus(outcome.ticketId(), S360TicketStatus.PRINTED, null, null);
                        }
                    }
                }
            };
        }
    },
    TAKES_SILENCE_FOR_SUCCESS("ASettlement.leavesItemsThatItDoesNotNameAsTheyWereBefore") {
        @Override
        public Lie on(BreakableHost host) {
            return new Lie(host) {
                private final Map<String, List<String>> calls = new HashMap<>();

                @Override
                Set<String> announce(PushStore<?> truth, Lease lease, Announcement announcement) {
                    calls.put(announcement.callId(), announcement.ticketIds());
                    return truth.announce(lease, announcement);
                }

                @Override
                void settle(PushStore<?> truth, Lease lease, Settlement settlement) {
                    Set<String> silent = new HashSet<>(calls.getOrDefault(settlement.callId(), List.of()));
                    settlement.outcomes().forEach(outcome -> silent.remove(outcome.ticketId()));
                    List<TicketOutcome> all = new ArrayList<>(settlement.outcomes());
                    silent.forEach(id -> all.add(new TicketOutcome.Delivered(id)));
                    truth.settle(
                            lease, new Settlement(settlement.callId(), settlement.at(), settlement.printedBy(), all));
                }
            };
        }
    },
    ENDS_EVERY_CALL("ASettlement.endsItsOwnCallAndNoOther") {
        @Override
        public Lie on(BreakableHost host) {
            return new Lie(host) {
                private final Set<String> calls = new HashSet<>();

                @Override
                Set<String> announce(PushStore<?> truth, Lease lease, Announcement announcement) {
                    calls.add(announcement.callId());
                    return truth.announce(lease, announcement);
                }

                @Override
                void settle(PushStore<?> truth, Lease lease, Settlement settlement) {
                    truth.settle(lease, settlement);
                    calls.forEach(call -> truth.settle(lease, new Settlement(call, settlement.at(), null, List.of())));
                }
            };
        }
    },
    ENDS_NO_CALL("ASettlement.withoutOutcomesGivesTheItemsFree") {
        @Override
        public Lie on(BreakableHost host) {
            return new Lie(host) {
                @Override
                void settle(PushStore<?> truth, Lease lease, Settlement settlement) {
                    truth.settle(
                            lease,
                            new Settlement(null, settlement.at(), settlement.printedBy(), settlement.outcomes()));
                }
            };
        }
    },
    REFUSES_TO_SETTLE_TWICE("ASettlement.madeTwiceIsOne") {
        @Override
        public Lie on(BreakableHost host) {
            return new Lie(host) {
                private final Set<String> settled = new HashSet<>();

                @Override
                void settle(PushStore<?> truth, Lease lease, Settlement settlement) {
                    if (settlement.callId() != null && !settled.add(settlement.callId())) {
                        throw new IllegalStateException("there is no such call");
                    }
                    truth.settle(lease, settlement);
                }
            };
        }
    },
    COMMITS_IN_PARTS("ATransactionThatFails.settlesNothing") {
        @Override
        public Lie on(BreakableHost host) {
            return new Lie(host) {
                @Override
                void settle(PushStore<?> truth, Lease lease, Settlement settlement) {
                    try {
                        truth.settle(lease, settlement);
                    } catch (IllegalStateException failed) {
                        truth.settle(
                                lease,
                                new Settlement(
                                        null,
                                        settlement.at(),
                                        settlement.printedBy(),
                                        settlement.outcomes().subList(0, 1)));
                        throw failed;
                    }
                }
            };
        }
    },
    RECOVERS_NOTHING("AnAbandonedCall.leavesItsItemsUnsettled") {
        @Override
        public Lie on(BreakableHost host) {
            return new Lie(host) {
                @Override
                void recover(PushStore<?> truth, Lease lease) {
                    truth.settle(lease, new Settlement(null, Instant.EPOCH, null, List.of()));
                }
            };
        }
    },
    RECOVERS_CALLS_THAT_ARE_UNDER_WAY("AnAbandonedCall.isNotTheCallOfARunThatGoesOn") {
        @Override
        public Lie on(BreakableHost host) {
            return new Lie(host) {
                @Override
                void recover(PushStore<?> truth, Lease lease) {
                    host.expireLeases();
                    truth.recover(lease);
                }
            };
        }
    },
    CANNOT_FORGET_A_DEFINITION("ADefinition.canBeForgotten") {
        @Override
        public Lie on(BreakableHost host) {
            return new Lie(host) {
                @Override
                void keepDefinition(CardStore truth, Lease lease, String definitionId, String fingerprint) {
                    if (!fingerprint.isEmpty()) {
                        truth.keepDefinition(lease, definitionId, fingerprint);
                    }
                }
            };
        }
    };

    private final String caughtBy;

    CallLies(String caughtBy) {
        this.caughtBy = caughtBy;
    }

    @Override
    public String caughtBy() {
        return caughtBy;
    }

    private static Lie announcing(BreakableHost host, boolean repeatsProcessed) {
        return new Lie(host) {
            @Override
            Set<String> announce(PushStore<?> truth, Lease lease, Announcement announcement) {
                return truth.announce(
                        lease,
                        new Announcement(
                                announcement.callId(), announcement.ticketIds(), announcement.at(), repeatsProcessed));
            }
        };
    }

    /** Keeps other outcomes than it is given. */
    private static Lie settling(BreakableHost host, UnaryOperator<List<TicketOutcome>> other) {
        return new Lie(host) {
            @Override
            void settle(PushStore<?> truth, Lease lease, Settlement settlement) {
                truth.settle(
                        lease,
                        new Settlement(
                                settlement.callId(),
                                settlement.at(),
                                settlement.printedBy(),
                                other.apply(settlement.outcomes())));
            }
        };
    }

    private static List<TicketOutcome> without(List<TicketOutcome> all, Class<?> kind) {
        return all.stream().filter(outcome -> !kind.isInstance(outcome)).toList();
    }
}
