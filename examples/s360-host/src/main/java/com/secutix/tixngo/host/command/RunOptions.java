package com.secutix.tixngo.host.command;

import com.secutix.tixngo.sync.settings.RunSettings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What every function can be told: how much, how often, and whether for real. */
final class RunOptions {

    @Option(
            names = "--batch-size",
            paramLabel = "N",
            description = "how much one run takes: tickets, cards, or changes of a page")
    @Nullable Integer batchSize;

    @Option(
            names = "--until-empty",
            description = "goes on batch after batch until nothing is left, or one delivers nothing")
    boolean untilEmpty;

    @Option(names = "--dry-run", description = "what would be done, counted as delivered; nothing is sent or stored")
    boolean dryRun;

    /** With the options of every command that say how a run goes. */
    RunSettings.Builder settings(GivenSettings given) {
        return given.run(batchSize).untilEmpty(untilEmpty).dryRun(dryRun);
    }
}
