package com.secutix.tixngo.host.command;

import com.secutix.tixngo.client.HostApplication;
import com.secutix.tixngo.client.TixngoClient;
import com.secutix.tixngo.client.TixngoClientBuilder;
import com.secutix.tixngo.client.TixngoConfigurationException;
import com.secutix.tixngo.client.TixngoProfile;
import com.secutix.tixngo.sync.settings.CustomParameter;
import com.secutix.tixngo.sync.settings.CustomParameters;
import com.secutix.tixngo.sync.settings.SettingsException;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the client of the options: URL, key, profile, time-outs. */
final class ClientConnection {

    private static final Logger DUMP = LoggerFactory.getLogger("com.secutix.tixngo.host.dump");
    private static final HostApplication THIS = new HostApplication("s360-host", version());
    private static final int KIB = 1024;

    private ClientConnection() {}

    /** The client; null if there are mistakes, which are then collected. */
    static @Nullable TixngoClient open(
            GlobalOptions options, Map<String, String> environment, CustomParameters parameters, Mistakes mistakes) {
        String url = given(options.tixngoUrl, environment.get("TIXNGO_URL"));
        String key = given(options.apiKey, environment.get("TIXNGO_API_KEY"));
        if (url == null) {
            mistakes.add("the TIXNGO URL is missing: give --tixngo-url or the environment variable TIXNGO_URL");
        }
        if (key == null) {
            mistakes.add("the API key is missing: give the environment variable TIXNGO_API_KEY or --api-key");
        }
        TixngoProfile profile = mistakes.read(() -> profile(options.profile), TixngoProfile.V3);
        TixngoClientBuilder builder =
                TixngoClient.builder().hostApplication(THIS).profile(profile);
        String timeout = options.callTimeout;
        if (timeout != null) {
            mistakes.read(() -> builder.callTimeout(DurationOption.parse("--call-timeout", timeout)), builder);
        }
        parameters.integer(CustomParameter.MAX_LENGTH_DUMPED_CALLS_IN_KBS).ifPresent(kib -> dump(builder, kib));
        if (url == null || key == null) {
            return null;
        }
        builder.url(url).apiKey(key);
        try {
            return builder.build();
        } catch (TixngoConfigurationException wrong) {
            wrong.problems().forEach(mistakes::add);
            return null;
        }
    }

    private static @Nullable String given(@Nullable String option, @Nullable String variable) {
        String value = option == null ? variable : option;
        return value == null || value.isBlank() ? null : value.strip();
    }

    private static TixngoProfile profile(@Nullable String file) {
        if (file == null) {
            return TixngoProfile.V3;
        }
        try {
            return TixngoProfile.read(Path.of(file));
        } catch (IOException | InvalidPathException unreadable) {
            throw new SettingsException(
                    List.of("the profile file of --profile cannot be read: check its path and that it is UTF-8"));
        }
    }

    /** The client masks what is exchanged before it hands it over. */
    private static void dump(TixngoClientBuilder builder, int kib) {
        builder.payloadDump(
                exchange -> DUMP.info(
                        "request {} attempt {}: {} {} {} -> {} {}",
                        exchange.requestId(),
                        exchange.attempt(),
                        exchange.method(),
                        exchange.path(),
                        exchange.request(),
                        exchange.httpStatus(),
                        exchange.response()),
                Math.min(kib, Integer.MAX_VALUE / KIB) * KIB);
    }

    private static String version() {
        String version = ClientConnection.class.getPackage().getImplementationVersion();
        return version == null ? "dev" : version;
    }
}
