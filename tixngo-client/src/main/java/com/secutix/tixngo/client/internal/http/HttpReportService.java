package com.secutix.tixngo.client.internal.http;

import com.secutix.tixngo.client.Endpoint;
import com.secutix.tixngo.client.ReportService;
import com.secutix.tixngo.client.model.TicketReportPage;
import com.secutix.tixngo.client.model.TicketReportQuery;
import com.secutix.tixngo.client.model.TicketStatus;
import com.secutix.tixngo.client.model.TicketStatusLogPage;
import com.secutix.tixngo.client.model.TicketStatusLogQuery;
import java.util.List;
import okhttp3.HttpUrl;

/** The calls that read reports over HTTP. */
public final class HttpReportService implements ReportService {
    private final Calls calls;

    /** Takes the calls of a client. */
    public HttpReportService(Calls calls) {
        this.calls = calls;
    }

    @Override
    public TicketReportPage ticketsLight(TicketReportQuery query) {
        return report(Endpoint.TICKETS_LIGHT_REPORT, calls.url(Endpoint.TICKETS_LIGHT_REPORT), query);
    }

    @Override
    public TicketReportPage tickets(TicketReportQuery query) {
        return report(Endpoint.TICKETS_REPORT, calls.url(Endpoint.TICKETS_REPORT), query);
    }

    @Override
    public TicketReportPage eventTickets(String eventId, TicketReportQuery query) {
        return report(
                Endpoint.EVENT_TICKETS_REPORT, calls.url(Endpoint.EVENT_TICKETS_REPORT, "eventId", eventId), query);
    }

    @Override
    public TicketStatusLogPage statusLogs(TicketStatusLogQuery query) {
        return calls.statusLogs(new Query(calls.profile(), calls.url(Endpoint.TICKET_STATUS_LOGS))
                .with("mobileAppId", query.mobileAppId())
                .with("from", query.from())
                .with("to", query.to())
                .withAll("actionNames", query.actionNames())
                .withAll("fromStatuses", raw(query.fromStatuses()))
                .withAll("toStatuses", raw(query.toStatuses()))
                .with("fromOwnerId", query.fromOwnerId())
                .with("toOwnerId", query.toOwnerId())
                .with("actor", query.actor())
                .with("limit", query.limit())
                .with("paginationKey", query.paginationKey())
                .build());
    }

    private static List<String> raw(List<TicketStatus> statuses) {
        return statuses.stream().map(TicketStatus::raw).toList();
    }

    private TicketReportPage report(Endpoint endpoint, HttpUrl url, TicketReportQuery query) {
        return calls.ticketReport(
                endpoint,
                new Query(calls.profile(), url)
                        .with("mobileAppId", query.mobileAppId())
                        .with("limit", query.limit())
                        .with("offset", query.offset())
                        .with("excludeDeleted", query.excludeDeleted())
                        .with("lastUpdatedSince", query.lastUpdatedSince())
                        .with("lastUpdatedBefore", query.lastUpdatedBefore())
                        .build());
    }
}
