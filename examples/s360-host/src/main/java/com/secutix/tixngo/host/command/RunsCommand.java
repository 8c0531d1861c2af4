package com.secutix.tixngo.host.command;

import com.secutix.tixngo.host.S360Host;
import com.secutix.tixngo.host.output.TextTable;
import com.secutix.tixngo.host.store.Database;
import com.secutix.tixngo.host.store.RunEntry;
import com.secutix.tixngo.host.store.RunTable;
import com.secutix.tixngo.sync.report.RunCounts;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Lists the last runs. */
@Command(name = "runs", description = "The last runs, the latest first; one that was killed is shown as such.")
public final class RunsCommand implements Callable<Integer> {

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private S360Host host;

    @Option(
            names = "--last",
            paramLabel = "N",
            description = {"how many", "Default: 20"})
    private int last = 20;

    /** A command that picocli fills. */
    public RunsCommand() {}

    @Override
    public Integer call() {
        Mistakes mistakes = new Mistakes();
        if (last < 1) {
            mistakes.add("option --last takes a number from 1");
        }
        mistakes.throwIfAny();
        List<RunEntry> runs;
        try (Database database = Database.open(host.options().database)) {
            runs = new RunTable(database).last(last);
        }
        host.output()
                .result(
                        Map.of("runs", runs.stream().map(RunsCommand::json).toList()),
                        () -> runs.isEmpty() ? "no run yet" : text(runs));
        return ExitCode.DONE;
    }

    private static Map<String, Object> json(RunEntry run) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("runId", run.runId());
        json.put("function", run.function());
        json.put("interface", run.interfaceName());
        json.put("partition", run.partition());
        json.put("dryRun", run.dryRun());
        json.put("outcome", run.outcome());
        json.put("startedAt", run.startedAt().toString());
        if (run.endedAt() != null) {
            json.put("endedAt", run.endedAt().toString());
            json.put(
                    "durationMs",
                    Duration.between(run.startedAt(), run.endedAt()).toMillis());
        }
        RunCounts counts = run.counts();
        json.put("selected", counts.selected());
        json.put("delivered", counts.delivered());
        json.put("rejected", counts.rejected());
        json.put("skipped", counts.skipped());
        json.put("deferred", counts.deferred());
        json.put("notReached", counts.notReached());
        if (run.failureCode() != null && run.failureMessage() != null) {
            json.put("failure", Map.of("code", run.failureCode(), "message", run.failureMessage()));
        }
        return json;
    }

    private static String text(List<RunEntry> runs) {
        TextTable table = new TextTable(
                "started",
                "function",
                "part",
                "outcome",
                "selected",
                "delivered",
                "rejected",
                "skipped",
                "deferred",
                "not reached",
                "failure");
        for (RunEntry run : runs) {
            RunCounts counts = run.counts();
            table.row(
                    run.startedAt().truncatedTo(ChronoUnit.SECONDS),
                    run.function() + (run.dryRun() ? " (dry)" : ""),
                    run.partition(),
                    run.outcome(),
                    counts.selected(),
                    counts.delivered(),
                    counts.rejected(),
                    counts.skipped(),
                    counts.deferred(),
                    counts.notReached(),
                    run.failureCode() == null ? "" : run.failureCode());
        }
        return table.toString();
    }
}
