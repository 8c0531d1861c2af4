package com.secutix.tixngo.simulator.process;

import com.secutix.tixngo.simulator.SimulatorOptions;
import com.secutix.tixngo.simulator.SimulatorProfile;
import com.secutix.tixngo.simulator.TixngoSimulator;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * The simulator as a process: starts, prints its URL and {@code ready}, and runs until it is told to stop. Exit codes: 0 stopped, 2 could
 * not start, 64 wrong usage. The API key is never printed.
 */
@Command(name = "tixngo-simulator", mixinStandardHelpOptions = true, description = "A stateful stand-in for TIXNGO.")
public final class SimulatorCommand implements Callable<Integer> {
    private static final int USAGE = 64;
    private static final int FAILED = 2;

    private final CountDownLatch stopping = new CountDownLatch(1);
    private final CountDownLatch closed = new CountDownLatch(1);

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--host", defaultValue = "127.0.0.1", description = "Interface to listen on (${DEFAULT-VALUE}).")
    private String host = "127.0.0.1";

    @Option(names = "--port", defaultValue = "8080", description = "Port; 0 for a free one (${DEFAULT-VALUE}).")
    private int port;

    @Option(
            names = "--api-key",
            description = "A key to accept; may be given several times. Default: $TIXNGO_API_KEY, else demo-key.")
    private List<String> apiKeys = new ArrayList<>();

    @Option(
            names = "--faults",
            description =
                    "What shall go wrong: name[:number][@endpoint][*times] or name[:number][@endpoint]%%percent, by comma.")
    private List<String> faults = new ArrayList<>();

    @Option(names = "--seed", defaultValue = "360", description = "Seed of everything random (${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--tickets-per-call",
            defaultValue = "10000",
            description = "More tickets in a call are refused with 413 (${DEFAULT-VALUE}).")
    private int ticketsPerCall;

    @Option(
            names = "--page-limit",
            defaultValue = "10000",
            description = "No page of changes is longer (${DEFAULT-VALUE}).")
    private int pageLimit;

    @Option(
            names = "--deletion-delay",
            defaultValue = "30s",
            converter = DurationConverter.class,
            description = "How long a deletion stays pending, such as 500ms, 30s, 5m (${DEFAULT-VALUE}).")
    private Duration deletionDelay = Duration.ofSeconds(30);

    @Option(names = "--allow-unknown-fields", description = "Take requests with fields the contract does not have.")
    private boolean allowUnknownFields;

    @Option(names = "--profile", description = "A profile file that renames header, paths, parameters, fields.")
    private @Nullable Path profile;

    private SimulatorCommand() {}

    /**
     * Runs the process.
     *
     * @param arguments the command line
     */
    public static void main(String[] arguments) {
        if (System.getProperty("logback.configurationFile") == null) {
            System.setProperty("logback.configurationFile", "com/secutix/tixngo/simulator/process/logback.xml");
        }
        int exit = commandLine(new SimulatorCommand()).execute(arguments);
        // a stop by signal is a clean stop, and is already under way
        System.exit(exit);
    }

    private static CommandLine commandLine(SimulatorCommand command) {
        return new CommandLine(command)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler((wrong, arguments) -> {
                    PrintWriter err = wrong.getCommandLine().getErr();
                    err.println(wrong.getMessage());
                    err.println("Try --help.");
                    return USAGE;
                })
                .setExecutionExceptionHandler((failure, line, result) -> {
                    line.getErr().println(failure.getMessage());
                    return failure instanceof IllegalArgumentException ? USAGE : FAILED;
                });
    }

    @Override
    public Integer call() throws InterruptedException {
        try (TixngoSimulator simulator = options().start()) {
            for (String line : faults) {
                simulator.faults().plan(line, seed);
            }
            Runtime.getRuntime().addShutdownHook(new Thread(this::stopAndWait));
            PrintWriter out = spec().commandLine().getOut();
            out.println("TIXNGO simulator at " + simulator.baseUrl());
            out.println("control endpoints at http://" + simulator.baseUrl().getAuthority() + "/simulator");
            out.println("ready");
            out.flush();
            stopping.await();
            return 0;
        } finally {
            closed.countDown();
        }
    }

    /** The process ends when its hooks have: this one waits until the port is free again, within a bound. */
    private void stopAndWait() {
        stopping.countDown();
        try {
            if (!closed.await(10, TimeUnit.SECONDS)) {
                spec().commandLine().getErr().println("the simulator did not stop in time");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private SimulatorOptions.Builder options() {
        String fromEnvironment = System.getenv("TIXNGO_API_KEY");
        List<String> keys = new ArrayList<>(apiKeys);
        if (keys.isEmpty()) {
            keys.add(fromEnvironment == null || fromEnvironment.isBlank() ? "demo-key" : fromEnvironment);
        }
        SimulatorOptions.Builder builder = TixngoSimulator.builder()
                .host(host)
                .port(port)
                .apiKeys(keys.toArray(String[]::new))
                .seed(seed)
                .ticketsPerCall(ticketsPerCall)
                .diffPageLimit(pageLimit)
                .deletionConfirmationDelay(deletionDelay)
                .allowUnknownFields(allowUnknownFields);
        return profile == null ? builder : builder.profile(SimulatorProfile.read(profile));
    }

    private CommandSpec spec() {
        return Objects.requireNonNull(spec);
    }

    /** Reads {@code 500ms}, {@code 30s}, {@code 5m}, {@code 1h}. */
    private static final class DurationConverter implements ITypeConverter<Duration> {
        @Override
        public Duration convert(String value) {
            String text = value.strip().toLowerCase(Locale.ROOT);
            try {
                return text.endsWith("ms")
                        ? Duration.ofMillis(Long.parseLong(text.substring(0, text.length() - 2)))
                        : Duration.parse("PT" + text);
            } catch (DateTimeParseException | NumberFormatException e) {
                throw new CommandLine.TypeConversionException(
                        "'" + value + "' is no duration; write 500ms, 30s, 5m or 1h");
            }
        }
    }
}
