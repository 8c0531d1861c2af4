package com.secutix.tixngo.client;

import java.net.URI;
import java.util.Map;

/**
 * Speaks to one TIXNGO organizer API. Immutable and safe for use by any number of threads: make one and keep it. All
 * calls block until they have an answer, a failure, or used up their total budget; they are retried within it.
 *
 * <pre>{@code
 * try (TixngoClient tixngo = TixngoClient.builder()
 *         .environment(TixngoEnvironment.INT)
 *         .apiKey(System.getenv("TIXNGO_API_KEY"))
 *         .build()) {
 *     DeliveryResult result = tixngo.tickets().inject(tickets);
 * }
 * }</pre>
 *
 * <p>Every call may throw a {@link TixngoException}; its kinds say what happened. A thread that is interrupted gets a
 * {@link TixngoInterruptedException} at the next wait, or read or write of the connection, at the latest when the attempt
 * times out.
 */
public interface TixngoClient extends AutoCloseable {

    /** {@return a builder with every option at its default} */
    static TixngoClientBuilder builder() {
        return new TixngoClientBuilder();
    }

    /**
     * {@return a builder that starts from this client's options and shares its connections, its throttling gate and its counts
     * of unknown fields} Closing a derived client leaves them to this one; closing this one ends the derived ones too.
     */
    TixngoClientBuilder newBuilder();

    /** {@return the calls about tickets} */
    TicketService tickets();

    /** {@return the calls about digital privileges} */
    PrivilegeService privileges();

    /** {@return the calls that read reports} */
    ReportService reports();

    /**
     * Tries URL and key without changing anything: asks once for the first changed ticket. Failures to be expected (a wrong
     * URL, a wrong key, a host that is down) are results, not exceptions.
     *
     * @return what was found, in words for an operator
     */
    CheckResult check();

    /** {@return the base of all calls, without a trailing slash} */
    URI baseUrl();

    /** {@return the profile this client speaks} */
    TixngoProfile profile();

    /**
     * {@return how often fields that this library does not know were seen since the client was made, by call and dotted name}
     * At most 100 names for each call are kept; the others are counted together as {@code (other)}. A snapshot.
     */
    Map<Endpoint, Map<String, Long>> unknownFieldCounts();

    /**
     * Ends what this client made itself: connections and threads of its own, never those of a client the host handed over. Calls
     * under way fail; later ones throw {@link IllegalStateException}. Closing twice does nothing.
     */
    @Override
    void close();
}
