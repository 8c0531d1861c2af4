package com.secutix.tixngo.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.secutix.tixngo.simulator.internal.http.CallProcessor;
import com.secutix.tixngo.simulator.internal.http.CallRecorder;
import com.secutix.tixngo.simulator.internal.http.ControlPanel;
import com.secutix.tixngo.simulator.internal.http.SimulatorParts;
import com.secutix.tixngo.simulator.internal.http.SimulatorServer;
import com.secutix.tixngo.simulator.internal.state.PrivilegeBook;
import com.secutix.tixngo.simulator.internal.state.TicketBook;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A TIXNGO to test against: one HTTP server on the loopback interface with its own state. In a test:
 *
 * <pre>{@code
 * try (TixngoSimulator tixngo = TixngoSimulator.start()) {
 *     // point the client at tixngo.baseUrl() with tixngo.apiKey(), then
 *     tixngo.spectators().download("S360-000000001");
 * }
 * }</pre>
 *
 * <p>Thread-safe. {@link #close()} stops the server and releases its port; what it remembers can still be looked at afterwards.
 */
public final class TixngoSimulator implements AutoCloseable {
    private final SimulatorOptions options;
    private final SimulatorParts parts;
    private final CallProcessor processor;
    private final SimulatorServer server;
    private final Spectators spectators;

    private TixngoSimulator(SimulatorOptions options) {
        this.options = options;
        this.parts = new SimulatorParts(
                new TicketBook(options.clock(), options.deletionConfirmationDelay()),
                new PrivilegeBook(),
                new Faults(),
                new CallRecorder(),
                options.profile(),
                options.apiKeys(),
                options.clock(),
                options.seed(),
                options.profile().ticketsPerCall().orElse(options.ticketsPerCall()),
                options.diffPageLimit(),
                options.allowUnknownFields());
        this.spectators = new Spectators(parts.tickets());
        this.processor = new CallProcessor(parts);
        this.server = new SimulatorServer(
                options.host(), options.port(), parts, processor, new ControlPanel(parts, spectators));
    }

    /**
     * Starts one with everything at its default, on a free port.
     *
     * @return the running simulator
     */
    public static TixngoSimulator start() {
        return builder().start();
    }

    /**
     * Begins one with other options.
     *
     * @return the builder
     */
    public static SimulatorOptions.Builder builder() {
        return new SimulatorOptions.Builder();
    }

    static TixngoSimulator start(SimulatorOptions options) {
        TixngoSimulator simulator = new TixngoSimulator(options);
        simulator.server.start();
        return simulator;
    }

    /**
     * The organizer API base, as a client is given it.
     *
     * @return the URL, without a trailing slash
     */
    public URI baseUrl() {
        return server.baseUrl();
    }

    /**
     * The port.
     *
     * @return the port listened on
     */
    public int port() {
        return server.baseUrl().getPort();
    }

    /**
     * A key the simulator accepts.
     *
     * @return the first of its keys
     */
    public String apiKey() {
        return options.apiKeys().iterator().next();
    }

    /**
     * The people with their phones.
     *
     * @return what they can do
     */
    public Spectators spectators() {
        return spectators;
    }

    /**
     * What shall go wrong.
     *
     * @return the faults
     */
    public Faults faults() {
        return parts.faults();
    }

    /**
     * Looks a ticket up.
     *
     * @param ticketId which
     * @return its state and payload; empty when it was never injected
     */
    public Optional<SimulatedTicket> ticket(String ticketId) {
        return Optional.ofNullable(parts.tickets().find(ticketId));
    }

    /**
     * All tickets, in the order of their first injection.
     *
     * @return a copy
     */
    public List<SimulatedTicket> tickets() {
        return parts.tickets().all();
    }

    /**
     * Counts tickets.
     *
     * @return how many there are
     */
    public int ticketCount() {
        return parts.tickets().size();
    }

    /**
     * Counts tickets by status.
     *
     * @return status → count, without zeros
     */
    public Map<String, Integer> countsByStatus() {
        return parts.tickets().countsByStatus();
    }

    /**
     * The event as the last injection of any of its tickets left it.
     *
     * @param eventId which
     * @return its data; empty when unknown
     */
    public Optional<JsonNode> event(String eventId) {
        return Optional.ofNullable(parts.tickets().event(eventId));
    }

    /**
     * Looks a privilege definition up.
     *
     * @param definitionId which
     * @return its data as received; empty when unknown
     */
    public Optional<ObjectNode> privilegeDefinition(String definitionId) {
        return Optional.ofNullable(parts.privileges().definition(definitionId));
    }

    /**
     * Looks a privilege up.
     *
     * @param privilegeId which
     * @return its data as received; empty when unknown
     */
    public Optional<ObjectNode> privilege(String privilegeId) {
        return Optional.ofNullable(parts.privileges().privilege(privilegeId));
    }

    /**
     * Counts privileges.
     *
     * @return how many were injected
     */
    public int privilegeCount() {
        return parts.privileges().size();
    }

    /**
     * The calls received, the latest 20,000 of them and at most 64 MiB.
     *
     * @return the calls, oldest first
     */
    public List<RecordedCall> calls() {
        return parts.recorder().calls();
    }

    /**
     * The calls of one kind.
     *
     * @param endpoint the kind
     * @return the calls, oldest first
     */
    public List<RecordedCall> calls(Endpoint endpoint) {
        return calls().stream().filter(call -> call.endpoint() == endpoint).toList();
    }

    /**
     * Counts the calls received, also those no longer kept.
     *
     * @return how many
     */
    public long callCount() {
        return parts.recorder().received();
    }

    /** Forgets the calls received; tickets and counts stay. */
    public void forgetCalls() {
        parts.recorder().forget();
    }

    /**
     * How often a ticket came in injections, whatever became of them: also in calls that a fault spoiled. How often it was accepted is
     * {@link SimulatedTicket#injections()}.
     *
     * @param ticketId which
     * @return times
     */
    public int timesReceived(String ticketId) {
        return parts.recorder().injectionsReceived(ticketId);
    }

    /**
     * Confirms all pending deletions now, without waiting for their delay.
     *
     * @return how many there were
     */
    public int confirmDeletions() {
        return parts.tickets().confirmDeletions();
    }

    /**
     * Confirms one pending deletion now.
     *
     * @param ticketId which
     * @throws IllegalActionException when the ticket's deletion is not pending
     */
    public void confirmDeletion(String ticketId) {
        parts.tickets().confirmDeletion(ticketId);
    }

    /** Releases held calls and stops the server. Closing again does nothing. */
    @Override
    public void close() {
        server.stopListening();
        processor.stop();
        parts.faults().release();
        server.stop();
    }
}
