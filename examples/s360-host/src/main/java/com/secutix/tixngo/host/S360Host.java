package com.secutix.tixngo.host;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import com.secutix.tixngo.host.command.CancelCommand;
import com.secutix.tixngo.host.command.CheckCommand;
import com.secutix.tixngo.host.command.CommandFailure;
import com.secutix.tixngo.host.command.ControlCommand;
import com.secutix.tixngo.host.command.DemoCommand;
import com.secutix.tixngo.host.command.ErrorReporter;
import com.secutix.tixngo.host.command.ExitCode;
import com.secutix.tixngo.host.command.ExplainCommand;
import com.secutix.tixngo.host.command.FeedbackCommand;
import com.secutix.tixngo.host.command.GlobalOptions;
import com.secutix.tixngo.host.command.ImportCommand;
import com.secutix.tixngo.host.command.InjectCommand;
import com.secutix.tixngo.host.command.InjectPrivilegesCommand;
import com.secutix.tixngo.host.command.InvalidateCommand;
import com.secutix.tixngo.host.command.MappingCommand;
import com.secutix.tixngo.host.command.PaginationKeyCommand;
import com.secutix.tixngo.host.command.PushCancelledCommand;
import com.secutix.tixngo.host.command.PushControlledCommand;
import com.secutix.tixngo.host.command.ReprintCommand;
import com.secutix.tixngo.host.command.ResaleCommand;
import com.secutix.tixngo.host.command.RunStopper;
import com.secutix.tixngo.host.command.RunsCommand;
import com.secutix.tixngo.host.command.ScheduleCommand;
import com.secutix.tixngo.host.command.SeedCommand;
import com.secutix.tixngo.host.command.StatusCommand;
import com.secutix.tixngo.host.command.TicketCommand;
import com.secutix.tixngo.host.output.Output;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * A stand-in for S-360: owns tickets in a database, and runs the functions of the TIXNGO interface as S-360 schedules would.
 * One instance serves one command line.
 */
@Command(
        name = "s360-host",
        description = "A stand-in for S-360: owns tickets in a database, and keeps them aligned with TIXNGO.",
        mixinStandardHelpOptions = true,
        versionProvider = HostVersion.class,
        scope = CommandLine.ScopeType.INHERIT,
        synopsisSubcommandLabel = "COMMAND",
        usageHelpAutoWidth = true,
        subcommands = {
            DemoCommand.class,
            SeedCommand.class,
            ImportCommand.class,
            InjectCommand.class,
            FeedbackCommand.class,
            PushCancelledCommand.class,
            PushControlledCommand.class,
            InjectPrivilegesCommand.class,
            ScheduleCommand.class,
            CancelCommand.class,
            InvalidateCommand.class,
            ControlCommand.class,
            ReprintCommand.class,
            ResaleCommand.class,
            StatusCommand.class,
            TicketCommand.class,
            RunsCommand.class,
            CheckCommand.class,
            PaginationKeyCommand.class,
            ExplainCommand.class,
            MappingCommand.class
        })
public final class S360Host implements Runnable {

    private static final String OUR_LOGGERS = "com.secutix.tixngo";

    @Mixin
    private final GlobalOptions options = new GlobalOptions();

    private final Map<String, String> environment;
    private final RunStopper stopper;
    private final Output output;

    private S360Host(Map<String, String> environment, RunStopper stopper, Output output) {
        this.environment = environment;
        this.stopper = stopper;
        this.output = output;
    }

    /**
     * Runs the program and ends the process. Ctrl-C and a termination signal stop a run at the next safe point.
     *
     * @param arguments the command line
     */
    public static void main(String[] arguments) {
        RunStopper stopper = new RunStopper();
        StopOnSignal signal = StopOnSignal.install(stopper);
        int exitCode = ExitCode.FAILED;
        try {
            exitCode = execute(arguments, utf8(System.out), utf8(System.err), System.getenv(), stopper);
        } finally {
            signal.ended(exitCode);
        }
        System.exit(exitCode);
    }

    private static PrintWriter utf8(OutputStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
    }

    /**
     * Runs one command.
     *
     * @param arguments the command line
     * @param out standard output
     * @param err standard error
     * @param environment environment variables
     * @param stopper can stop the command's run from another thread
     * @return the exit code, see {@link ExitCode}
     */
    public static int execute(
            String[] arguments, PrintWriter out, PrintWriter err, Map<String, String> environment, RunStopper stopper) {
        Output output = ErrorReporter.outputFor(arguments, out, err);
        S360Host host = new S360Host(environment, stopper, output);
        ErrorReporter errors = new ErrorReporter(output);
        CommandLine commandLine = new CommandLine(host)
                .setOut(out)
                .setErr(err)
                .setParameterExceptionHandler(errors)
                .setExecutionExceptionHandler(errors)
                .setExecutionStrategy(host::withLogLevel);
        try {
            return commandLine.execute(arguments);
        } catch (LinkageError | VirtualMachineError broken) {
            // not an exception of this program's: the Java installation, the jar or the memory
            output.error(
                    "INTERNAL", "the program cannot go on: " + broken.getClass().getName());
            return ExitCode.FAILED;
        }
    }

    private int withLogLevel(CommandLine.ParseResult parsed) {
        if (LoggerFactory.getLogger(OUR_LOGGERS) instanceof Logger logger) {
            logger.setLevel(Level.toLevel(options.logLevel().name().toUpperCase(Locale.ROOT)));
        }
        return new CommandLine.RunLast().execute(parsed);
    }

    /** Without a command there is nothing to do. */
    @Override
    public void run() {
        throw new CommandFailure(ExitCode.USAGE, "USAGE", "a command is missing (see 's360-host --help')");
    }

    /**
     * The options that every command takes.
     *
     * @return the options
     */
    public GlobalOptions options() {
        return options;
    }

    /**
     * The environment variables.
     *
     * @return by name
     */
    public Map<String, String> environment() {
        return environment;
    }

    /**
     * Is to be told of every run.
     *
     * @return the stopper
     */
    public RunStopper stopper() {
        return stopper;
    }

    /**
     * Where results go.
     *
     * @return the output
     */
    public Output output() {
        return output;
    }
}
