package com.secutix.tixngo.simulator;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The calls of the contract. {@link #profileName()} is the name by which a profile moves a path. */
public enum Endpoint {
    /** Inject tickets. */
    INJECT("injectTickets", "POST", "/tickets"),
    /** Tickets changed since a key. */
    CHANGES("changedTickets", "GET", "/tickets/diff"),
    /** Invalidate tickets. */
    INVALIDATE("invalidateTickets", "POST", "/tickets/invalidate"),
    /** Mark tickets as controlled. */
    CONTROL("controlTickets", "POST", "/tickets/control"),
    /** One ticket. */
    TICKET("ticket", "GET", "/tickets/{ticketId}"),
    /** Create or replace a privilege definition. */
    DEFINITION("privilegeDefinition", "PUT", "/privileges/definitions/{definitionId}"),
    /** Inject privileges. */
    PRIVILEGES("privileges", "POST", "/privileges"),
    /** Report: the log of status changes. */
    STATUS_LOGS("ticketStatusLogs", "GET", "/report/ticket-status-logs"),
    /** Report: tickets of all events, few fields. */
    TICKETS_LIGHT_REPORT("ticketsLightReport", "GET", "/report/events/tickets-light"),
    /** Report: tickets of all events. */
    TICKETS_REPORT("ticketsReport", "GET", "/report/events/tickets"),
    /** Report: tickets of one event. */
    EVENT_TICKETS_REPORT("eventTicketsReport", "GET", "/report/events/{eventId}/tickets");

    private final String profileName;
    private final String method;
    private final String path;

    Endpoint(String profileName, String method, String path) {
        this.profileName = profileName;
        this.method = method;
        this.path = path;
    }

    /**
     * The name a profile file uses.
     *
     * @return the name
     */
    public String profileName() {
        return profileName;
    }

    /**
     * The HTTP method.
     *
     * @return the method
     */
    public String method() {
        return method;
    }

    /**
     * The path of the contract, relative to the base.
     *
     * @return the path, with variables in braces
     */
    public String path() {
        return path;
    }

    /**
     * Whether the call changes items and answers with one result for each.
     *
     * @return true for injections, invalidation and control
     */
    public boolean answersPerItem() {
        return this == INJECT || this == INVALIDATE || this == CONTROL || this == PRIVILEGES;
    }

    /**
     * Finds an endpoint by the name people type: {@code inject}, {@code changes}, {@code status-logs}, or its profile name.
     *
     * @param name the name, in any case
     * @return the endpoint; empty when there is none
     */
    public static Optional<Endpoint> named(String name) {
        String plain = name.replace("-", "_");
        return Arrays.stream(values())
                .filter(endpoint ->
                        endpoint.name().equalsIgnoreCase(plain) || endpoint.profileName.equalsIgnoreCase(name))
                .findFirst();
    }

    /**
     * The names people type.
     *
     * @return all names, lower case
     */
    public static List<String> names() {
        return Arrays.stream(values())
                .map(endpoint ->
                        endpoint.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'))
                .toList();
    }
}
