package com.secutix.tixngo.sync.tck.self;

import com.secutix.tixngo.mapping.s360.S360Card;
import com.secutix.tixngo.sync.settings.Partition;
import com.secutix.tixngo.sync.settings.TicketFilter;
import com.secutix.tixngo.sync.settings.TicketReferences;
import com.secutix.tixngo.sync.spi.CancelledTicket;
import com.secutix.tixngo.sync.spi.Candidate;
import com.secutix.tixngo.sync.spi.ControlledTicket;
import com.secutix.tixngo.sync.spi.InjectableTicket;
import com.secutix.tixngo.sync.spi.Page;
import com.secutix.tixngo.sync.spi.PushQuery;
import com.secutix.tixngo.sync.spi.PushStore;
import com.secutix.tixngo.sync.tck.BreakableHost;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Wrong ways to select. */
enum SelectionLies implements Liar {
    PAGES_BY_OFFSET("WhileOthersWrite.whatIsNoLongerDueShiftsNothing") {
        @Override
        public Lie on(BreakableHost host) {
            return sorting(host, all -> all);
        }
    },
    SORTS_BY_UTF_16("ThoseWithoutAProblem.comeInTheOrderOfTheirIdsByCodePoint") {
        @Override
        public Lie on(BreakableHost host) {
            return sorting(host, by(Comparator.naturalOrder()));
        }
    },
    SORTS_WITHOUT_REGARD_TO_CASE("ThoseWithoutAProblem.comeInTheOrderOfTheirIdsByCodePoint") {
        @Override
        public Lie on(BreakableHost host) {
            return sorting(host, by(Comparator.comparing(id -> id.toLowerCase(Locale.ROOT))));
        }
    },
    MINGLES_THOSE_IN_ERROR("ThoseInError.comeAfterTheOthersTheLongestUntriedFirst") {
        @Override
        public Lie on(BreakableHost host) {
            return sorting(host, by(Comparator.naturalOrder()));
        }
    },
    FORGETS_THE_LAST_OF_A_PAGE("ThoseWithoutAProblem.comeOnceInPagesOfEverySize") {
        @Override
        public Lie on(BreakableHost host) {
            return new Lie(host) {
                @Override
                <T> Page<Candidate<T>> select(PushStore<T> truth, PushQuery query, @Nullable String cursor, int limit) {
                    Page<Candidate<T>> page = truth.select(query, cursor, limit + 1);
                    int size = page.items().size();
                    return new Page<>(page.items().subList(0, Math.min(size, limit)), page.next());
                }
            };
        }
    },
    NEVER_SAYS_IN_ERROR("ThoseInError.comeAfterTheOthersTheLongestUntriedFirst") {
        @Override
        public Lie on(BreakableHost host) {
            return giving(host, new Changed() {
                @Override
                public <T> Candidate<T> change(Candidate<T> candidate) {
                    return new Candidate<>(candidate.item(), false);
                }
            });
        }
    },
    TRIES_THOSE_IN_ERROR_WITHOUT_END("ThoseInError.haveOneTurnInARound") {
        @Override
        public Lie on(BreakableHost host) {
            return asking(host, query -> query.at(Instant.MAX, query.inErrorOnly()));
        }
    },
    CANNOT_BEGIN_WITH_THOSE_IN_ERROR("ThoseInError.canBeAskedForWithoutTheOthers") {
        @Override
        public Lie on(BreakableHost host) {
            return asking(host, query -> query.at(query.roundStartedAt(), false));
        }
    },
    IGNORES_THE_FILTER("AFilter.takesTicketsByEachOfTheirMarks") {
        @Override
        public Lie on(BreakableHost host) {
            return asking(
                    host,
                    query ->
                            with(query, TicketFilter.NONE, query.only(), query.asIfLastSuccessAt(), query.partition()));
        }
    },
    IGNORES_THE_SHIPMENT_MODES_OF_PUSHES("AFilter.takesRemovedAndControlledTicketsByTheirShipmentMode") {
        @Override
        public Lie on(BreakableHost host) {
            return IGNORES_THE_FILTER.on(host);
        }
    },
    IGNORES_FORCED_TICKETS("ByProcessing.aForcedItemIsWantedByIdOrNumberAlthoughItWasProcessed") {
        @Override
        public Lie on(BreakableHost host) {
            return asking(
                    host,
                    query -> with(
                            query,
                            query.filter(),
                            TicketReferences.NONE,
                            query.asIfLastSuccessAt(),
                            query.partition()));
        }
    },
    KNOWS_FORCED_TICKETS_BY_ID_ONLY("ByProcessing.aForcedItemIsWantedByIdOrNumberAlthoughItWasProcessed") {
        @Override
        public Lie on(BreakableHost host) {
            return asking(
                    host,
                    query -> with(
                            query,
                            query.filter(),
                            new TicketReferences(query.only().ticketIds(), Set.of()),
                            query.asIfLastSuccessAt(),
                            query.partition()));
        }
    },
    IGNORES_THE_DATE("ByProcessing.aDatedRunTakesWhatWasProcessedFromThenOn") {
        @Override
        public Lie on(BreakableHost host) {
            return asking(host, query -> with(query, query.filter(), query.only(), null, query.partition()));
        }
    },
    IGNORES_THE_PARTITION("BesideOtherRuns.everyItemIsInExactlyOnePartition") {
        @Override
        public Lie on(BreakableHost host) {
            return asking(
                    host,
                    query -> with(query, query.filter(), query.only(), query.asIfLastSuccessAt(), Partition.WHOLE));
        }
    },
    TAKES_ITS_OWN_SUCCESSES_AGAIN("ByProcessing.whatTheRunProcessedItselfIsNotWantedNotEvenForcedOrDated") {
        @Override
        public Lie on(BreakableHost host) {
            return asking(
                    host,
                    query -> new PushQuery(
                            query.function(),
                            query.filter(),
                            query.only(),
                            query.asIfLastSuccessAt(),
                            query.partition(),
                            Instant.MAX,
                            query.roundStartedAt(),
                            query.inErrorOnly()));
        }
    },
    HIDES_WHAT_MAY_HAVE_BEEN_INJECTED("AfterAnInjectionWithoutAnswer.anUnsettledTicketMayHaveBeenInjected") {
        @Override
        public Lie on(BreakableHost host) {
            return new Lie(host) {
                @Override
                <T> Page<Candidate<T>> select(PushStore<T> truth, PushQuery query, @Nullable String cursor, int limit) {
                    Page<Candidate<T>> page = truth.select(query, cursor, limit);
                    return new Page<>(
                            page.items().stream()
                                    .filter(candidate -> isConfirmed(candidate.item()))
                                    .toList(),
                            page.next());
                }
            };
        }
    },
    TAKES_EVERY_INJECTION_FOR_CONFIRMED("AfterAnInjectionWithoutAnswer.aTicketOfADeadRunMayHaveBeenInjected") {
        @Override
        @SuppressWarnings("unchecked") // a cancelled ticket takes the place of a cancelled ticket
        public Lie on(BreakableHost host) {
            return giving(host, new Changed() {
                @Override
                public <T> Candidate<T> change(Candidate<T> candidate) {
                    Object item = candidate.item();
                    if (item instanceof CancelledTicket ticket) {
                        item = new CancelledTicket(
                                ticket.ticketId(), ticket.taxNumber(), ticket.invalidationReason(), true);
                    } else if (item instanceof ControlledTicket ticket) {
                        item = new ControlledTicket(ticket.ticketId(), ticket.taxNumber(), ticket.controlledAt(), true);
                    }
                    return new Candidate<>((T) item, candidate.inError());
                }
            });
        }
    },
    FORGETS_WHAT_A_TICKET_REPLACES("ATicketToInject.comesWithTheReasonAndTheLastOwnerOfTheTicketThatItReplaces") {
        @Override
        @SuppressWarnings("unchecked") // an injectable ticket takes the place of one
        public Lie on(BreakableHost host) {
            return giving(host, new Changed() {
                @Override
                public <T> Candidate<T> change(Candidate<T> candidate) {
                    return candidate.item() instanceof InjectableTicket ticket
                            ? new Candidate<>((T) new InjectableTicket(ticket.ticket(), null), candidate.inError())
                            : candidate;
                }
            });
        }
    },
    COUNTS_EVERYTHING("TheCount.isThatOfAllPages") {
        @Override
        public Lie on(BreakableHost host) {
            return new Lie(host) {
                @Override
                long count(PushStore<?> truth, PushQuery query) {
                    return truth.count(
                            with(query, query.filter(), query.only(), query.asIfLastSuccessAt(), Partition.WHOLE));
                }
            };
        }
    };

