package com.secutix.tixngo.sync.tck.self;

import com.secutix.tixngo.mapping.feedback.ContactCandidate;
import com.secutix.tixngo.mapping.feedback.ContactDecision;
import com.secutix.tixngo.mapping.feedback.ContactDetails;
import com.secutix.tixngo.mapping.feedback.DistributionEntry;
import com.secutix.tixngo.mapping.feedback.MobileTicket;
import com.secutix.tixngo.mapping.s360.S360TicketStatus;
import com.secutix.tixngo.sync.spi.ContactChange;
import com.secutix.tixngo.sync.spi.FeedbackPage;
import com.secutix.tixngo.sync.spi.FeedbackStore;
import com.secutix.tixngo.sync.spi.Lease;
import com.secutix.tixngo.sync.spi.PassedOverChange;
import com.secutix.tixngo.sync.spi.TicketFeedback;
import com.secutix.tixngo.sync.tck.BreakableHost;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Wrong ways to keep feedback. */
enum FeedbackLies implements Liar {
    FORGETS_THE_FENCE("ALateWriter.appliesNoFeedback") {
        @Override
        public Lie on(BreakableHost host) {
            return new Lie(host) {
                @Override
                void apply(FeedbackStore truth, Lease lease, FeedbackPage page) {
                    truth.apply(lastLease(lease), page);
                }
            };
        }
    },
    MOVES_THE_KEY_BEFORE_THE_DATA("APage.isAppliedWithItsKeyOrNotAtAll") {
        @Override
        public Lie on(BreakableHost host) {
            return applying(host, (apply, page) -> {
                apply.accept(page(page, page.keyBefore(), List.of(), List.of(), List.of()));
                apply.accept(page(page, page.keyAfter(), page.contacts(), page.tickets(), page.passedOver()));
            });
        }
    },
    CREATES_CONTACTS_BEFORE_THE_PAGE("APage.isAppliedWithItsContactsOrNotAtAll") {
        @Override
        public Lie on(BreakableHost host) {
            return applying(host, (apply, page) -> {
                apply.accept(new FeedbackPage(
                        page.organizer(),
                        page.keyBefore(),
                        page.keyBefore(),
                        page.at(),
                        page.contacts(),
                        List.of(),
                        List.of()));
                apply.accept(page);
            });
        }
    },
    COMMITS_IN_PARTS("ATransactionThatFails.appliesNeitherAPageNorItsKey") {
        @Override
        public Lie on(BreakableHost host) {
            return applying(host, (apply, page) -> {
                try {
                    apply.accept(page);
                } catch (IllegalStateException failed) {
                    apply.accept(page);
                    throw failed;
                }
            });
        }
    },
    IGNORES_THE_COMPARE_AND_SET("ThePaginationKey.movesOnlyFromTheOneThatThePageWasReadAt") {
        @Override
        public Lie on(BreakableHost host) {
            return new Lie(host) {
                @Override
                void apply(FeedbackStore truth, Lease lease, FeedbackPage page) {
                    String kept = truth.paginationKey(page.organizer()).orElse(null);
                    truth.apply(lease, page(page, kept, page.contacts(), page.tickets(), page.passedOver()));
                }
            };
        }
    },
    KEEPS_NO_KEY("ThePaginationKey.movesWithEveryPageAndIsTheSameForAllInterfaces") {
        @Override
        public Lie on(BreakableHost host) {
            return applying(
                    host,
                    (apply, page) -> apply.accept(new FeedbackPage(
                            page.organizer(),
                            page.keyBefore(),
                            page.keyBefore(),
                            page.at(),
                            page.contacts(),
                            page.tickets(),
                            page.passedOver())));
        }
    },
    HAS_ONE_KEY_FOR_ALL_ORGANIZERS("ThePaginationKey.isOneForEachOrganizer") {
        @Override
        public Lie on(BreakableHost host) {
            return new Lie(host) {
                @Override
                Optional<String> paginationKey(FeedbackStore truth, String organizer) {
                    return truth.paginationKey("organizer");
                }
            };
        }
    },
    DOUBLES_THE_DISTRIBUTION("TheDistribution.takesThePlaceOfTheOneBefore") {
        @Override
        public Lie on(BreakableHost host) {
            return tickets(host, ticket -> {
                if (ticket.distribution() == null) {
                    return ticket;
                }
                List<DistributionEntry> all =
                        new ArrayList<>(host.ticket(ticket.mobile().ticketId()).distribution());
                all.addAll(ticket.distribution());
                return new TicketFeedback(ticket.mobile(), all, ticket.culturalContactEmail());
            });
        }
    },
    LOSES_THE_DISTRIBUTION("TheDistribution.staysWhenTheInterfaceKeepsNone") {
        @Override
        public Lie on(BreakableHost host) {
            return tickets(
                    host,
                    ticket -> new TicketFeedback(
                            ticket.mobile(),
                            Objects.requireNonNullElse(ticket.distribution(), List.of()),
                            ticket.culturalContactEmail()));
        }
    },
    LOSES_OFFSETS("AMobileTicket.comesBackAsItWasGiven") {
        @Override
        public Lie on(BreakableHost host) {
            return mobile(host, (ticket, before) -> inUtc(ticket));
        }
    },
    LOSES_THE_HISTORY("AMobileTicket.comesBackAsItWasGiven") {
        @Override
        public Lie on(BreakableHost host) {
            return mobile(host, (ticket, before) -> ticket.withHistory(List.of()));
        }
    },
    KEEPS_WHAT_IS_NO_LONGER_SAID("AMobileTicket.takesThePlaceOfTheOneBeforeWithWhateverItNoLongerSays") {
        @Override
        public Lie on(BreakableHost host) {
            return mobile(
                    host,
                    (ticket, before) -> before == null || !ticket.history().isEmpty()
                            ? ticket
                            : ticket.withHistory(before.history()));
        }
    },
    CHANGES_THE_STATUS_IN_S360("AMobileTicket.neverChangesTheStatusInS360") {
        @Override
        public Lie on(BreakableHost host) {
            return applying(host, (apply, page) -> {
                apply.accept(page);
                page.tickets()
                        .forEach(ticket ->
                                host.changeStatus(ticket.mobile().ticketId(), S360TicketStatus.CONTROLLED, null, null));
            });
        }
    },
    CREATES_CONTACTS_TWICE("AContactToBeCreated.isNotCreatedIfSomebodyHasTheEmailByThen") {
        @Override
        public Lie on(BreakableHost host) {
            return applying(host, (apply, page) -> {
                apply.accept(page);
                for (ContactChange change : page.contacts()) {
                    if (change.decision() instanceof ContactDecision.Create) {
                        host.addContact(change.email(), ContactCandidate.Kind.INDIVIDUAL, true, false);
                    }
                }
            });
        }
    },
    FINDS_EMAILS_AS_THEY_WERE_WRITTEN("AContact.isFoundByItsEmailInLowerCase") {
        @Override
        public Lie on(BreakableHost host) {
            return new Lie(host) {
                @Override
                Map<String, List<ContactCandidate>> contacts(FeedbackStore truth, Collection<String> emails) {
                    Map<String, List<ContactCandidate>> found = new HashMap<>();
                    truth.contacts(emails)
                            .forEach((email, all) -> found.put(
                                    email,
                                    all.stream()
                                            .filter(contact -> email.equals(host.contact(contact.contactId())
                                                    .email()))
                                            .toList()));
                    return found;
                }
            };
        }
    },
    FINDS_ONE_CONTACT_ONLY("AContact.isFoundWithAllOthersOfTheSameEmailInTheOrderOfTheirIds") {
        @Override
        public Lie on(BreakableHost host) {
            return new Lie(host) {
                @Override
                Map<String, List<ContactCandidate>> contacts(FeedbackStore truth, Collection<String> emails) {
                    Map<String, List<ContactCandidate>> found = new HashMap<>();
                    truth.contacts(emails)
                            .forEach((email, all) ->
                                    found.put(email, all.stream().limit(1).toList()));
                    return found;
                }
            };
        }
    },
    KEEPS_THE_CULTURAL_CONTACT("AKnownContact.isUsedAsItIs") {
        @Override
        public Lie on(BreakableHost host) {
            return tickets(host, ticket -> new TicketFeedback(ticket.mobile(), ticket.distribution(), null));
        }
    },
    UPDATES_NORMAL_CONTACTS("AKnownContact.isUsedAsItIs") {
        @Override
        public Lie on(BreakableHost host) {
            return contacts(
                    host,
                    change -> change.decision() instanceof ContactDecision.Reuse reuse
                            ? new ContactDecision.Upgrade(
                                    reuse.contactId(), ContactDetails.temporary(change.email()), true)
                            : change.decision());
        }
    },
    COMPLETES_NO_CONTACT("AKnownContact.isCompletedWhenItIsATemporaryOne") {
        @Override
        public Lie on(BreakableHost host) {
            return contacts(
                    host,
                    change -> change.decision() instanceof ContactDecision.Upgrade upgrade
                            ? new ContactDecision.Reuse(upgrade.contactId(), true)
                            : change.decision());
        }
    },
    FORGETS_WHAT_WAS_PASSED_OVER("APassedOverChange.isRememberedUntilALaterChangeOfTheTicketIsApplied") {
        @Override
        public Lie on(BreakableHost host) {
            return applying(
                    host,
                    (apply, page) ->
                            apply.accept(page(page, page.keyBefore(), page.contacts(), page.tickets(), List.of())));
        }
    },
    NEVER_FORGETS_WHAT_WAS_PASSED_OVER("APassedOverChange.isRememberedUntilALaterChangeOfTheTicketIsApplied") {
        @Override
        public Lie on(BreakableHost host) {
            List<PassedOverChange> all = new ArrayList<>();
            return applying(host, (apply, page) -> {
                all.addAll(page.passedOver());
                apply.accept(page(page, page.keyBefore(), page.contacts(), page.tickets(), all));
            });
        }
    };

