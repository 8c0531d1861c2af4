package com.secutix.tixngo.client;

import com.secutix.tixngo.client.internal.RuntimeLibraries;
import com.secutix.tixngo.client.internal.http.BaseUrl;
import com.secutix.tixngo.client.internal.http.Calls;
import com.secutix.tixngo.client.internal.http.Checkup;
import com.secutix.tixngo.client.internal.http.Connections;
import com.secutix.tixngo.client.internal.http.HttpPrivilegeService;
import com.secutix.tixngo.client.internal.http.HttpReportService;
import com.secutix.tixngo.client.internal.http.HttpTicketService;
import com.secutix.tixngo.client.internal.http.KeySource;
import com.secutix.tixngo.client.internal.http.Settings;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** The client over HTTP. */
final class HttpTixngoClient implements TixngoClient {
    private final ClientOptions options;
    private final SharedTransport shared;
    private final boolean owner;
    private final AtomicBoolean closed = new AtomicBoolean();
    private final BaseUrl baseUrl;
    private final TicketService tickets;
    private final PrivilegeService privileges;
    private final ReportService reports;
    private final Checkup checkup;

    private HttpTixngoClient(ClientOptions options, BaseUrl baseUrl, KeySource key, @Nullable SharedTransport given) {
        this.options = options;
        this.baseUrl = baseUrl;
        owner = given == null;
        shared = given == null ? new SharedTransport(Connections.of(options.okHttpClient)) : given;
        Calls calls = new Calls(
                settings(options, baseUrl, key),
                shared.connections(),
                shared.gate(),
                shared.unknownFields(),
                () -> !closed.get() && shared.isOpen());
        tickets = new HttpTicketService(calls);
        privileges = new HttpPrivilegeService(calls);
        reports = new HttpReportService(calls);
        checkup = new Checkup(calls);
    }

    static TixngoClient create(ClientOptions options, @Nullable SharedTransport shared) {
        if (shared == null) {
            requireMatchingLibraries();
        }
        List<String> problems = OptionRules.problems(options, shared != null);
        if (!problems.isEmpty()) {
            throw new TixngoConfigurationException(problems);
        }
        BaseUrl baseUrl = BaseUrl.of(Objects.requireNonNull(options.url, "url"));
        KeySource key = new KeySource(Objects.requireNonNull(options.apiKey, "apiKey"));
        return new HttpTixngoClient(options, baseUrl, key, shared);
    }

    private static void requireMatchingLibraries() {
        List<String> clashes = RuntimeLibraries.found().problems();
        if (!clashes.isEmpty()) {
            throw new TixngoConfigurationException(clashes);
        }
    }

    private static Settings settings(ClientOptions options, BaseUrl baseUrl, KeySource key) {
        return new Settings(
                baseUrl,
                key,
                options.hostApplication,
                options.profile,
                options.retryPolicy,
                options.jitter,
                options.callTimeout,
                options.attemptTimeout,
                options.connectTimeout,
                options.maxRetryAfter,
                options.clock,
                options.sleeper,
                options.requestIds,
                List.copyOf(options.listeners),
                options.payloadDump,
                options.dumpBytes);
    }

    @Override
    public TixngoClientBuilder newBuilder() {
        ClientOptions derived = options.copy();
        // the connections are shared already
        derived.okHttpClient = null;
        return new TixngoClientBuilder(derived, shared);
    }

    @Override
    public TicketService tickets() {
        return tickets;
    }

    @Override
    public PrivilegeService privileges() {
        return privileges;
    }

    @Override
    public ReportService reports() {
        return reports;
    }

    @Override
    public CheckResult check() {
        if (closed.get() || !shared.isOpen()) {
            throw new IllegalStateException("This client is closed");
        }
        return checkup.run();
    }

    @Override
    public URI baseUrl() {
        return baseUrl.toUri();
    }

    @Override
    public TixngoProfile profile() {
        return options.profile;
    }

    @Override
    public Map<Endpoint, Map<String, Long>> unknownFieldCounts() {
        return shared.unknownFields().snapshot();
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true) && owner) {
            shared.close();
        }
    }

    /** {@return where it speaks to; never the key} */
    @Override
    public String toString() {
        return "TixngoClient[" + baseUrl.host() + "]";
    }
}
