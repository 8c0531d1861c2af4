package com.secutix.tixngo.client;

import static com.secutix.tixngo.client.LocalTixngo.accepted;
import static com.secutix.tixngo.client.LocalTixngo.json;
import static com.secutix.tixngo.client.LocalTixngo.page;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.secutix.tixngo.client.model.ChangesPage;
import com.secutix.tixngo.client.model.Ticket;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A client that has nothing to do")
class IdleClientTest {
    private static final int MOST_COLLECTIONS = 50;
    private final LocalTixngo tixngo = new LocalTixngo();
    private final List<String> dumped = new ArrayList<>();
    private final TixngoClient client = tixngo.builder()
            .retryPolicy(RetryPolicy.never())
            .payloadDump(exchange -> dumped.add(exchange.requestId()), 1_000)
            .build();
    private final Map<String, WeakReference<Object>> remembered = new LinkedHashMap<>();

    @AfterEach
    void close() {
        client.close();
        tixngo.close();
    }

    private void remember(String what, Object object) {
        remembered.put(what, new WeakReference<>(object));
    }

    /** In a method of its own: nothing of it is left on the stack. */
    private void work() {
        Ticket ticket = Samples.fullTicket("T-1");
        remember("a ticket that was sent", ticket);
        remember("its spectator", ticket.spectatorDetails());
        remember("its barcode", ticket.security());
        tixngo.answer(accepted("T-1"));
        remember("a result", client.tickets().inject(List.of(ticket)));
        tixngo.answer(
                page(
                        "{\"ticketId\":\"T-1\",\"status\":\"X\",\"owner\":{\"email\":\"zoe.secret@example.org\"},\"new\":{\"a\":1}}"));
        ChangesPage page = client.tickets().changes(null, 1);
        remember("a page", page);
        remember("a change", page.changes().get(0));
        remember("an owner", page.changes().get(0).owner());
        remember("what is not in the contract", page.changes().get(0).unknownFields());
        for (int status : new int[] {400, 500}) {
            tixngo.answer(json(
                    status, "{\"message\":\"Limarked\",\"errors\":[{\"ticketId\":\"T-1\",\"message\":\"Limarked\"}]}"));
            Ticket refused = Samples.fullTicket("T-1");
            remember("a ticket refused with " + status, refused);
            remember(
                    "the failure " + status,
                    catchThrowable(() -> client.tickets().inject(List.of(refused))));
        }
        tixngo.answer(json(200, "{\"results\":[{\"ticketId\":"));
        Ticket unknown = Samples.fullTicket("T-1");
        remember("a ticket whose outcome is unknown", unknown);
        remember(
                "the failure that says so",
                catchThrowable(() -> client.tickets().inject(List.of(unknown))));
        tixngo.answer(accepted("T-1"));
        Ticket last = Samples.fullTicket("T-1");
        remember("the last ticket", last);
        remember("the last result", client.tickets().inject(List.of(last)));
    }

    @Test
    void holds_nothing_of_what_it_sent_or_received() {
        work();
        List<String> held = new ArrayList<>(remembered.keySet());
        for (int i = 0; i < MOST_COLLECTIONS && !held.isEmpty(); i++) {
            System.gc();
            held.removeIf(what -> remembered.get(what).get() == null);
        }
        assertThat(held).isEmpty();
        assertThat(dumped).hasSize(6);
    }
}