    private final String caughtBy;

    SelectionLies(String caughtBy) {
        this.caughtBy = caughtBy;
    }

    @Override
    public String caughtBy() {
        return caughtBy;
    }

    /** What becomes of a candidate. */
    private interface Changed {
        <T> Candidate<T> change(Candidate<T> candidate);
    }

    private static PushQuery with(
            PushQuery query,
            TicketFilter filter,
            TicketReferences only,
            @Nullable Instant asIfLastSuccessAt,
            Partition partition) {
        return new PushQuery(
                query.function(),
                filter,
                only,
                asIfLastSuccessAt,
                partition,
                query.runStartedAt(),
                query.roundStartedAt(),
                query.inErrorOnly());
    }

    /** Asks another question than it was asked. */
    private static Lie asking(BreakableHost host, UnaryOperator<PushQuery> other) {
        return new Lie(host) {
            @Override
            <T> Page<Candidate<T>> select(PushStore<T> truth, PushQuery query, @Nullable String cursor, int limit) {
                return truth.select(other.apply(query), cursor, limit);
            }
        };
    }

    /** Gives other candidates than there are. */
    private static Lie giving(BreakableHost host, Changed changed) {
        return new Lie(host) {
            @Override
            <T> Page<Candidate<T>> select(PushStore<T> truth, PushQuery query, @Nullable String cursor, int limit) {
                Page<Candidate<T>> page = truth.select(query, cursor, limit);
                return new Page<>(page.items().stream().map(changed::change).toList(), page.next());
            }
        };
    }

