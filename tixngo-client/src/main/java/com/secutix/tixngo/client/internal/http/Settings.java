package com.secutix.tixngo.client.internal.http;

import com.secutix.tixngo.client.HostApplication;
import com.secutix.tixngo.client.Jitter;
import com.secutix.tixngo.client.PayloadDump;
import com.secutix.tixngo.client.RetryPolicy;
import com.secutix.tixngo.client.Sleeper;
import com.secutix.tixngo.client.TixngoClientListener;
import com.secutix.tixngo.client.TixngoProfile;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What the calls of one client go by. Immutable. */
public record Settings(
        BaseUrl baseUrl,
        KeySource key,
        @Nullable HostApplication hostApplication,
        TixngoProfile profile,
        RetryPolicy retryPolicy,
        Jitter jitter,
        Duration callTimeout,
        Duration attemptTimeout,
        Duration connectTimeout,
        Duration maxRetryAfter,
        Clock clock,
        Sleeper sleeper,
        Supplier<UUID> requestIds,
        List<TixngoClientListener> listeners,
        @Nullable PayloadDump payloadDump,
        int dumpBytes) {}
