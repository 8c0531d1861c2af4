package com.secutix.tixngo.host.faults;

import com.secutix.tixngo.simulator.Endpoint;
import com.secutix.tixngo.sync.SyncRun;
import com.secutix.tixngo.sync.TixngoSync;
import com.secutix.tixngo.sync.settings.CustomParameters;
import com.secutix.tixngo.sync.settings.FeedbackSettings;
import com.secutix.tixngo.sync.settings.InjectionSettings;
import com.secutix.tixngo.sync.settings.PointOfSales;
import com.secutix.tixngo.sync.settings.PrivilegeSettings;
import com.secutix.tixngo.sync.settings.PushSettings;
import com.secutix.tixngo.sync.settings.RunSettings;

/** The five functions with small calls, one after another, so that the nth call is the same one each time. */
enum Duty {
    INJECTION(Endpoint.INJECT) {
        @Override
        SyncRun run(TixngoSync sync) {
            return sync.injection(InjectionSettings.builder()
                    .pointOfSales(WEB)
                    .customParameters(SMALL_CALLS)
                    .run(ONE_BY_ONE)
                    .build());
        }
    },
    PUSH_CANCELLED(Endpoint.INVALIDATE) {
        @Override
        SyncRun run(TixngoSync sync) {
            return sync.pushCancelled(PushSettings.builder()
                    .customParameters(SMALL_CALLS)
                    .run(ONE_BY_ONE)
                    .build());
        }
    },
    PUSH_CONTROLLED(Endpoint.CONTROL) {
        @Override
        SyncRun run(TixngoSync sync) {
            return sync.pushControlled(PushSettings.builder()
                    .customParameters(SMALL_CALLS)
                    .run(ONE_BY_ONE)
                    .build());
        }
    },
    PRIVILEGE_INJECTION(Endpoint.PRIVILEGES) {
        @Override
        SyncRun run(TixngoSync sync) {
            return sync.privilegeInjection(PrivilegeSettings.builder()
                    .pointOfSales(WEB)
                    .customParameters(SMALL_CALLS)
                    .run(ONE_BY_ONE)
                    .build());
        }
    },
    FEEDBACK(Endpoint.CHANGES) {
        @Override
        SyncRun run(TixngoSync sync) {
            return sync.feedback(FeedbackSettings.builder()
                    .organizer(FaultScene.ORGANIZER)
                    .customParameters(SMALL_CALLS)
                    .run(RunSettings.builder().batchSize(2).untilEmpty(true).build())
                    .build());
        }
    };

    private static final CustomParameters SMALL_CALLS =
            CustomParameters.parse("ticketIterationSize=2;TIXNGO_LIFECYCLE_MODE=lifecycle");
    private static final RunSettings ONE_BY_ONE =
            RunSettings.builder().callsInFlight(1).build();
    private static final PointOfSales WEB = new PointOfSales("WEB", "MAIN");

    private final Endpoint endpoint;

    Duty(Endpoint endpoint) {
        this.endpoint = endpoint;
    }

    abstract SyncRun run(TixngoSync sync);

    /** The call that does the work. */
    Endpoint endpoint() {
        return endpoint;
    }
}
