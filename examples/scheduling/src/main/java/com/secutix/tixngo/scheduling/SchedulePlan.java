package com.secutix.tixngo.scheduling;

import com.secutix.tixngo.sync.SyncRun;
import com.secutix.tixngo.sync.TixngoSync;
import com.secutix.tixngo.sync.settings.CustomParameter;
import com.secutix.tixngo.sync.settings.CustomParameters;
import com.secutix.tixngo.sync.settings.FeedbackSettings;
import com.secutix.tixngo.sync.settings.InjectionSettings;
import com.secutix.tixngo.sync.settings.Partition;
import com.secutix.tixngo.sync.settings.PointOfSales;
import com.secutix.tixngo.sync.settings.PrivilegeSettings;
import com.secutix.tixngo.sync.settings.PushSettings;
import com.secutix.tixngo.sync.settings.RunSchedule;
import com.secutix.tixngo.sync.settings.RunSettings;
import com.secutix.tixngo.sync.settings.SyncFunction;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * All five functions of an interface as a schedule: feedback once, each push in as many shares as wanted. An immutable value.
 *
 * @param pointOfSales marks tickets and cards PRINTED
 * @param organizer whose feedback
 * @param frequency how often each function runs
 * @param shares into how many partitions each push is divided, so that so many nodes can work on it at once; from 1
 * @param customParameters of the interface record
 */
public record SchedulePlan(
        PointOfSales pointOfSales,
        String organizer,
        Function<SyncFunction, Duration> frequency,
        int shares,
        CustomParameters customParameters) {

    /**
     * The documented frequencies, for one node.
     *
     * @param pointOfSales marks tickets and cards PRINTED
     * @param organizer whose feedback
     * @return the plan
     */
    public static SchedulePlan recommended(PointOfSales pointOfSales, String organizer) {
        return new SchedulePlan(pointOfSales, organizer, SyncFunction::recommendedFrequency, 1, CustomParameters.NONE);
    }

    /**
     * The same with the frequencies of an event's day, for a high-performance set-up.
     *
     * @return the plan
     */
    public SchedulePlan onEventDays() {
        return new SchedulePlan(pointOfSales, organizer, SyncFunction::eventDayFrequency, shares, customParameters);
    }

    /**
     * The same with one frequency for all functions.
     *
     * @param every the frequency
     * @return the plan
     */
    public SchedulePlan every(Duration every) {
        return new SchedulePlan(pointOfSales, organizer, function -> every, shares, customParameters);
    }

    /**
     * The same with divided pushes.
     *
     * @param count into how many partitions
     * @return the plan
     */
    public SchedulePlan sharedBy(int count) {
        return new SchedulePlan(pointOfSales, organizer, frequency, count, customParameters);
    }

    /**
     * The same with custom parameters.
     *
     * @param parameters of the interface record
     * @return the plan
     */
    public SchedulePlan with(CustomParameters parameters) {
        return new SchedulePlan(pointOfSales, organizer, frequency, shares, parameters);
    }

    /**
     * What a scheduler is to run.
     *
     * @param sync the sync functions
     * @return feedback first, then the pushes share by share
     */
    public List<ScheduledFunction> of(TixngoSync sync) {
        List<ScheduledFunction> functions = new ArrayList<>();
        functions.add(scheduled(SyncFunction.FEEDBACK, Partition.WHOLE, sync));
        for (int share = 1; share <= shares; share++) {
            for (SyncFunction function : SyncFunction.values()) {
                if (function != SyncFunction.FEEDBACK) {
                    functions.add(scheduled(function, new Partition(share, shares), sync));
                }
            }
        }
        return functions;
    }

    private ScheduledFunction scheduled(SyncFunction function, Partition partition, TixngoSync sync) {
        Duration every = frequency.apply(function);
        RunSettings run =
                RunSettings.builder().frequency(every).partition(partition).build();
        RunSchedule rhythm = new RunSchedule(every, customParameters.flag(CustomParameter.STICK_TO_THE_HOUR));
        return new ScheduledFunction(function, partition, rhythm, () -> prepare(function, run, sync));
    }

    private SyncRun prepare(SyncFunction function, RunSettings run, TixngoSync sync) {
        return switch (function) {
            case INJECTION ->
                sync.injection(InjectionSettings.builder()
                        .pointOfSales(pointOfSales)
                        .run(run)
                        .customParameters(customParameters)
                        .build());
            case FEEDBACK ->
                sync.feedback(FeedbackSettings.builder()
                        .organizer(organizer)
                        .run(run)
                        .customParameters(customParameters)
                        .build());
            case PUSH_CANCELLED -> sync.pushCancelled(push(run));
            case PUSH_CONTROLLED -> sync.pushControlled(push(run));
            case PRIVILEGE_INJECTION ->
                sync.privilegeInjection(PrivilegeSettings.builder()
                        .pointOfSales(pointOfSales)
                        .run(run)
                        .customParameters(customParameters)
                        .build());
        };
    }

    private PushSettings push(RunSettings run) {
        return PushSettings.builder()
                .run(run)
                .customParameters(customParameters)
                .build();
    }
}
