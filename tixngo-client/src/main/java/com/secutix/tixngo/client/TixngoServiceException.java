package com.secutix.tixngo.client;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** TIXNGO answered, but not with a success. */
public final class TixngoServiceException extends TixngoException {
    private static final long serialVersionUID = 1L;

    /** The HTTP status. */
    private final int httpStatus;

    // lists of errors do not travel by Java serialization; the status does
    private final transient @Nullable ServiceError error;

    /**
     * Makes a failure out of an answer.
     *
     * @param message what was wrong and what to do
     * @param error the answer
     * @param facts the call
     */
    public TixngoServiceException(String message, ServiceError error, CallFacts facts) {
        super(message, facts, null);
        this.error = error;
        httpStatus = error.httpStatus();
    }

    /** {@return what the HTTP status means to a caller} */
    public Meaning meaning() {
        return Meaning.of(httpStatus);
    }

    /** {@return the HTTP status} */
    public int httpStatus() {
        return httpStatus;
    }

    /** {@return the code of the answer, such as {@code INVALID_PAGINATION_KEY}} */
    public Optional<String> code() {
        return Optional.ofNullable(error().code());
    }

    /** {@return the message of the answer, masked} */
    public Optional<String> serviceMessage() {
        return Optional.ofNullable(error().message());
    }

    /** {@return the errors that name a ticket (or card), by its id: those are bad, the others may be sent again without them} */
    public Map<String, List<ItemError>> itemErrors() {
        return error().itemErrors();
    }

    /** {@return the errors that name no ticket} */
    public List<ItemError> callErrors() {
        return error().callErrors();
    }

    /** {@return most tickets the server takes in a call, when it said so (413)} */
    public OptionalInt limit() {
        Integer limit = error().limit();
        return limit == null ? OptionalInt.empty() : OptionalInt.of(limit);
    }

    /** {@return how long the server asks to wait, capped, when it said so (429, 503)} */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(error().retryAfter());
    }

    private ServiceError error() {
        return error == null ? ServiceError.ofStatus(httpStatus) : error;
    }

    @Override
    public boolean retryable() {
        return meaning() == Meaning.THROTTLED || meaning() == Meaning.SERVER_ERROR;
    }

    /** What an HTTP status means to a caller. */
    public enum Meaning {
        /** 400: the whole call was refused; see {@link #itemErrors()}. */
        INVALID_REQUEST,
        /** 401, 403: the key is wrong or lacks the right. */
        UNAUTHORIZED,
        /** 404: there is no such thing, or the URL is wrong. */
        NOT_FOUND,
        /** 413: more tickets than the server takes; see {@link #limit()}. */
        TOO_MANY_TICKETS,
        /** 429: too many calls; wait. */
        THROTTLED,
        /** 5xx, and 408: the server's own trouble. */
        SERVER_ERROR,
        /** 3xx: another address; it is not followed, so that the key does not travel there. */
        REDIRECTED,
        /** Anything else. */
        UNEXPECTED;

        /**
         * {@return what a status means}
         *
         * @param httpStatus HTTP status
         */
        public static Meaning of(int httpStatus) {
            return switch (httpStatus) {
                case 400 -> INVALID_REQUEST;
                case 401, 403 -> UNAUTHORIZED;
                case 404 -> NOT_FOUND;
                case 408 -> SERVER_ERROR;
                case 413 -> TOO_MANY_TICKETS;
                case 429 -> THROTTLED;
                default -> httpStatus >= 500 ? SERVER_ERROR : httpStatus / 100 == 3 ? REDIRECTED : UNEXPECTED;
            };
        }
    }
}
