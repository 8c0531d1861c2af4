package com.secutix.tixngo.host.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.secutix.tixngo.mapping.s360.S360TicketStatus;
import com.secutix.tixngo.simulator.ActivationMethod;
import com.secutix.tixngo.simulator.IllegalActionException;
import com.secutix.tixngo.simulator.SimulatedTicket;
import com.secutix.tixngo.simulator.Spectators;
import com.secutix.tixngo.sync.report.RunReport;
import com.secutix.tixngo.sync.settings.SyncFunction;
import com.secutix.tixngo.sync.tck.CrashingRun;
import com.secutix.tixngo.sync.tck.HostUnderTest;
import com.secutix.tixngo.sync.tck.SoldCard;
import com.secutix.tixngo.sync.tck.SoldTicket;
import com.secutix.tixngo.sync.tck.TicketState;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Plays a story, heals what was broken, lets all functions run until they are quiet, and asks both sides what they know. */
final class StoryPlayer {

    private static final OffsetDateTime CONTROLLED_AT = OffsetDateTime.parse("2027-06-01T20:10:00+02:00");
    private static final Set<String> GONE = Set.of("DELETION_PENDING", "DELETED");
    private static final int MOST_ROUNDS = 6;

    private final FaultScene scene;
    private final List<String> tickets = new ArrayList<>();
    private final List<String> cards = new ArrayList<>();
    private final Map<String, S360TicketStatus> changed = new HashMap<>();

    private StoryPlayer(FaultScene scene) {
        this.scene = scene;
    }

    /** Plays a story; throws if both sides do not end as it says. */
    static void play(List<Step> story, HostUnderTest host) {
        try (FaultScene scene = new FaultScene(host)) {
            StoryPlayer player = new StoryPlayer(scene);
            story.forEach(player::play);
            player.heal();
            player.demandAgreement();
        }
    }

    private void play(Step step) {
        if (step instanceof Step.Sell sale) {
            sell(sale.tickets());
        } else if (step instanceof Step.Strike strike) {
            scene.tixngo.faults().next(strike.fault(), strike.times());
        } else if (step instanceof Step.Run run) {
            run(run);
        } else if (tickets.isEmpty()) {
            return;
        } else if (step instanceof Step.Change change) {
            change(change.what(), tickets.get(change.ticket() % tickets.size()));
        } else if (step instanceof Step.Act act) {
            act(act.what(), tickets.get(act.ticket() % tickets.size()));
        }
    }

    private void sell(int count) {
        for (int i = 0; i < count; i++) {
            String id = "t" + (tickets.size() + 1);
            scene.host.add(SoldTicket.ticket(id).build());
            tickets.add(id);
        }
        String card = "c" + (cards.size() + 1);
        scene.host.add(SoldCard.card(card)
                .product(cards.size() % 2 == 0 ? "CLUB" : "LOUNGE")
                .build());
        cards.add(card);
    }

    private void run(Step.Run step) {
        if (step.isKilled()) {
            scene.run(
                    step.duty(),
                    step.afterTheCall()
                            ? CrashingRun.killedAfter(step.killedAt())
                            : CrashingRun.killedBefore(step.killedAt()));
            scene.host.expireLeases();
        } else {
            scene.run(step.duty());
        }
    }

    /** As S-360 allows it: a gate takes printed tickets, and what is controlled or cancelled stays so. */
    private void change(Step.Desk what, String id) {
        S360TicketStatus now = scene.host.ticket(id).status();
        boolean sold = now == S360TicketStatus.NOT_PRINTED || now == S360TicketStatus.PRINTED;
        switch (what) {
            case CANCEL -> change(sold, id, S360TicketStatus.CANCELLED, null, null);
            case INVALIDATE -> {
                // once more gives it another reason, which must be told
                boolean again = now == S360TicketStatus.INVALIDATED;
                change(sold || again, id, S360TicketStatus.INVALIDATED, again ? "FRAUD" : "RESALE_PENDING", null);
            }
            case CONTROL ->
                change(now == S360TicketStatus.PRINTED, id, S360TicketStatus.CONTROLLED, null, CONTROLLED_AT);
        }
    }

    private void change(
            boolean allowed, String id, S360TicketStatus status, String reason, OffsetDateTime controlledAt) {
        if (allowed) {
            scene.host.changeStatus(id, status, reason, controlledAt);
            changed.put(id, status);
        }
    }

