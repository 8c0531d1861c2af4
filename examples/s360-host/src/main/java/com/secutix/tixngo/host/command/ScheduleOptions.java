package com.secutix.tixngo.host.command;

import com.secutix.tixngo.sync.settings.Partition;
import com.secutix.tixngo.sync.settings.PushSettings;
import com.secutix.tixngo.sync.settings.RunSettings;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What the schedules of all five functions can be told. */
final class ScheduleOptions {

    @Option(
            names = "--every",
            paramLabel = "DURATION",
            description = {"from the start of a run to the start of the next, for all functions", "Default: 5m"})
    @Nullable String every;

    @Option(
            names = "--partition",
            paramLabel = "I/N",
            description = "the pushes take one share of the tickets, such as 2/3; feedback is never shared")
    @Nullable String partition;

    @Option(names = "--notify-spectator", description = "spectators still see the deleted ticket")
    boolean notifySpectator;

    @Mixin
    final InjectionOptions injection = new InjectionOptions();

    @Mixin
    final FilterOptions filters = new FilterOptions();

    /** All functions; mistakes are collected. */
    List<PlannedFunction> plan(GivenSettings given) {
        RunSettings feedback = run(given, Partition.WHOLE);
        RunSettings push = run(given, share(given.mistakes()));
        PushSettings.Builder pushes = PushSettings.builder()
                .run(push)
                .shipmentModes(filters.shipmentModes.values())
                .notifySpectator(notifySpectator)
                .customParameters(given.parameters());
        return List.of(
                PlannedFunction.injection(injection
                        .settings(given)
                        .run(push)
                        .filter(filters.filter())
                        .build()),
                PlannedFunction.feedback(given.mistakes()
                        .read(FeedbackOptions.settings(given, feedback)::build, FeedbackOptions.NONE_GIVEN)),
                PlannedFunction.pushCancelled(pushes.build()),
                PlannedFunction.pushControlled(pushes.build()),
                PlannedFunction.privileges(InjectPrivilegesCommand.settings(given, injection.pointOfSales)
                        .run(push)
                        .build()));
    }

    private RunSettings run(GivenSettings given, Partition share) {
        RunSettings.Builder run = given.run(null).partition(share);
        String frequency = every;
        if (frequency != null) {
            given.mistakes().read(() -> run.frequency(DurationOption.parse("--every", frequency)), run);
        }
        return given.mistakes().read(run::build, RunSettings.DEFAULTS);
    }

    private Partition share(Mistakes mistakes) {
        String written = partition;
        return written == null ? Partition.WHOLE : mistakes.read(() -> Partition.parse(written), Partition.WHOLE);
    }
}
