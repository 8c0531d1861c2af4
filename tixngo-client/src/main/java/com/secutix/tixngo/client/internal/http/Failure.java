package com.secutix.tixngo.client.internal.http;

import com.secutix.tixngo.client.CallFacts;
import com.secutix.tixngo.client.ServiceError;
import com.secutix.tixngo.client.TixngoException;
import com.secutix.tixngo.client.TixngoProtocolException;
import com.secutix.tixngo.client.TixngoServiceException;
import com.secutix.tixngo.client.TixngoServiceException.Meaning;
import com.secutix.tixngo.client.TixngoTransportException;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How one attempt failed, and what follows from it. */
sealed interface Failure {

    /** {@return whether another attempt makes sense} */
    boolean retryable();

    /** {@return whether the server may have carried out a write} */
    boolean writeMayHaveHappened();

    /** {@return why, in a few words for logs and listeners} */
    String reason();

    /** {@return the exception that tells it} */
    TixngoException toException(CallFacts facts, boolean neverConnected);

    /** {@return whether no connection stood} */
    default boolean neverConnected() {
        return false;
    }

    /** {@return the wait the server asked for} */
    default Optional<Duration> retryAfter() {
        return Optional.empty();
    }

    /** {@return whether the server said 429} */
    default boolean throttled() {
        return false;
    }

    /** An answer, but no success. */
    record Refused(ServiceError error, String message) implements Failure {

        Meaning meaning() {
            return Meaning.of(error.httpStatus());
        }

        @Override
        public boolean retryable() {
            return meaning() == Meaning.SERVER_ERROR || meaning() == Meaning.THROTTLED;
        }

        @Override
        public boolean writeMayHaveHappened() {
            return switch (meaning()) {
                case SERVER_ERROR, REDIRECTED, UNEXPECTED -> error.httpStatus() / 100 != 4 || error.httpStatus() == 408;
                default -> false;
            };
        }

        @Override
        public String reason() {
            return "HTTP " + error.httpStatus();
        }

        @Override
        public Optional<Duration> retryAfter() {
            return Optional.ofNullable(error.retryAfter());
        }

        @Override
        public boolean throttled() {
            return meaning() == Meaning.THROTTLED;
        }

        @Override
        public TixngoException toException(CallFacts facts, boolean neverConnected) {
            return new TixngoServiceException(message, error, facts);
        }
    }

    /** No answer. */
    record Broken(
            String reason, boolean neverConnected, @Nullable IOException cause) implements Failure {

        @Override
        public boolean retryable() {
            return true;
        }

        @Override
        public boolean writeMayHaveHappened() {
            return !neverConnected;
        }

        @Override
        public TixngoException toException(CallFacts facts, boolean neverConnectedAtAll) {
            String advice = neverConnectedAtAll
                    ? "; nothing was sent. Check the URL, the network and whether TIXNGO is up"
                    : facts.writeMayHaveHappened() ? "; whether TIXNGO carried it out is not known" : "";
            return new TixngoTransportException(
                    Messages.call(facts) + " got no answer: " + reason + advice, neverConnectedAtAll, facts, cause);
        }
    }

    /** An answer that cannot be read. */
    record Unreadable(String reason) implements Failure {

        @Override
        public boolean retryable() {
            return true;
        }

        @Override
        public boolean writeMayHaveHappened() {
            return true;
        }

        @Override
        public TixngoException toException(CallFacts facts, boolean neverConnected) {
            return new TixngoProtocolException(
                    Messages.call(facts) + " got an answer that cannot be read: " + reason
                            + ". Check that the URL is TIXNGO's and the profile fits",
                    facts);
        }
    }
}
