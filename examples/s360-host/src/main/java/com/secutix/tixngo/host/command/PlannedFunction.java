package com.secutix.tixngo.host.command;

import com.secutix.tixngo.sync.SyncRun;
import com.secutix.tixngo.sync.TixngoSync;
import com.secutix.tixngo.sync.settings.FeedbackSettings;
import com.secutix.tixngo.sync.settings.InjectionSettings;
import com.secutix.tixngo.sync.settings.PrivilegeSettings;
import com.secutix.tixngo.sync.settings.PushSettings;
import com.secutix.tixngo.sync.settings.RunSettings;
import com.secutix.tixngo.sync.settings.SyncFunction;
import java.time.Duration;
import java.util.function.Function;

/**
 * A function with its settings, of which there can be a run as often as one likes.
 *
 * @param function which function
 * @param settings how its runs go
 * @param prepare makes a run
 */
record PlannedFunction(SyncFunction function, RunSettings settings, Function<TixngoSync, SyncRun> prepare) {

    static PlannedFunction injection(InjectionSettings settings) {
        return new PlannedFunction(SyncFunction.INJECTION, settings.run(), sync -> sync.injection(settings));
    }

    static PlannedFunction feedback(FeedbackSettings settings) {
        return new PlannedFunction(SyncFunction.FEEDBACK, settings.run(), sync -> sync.feedback(settings));
    }

    static PlannedFunction pushCancelled(PushSettings settings) {
        return new PlannedFunction(SyncFunction.PUSH_CANCELLED, settings.run(), sync -> sync.pushCancelled(settings));
    }

    static PlannedFunction pushControlled(PushSettings settings) {
        return new PlannedFunction(SyncFunction.PUSH_CONTROLLED, settings.run(), sync -> sync.pushControlled(settings));
    }

    static PlannedFunction privileges(PrivilegeSettings settings) {
        return new PlannedFunction(
                SyncFunction.PRIVILEGE_INJECTION, settings.run(), sync -> sync.privilegeInjection(settings));
    }

    /** From the start of one run to the start of the next. */
    Duration frequency() {
        return settings.frequency().orElse(function.recommendedFrequency());
    }
}
