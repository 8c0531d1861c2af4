package com.secutix.tixngo.client.internal.http;

import com.secutix.tixngo.client.ItemError;
import com.secutix.tixngo.client.ServiceError;
import com.secutix.tixngo.client.TixngoServiceException.Meaning;
import com.secutix.tixngo.client.internal.json.RawError;
import com.secutix.tixngo.client.internal.json.RawErrorBody;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Makes of an answer that is no success what a caller may see of it. */
final class Refusals {
    private Refusals() {}

    static Failure.Refused of(
            Exchange exchange,
            List<String> sentIds,
            RawErrorBody body,
            Redactor redactor,
            String apiKeyHeader,
            Clock clock,
            Duration cap) {
        Map<String, List<ItemError>> itemErrors = new LinkedHashMap<>();
        List<ItemError> callErrors = new ArrayList<>();
        Set<String> sent = Set.copyOf(sentIds);
        for (RawError raw : body.errors()) {
            ItemError error = itemError(raw, redactor);
            String itemId = raw.itemId();
            // an id that was not sent says nothing about any item of this call
            if (itemId != null && sent.contains(itemId)) {
                itemErrors.computeIfAbsent(itemId, id -> new ArrayList<>()).add(error);
            } else {
                callErrors.add(error);
            }
        }
        int status = Objects.requireNonNull(exchange.status, "status");
        ServiceError error = new ServiceError(
                status,
                redactor.token(body.code()),
                redactor.words(body.message()),
                itemErrors,
                callErrors,
                limit(status, body.limit()),
                RetryAfter.parse(exchange.retryAfter, clock.instant(), cap).orElse(null));
        return new Failure.Refused(
                error, Messages.refused(exchange.attempt.endpoint(), error, apiKeyHeader, host(exchange.location)));
    }

    static ItemError itemError(RawError raw, Redactor redactor) {
        String code = redactor.token(raw.code());
        return new ItemError(
                code == null ? "UNSPECIFIED" : code, redactor.token(raw.field()), redactor.words(raw.message()));
    }

    private static @Nullable Integer limit(int status, @Nullable Long limit) {
        if (limit == null || limit < 1 || limit > Integer.MAX_VALUE) {
            return null;
        }
        return Meaning.of(status) == Meaning.TOO_MANY_TICKETS ? limit.intValue() : null;
    }

    /** Only the host: the rest of an address may hold anything. */
    private static @Nullable String host(@Nullable String location) {
        HttpUrl url = location == null ? null : HttpUrl.parse(location);
        return url == null ? null : url.host();
    }
}
