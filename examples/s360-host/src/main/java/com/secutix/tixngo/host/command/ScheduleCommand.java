package com.secutix.tixngo.host.command;

import com.secutix.tixngo.client.TixngoClient;
import com.secutix.tixngo.host.S360Host;
import com.secutix.tixngo.host.output.Output;
import com.secutix.tixngo.host.store.Database;
import com.secutix.tixngo.host.store.DatabaseException;
import com.secutix.tixngo.sync.RunListener;
import com.secutix.tixngo.sync.SyncRun;
import com.secutix.tixngo.sync.report.RunReport;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Runs all functions, as their schedules would. */
@Command(
        name = "schedule",
        description = "Runs all five functions as their schedules would, until Ctrl-C or for a while.")
public final class ScheduleCommand implements Callable<Integer> {

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private S360Host host;

    @Mixin
    private final ScheduleOptions schedule = new ScheduleOptions();

    @Option(
            names = "--for",
            paramLabel = "DURATION",
            description = {"after this long no run begins any more, such as 8h", "Default: until it is stopped"})
    private @Nullable String lasting;

    /** A command that picocli fills. */
    public ScheduleCommand() {}

    @Override
    public Integer call() {
        GivenSettings given = GivenSettings.of(host);
        List<PlannedFunction> planned = schedule.plan(given);
        Duration longest = duration(given.mistakes());
        host.stopper().reportsAfterStop();
        try (TixngoClient client = given.client();
                Database database = Database.open(given.options().database)) {
            HostFunctions functions = new HostFunctions(given, client, database, RunListener.NONE);
            ScheduleLedger ledger = new ScheduleLedger();
            boolean stopped = new Schedule(
                            planned,
                            new Watched(functions, ledger, host.stopper(), host.output()),
                            Clock.systemUTC(),
                            host.stopper()::awaitStop)
                    .goOn(longest);
            host.output().result(ledger.json(stopped), () -> ledger.text(stopped));
            return ledger.exitCode(stopped);
        } catch (DatabaseException failed) {
            if (failed.kind() == DatabaseException.Kind.HELD_BY_ANOTHER_PROCESS) {
                throw new CommandFailure(ExitCode.BUSY, "BUSY", String.valueOf(failed.getMessage()));
            }
            throw failed;
        }
    }

    private @Nullable Duration duration(Mistakes mistakes) {
        String written = lasting;
        return written == null
                ? null
                : mistakes.read(() -> DurationOption.parse("--for", written), Duration.ofSeconds(1));
    }

    /** Tells of each run. */
    private record Watched(HostFunctions functions, ScheduleLedger ledger, RunStopper stopper, Output output)
            implements Schedule.Functions {

        @Override
        public Optional<Instant> dueAt(PlannedFunction function) {
            return functions.prepare(function).dueAt();
        }

        @Override
        public RunReport run(PlannedFunction function) {
            SyncRun run = functions.prepare(function);
            stopper.watch(run);
            RunReport report = functions.execute(function, run);
            ledger.add(report);
            output.note(report.startedAt() + " " + report
                    + report.failure().map(why -> " " + why.code()).orElse("")
                    + (report.more() ? ", more is waiting" : "")
                    + report.nextRunAt().map(next -> ", next " + next).orElse(""));
            output.jsonLine(report.toJson());
            return report;
        }
    }
}
