package com.secutix.tixngo.sync.tck;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.secutix.tixngo.sync.SyncRun;
import com.secutix.tixngo.sync.TixngoSync;
import com.secutix.tixngo.sync.settings.CustomParameters;
import com.secutix.tixngo.sync.settings.FeedbackSettings;
import com.secutix.tixngo.sync.settings.InjectionSettings;
import com.secutix.tixngo.sync.settings.PrivilegeSettings;
import com.secutix.tixngo.sync.settings.PushSettings;
import com.secutix.tixngo.sync.settings.RunSettings;
import com.secutix.tixngo.sync.settings.SyncFunction;
import java.util.List;

/** A small piece of work for each function: a few items in several calls, one of which TIXNGO refuses. */
enum RunStory implements Story {
    /** Tickets injection. */
    INJECTION {
        @Override
        public SyncRun run(TixngoSync sync, RunSettings settings) {
            return sync.injection(InjectionSettings.builder()
                    .pointOfSales(KitScene.WEB)
                    .customParameters(PARAMETERS)
                    .run(settings)
                    .build());
        }
    },
    /** Push cancelled. */
    PUSH_CANCELLED {
        @Override
        public SyncRun run(TixngoSync sync, RunSettings settings) {
            return sync.pushCancelled(PushSettings.builder()
                    .customParameters(PARAMETERS)
                    .run(settings)
                    .build());
        }
    },
    /** Push controlled. */
    PUSH_CONTROLLED {
        @Override
        public SyncRun run(TixngoSync sync, RunSettings settings) {
            return sync.pushControlled(PushSettings.builder()
                    .customParameters(PARAMETERS)
                    .run(settings)
                    .build());
        }
    },
    /** Injection of digital privileges. */
    PRIVILEGE_INJECTION {
        @Override
        public SyncRun run(TixngoSync sync, RunSettings settings) {
            return sync.privilegeInjection(PrivilegeSettings.builder()
                    .pointOfSales(KitScene.WEB)
                    .customParameters(PARAMETERS)
                    .run(settings)
                    .build());
        }
    },
    /** Feedback. */
    FEEDBACK {
        @Override
        public void prepare(KitScene scene, LoopbackTixngo tixngo) {
            for (String id : List.of("a", "b")) {
                scene.host.add(SoldTicket.ticket(id).build());
            }
            tixngo.change("a", "DOWNLOADED", "2027-05-01T10:00:00Z");
            tixngo.change("a", "PENDING_TRANSFER", "2027-05-01T10:10:00+02:00")
                    .putObject("transfer")
                    .put("fromEmail", SoldTicket.BUYER)
                    .put("toEmail", "friend@example.org")
                    .put("initiatedAt", "2027-05-01T10:10:00+02:00");
            ObjectNode transferred =
                    tixngo.change("a", "TRANSFERRED", "2027-05-01T10:20:00Z").put("sequence", 3);
            transferred
                    .putObject("spectatorDetails")
                    .put("email", "friend@example.org")
                    .put("firstName", "Fran")
                    .put("lastName", "Li");
            transferred.putObject("transfer").put("fromEmail", SoldTicket.BUYER).put("toEmail", "friend@example.org");
            tixngo.change("unknown to S-360", "INJECTED", "2027-05-01T10:20:00Z");
            tixngo.change("b", "INJECTED", "2027-05-01T10:25:00Z");
        }

        @Override
        public SyncRun run(TixngoSync sync, RunSettings settings) {
            return sync.feedback(FeedbackSettings.builder()
                    .organizer(KitScene.ORGANIZER)
                    .customParameters(PARAMETERS)
                    .run(settings)
                    .build());
        }
    };

    static final CustomParameters PARAMETERS =
            CustomParameters.parse("ticketIterationSize=2;TIXNGO_LIFECYCLE_MODE=lifecycle");
    private static final List<String> ITEMS = List.of("a", "b", LoopbackTixngo.REFUSED, "c");

    @Override
    public void prepare(KitScene scene, LoopbackTixngo tixngo) {
        PushLane lane = PushLane.valueOf(name());
        scene.due(lane, ITEMS.toArray(String[]::new));
        if (lane.followsInjection()) {
            ITEMS.forEach(tixngo::know);
        }
    }

    @Override
    public SyncFunction function() {
        return SyncFunction.valueOf(name());
    }

    @Override
    public List<String> items() {
        return this == FEEDBACK ? List.of("a", "b") : ITEMS;
    }
}
