package com.secutix.tixngo.client.internal.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.secutix.tixngo.client.CallFacts;
import com.secutix.tixngo.client.DeliveryResult;
import com.secutix.tixngo.client.Endpoint;
import com.secutix.tixngo.client.TicketService;
import com.secutix.tixngo.client.TixngoProtocolException;
import com.secutix.tixngo.client.TixngoServiceException;
import com.secutix.tixngo.client.internal.http.RetryingCaller.Completed;
import com.secutix.tixngo.client.internal.json.Answer;
import com.secutix.tixngo.client.internal.json.Payload;
import com.secutix.tixngo.client.internal.json.WrongShapeException;
import com.secutix.tixngo.client.model.ChangesPage;
import com.secutix.tixngo.client.model.Ticket;
import com.secutix.tixngo.client.model.TicketChange;
import com.secutix.tixngo.client.model.TicketControl;
import com.secutix.tixngo.client.model.TicketInvalidation;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The calls about tickets over HTTP. */
public final class HttpTicketService implements TicketService {
    private final Calls calls;

    /** Takes the calls of a client. */
    public HttpTicketService(Calls calls) {
        this.calls = calls;
    }

    @Override
    public DeliveryResult inject(List<Ticket> tickets) {
        Batch<Ticket> batch = Batch.of("ticket", tickets, Ticket::ticketId, calls.profile());
        return batch.deliver(
                calls,
                Endpoint.INJECT_TICKETS,
                items -> Payload.of(calls.contract().injection(), items));
    }

    @Override
    public DeliveryResult invalidate(List<TicketInvalidation> invalidations) {
        Batch<TicketInvalidation> batch =
                Batch.of("ticket", invalidations, TicketInvalidation::ticketId, calls.profile());
        return batch.deliver(
                calls,
                Endpoint.INVALIDATE_TICKETS,
                items -> Payload.of(calls.contract().invalidation(), items));
    }

    @Override
    public DeliveryResult control(List<TicketControl> controls) {
        Batch<TicketControl> batch = Batch.of("ticket", controls, TicketControl::ticketId, calls.profile());
        return batch.deliver(
                calls,
                Endpoint.CONTROL_TICKETS,
                items -> Payload.of(calls.contract().control(), items));
    }

    @Override
    public ChangesPage changes(@Nullable String paginationKey, int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("The limit of a page must be 1 or more, not " + limit);
        }
        return calls.changes(new Query(calls.profile(), calls.url(Endpoint.CHANGED_TICKETS))
                .with("limit", Math.min(limit, calls.profile().changesPerPage()))
                .with("paginationKey", paginationKey)
                .build());
    }

    @Override
    public Optional<TicketChange> find(String ticketId) {
        Completed<Answer<TicketChange>> done;
        try {
            done = calls.ticket(calls.url(Endpoint.TICKET, "ticketId", ticketId));
        } catch (TixngoServiceException refused) {
            // any other 404 means that the URL is wrong, not that the ticket does not exist
            if (refused.httpStatus() == 404 && refused.code().equals(Optional.of("TICKET_NOT_FOUND"))) {
                return Optional.empty();
            }
            throw refused;
        }
        TicketChange change = done.value().value();
        if (!change.ticketId().equals(ticketId)) {
            CallFacts facts = new CallFacts(Endpoint.TICKET, done.requestId(), done.attempts(), false);
            throw new TixngoProtocolException(
                    Messages.call(facts) + " got an answer about another ticket than the one asked for", facts);
        }
        return Optional.of(change);
    }

    @Override
    public ChangesPage readChanges(InputStream json) throws IOException {
        BoundedInput input = new BoundedInput(json, calls.profile().maxResponseBytes());
        try {
            return calls.json().readChanges(input).value();
        } catch (WrongShapeException | BoundedBody.TooLargeException wrong) {
            throw unreadable(String.valueOf(wrong.getMessage()));
        } catch (CharConversionException wrong) {
            throw unreadable(Failures.NO_TEXT);
        } catch (JsonProcessingException wrong) {
            throw unreadable(Failures.describe(wrong, input.count()));
        }
    }

    private static TixngoProtocolException unreadable(String problem) {
        return new TixngoProtocolException(
                "The saved answer is not one of changed tickets: " + problem, CallFacts.nothingSent());
    }
}
