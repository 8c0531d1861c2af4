package com.secutix.tixngo.host.command;

import com.secutix.tixngo.client.TixngoClient;
import com.secutix.tixngo.host.S360Host;
import com.secutix.tixngo.sync.settings.CustomParameters;
import com.secutix.tixngo.sync.settings.MappingSettings;
import com.secutix.tixngo.sync.settings.RunSettings;
import java.time.ZoneId;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a command line says about the interface record, read once. Reading goes on after a mistake, so that all of them are
 * told together.
 *
 * @param host the program
 * @param parameters the custom parameters
 * @param mapping document, template and plugins
 * @param timeZone the interface's time zone
 * @param mistakes what was wrong so far
 */
record GivenSettings(
        S360Host host, CustomParameters parameters, MappingSettings mapping, ZoneId timeZone, Mistakes mistakes) {

    static GivenSettings of(S360Host host) {
        Mistakes mistakes = new Mistakes();
        GlobalOptions options = host.options();
        return new GivenSettings(
                host,
                options.customParameters(mistakes),
                options.mapping(mistakes),
                options.timeZone(mistakes),
                mistakes);
    }

    GlobalOptions options() {
        return host.options();
    }

    /** How a run goes, as far as the options of every command say it. */
    RunSettings.Builder run(@Nullable Integer batchSize) {
        RunSettings.Builder run = RunSettings.builder();
        if (batchSize != null) {
            run.batchSize(batchSize);
        }
        Integer inFlight = options().callsInFlight;
        if (inFlight != null) {
            run.callsInFlight(inFlight);
        }
        String longest = options().maxDuration;
        if (longest != null) {
            mistakes.read(() -> run.maxDuration(DurationOption.parse("--max-duration", longest)), run);
        }
        return run;
    }

    /** Finds what is wrong with the mapping now, beside the other mistakes, and not when the run needs it. */
    void compile(Function<MappingSettings, Object> mappingOfTheFunction) {
        mistakes.read(() -> mappingOfTheFunction.apply(mapping), mistakes);
    }

    /**
     * The client, once everything was read.
     *
     * @throws com.secutix.tixngo.sync.settings.SettingsException with all mistakes, if there are any
     */
    TixngoClient client() {
        TixngoClient client = ClientConnection.open(options(), host.environment(), parameters, mistakes);
        if (client == null || !mistakes.isEmpty()) {
            if (client != null) {
                client.close();
            }
            mistakes.throwIfAny();
            throw new IllegalStateException("without mistakes there is a client");
        }
        return client;
    }
}
