package com.secutix.tixngo.client;

import com.secutix.tixngo.client.internal.http.BaseUrl;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What makes the options of a client wrong. */
final class OptionRules {
    private static final Duration LONGEST = Duration.ofDays(1);
    private static final int MAX_DUMP = 64 << 20;

    private OptionRules() {}

    static List<String> problems(ClientOptions options, boolean derived) {
        List<String> problems = new ArrayList<>();
        BaseUrl.problem(options.url).ifPresent(problems::add);
        if (options.apiKey == null) {
            problems.add("The API key is missing; give it, or a supplier of it");
        }
        if (options.keyProblem != null) {
            problems.add(options.keyProblem);
        }
        duration("callTimeout", options.callTimeout, problems);
        duration("attemptTimeout", options.attemptTimeout, problems);
        duration("connectTimeout", options.connectTimeout, problems);
        duration("maxRetryAfter", options.maxRetryAfter, problems);
        if (options.payloadDump != null && (options.dumpBytes < 1 || options.dumpBytes > MAX_DUMP)) {
            problems.add("The bytes of a payload dump must be 1 to 64 MiB, not " + options.dumpBytes);
        }
        if (derived && options.okHttpClient != null) {
            problems.add("A derived client shares the connections of its origin; give an OkHttp client to that one");
        }
        return problems;
    }

    private static void duration(String name, Duration value, List<String> problems) {
        if (value.isNegative() || value.isZero() || value.compareTo(LONGEST) > 0) {
            problems.add(name + " must be more than zero and at most a day, not " + value);
        } else if (value.toMillis() < 1) {
            problems.add(name + " must be at least a millisecond, not " + value);
        }
    }
}
