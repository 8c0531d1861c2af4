package com.secutix.tixngo.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FeedTest {
    private TixngoSimulator tixngo;
    private Caller caller;

    @BeforeEach
    void start() {
        tixngo = TixngoSimulator.builder().diffPageLimit(300).start();
        caller = new Caller(tixngo);
    }

    @AfterEach
    void stop() {
        tixngo.close();
    }

    private static String key(Caller.Reply reply) {
        return reply.json().at("/pagination/nextPageKey").asText();
    }

    @Test
    void of_no_tickets_is_empty_and_has_no_key() throws IOException {
        assertThat(caller.changes("").raw().body()).isEqualTo("{\"pagination\":{\"pageSize\":1000},\"result\":[]}");
    }

    @Test
    void names_every_change_once_in_order_over_pages_shorter_than_asked() throws IOException {
        List<String> ids = Tickets.ids(1000);
        caller.inject(ids);

        List<String> seen = new ArrayList<>();
        List<Integer> sizes = new ArrayList<>();
        String key = "";
        while (true) {
            Caller.Reply page = caller.changes(key);
            seen.addAll(page.texts("result", "ticketId"));
            sizes.add(page.json().get("result").size());
            if (key(page).equals(key)) {
                break;
            }
            key = key(page);
        }

        assertThat(seen).isEqualTo(ids);
        assertThat(sizes).containsExactly(300, 300, 300, 100, 0);
    }

    @Test
    void goes_on_from_a_key_with_what_happened_since() throws IOException {
        caller.inject(Tickets.ids(2));
        String key = key(caller.changes(""));
        tixngo.spectators().download("S360-000000002");
        tixngo.spectators().activate("S360-000000002", ActivationMethod.MANUAL);

        assertThat(caller.changes(key).texts("result", "status")).containsExactly("DOWNLOADED", "MANUAL_ACTIVATED");
        assertThat(caller.changes(key).texts("result", "sequence")).containsExactly("3", "4");
    }

    @Test
    void gives_the_same_page_for_the_same_key() throws IOException {
        caller.inject(Tickets.ids(5));
        String key = key(caller.get("/tickets/diff?limit=2"));

        assertThat(caller.get("/tickets/diff?limit=2&paginationKey=" + key)
                        .raw()
                        .body())
                .isEqualTo(caller.get("/tickets/diff?limit=2&paginationKey=" + key)
                        .raw()
                        .body());
    }

    @Test
    void refuses_keys_it_never_gave() throws IOException {
        caller.inject(Tickets.ids(2));
        String foreign;
        try (TixngoSimulator other = TixngoSimulator.builder().seed(99).start()) {
            Caller elsewhere = new Caller(other);
            elsewhere.inject(Tickets.ids(2));
            foreign = key(elsewhere.changes(""));
        }
        for (String key : List.of("x", "b3BhcXVl", "MTA7OTk7MA", foreign)) {
            Caller.Reply reply = caller.changes(key);
            assertThat(reply.status()).as(key).isEqualTo(400);
            assertThat(reply.json().get("code").asText()).isEqualTo("INVALID_PAGINATION_KEY");
        }
    }

    @Test
    void refuses_a_limit_that_is_none() throws IOException {
        for (String limit : List.of("0", "-1", "many", "")) {
            assertThat(caller.get("/tickets/diff?limit=" + limit).status())
                    .as(limit)
                    .isEqualTo(400);
        }
    }

    @Test
    void shows_one_ticket_as_the_look_up_does() throws IOException {
        caller.inject(Tickets.full("S360-1"));
        tixngo.spectators().download("S360-1");

        assertThat(caller.changes("").json().at("/result/1"))
                .isEqualTo(caller.get("/tickets/S360-1").json());
    }

    @Test
    void finds_tickets_whose_id_must_be_encoded() throws IOException {
        caller.inject(Tickets.ticket("A 1/2+(x).*"));

        assertThat(caller.get("/tickets/A%201%2F2+(x).*").json().get("ticketId").asText())
                .isEqualTo("A 1/2+(x).*");
        assertThat(caller.get("/tickets/A%201%2F2%2B(x).*").status()).isEqualTo(200);
        assertThat(caller.get("/tickets/none").json().get("code").asText()).isEqualTo("TICKET_NOT_FOUND");
    }
}
