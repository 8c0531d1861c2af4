package com.secutix.tixngo.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FaultsTest {
    private final TestClock clock = new TestClock();
    private TixngoSimulator tixngo;
    private Caller caller;

    @BeforeEach
    void start() {
        tixngo = TixngoSimulator.builder().clock(clock).start();
        caller = new Caller(tixngo);
    }

    @AfterEach
    void stop() {
        tixngo.close();
    }

    private void next(String fault) {
        tixngo.faults().next(Fault.parse(fault));
    }

    @Nested
    class Instead_of_the_call {
        @ParameterizedTest
        @CsvSource({
            "bad-request,400,INVALID_REQUEST",
            "unauthorized,401,UNAUTHORIZED",
            "forbidden,403,UNAUTHORIZED",
            "not-found,404,NOT_FOUND",
            "too-many-tickets:500,413,TOO_MANY_TICKETS",
            "too-large,413,TOO_MANY_TICKETS",
            "throttled,429,TOO_MANY_REQUESTS",
            "server-error:500,500,INTERNAL_ERROR",
            "server-error:502,502,INTERNAL_ERROR",
            "server-error:504:json,504,INTERNAL_ERROR",
            "unavailable,503,UNAVAILABLE"
        })
        void an_error_answers_and_nothing_is_applied(String fault, int status, String code) throws IOException {
            next(fault);

            Caller.Reply reply = caller.inject(Tickets.ids(3));

            assertThat(reply.status()).isEqualTo(status);
            assertThat(reply.json().get("code").asText()).isEqualTo(code);
            assertThat(tixngo.ticketCount()).isZero();
            assertThat(tixngo.timesReceived("S360-000000001")).isOne();
            assertThat(caller.inject(Tickets.ids(3)).status()).isEqualTo(200);
        }

        @Test
        void a_400_names_some_of_the_tickets_sent() throws IOException {
            next("bad-request-naming:2");

            Caller.Reply reply = caller.inject(Tickets.ids(10));

            assertThat(reply.texts("errors", "ticketId"))
                    .hasSize(2)
                    .doesNotHaveDuplicates()
                    .isSubsetOf(Tickets.ids(10));
        }

        @Test
        void a_413_says_its_limit_or_does_not() throws IOException {
            next("too-many-tickets:50");
            next("too-large");

            assertThat(caller.inject(Tickets.ids(1)).json().get("limit").asInt())
                    .isEqualTo(50);
            assertThat(caller.inject(Tickets.ids(1)).json().has("limit")).isFalse();
        }

        @Test
        void a_429_says_when_in_seconds_as_a_date_or_not_at_all() throws IOException {
            next("throttled:7");
            next("throttled-until:90");
            next("throttled-silent");
            next("unavailable:0");

            assertThat(caller.changes("").header("Retry-After")).isEqualTo("7");
            assertThat(caller.changes("").header("Retry-After")).isEqualTo("Sun, 2 May 2027 10:01:30 GMT");
            assertThat(caller.changes("").header("Retry-After")).isEmpty();
            assertThat(caller.changes("").header("Retry-After")).isEqualTo("0");
        }

        @Test
        void a_server_error_may_be_html_or_empty() throws IOException {
            next("server-error:502:html");
            next("server-error:504:empty");

            Caller.Reply html = caller.changes("");
            assertThat(html.status()).isEqualTo(502);
            assertThat(html.header("Content-Type")).startsWith("text/html");
            assertThat(html.raw().body()).startsWith("<!DOCTYPE html>");
            Caller.Reply empty = caller.changes("");
            assertThat(empty.status()).isEqualTo(504);
            assertThat(empty.raw().body()).isEmpty();
        }

        @Test
        void the_connection_is_reset_before_anything_is_applied() {
            next("reset");

            assertThatThrownBy(() -> caller.inject(Tickets.ids(1))).isInstanceOf(IOException.class);
            assertThat(tixngo.ticketCount()).isZero();
        }
    }

    @Nested
    class On_the_way_back {
        @ParameterizedTest
        @ValueSource(strings = {"commit-then-drop", "truncated", "truncated-chunked"})
        void the_call_is_applied_and_the_answer_lost(String fault) {
            next(fault);

            assertThatThrownBy(() -> caller.inject(Tickets.ids(20))).isInstanceOf(IOException.class);
            assertThat(tixngo.ticketCount()).isEqualTo(20);
        }

        @Test
        void the_answer_is_no_json_or_says_it_is_none() throws IOException {
            next("malformed-json");
            next("html-ok");
            next("wrong-content-type");

            Caller.Reply malformed = caller.inject(Tickets.ids(1));
            assertThat(malformed.header("Content-Type")).isEqualTo("application/json");
            assertThatThrownBy(malformed::json).isInstanceOf(AssertionError.class);
            Caller.Reply html = caller.inject(Tickets.ids(1));
            assertThat(html.status()).isEqualTo(200);
            assertThat(html.raw().body()).contains("<html>");
            Caller.Reply labelled = caller.inject(Tickets.ids(1));
            assertThat(labelled.header("Content-Type")).startsWith("text/html");
            assertThat(labelled.texts("results", "status")).containsExactly("ACCEPTED");
        }
    }

    @Nested
    class In_the_results {
        private final List<String> ids = Tickets.ids(10);

        @Test
        void some_items_are_rejected_and_not_applied() throws IOException {
            next("reject:3");

            assertThat(caller.inject(ids).texts("results", "status"))
                    .hasSize(10)
                    .filteredOn("REJECTED"::equals)
                    .hasSize(3);
            assertThat(tixngo.ticketCount()).isEqualTo(7);
        }

        @Test
        void some_items_are_applied_but_not_named() throws IOException {
            next("missing:3");

            assertThat(caller.inject(ids).texts("results", "ticketId"))
                    .hasSize(7)
                    .isSubsetOf(ids);
            assertThat(tixngo.ticketCount()).isEqualTo(10);
        }

        @Test
        void some_items_are_named_that_were_never_sent() throws IOException {
            next("surplus:2");

            assertThat(caller.inject(ids).texts("results", "ticketId"))
                    .hasSize(12)
                    .containsAll(ids)
                    .contains("NEVER-SENT-0", "NEVER-SENT-1");
        }

        @Test
        void some_items_are_named_twice_or_contradict_themselves() throws IOException {
            next("duplicate:2");
            next("contradicting:2");

            List<String> twice = caller.inject(ids).texts("results", "ticketId");
            assertThat(twice).hasSize(12);
            assertThat(new HashSet<>(twice)).hasSize(10);
            Caller.Reply contradicting = caller.inject(ids);
            assertThat(contradicting.texts("results", "ticketId")).hasSize(12);
            assertThat(contradicting.texts("results", "status"))
                    .filteredOn("REJECTED"::equals)
                    .hasSize(2);
        }

        @Test
        void some_statuses_are_unknown_and_some_entries_no_results() throws IOException {
            next("unknown-result:2");
            next("malformed-result:4");

            assertThat(caller.inject(ids).texts("results", "status"))
                    .filteredOn("QUEUED"::equals)
                    .hasSize(2);
            JsonNode results = caller.inject(ids).json().get("results");
            assertThat(results).hasSize(14);
            assertThat(IntStream.range(0, 14)
                            .filter(i -> results.get(i).path("ticketId").isTextual())
                            .count())
                    .isEqualTo(10);
        }
    }

    @Nested
    class In_the_feed {
        @BeforeEach
        void fill() throws IOException {
            caller.inject(Tickets.ids(10));
            tixngo.spectators().download("S360-000000001");
        }

        private String end() throws IOException {
            return caller.changes("").json().at("/pagination/nextPageKey").asText();
        }

        @Test
        void pages_are_empty_with_a_new_key_and_lose_nothing() throws IOException {
            next("empty-page");
            next("empty-page");

            String key = "";
            Set<String> keys = new HashSet<>();
            for (int i = 0; i < 2; i++) {
                Caller.Reply page = caller.changes(key);
                assertThat(page.json().get("result")).isEmpty();
                key = page.json().at("/pagination/nextPageKey").asText();
                assertThat(keys.add(key)).isTrue();
            }
            assertThat(caller.changes(key).json().get("result")).hasSize(11);
        }

        @Test
        void changes_come_twice_late_or_of_foreign_tickets() throws IOException {
            next("repeated:2");
            next("late:1");
            next("foreign:2");

            assertThat(caller.changes("").texts("result", "sequence")).hasSize(13);
            List<String> late = caller.changes("").texts("result", "sequence");
            assertThat(late).hasSize(12).endsWith("11", "1");
            assertThat(caller.changes("").texts("result", "ticketId"))
                    .hasSize(13)
                    .filteredOn(id -> id.startsWith("FOREIGN-"))
                    .hasSize(2);
        }

        @Test
        void statuses_are_unknown_and_changes_unreadable() throws IOException {
            next("unknown-status:3");
            next("malformed-change:5");

            assertThat(caller.changes("").texts("result", "status"))
                    .filteredOn("HOLOGRAM_READY"::equals)
                    .hasSize(3);
            Caller.Reply page = caller.changes("");
            assertThat(page.json().get("result")).hasSize(16);
            assertThat(page.texts("result", "ticketId")).containsAll(Tickets.ids(10));
        }

        @Test
        void fields_are_unknown_or_null() throws IOException {
            next("unknown-fields");
            next("null-fields");

            JsonNode unknown = caller.changes("").json();
            assertThat(unknown.has("futureObject")).isTrue();
            assertThat(unknown.at("/result/0/owner/futureOwnerField").asBoolean())
                    .isTrue();
            JsonNode nulls = caller.changes("").json();
            assertThat(nulls.at("/result/0/transfer").isNull()).isTrue();
            assertThat(nulls.at("/result/0/status").asText()).isEqualTo("INJECTED");
        }

        @Test
        void the_key_is_refused() throws IOException {
            String key = end();
            next("invalid-pagination-key");

            assertThat(caller.changes(key).json().get("code").asText()).isEqualTo("INVALID_PAGINATION_KEY");
            assertThat(caller.changes(key).status()).isEqualTo(200);
        }
    }
}
