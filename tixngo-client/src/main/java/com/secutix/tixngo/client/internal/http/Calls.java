package com.secutix.tixngo.client.internal.http;

import com.secutix.tixngo.client.DeliveryResult;
import com.secutix.tixngo.client.Endpoint;
import com.secutix.tixngo.client.TixngoProfile;
import com.secutix.tixngo.client.internal.http.RetryingCaller.Completed;
import com.secutix.tixngo.client.internal.json.Answer;
import com.secutix.tixngo.client.internal.json.Contract;
import com.secutix.tixngo.client.internal.json.FieldNames;
import com.secutix.tixngo.client.internal.json.Payload;
import com.secutix.tixngo.client.internal.json.RawResults;
import com.secutix.tixngo.client.internal.json.TixngoJson;
import com.secutix.tixngo.client.model.ChangesPage;
import com.secutix.tixngo.client.model.TicketChange;
import com.secutix.tixngo.client.model.TicketReportPage;
import com.secutix.tixngo.client.model.TicketStatusLogPage;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import okhttp3.HttpUrl;
import retrofit2.Retrofit;
import retrofit2.converter.jackson.JacksonConverterFactory;

/** The calls of one client, from a value to an answer. Immutable and thread-safe. */
public final class Calls {
    private final Settings settings;
    private final TixngoJson json;
    private final TixngoApi api;
    private final Listeners listeners;
    private final Attempts attempts;
    private final RetryingCaller caller;
    private final ThrottleGate gate;
    private final UnknownFieldCounts unknownFields;

    /** Resolves the profile and binds everything to it, once. */
    public Calls(
            Settings settings,
            Connections connections,
            ThrottleGate gate,
            UnknownFieldCounts unknownFields,
            BooleanSupplier open) {
        this.settings = settings;
        this.gate = gate;
        this.unknownFields = unknownFields;
        json = new TixngoJson(new FieldNames(settings.profile().renamedFields()));
        api = new Retrofit.Builder()
                .baseUrl(settings.baseUrl().resolve("/"))
                .client(connections.with(
                        settings.connectTimeout(), settings.profile().maxResponseBytes()))
                .addConverterFactory(new PayloadBody.Factory())
                .addConverterFactory(new Acknowledgement.Factory(json))
                .addConverterFactory(JacksonConverterFactory.create(json.mapper()))
                .build()
                .create(TixngoApi.class);
        listeners = new Listeners(settings.listeners(), settings.payloadDump());
        attempts = new Attempts(settings, json, listeners, connections::attemptEnded);
        caller = new RetryingCaller(settings, attempts, gate, listeners, open);
    }

    Contract contract() {
        return json.contract();
    }

    TixngoJson json() {
        return json;
    }

    TixngoProfile profile() {
        return settings.profile();
    }

    Settings settings() {
        return settings;
    }

    ThrottleGate gate() {
        return gate;
    }

    Attempts attempts() {
        return attempts;
    }

    /** Sends items and tells what became of each. */
    DeliveryResult deliver(Endpoint endpoint, Payload payload, List<String> ids) {
        try {
            return delivered(endpoint, payload, ids);
        } finally {
            payload.forget();
        }
    }

    private DeliveryResult delivered(Endpoint endpoint, Payload payload, List<String> ids) {
        HttpUrl url = url(endpoint);
        Completed<Answer<RawResults>> done = caller.call(new Request<>(
                endpoint,
                url,
                payload,
                ids,
                contract().results(),
                (headers, exchange) -> api.write(url, headers, exchange, payload)));
        noteUnknownFields(endpoint, done.value());
        ResultMatcher matcher =
                new ResultMatcher(ids, done.value().value(), () -> new Redactor(payload.personalTexts(), currentKey()));
        if (matcher.surplusTotal() > 0) {
            listeners.tell(listener -> listener.surplusResults(endpoint, done.requestId(), matcher.surplusTotal()));
        }
        return new DeliveryResult(
                matcher.outcomes(),
                matcher.surplus(),
                matcher.surplusTotal(),
                matcher.unreadable(),
                done.requestId(),
                done.attempts(),
                done.writeMayHaveHappened(),
                done.duration());
    }

    private String currentKey() {
        return settings.key().current();
    }

    Completed<Acknowledgement> put(Endpoint endpoint, HttpUrl url, Payload payload) {
        try {
            return caller.call(new Request<>(
                    endpoint,
                    url,
                    payload,
                    List.of(),
                    null,
                    (headers, exchange) -> api.put(url, headers, exchange, payload)));
        } finally {
            payload.forget();
        }
    }

    ChangesPage changes(HttpUrl url) {
        return value(Endpoint.CHANGED_TICKETS, caller.call(changesRequest(url)));
    }

    Request<Answer<ChangesPage>> changesRequest(HttpUrl url) {
        return new Request<>(
                Endpoint.CHANGED_TICKETS,
                url,
                null,
                List.of(),
                contract().changes(),
                (headers, exchange) -> api.changes(url, headers, exchange));
    }

    Completed<Answer<TicketChange>> ticket(HttpUrl url) {
        Completed<Answer<TicketChange>> done = caller.call(new Request<>(
                Endpoint.TICKET,
                url,
                null,
                List.of(),
                contract().change(),
                (headers, exchange) -> api.ticket(url, headers, exchange)));
        noteUnknownFields(Endpoint.TICKET, done.value());
        return done;
    }

    TicketReportPage ticketReport(Endpoint endpoint, HttpUrl url) {
        return value(
                endpoint,
                caller.call(new Request<>(
                        endpoint,
                        url,
                        null,
                        List.of(),
                        contract().ticketReport(),
                        (headers, exchange) -> api.ticketReport(url, headers, exchange))));
    }

    TicketStatusLogPage statusLogs(HttpUrl url) {
        return value(
                Endpoint.TICKET_STATUS_LOGS,
                caller.call(new Request<>(
                        Endpoint.TICKET_STATUS_LOGS,
                        url,
                        null,
                        List.of(),
                        contract().statusLogs(),
                        (headers, exchange) -> api.statusLogs(url, headers, exchange))));
    }

    private <T> T value(Endpoint endpoint, Completed<Answer<T>> done) {
        noteUnknownFields(endpoint, done.value());
        return done.value().value();
    }

    private void noteUnknownFields(Endpoint endpoint, Answer<?> answer) {
        Map<String, Long> counts = answer.unknownFields();
        if (!counts.isEmpty()) {
            unknownFields.add(endpoint, counts);
            listeners.tell(listener -> listener.unknownFields(endpoint, Map.copyOf(counts)));
        }
    }

    /** {@return the address of a call without a placeholder} */
    HttpUrl url(Endpoint endpoint) {
        return url(endpoint, path -> path);
    }

    /** {@return the address of a call whose placeholder is filled in} */
    HttpUrl url(Endpoint endpoint, String what, String id) {
        String segment = PathSegment.of(what, id);
        return url(endpoint, path -> path.replace("{" + what + "}", segment));
    }

    private HttpUrl url(Endpoint endpoint, UnaryOperator<String> filledIn) {
        return settings.baseUrl().resolve(filledIn.apply(profile().path(endpoint)));
    }
}
