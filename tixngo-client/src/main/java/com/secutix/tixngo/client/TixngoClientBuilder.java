package com.secutix.tixngo.client;

import com.secutix.tixngo.client.internal.http.KeySource;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/**
 * Collects the options of a {@link TixngoClient}. Not thread-safe. Only the URL and the key are required; nothing is checked before
 * {@link #build()}, which reports all mistakes together.
 */
public final class TixngoClientBuilder {
    private final ClientOptions options;
    private final @Nullable SharedTransport shared;

    TixngoClientBuilder() {
        this(new ClientOptions(), null);
    }

    TixngoClientBuilder(ClientOptions options, @Nullable SharedTransport shared) {
        this.options = options.copy();
        this.shared = shared;
    }

    /**
     * Sets the address of the organizer API, as an S-360 interface holds it: the base, or the base plus {@code /tickets}, with or
     * without trailing slashes, all meaning the same. Required.
     *
     * @param url an http or https URL without user, query and fragment
     * @return this builder
     */
    public TixngoClientBuilder url(String url) {
        options.url = Objects.requireNonNull(url, "url");
        return this;
    }

    /**
     * Sets the address to that of an environment of TIXNGO.
     *
     * @param environment the environment
     * @return this builder
     */
    public TixngoClientBuilder environment(TixngoEnvironment environment) {
        return url(environment.baseUrl().toString());
    }

    /**
     * Sets the API key. Required, here or as a supplier.
     *
     * @param key the key; never shown
     * @return this builder
     */
    public TixngoClientBuilder apiKey(String key) {
        Objects.requireNonNull(key, "key");
        options.apiKey = () -> key;
        options.keyProblem = KeySource.problem(key).orElse(null);
        return this;
    }

    /**
     * Sets where the API key comes from. It is asked anew for each attempt, so that a key can be rotated without a restart.
     *
     * @param key gives the key; called by several threads at a time
     * @return this builder
     */
    public TixngoClientBuilder apiKey(Supplier<String> key) {
        options.apiKey = Objects.requireNonNull(key, "key");
        options.keyProblem = null;
        return this;
    }

    /**
     * Names the program this library is embedded in, for the {@code User-Agent}. Default: none.
     *
     * @param application the program
     * @return this builder
     */
    public TixngoClientBuilder hostApplication(HostApplication application) {
        options.hostApplication = Objects.requireNonNull(application, "application");
        return this;
    }

    /**
     * Sets the wire contract. Default: {@link TixngoProfile#V3}.
     *
     * @param profile the profile
     * @return this builder
     */
    public TixngoClientBuilder profile(TixngoProfile profile) {
        options.profile = Objects.requireNonNull(profile, "profile");
        return this;
    }

    /**
     * Sets how failures that may pass are retried. Default: {@link RetryPolicy#standard()}.
     *
     * @param policy the policy
     * @return this builder
     */
    public TixngoClientBuilder retryPolicy(RetryPolicy policy) {
        options.retryPolicy = Objects.requireNonNull(policy, "policy");
        return this;
    }

    /**
     * Sets how the wait before a retry is chosen. Default: full jitter of a generator with a seed of its own.
     *
     * @param jitter the choice
     * @return this builder
     */
    public TixngoClientBuilder jitter(Jitter jitter) {
        options.jitter = Objects.requireNonNull(jitter, "jitter");
        return this;
    }

    /**
     * Sets the total budget of a call: all attempts and all waits. Default: 90 s.
     *
     * @param timeout more than zero, at most a day
     * @return this builder
     */
    public TixngoClientBuilder callTimeout(Duration timeout) {
        options.callTimeout = Objects.requireNonNull(timeout, "timeout");
        return this;
    }

    /**
     * Sets the time-out of one attempt; what remains of the budget if that is less. Default: 30 s.
     *
     * @param timeout more than zero, at most a day
     * @return this builder
     */
    public TixngoClientBuilder attemptTimeout(Duration timeout) {
        options.attemptTimeout = Objects.requireNonNull(timeout, "timeout");
        return this;
    }

    /**
     * Sets how long connecting may take. Default: 10 s.
     *
     * @param timeout more than zero, at most a day
     * @return this builder
     */
    public TixngoClientBuilder connectTimeout(Duration timeout) {
        options.connectTimeout = Objects.requireNonNull(timeout, "timeout");
        return this;
    }

    /**
     * Sets the longest wait a server may ask for; a longer one is cut. Default: 60 s.
     *
     * @param longest more than zero, at most a day
     * @return this builder
     */
    public TixngoClientBuilder maxRetryAfter(Duration longest) {
        options.maxRetryAfter = Objects.requireNonNull(longest, "longest");
        return this;
    }

    /**
     * Sets where the time comes from. Default: the system's clock.
     *
     * @param clock the clock
     * @return this builder
     */
    public TixngoClientBuilder clock(Clock clock) {
        options.clock = Objects.requireNonNull(clock, "clock");
        return this;
    }

    /**
     * Sets how the client waits. Default: the thread sleeps.
     *
     * @param sleeper the sleeper
     * @return this builder
     */
    public TixngoClientBuilder sleeper(Sleeper sleeper) {
        options.sleeper = Objects.requireNonNull(sleeper, "sleeper");
        return this;
    }

    /**
     * Sets where request ids come from. Default: random UUIDs.
     *
     * @param ids gives an id for each call; called by several threads at a time
     * @return this builder
     */
    public TixngoClientBuilder requestIds(Supplier<UUID> ids) {
        options.requestIds = Objects.requireNonNull(ids, "ids");
        return this;
    }

    /**
     * Adds a listener. Default: none.
     *
     * @param listener the listener
     * @return this builder
     */
    public TixngoClientBuilder listener(TixngoClientListener listener) {
        options.listeners.add(Objects.requireNonNull(listener, "listener"));
        return this;
    }

    /**
     * Keeps what is exchanged, masked, for troubleshooting. Default: off.
     *
     * @param dump takes it
     * @param maxBytes most bytes of each body that are looked at, 1 to 64 MiB
     * @return this builder
     */
    public TixngoClientBuilder payloadDump(PayloadDump dump, int maxBytes) {
        options.payloadDump = Objects.requireNonNull(dump, "dump");
        options.dumpBytes = maxBytes;
        return this;
    }

    /**
     * Makes the calls with the host's own client: its pool, dispatcher, proxies, TLS, protocols and interceptors are kept and never closed;
     * redirects, retries, cookies, cache and authenticator are switched off in the copy used here. Default: a client of this library's own, which
     * speaks HTTP/1.1 and keeps at most 64 idle connections for five minutes. Not allowed for a derived client, which shares what its origin has.
     *
     * @param client the host's client
     * @return this builder
     */
    public TixngoClientBuilder okHttpClient(OkHttpClient client) {
        options.okHttpClient = Objects.requireNonNull(client, "client");
        return this;
    }

    /**
     * {@return the client}
     *
     * @throws TixngoConfigurationException if anything is missing or wrong; all mistakes together
     */
    public TixngoClient build() {
        return HttpTixngoClient.create(options.copy(), shared);
    }
}
