package com.secutix.tixngo.client;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The calls of the TIXNGO organizer API, each with the path the profile {@link TixngoProfile#V3} gives it. */
public enum Endpoint {
    /** Injects tickets (path documented). */
    INJECT_TICKETS("injectTickets", "POST", "/tickets", null),
    /** Reads changed tickets (existence documented, path assumed). */
    CHANGED_TICKETS("changedTickets", "GET", "/tickets/diff", null),
    /** Takes tickets away (path assumed). */
    INVALIDATE_TICKETS("invalidateTickets", "POST", "/tickets/invalidate", null),
    /** Marks tickets as used (path assumed). */
    CONTROL_TICKETS("controlTickets", "POST", "/tickets/control", null),
    /** Reads one ticket (path assumed). */
    TICKET("ticket", "GET", "/tickets/{ticketId}", "{ticketId}"),
    /** Creates or changes a kind of card (path assumed). */
    PRIVILEGE_DEFINITION("privilegeDefinition", "PUT", "/privileges/definitions/{definitionId}", "{definitionId}"),
    /** Injects cards (path assumed). */
    PRIVILEGES("privileges", "POST", "/privileges", null),
    /** Reads the log of status changes (path documented). */
    TICKET_STATUS_LOGS("ticketStatusLogs", "GET", "/report/ticket-status-logs", null),
    /** Reads the short report of all tickets (path documented). */
    TICKETS_LIGHT_REPORT("ticketsLightReport", "GET", "/report/events/tickets-light", null),
    /** Reads the report of all tickets (path documented). */
    TICKETS_REPORT("ticketsReport", "GET", "/report/events/tickets", null),
    /** Reads the report of one event's tickets (path documented). */
    EVENT_TICKETS_REPORT("eventTicketsReport", "GET", "/report/events/{eventId}/tickets", "{eventId}");

    private final String key;
    private final String method;
    private final String defaultPath;
    private final @Nullable String placeholder;

    Endpoint(String key, String method, String defaultPath, @Nullable String placeholder) {
        this.key = key;
        this.method = method;
        this.defaultPath = defaultPath;
        this.placeholder = placeholder;
    }

    /** {@return the name of this call in a profile file} */
    public String key() {
        return key;
    }

    /** {@return the HTTP method} */
    public String method() {
        return method;
    }

    /** {@return the path relative to the base, as in the profile {@code V3}} */
    public String defaultPath() {
        return defaultPath;
    }

    /** {@return what every path of this call must hold exactly once, such as <code>{ticketId}</code>} */
    public Optional<String> placeholder() {
        return Optional.ofNullable(placeholder);
    }

    /** {@return whether this call changes something at TIXNGO} */
    public boolean writes() {
        return !method.equals("GET");
    }
}
