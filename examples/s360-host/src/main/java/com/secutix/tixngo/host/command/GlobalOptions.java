package com.secutix.tixngo.host.command;

import com.secutix.tixngo.host.store.Database;
import com.secutix.tixngo.sync.settings.CustomParameters;
import com.secutix.tixngo.sync.settings.MappingSettings;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** Options that every command takes, before or after its name. */
public final class GlobalOptions {

    /** How a result is printed. */
    public enum OutputFormat {
        /** For people. */
        text,
        /** One JSON object on standard output. */
        json
    }

    /** How much of the library's and this program's log is shown. */
    public enum LogLevel {
        /** Nothing. */
        off,
        /** What cannot go on. */
        error,
        /** What a person must act on. */
        warn,
        /** What happens. */
        info,
        /** Each call. */
        debug,
        /** Everything. */
        trace
    }

    @Option(
            names = "--database",
            scope = ScopeType.INHERIT,
            paramLabel = "URL",
            description = {
                "JDBC URL, jdbc:h2:... or jdbc:postgresql:...; the schema is created when missing",
                "Default: " + Database.DEFAULT_URL
            })
    String database = Database.DEFAULT_URL;

    @Option(
            names = "--tixngo-url",
            scope = ScopeType.INHERIT,
            paramLabel = "URL",
            description = "the organizer's TIXNGO API, with or without /tickets; else environment variable TIXNGO_URL")
    @Nullable String tixngoUrl;

    @Option(
            names = "--api-key",
            scope = ScopeType.INHERIT,
            paramLabel = "KEY",
            description = "the API key, never printed; better given by environment variable TIXNGO_API_KEY")
    @Nullable String apiKey;

    @Option(
            names = "--organizer",
            scope = ScopeType.INHERIT,
            paramLabel = "ID",
            description = {"the organizer whose tickets are mirrored", "Default: demo"})
    String organizer = "demo";

    @Option(
            names = "--interface",
            scope = ScopeType.INHERIT,
            paramLabel = "NAME",
            description = {"the S-360 interface record", "Default: tixngo"})
    String interfaceName = "tixngo";

    @Option(
            names = "--custom-parameters",
            scope = ScopeType.INHERIT,
            paramLabel = "\"a=b;c=d\"",
            description = "custom parameters as typed in S-360, separated by line ends or semicolons")
    String customParameters = "";

    @Option(
            names = "--template",
            scope = ScopeType.INHERIT,
            paramLabel = "FILE",
            description = "ticket template: lines of dotted.tixngo.path = text with ${S360_variable}")
    @Nullable String template;

    @Option(
            names = "--mapping",
            scope = ScopeType.INHERIT,
            paramLabel = "NAME|FILE",
            description = {"mapping document, built in or a file of yours", "Default: the newest for the mode"})
    @Nullable String mapping;

    @Option(
            names = "--profile",
            scope = ScopeType.INHERIT,
            paramLabel = "FILE",
            description = "overrides parts of the V3 profile: header, paths, parameter and field names, limits")
    @Nullable String profile;

    @Option(
            names = "--call-timeout",
            scope = ScopeType.INHERIT,
            paramLabel = "DURATION",
            description = {"how long one call may take, all its attempts together, such as 30s", "Default: 90s"})
    @Nullable String callTimeout;

    @Option(
            names = "--calls-in-flight",
            scope = ScopeType.INHERIT,
            paramLabel = "N",
            description = {"how many calls may travel at once", "Default: 4"})
    @Nullable Integer callsInFlight;

    @Option(
            names = "--max-duration",
            scope = ScopeType.INHERIT,
            paramLabel = "DURATION",
            description = "after how long a run stops at the next call boundary")
    @Nullable String maxDuration;

    @Option(
            names = "--time-zone",
            scope = ScopeType.INHERIT,
            paramLabel = "ZONE",
            description = {
                "the interface's time zone, such as Europe/Zurich: dates on the command line are read in it",
                "Default: the system's"
            })
    @Nullable String timeZone;

    @Option(
            names = "--output",
            scope = ScopeType.INHERIT,
            paramLabel = "text|json",
            description = {"a report for people, or one JSON object on standard output", "Default: text"})
    OutputFormat output = OutputFormat.text;

    @Option(
            names = "--log-level",
            scope = ScopeType.INHERIT,
            paramLabel = "LEVEL",
            description = {"off, error, warn, info, debug or trace; the log goes to standard error", "Default: info"})
    LogLevel logLevel = LogLevel.info;

    /**
     * How much of the log is shown.
     *
     * @return the level
     */
    public LogLevel logLevel() {
        return logLevel;
    }

    /** Document, template, and the plugins found on the class path. */
    MappingSettings mapping(Mistakes mistakes) {
        return mistakes.read(() -> MappingFiles.settings(mapping, template), MappingSettings.standard());
    }

    /** The interface's time zone. */
    ZoneId timeZone(Mistakes mistakes) {
        String name = timeZone;
        if (name == null) {
            return ZoneId.systemDefault();
        }
        try {
            return ZoneId.of(name.strip());
        } catch (DateTimeException unknown) {
            mistakes.add("option --time-zone takes the name of a time zone, such as Europe/Zurich");
            return ZoneOffset.UTC;
        }
    }

    CustomParameters customParameters(Mistakes mistakes) {
        return mistakes.read(() -> CustomParameters.parse(customParameters), CustomParameters.NONE);
    }
}
