package com.secutix.tixngo.sync.tck;

import com.secutix.tixngo.mapping.s360.S360TicketStatus;
import com.secutix.tixngo.sync.SyncRun;
import com.secutix.tixngo.sync.TixngoSync;
import com.secutix.tixngo.sync.settings.CustomParameters;
import com.secutix.tixngo.sync.settings.PushSettings;
import com.secutix.tixngo.sync.settings.RunSettings;
import com.secutix.tixngo.sync.settings.SyncFunction;
import com.secutix.tixngo.sync.settings.TicketReferences;
import java.util.List;

/** Work in which a run takes a way that the plain stories do not take. */
enum CrashStory implements Story {
    /** Tickets injection with two calls under way at once. */
    INJECTION_AT_ONCE(RunStory.INJECTION) {
        @Override
        public int callsInFlight() {
            return 2;
        }
    },
    /** Push controlled with two calls under way at once. */
    PUSH_CONTROLLED_AT_ONCE(RunStory.PUSH_CONTROLLED) {
        @Override
        public int callsInFlight() {
            return 2;
        }
    },
    /** Tickets injection of two reprints, whose old tickets' owners TIXNGO is asked for. */
    REPRINT(RunStory.INJECTION) {
        @Override
        public void prepare(KitScene scene, LoopbackTixngo tixngo) {
            scene.due(PushLane.INJECTION, "a", "b", "c");
            scene.injected("a", "b");
            for (String id : List.of("a", "b")) {
                scene.host.changeStatus(id, S360TicketStatus.INVALIDATED, "REPRINT", null);
                scene.host.add(SoldTicket.ticket(id + "2").replaces(id).build());
                tixngo.know(id);
                tixngo.owned(id, "friend-of-" + id + "@example.org");
            }
        }

        @Override
        public List<String> items() {
            return List.of("a", "b", "a2", "b2", "c");
        }
    },
    /** Push cancelled of tickets that are known to be cancelled, and whose reason is another one since. */
    CHANGED_REASON(RunStory.PUSH_CANCELLED) {
        @Override
        public void prepare(KitScene scene, LoopbackTixngo tixngo) {
            super.prepare(scene, tixngo);
            scene.processed(PushLane.PUSH_CANCELLED, KitScene.BEFORE, "a", "b", "c");
            scene.host.changeStatus("a", S360TicketStatus.INVALIDATED, SHOWN, null);
            scene.host.changeStatus("c", S360TicketStatus.CANCELLED, null, null);
        }

        @Override
        public SyncRun run(TixngoSync sync, RunSettings settings) {
            return sync.pushCancelled(PushSettings.builder()
                    .customParameters(CustomParameters.parse(
                            "ticketIterationSize=1;overrideVisibilityFlagForInvalidationReasons=" + SHOWN))
                    .run(settings)
                    .build());
        }
    },
    /** Push controlled of tickets that were processed before, because they are forced. */
    FORCED(RunStory.PUSH_CONTROLLED) {
        @Override
        public void prepare(KitScene scene, LoopbackTixngo tixngo) {
            super.prepare(scene, tixngo);
            scene.processed(PushLane.PUSH_CONTROLLED, KitScene.BEFORE, "a", "b");
        }

        @Override
        public SyncRun run(TixngoSync sync, RunSettings settings) {
            return sync.pushControlled(PushSettings.builder()
                    .customParameters(RunStory.PARAMETERS)
                    .force(TicketReferences.parse("id:a,id:b,id:c"))
                    .run(settings)
                    .build());
        }

        @Override
        public boolean repeatsItself() {
            return true;
        }
    },
    /** Feedback whose store cannot keep one ticket, so that its pages are taken apart. */
    REFUSED_PAGE(RunStory.FEEDBACK) {
        @Override
        public HostStores through(HostStores stores) {
            return new HostStores(
                    stores.tickets(),
                    stores.cancelledTickets(),
                    stores.controlledTickets(),
                    stores.cards(),
                    new PickyFeedbackStore(stores.feedback(), "a"),
                    stores.lock(),
                    stores.history());
        }
    };

    private static final String SHOWN = "RESALE_PENDING";

    private final RunStory plain;

    CrashStory(RunStory plain) {
        this.plain = plain;
    }

    @Override
    public SyncFunction function() {
        return plain.function();
    }

    @Override
    public void prepare(KitScene scene, LoopbackTixngo tixngo) {
        plain.prepare(scene, tixngo);
    }

    @Override
    public SyncRun run(TixngoSync sync, RunSettings settings) {
        return plain.run(sync, settings);
    }

    @Override
    public List<String> items() {
        return plain.items();
    }
}
