package com.secutix.tixngo.host.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.secutix.tixngo.mapping.s360.S360TicketStatus;
import com.secutix.tixngo.simulator.Endpoint;
import com.secutix.tixngo.simulator.RecordedCall;
import com.secutix.tixngo.simulator.SimulatedTicket;
import com.secutix.tixngo.sync.settings.SyncFunction;
import com.secutix.tixngo.sync.tck.InMemoryS360;
import com.secutix.tixngo.sync.tck.SoldCard;
import com.secutix.tixngo.sync.tck.SoldTicket;
import com.secutix.tixngo.sync.tck.TicketState;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Work for one function: six items in three calls of two, and what both sides must say when it is done. */
final class DutyScene {

    private static final OffsetDateTime CONTROLLED_AT = OffsetDateTime.parse("2027-06-01T20:10:00+02:00");

    private static final List<String> PRODUCTS = List.of("CLUB", "LOUNGE", "TERRACE");

    private final FaultScene scene;
    private final Duty duty;
    private final List<String> items = new ArrayList<>();

    DutyScene(FaultScene scene, Duty duty) {
        this.scene = scene;
        this.duty = duty;
    }

    /** Makes both sides ready, and forgets how that came about. */
    void prepare() {
        switch (duty) {
            case INJECTION -> {
                sell("old");
                scene.run(Duty.INJECTION);
                scene.host.changeStatus("old", S360TicketStatus.INVALIDATED, "REPRINT", null);
                sell("t1", "t2", "t3", "t4", "t5");
                scene.host.add(SoldTicket.ticket("t6").replaces("old").build());
                items.add("t6");
                items.remove("old");
            }
            case PUSH_CANCELLED -> {
                injected();
                items.forEach(id -> scene.host.changeStatus(id, S360TicketStatus.INVALIDATED, "RESALE_PENDING", null));
            }
            case PUSH_CONTROLLED -> {
                injected();
                items.forEach(id -> scene.host.changeStatus(id, S360TicketStatus.CONTROLLED, null, CONTROLLED_AT));
            }
            case PRIVILEGE_INJECTION -> {
                for (int i = 1; i <= 6; i++) {
                    String id = "c" + i;
                    scene.host.add(
                            SoldCard.card(id).product(PRODUCTS.get((i - 1) / 2)).build());
                    items.add(id);
                }
            }
            case FEEDBACK -> {
                sell("t1", "t2", "t3");
                scene.run(Duty.INJECTION);
                items.forEach(id -> scene.tixngo.spectators().download(id));
                scene.tixngo.spectators().transfer("t2", "friend@example.org");
                scene.tixngo.spectators().accept("t2");
            }
        }
        scene.tixngo.forgetCalls();
    }

    private void sell(String... ids) {
        for (String id : ids) {
            scene.host.add(SoldTicket.ticket(id).build());
            items.add(id);
        }
    }

    private void injected() {
        sell("t1", "t2", "t3", "t4", "t5", "t6");
        scene.run(Duty.INJECTION);
    }

    /** Something harmless happens to every ticket, and feedback hears of it. */
    void touch() {
        items.forEach(id -> scene.tixngo.spectators().extraInfo(id, 1, "seen"));
        scene.finish(Duty.FEEDBACK);
    }

    /** Both sides say the same about every item, and nothing is left over. */
    void demandAgreement() {
        for (String id : items) {
            boolean card = duty == Duty.PRIVILEGE_INJECTION;
            TicketState state = card ? scene.host.card(id) : scene.host.ticket(id);
            assertThat(state.unsettled())
                    .as("functions that left %s unsettled", id)
                    .isEmpty();
            assertThat(state.problems()).as("problems of %s", id).isEmpty();
            if (duty != Duty.FEEDBACK) {
                assertThat(state.processedBy())
                        .as("functions that processed %s", id)
                        .contains(function());
            }
            if (card) {
                assertThat(state.status()).isEqualTo(S360TicketStatus.PRINTED);
                assertThat(scene.tixngo.privilege(id)).as("privilege %s", id).isPresent();
            } else {
                demandAgreement(id, state);
            }
        }
        if (duty == Duty.PRIVILEGE_INJECTION) {
            assertThat(PRODUCTS)
                    .allSatisfy(product -> assertThat(scene.tixngo.privilegeDefinition(product))
                            .isPresent());
        }
    }

    private void demandAgreement(String id, TicketState state) {
        SimulatedTicket mobile = scene.tixngo.ticket(id).orElseThrow();
        assertThat(mobile.status()).as("TIXNGO's status of %s", id).isEqualTo(expected(id));
        assertThat(state.status())
                .as("S-360's status of %s", id)
                .isEqualTo(
                        switch (duty) {
                            case PUSH_CANCELLED -> S360TicketStatus.INVALIDATED;
                            case PUSH_CONTROLLED -> S360TicketStatus.CONTROLLED;
                            default -> S360TicketStatus.PRINTED;
                        });
        if (duty == Duty.FEEDBACK) {
            assertThat(scene.mobileStatus(id)).as("mobile status of %s", id).isEqualTo(mobile.status());
            assertThat(state.distribution()).hasSize(id.equals("t2") ? 1 : 0);
        }
    }

    private String expected(String id) {
        return switch (duty) {
            case PUSH_CANCELLED -> "DELETION_PENDING";
            case PUSH_CONTROLLED -> "CONTROLLED";
            case FEEDBACK -> id.equals("t2") ? "TRANSFERRED" : "DOWNLOADED";
            default -> "INJECTED";
        };
    }

    private SyncFunction function() {
        return SyncFunction.valueOf(duty.name());
    }

    /** What no fault struck goes once; what was in a call that one struck is repeated, and then goes once. */
    void demandNothingTwice() {
        Map<String, Integer> times = new TreeMap<>();
        for (RecordedCall call : scene.tixngo.calls(duty.endpoint())) {
            boolean struck = call.fault() != null && !call.fault().equals("delay:0");
            call.ids().forEach(id -> times.merge(id, struck ? 0 : 1, Integer::sum));
        }
        times.forEach((id, sent) -> assertThat(sent)
                .as("times that %s was sent without a fault", id)
                .isLessThanOrEqualTo(1));
    }

    /** Which calls a run without faults makes, and how often. */
    static Map<Endpoint, Integer> callsOfAnUndisturbedRun(Duty duty) {
        try (FaultScene scene = new FaultScene(new InMemoryS360())) {
            new DutyScene(scene, duty).prepare();
            scene.run(duty);
            Map<Endpoint, Integer> calls = new TreeMap<>();
            scene.tixngo.calls().forEach(call -> calls.merge(call.endpoint(), 1, Integer::sum));
            assertThat(calls).containsKey(duty.endpoint());
            return calls;
        }
    }
}
