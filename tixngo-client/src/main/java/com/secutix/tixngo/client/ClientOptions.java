package com.secutix.tixngo.client;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.Supplier;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/** The options of a client with their defaults, as a builder collects them. A built client keeps a copy nobody else holds. */
final class ClientOptions {
    @Nullable String url;

    @Nullable Supplier<String> apiKey;

    @Nullable String keyProblem;

    @Nullable HostApplication hostApplication;

    TixngoProfile profile = TixngoProfile.V3;
    RetryPolicy retryPolicy = RetryPolicy.standard();
    Jitter jitter = Jitter.full(new SplittableRandom());
    Duration callTimeout = Duration.ofSeconds(90);
    Duration attemptTimeout = Duration.ofSeconds(30);
    Duration connectTimeout = Duration.ofSeconds(10);
    Duration maxRetryAfter = Duration.ofSeconds(60);
    Clock clock = Clock.systemUTC();
    Sleeper sleeper = Sleeper.system();
    Supplier<UUID> requestIds = UUID::randomUUID;
    final List<TixngoClientListener> listeners = new ArrayList<>();

    @Nullable PayloadDump payloadDump;

    int dumpBytes;

    @Nullable OkHttpClient okHttpClient;

    ClientOptions copy() {
        ClientOptions copy = new ClientOptions();
        copy.url = url;
        copy.apiKey = apiKey;
        copy.keyProblem = keyProblem;
        copy.hostApplication = hostApplication;
        copy.profile = profile;
        copy.retryPolicy = retryPolicy;
        copy.jitter = jitter;
        copy.callTimeout = callTimeout;
        copy.attemptTimeout = attemptTimeout;
        copy.connectTimeout = connectTimeout;
        copy.maxRetryAfter = maxRetryAfter;
        copy.clock = clock;
        copy.sleeper = sleeper;
        copy.requestIds = requestIds;
        copy.listeners.addAll(listeners);
        copy.payloadDump = payloadDump;
        copy.dumpBytes = dumpBytes;
        copy.okHttpClient = okHttpClient;
        return copy;
    }
}