    private void act(Step.Wallet what, String id) {
        if (scene.tixngo.ticket(id).isEmpty()) {
            return;
        }
        Spectators spectators = scene.tixngo.spectators();
        try {
            switch (what) {
                case DOWNLOAD -> spectators.download(id);
                case TRANSFER -> spectators.transfer(id, "friend@example.org");
                case ACCEPT -> spectators.accept(id);
                case REJECT -> spectators.reject(id);
                case ACTIVATE -> spectators.activate(id, ActivationMethod.BT);
                case DELETE -> spectators.force(id, "DELETED");
            }
        } catch (IllegalActionException notNow) {
            // the phone does not offer it
            return;
        }
    }

    private void heal() {
        scene.tixngo.faults().clear();
        scene.host.expireLeases();
        for (int round = 0; round < MOST_ROUNDS; round++) {
            long moved = 0;
            for (Duty duty : Duty.values()) {
                RunReport report = scene.run(duty);
                assertThat(report.failure())
                        .as("why %s failed without a fault", report)
                        .isEmpty();
                assertThat(report.counts().deferred())
                        .as("what %s defers without a fault", report)
                        .isZero();
                moved += report.counts().delivered() + (report.more() ? 1 : 0);
            }
            if (moved == 0) {
                return;
            }
        }
        throw new AssertionError("after " + MOST_ROUNDS + " rounds without a fault there is still something to do");
    }

    private void demandAgreement() {
        for (String id : tickets) {
            Optional<SimulatedTicket> mobile = scene.tixngo.ticket(id);
            String status = mobile.map(SimulatedTicket::status).orElse("");
            TicketState state = scene.host.ticket(id);
            boolean gone = GONE.contains(status);
            S360TicketStatus change = changed.get(id);
            String both = id + ": S-360 " + state + ", TIXNGO " + status;
            if (change == null) {
                demandSold(both, state, status, gone);
            } else if (change == S360TicketStatus.CONTROLLED) {
                demandControlled(both, state, status, gone);
            } else {
                assertThat(state.status()).as(both).isEqualTo(change);
                assertThat(mobile.isEmpty() || gone)
                        .as("nobody enters with a cancelled ticket, %s", both)
                        .isTrue();
                assertThat(state.unsettled()).as(both).isEmpty();
            }
            assertThat(scene.mobileStatus(id))
                    .as("mobile status, %s", both)
                    .isEqualTo(mobile.isEmpty() ? null : status);
        }
        for (String id : cards) {
            assertThat(scene.tixngo.privilege(id)).as("privilege %s", id).isPresent();
            assertThat(scene.host.card(id).status()).as("card %s", id).isEqualTo(S360TicketStatus.PRINTED);
        }
    }

    /** It is printed and in TIXNGO; or TIXNGO's people deleted it before S-360 knew that it was there, and S-360 says so. */
    private static void demandSold(String both, TicketState state, String status, boolean gone) {
        if (state.status() == S360TicketStatus.NOT_PRINTED) {
            assertThat(gone)
                    .as("a ticket is not printed although TIXNGO would take it, %s", both)
                    .isTrue();
            assertThat(codes(state)).as(both).containsEntry(SyncFunction.INJECTION, "TICKET_DELETED");
        } else {
            assertThat(state.status()).as(both).isEqualTo(S360TicketStatus.PRINTED);
            assertThat(status).as("TIXNGO has what is printed, %s", both).isNotEmpty();
            assertThat(state.unsettled()).as(both).isEmpty();
        }
    }

    private static void demandControlled(String both, TicketState state, String status, boolean gone) {
        assertThat(state.status()).as(both).isEqualTo(S360TicketStatus.CONTROLLED);
        if (gone) {
            assertThat(state.processedBy().contains(SyncFunction.PUSH_CONTROLLED)
                            || "TICKET_DELETED".equals(codes(state).get(SyncFunction.PUSH_CONTROLLED)))
                    .as(both)
                    .isTrue();
        } else {
            assertThat(status).as(both).isEqualTo("CONTROLLED");
            assertThat(state.unsettled()).as(both).isEmpty();
        }
    }

    private static Map<SyncFunction, String> codes(TicketState state) {
        return state.problems().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, problem -> problem.getValue().code()));
    }
}
