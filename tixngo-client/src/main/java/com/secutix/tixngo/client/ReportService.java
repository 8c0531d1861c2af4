package com.secutix.tixngo.client;

import com.secutix.tixngo.client.model.TicketReportPage;
import com.secutix.tixngo.client.model.TicketReportQuery;
import com.secutix.tixngo.client.model.TicketStatusLogPage;
import com.secutix.tixngo.client.model.TicketStatusLogQuery;

/** The calls that read reports (paths and parameters documented). Safe for use by any number of threads. */
public interface ReportService {

    /**
     * Reads a page of the short report of all tickets.
     *
     * @param query which tickets
     * @return the page
     * @throws TixngoException if the call failed
     */
    TicketReportPage ticketsLight(TicketReportQuery query);

    /**
     * Reads a page of the report of all tickets.
     *
     * @param query which tickets
     * @return the page
     * @throws TixngoException if the call failed
     */
    TicketReportPage tickets(TicketReportQuery query);

    /**
     * Reads a page of the report of one event's tickets.
     *
     * @param eventId id of the event, not empty, {@code .} or {@code ..}
     * @param query which tickets
     * @return the page
     * @throws IllegalArgumentException if the id cannot be part of a URL
     * @throws TixngoException if the call failed
     */
    TicketReportPage eventTickets(String eventId, TicketReportQuery query);

    /**
     * Reads a page of the log of status changes.
     *
     * @param query which changes; its limit is at most 10,000
     * @return the page
     * @throws TixngoException if the call failed
     */
    TicketStatusLogPage statusLogs(TicketStatusLogQuery query);
}