    private final String caughtBy;

    FeedbackLies(String caughtBy) {
        this.caughtBy = caughtBy;
    }

    @Override
    public String caughtBy() {
        return caughtBy;
    }

    private static FeedbackPage page(
            FeedbackPage page,
            @Nullable String keyBefore,
            List<ContactChange> contacts,
            List<TicketFeedback> tickets,
            List<PassedOverChange> passedOver) {
        return new FeedbackPage(page.organizer(), keyBefore, page.keyAfter(), page.at(), contacts, tickets, passedOver);
    }

    /** Applies something else, or more than once. */
    private static Lie applying(BreakableHost host, BiConsumer<Consumer<FeedbackPage>, FeedbackPage> how) {
        return new Lie(host) {
            @Override
            void apply(FeedbackStore truth, Lease lease, FeedbackPage page) {
                how.accept(other -> truth.apply(lease, other), page);
            }
        };
    }

    private static Lie tickets(BreakableHost host, Function<TicketFeedback, TicketFeedback> other) {
        return applying(
                host,
                (apply, page) -> apply.accept(page(
                        page,
                        page.keyBefore(),
                        page.contacts(),
                        page.tickets().stream().map(other).toList(),
                        page.passedOver())));
    }

    private static Lie contacts(BreakableHost host, Function<ContactChange, ContactDecision> other) {
        return applying(
                host,
                (apply, page) -> apply.accept(page(
                        page,
                        page.keyBefore(),
                        page.contacts().stream()
                                .map(change -> new ContactChange(change.email(), other.apply(change)))
                                .toList(),
                        page.tickets(),
                        page.passedOver())));
    }

    private static Lie mobile(
            BreakableHost host, BiFunction<MobileTicket, @Nullable MobileTicket, MobileTicket> other) {
        Map<String, MobileTicket> before = new HashMap<>();
        return tickets(host, ticket -> {
            MobileTicket now =
                    other.apply(ticket.mobile(), before.get(ticket.mobile().ticketId()));
            before.put(ticket.mobile().ticketId(), now);
            return new TicketFeedback(now, ticket.distribution(), ticket.culturalContactEmail());
        });
    }

    private static MobileTicket inUtc(MobileTicket ticket) {
        return new MobileTicket(
                ticket.ticketId(),
                ticket.taxNumber(),
                ticket.eventId(),
                ticket.status(),
                ticket.rawStatus(),
                ticket.family(),
                ticket.statusTime() == null ? null : ticket.statusTime().withOffsetSameInstant(ZoneOffset.UTC),
                ticket.sequence(),
                ticket.owner(),
                ticket.holder(),
                ticket.transfer(),
                ticket.activation(),
                ticket.deletion(),
                ticket.extraInfo(),
                ticket.history());
    }
}
