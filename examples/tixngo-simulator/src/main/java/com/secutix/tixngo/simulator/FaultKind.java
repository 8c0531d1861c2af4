package com.secutix.tixngo.simulator;

import static com.secutix.tixngo.simulator.Endpoint.CHANGES;
import static com.secutix.tixngo.simulator.Endpoint.TICKET;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The ways in which a call can go wrong. The {@link #text()} of each is its name on the command line. */
public enum FaultKind {
    /** 400 that names some of the tickets sent; nothing is applied. */
    BAD_REQUEST_NAMING(Stage.INSTEAD, Reach.ITEMS, "400 naming that many of the tickets sent", "tickets, default 1"),
    /** 400 that names nothing; nothing is applied. */
    BAD_REQUEST(Stage.INSTEAD, Reach.ANY, "400 naming no ticket", ""),
    /** 401. */
    UNAUTHORIZED(Stage.INSTEAD, Reach.ANY, "401", ""),
    /** 403. */
    FORBIDDEN(Stage.INSTEAD, Reach.ANY, "403", ""),
    /** 404 of the whole call. */
    NOT_FOUND(Stage.INSTEAD, Reach.ANY, "404", ""),
    /** 413 that says the limit. */
    TOO_MANY_TICKETS(Stage.INSTEAD, Reach.ITEMS, "413 with a limit", "limit, default 500"),
    /** 413 that says no limit. */
    TOO_LARGE(Stage.INSTEAD, Reach.ITEMS, "413 without a limit", ""),
    /** 429 with {@code Retry-After} in seconds. */
    THROTTLED(Stage.INSTEAD, Reach.ANY, "429, Retry-After in seconds", "seconds, default 1"),
    /** 429 with {@code Retry-After} as a date. */
    THROTTLED_UNTIL(Stage.INSTEAD, Reach.ANY, "429, Retry-After as a date", "seconds from now, default 1"),
    /** 429 without {@code Retry-After}. */
    THROTTLED_SILENT(Stage.INSTEAD, Reach.ANY, "429 without Retry-After", ""),
    /** 500, 502, 503 or 504 with JSON, HTML or nothing in its body. */
    SERVER_ERROR(Stage.INSTEAD, Reach.ANY, "a 5xx", "status, default 500; json, html or empty"),
    /** 503 with {@code Retry-After}. */
    UNAVAILABLE(Stage.INSTEAD, Reach.ANY, "503 with Retry-After", "seconds, default 0"),
    /** 400 that refuses the pagination key. */
    INVALID_PAGINATION_KEY(Stage.INSTEAD, Reach.FEED, "400 INVALID_PAGINATION_KEY", ""),
    /** The connection is reset; nothing was applied. */
    RESET(Stage.INSTEAD, Reach.ANY, "connection reset, nothing applied", ""),
    /** The call is applied, then the connection is reset. */
    COMMIT_THEN_DROP(Stage.DELIVERY, Reach.ANY, "applied, then connection reset", ""),
    /** Applied; the answer ends before its Content-Length. */
    TRUNCATED(Stage.DELIVERY, Reach.ANY, "applied, answer shorter than its Content-Length", ""),
    /** Applied; the chunked answer ends before its last chunk. */
    TRUNCATED_CHUNKED(Stage.DELIVERY, Reach.ANY, "applied, chunked answer cut", ""),
    /** Applied; the answer is no JSON though it says so. */
    MALFORMED_JSON(Stage.DELIVERY, Reach.ANY, "applied, answer is broken JSON", ""),
    /** Applied; the answer is an HTML page with status 200. */
    HTML_OK(Stage.DELIVERY, Reach.ANY, "applied, answer is an HTML page with 200", ""),
    /** Applied; good JSON labelled as HTML. */
    WRONG_CONTENT_TYPE(Stage.DELIVERY, Reach.ANY, "applied, good JSON labelled text/html", ""),
    /** Some items are rejected. */
    REJECT(Stage.RESULTS, Reach.ITEMS, "that many items REJECTED", "items, default 1"),
    /** Applied; some items are not named in the results. */
    MISSING(Stage.RESULTS, Reach.ITEMS, "applied, that many results missing", "items, default 1"),
    /** Applied; results for items never sent. */
    SURPLUS(Stage.RESULTS, Reach.ITEMS, "applied, that many results for items never sent", "items, default 1"),
    /** Applied; some results twice. */
    DUPLICATE(Stage.RESULTS, Reach.ITEMS, "applied, that many results twice", "items, default 1"),
    /** Applied; some items both accepted and rejected. */
    CONTRADICTING(
            Stage.RESULTS, Reach.ITEMS, "applied, that many items with two contradicting results", "items, default 1"),
    /** Applied; some results with a status the contract does not have. */
    UNKNOWN_RESULT(Stage.RESULTS, Reach.ITEMS, "applied, that many results of unknown status", "items, default 1"),
    /** Applied; some results that are no results. */
    MALFORMED_RESULT(
            Stage.RESULTS,
            Reach.ITEMS,
            "applied, that many additional entries that are no results",
            "items, default 1"),
    /** An empty page with a new key. */
    EMPTY_PAGE(Stage.FEED, Reach.FEED, "an empty page with a new key", ""),
    /** Changes that come twice. */
    REPEATED(Stage.FEED, Reach.FEED, "that many changes twice", "changes, default 1"),
    /** Older changes after newer ones. */
    LATE(
            Stage.FEED,
            Reach.FEED,
            "that many older changes after newer ones, where the feed has such",
            "changes, default 1"),
    /** Changes of tickets never injected. */
    FOREIGN(Stage.FEED, Reach.FEED, "that many changes of tickets never injected", "changes, default 1"),
    /** Changes whose status is not documented. */
    UNKNOWN_STATUS(Stage.FEED, Reach.FEED, "that many changes with an undocumented status", "changes, default 1"),
    /** Additional changes that cannot be read. */
    MALFORMED_CHANGE(Stage.FEED, Reach.FEED, "that many additional changes that cannot be read", "changes, default 1"),
    /** Fields the contract does not have, at every depth. */
    UNKNOWN_FIELDS(Stage.FIELDS, Reach.READABLE, "unknown fields in the answer", ""),
    /** Absent fields sent as null. */
    NULL_FIELDS(Stage.FIELDS, Reach.READABLE, "absent fields sent as null", ""),
    /** The answer comes late. */
    DELAY(Stage.TIME, Reach.ANY, "the answer comes late", "milliseconds, default 1000");

    /** When a fault strikes. */
    public enum Stage {
        /** Instead of applying the call. */
        INSTEAD,
        /** After applying, on the way back. */
        DELIVERY,
        /** In the results of the items. */
        RESULTS,
        /** In a page of changes. */
        FEED,
        /** In the fields of an answer. */
        FIELDS,
        /** In its time. */
        TIME
    }

    private enum Reach {
        ANY,
        ITEMS,
        FEED,
        READABLE
    }

    private final Stage stage;
    private final Reach reach;
    private final String description;
    private final String argument;

    FaultKind(Stage stage, Reach reach, String description, String argument) {
        this.stage = stage;
        this.reach = reach;
        this.description = description;
        this.argument = argument;
    }

    /**
     * When it strikes.
     *
     * @return the stage
     */
    public Stage stage() {
        return stage;
    }

    /**
     * What happens, in a few words.
     *
     * @return the description
     */
    public String description() {
        return description;
    }

    /**
     * What the number after the colon means on the command line.
     *
     * @return the meaning; empty when there is none
     */
    public String argument() {
        return argument;
    }

    /**
     * The name on the command line.
     *
     * @return the name in kebab case
     */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * Whether the fault makes sense there.
     *
     * @param endpoint the call
     * @return true when it can strike
     */
    public boolean fits(Endpoint endpoint) {
        return switch (reach) {
            case ANY -> true;
            case ITEMS -> endpoint.answersPerItem();
            case FEED -> endpoint == CHANGES;
            case READABLE -> endpoint.answersPerItem() || endpoint == CHANGES || endpoint == TICKET;
        };
    }

    /**
     * Finds a kind by its name.
     *
     * @param text the name in kebab case
     * @return the kind; empty when there is none
     */
    public static Optional<FaultKind> named(String text) {
        return Arrays.stream(values()).filter(kind -> kind.text().equals(text)).findFirst();
    }
}