    /** Sorts in its own way, and counts where a page begins. */
    private static Lie sorting(BreakableHost host, UnaryOperator<List<Candidate<?>>> order) {
        return new Lie(host) {
            @Override
            @SuppressWarnings("unchecked") // the same candidates in another order
            <T> Page<Candidate<T>> select(PushStore<T> truth, PushQuery query, @Nullable String cursor, int limit) {
                List<Candidate<?>> all =
                        new ArrayList<>(truth.select(query, null, 10_000).items());
                List<Candidate<T>> sorted = (List<Candidate<T>>) (List<?>) order.apply(all);
                int from = Math.min(sorted.size(), cursor == null ? 0 : Integer.parseInt(cursor));
                int to = Math.min(sorted.size(), from + limit);
                return new Page<>(sorted.subList(from, to), to < sorted.size() ? String.valueOf(to) : null);
            }
        };
    }

    private static UnaryOperator<List<Candidate<?>>> by(Comparator<String> order) {
        return all -> all.stream()
                .sorted(Comparator.comparing(candidate -> idOf(candidate.item()), order))
                .toList();
    }

    private static boolean isConfirmed(Object item) {
        return !(item instanceof CancelledTicket cancelled && !cancelled.confirmed())
                && !(item instanceof ControlledTicket controlled && !controlled.confirmed());
    }

    private static String idOf(Object item) {
        if (item instanceof InjectableTicket injectable) {
            return injectable.ticket().ticketId();
        } else if (item instanceof CancelledTicket cancelled) {
            return cancelled.ticketId();
        } else if (item instanceof ControlledTicket controlled) {
            return controlled.ticketId();
        }
        return ((S360Card) item).cardId();
    }
}
