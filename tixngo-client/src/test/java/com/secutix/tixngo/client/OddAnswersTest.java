package com.secutix.tixngo.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.secutix.tixngo.client.model.ChangesPage;
import com.secutix.tixngo.client.model.TicketChange;
import com.secutix.tixngo.client.model.UnreadableItem;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import okhttp3.mockwebserver.MockResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Answers at the edge of the contract, and options at the edge of their bounds")
class OddAnswersTest {
    private final LocalTixngo tixngo = new LocalTixngo();
    private final TixngoClient client =
            tixngo.builder().retryPolicy(RetryPolicy.never()).build();

    @AfterEach
    void close() {
        client.close();
        tixngo.close();
    }

    private ChangesPage read(String body) {
        tixngo.answer(200, body);
        return client.tickets().changes(null, 1000);
    }

    @Nested
    class APage {

        @ParameterizedTest
        @ValueSource(strings = {"9223372036854775807", "\"many\"", "1.5", "{}", "99999999999999999999999"})
        void may_say_a_wrong_size_which_is_as_good_as_none(String size) {
            ChangesPage page = read("{\"pagination\":{\"pageSize\":" + size + ",\"nextPageKey\":\"k\"},\"result\":[]}");
            assertThat(page.pageSize()).isNull();
            assertThat(page.nextPageKey()).isEqualTo("k");
        }

        @Test
        void keeps_the_size_it_says() {
            assertThat(read("{\"pagination\":{\"pageSize\":7},\"result\":[]}").pageSize())
                    .isEqualTo(7);
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "\"ticketId\":\"T\",\"status\":7|a whole number",
                    "\"ticketId\":\"T\",\"status\":7.5|a decimal number",
                    "\"ticketId\":\"T\",\"status\":true|a truth value",
                    "\"ticketId\":\"T\",\"status\":[]|a list",
                    "\"ticketId\":\"T\",\"status\":{}|an object",
                    "\"ticketId\":\"T\",\"status\":\"X\",\"sequence\":1.5|64 bits",
                    "\"ticketId\":\"T\",\"status\":\"X\",\"sequence\":99999999999999999999|64 bits",
                    "\"ticketId\":\"T\",\"status\":\"X\",\"sequence\":\"7\"|a text of 1 characters",
                    "\"ticketId\":\"T\",\"status\":\"X\",\"deletion\":{\"showDeletedTicket\":\"no\"}|true or false",
                    "\"ticketId\":\"T\",\"status\":\"X\",\"statusTime\":7|a date-time with offset"
                })
        void tells_why_a_change_cannot_be_read_and_goes_on(String change, String reason) {
            ChangesPage page = read("{\"result\":[{" + change + "},{\"ticketId\":\"U\",\"status\":\"INJECTED\"}]}");
            assertThat(page.unreadable()).hasSize(1);
            UnreadableItem item = page.unreadable().get(0);
            assertThat(item.index()).isZero();
            assertThat(item.ticketId()).isEqualTo("T");
            assertThat(item.reason()).contains(reason);
            assertThat(page.changes()).extracting(TicketChange::ticketId).containsExactly("U");
        }

        @Test
        void may_hold_nothing_in_the_place_of_a_change() {
            ChangesPage page = read("{\"result\":[null,7,{\"ticketId\":\"U\",\"status\":\"INJECTED\"}]}");
            assertThat(page.unreadable()).hasSize(2);
            assertThat(page.changes()).hasSize(1);
        }
    }

    @Nested
    class AnError {

        @ParameterizedTest
        @CsvSource({
            "400, INVALID_REQUEST, false",
            "401, UNAUTHORIZED, false",
            "403, UNAUTHORIZED, false",
            "404, NOT_FOUND, false",
            "408, SERVER_ERROR, true",
            "413, TOO_MANY_TICKETS, false",
            "418, UNEXPECTED, false",
            "500, SERVER_ERROR, true",
            "599, SERVER_ERROR, true",
            "302, REDIRECTED, false"
        })
        void means_what_its_status_says(int status, String meaning, boolean retryable) {
            tixngo.answer(new MockResponse().setResponseCode(status));
            assertThatThrownBy(() -> client.tickets().changes(null, 1))
                    .isInstanceOfSatisfying(TixngoServiceException.class, failure -> {
                        assertThat(failure.httpStatus()).isEqualTo(status);
                        assertThat(failure.meaning().name()).isEqualTo(meaning);
                        assertThat(failure.retryable()).isEqualTo(retryable);
                        assertThat(failure.itemErrors()).isEmpty();
                        assertThat(failure.callErrors()).isEmpty();
                        assertThat(failure.limit()).isEmpty();
                    });
        }

        @ParameterizedTest
        @CsvSource({"413, true", "400, false"})
        void says_a_limit_only_when_it_is_about_one(int status, boolean told) {
            tixngo.answer(status, "{\"code\":\"X\",\"limit\":7}");
            assertThatThrownBy(() -> client.tickets().changes(null, 1))
                    .isInstanceOfSatisfying(
                            TixngoServiceException.class,
                            failure -> assertThat(failure.limit().isPresent()).isEqualTo(told));
        }

        @Test
        void that_says_a_ticket_is_unknown_by_another_name_is_an_error() {
            tixngo.answer(404, "{\"code\":\"NO_ROUTE\"}");
            assertThatThrownBy(() -> client.tickets().find("T-1")).isInstanceOf(TixngoServiceException.class);
            tixngo.answer(410, "{\"code\":\"TICKET_NOT_FOUND\"}");
            assertThatThrownBy(() -> client.tickets().find("T-1")).isInstanceOf(TixngoServiceException.class);
        }
    }

    @Nested
    class ATime {

        @ParameterizedTest
        @CsvSource({
            "2027-06-01T20:45Z, 2027-06-01T20:45:00Z",
            "2027-06-01T20:45:07.120+02:30, 2027-06-01T20:45:07.12+02:30",
            "2027-06-01T20:45-09:30, 2027-06-01T20:45:00-09:30",
            "2027-06-01T20:45:00.000000001+00:00, 2027-06-01T20:45:00.000000001Z",
            "2027-06-01T20:45+02:00:30, 2027-06-01T20:45:00+02:00:30",
            "+12027-06-01T20:45Z, +12027-06-01T20:45:00Z",
            "-0001-06-01T20:45Z, -0001-06-01T20:45:00Z"
        })
        void travels_with_seconds_and_the_offset_it_was_given(String time, String written) {
            tixngo.answer(LocalTixngo.accepted("T"));
            client.tickets()
                    .control(List.of(
                            new com.secutix.tixngo.client.model.TicketControl("T", OffsetDateTime.parse(time))));
            assertThat(tixngo.received().getBody().readUtf8()).contains("\"controlledAt\":\"" + written + "\"");
        }
    }

    @Nested
    class AnOption {

        @ParameterizedTest
        @ValueSource(strings = {"", "  ", "a b", "a\nb", "é", "\u007F"})
        void that_is_no_key_is_refused_without_showing_it(String key) {
            assertThatThrownBy(() -> tixngo.builder().apiKey(key).build())
                    .isInstanceOf(TixngoConfigurationException.class)
                    .hasMessageContaining("key");
        }

        @Test
        void that_is_a_key_may_not_be_endless() {
            String endless = "k".repeat(100_000);
            assertThatThrownBy(() -> tixngo.builder().apiKey(endless).build())
                    .isInstanceOf(TixngoConfigurationException.class)
                    .hasMessageNotContaining("kkkk");
        }

        @ParameterizedTest
        @ValueSource(strings = {"http://u@localhost/v3", "http://:p@localhost/v3", "http://@localhost/v3"})
        void that_holds_a_user_in_the_url_is_refused(String url) {
            assertThatThrownBy(() -> tixngo.builder().url(url).build())
                    .isInstanceOf(TixngoConfigurationException.class)
                    .hasMessageContaining("user or password");
        }

        @Test
        void of_retrying_has_bounds() {
            Duration second = Duration.ofSeconds(1);
            for (org.assertj.core.api.ThrowableAssert.ThrowingCallable wrong :
                    List.<org.assertj.core.api.ThrowableAssert.ThrowingCallable>of(
                            () -> new RetryPolicy(0, second, 2, second),
                            () -> new RetryPolicy(101, second, 2, second),
                            () -> new RetryPolicy(3, Duration.ZERO, 2, second),
                            () -> new RetryPolicy(3, second.negated(), 2, second),
                            () -> new RetryPolicy(3, second, 0.99, second),
                            () -> new RetryPolicy(3, second, 10.01, second),
                            () -> new RetryPolicy(3, second, 2, Duration.ofMillis(999)),
                            () -> new RetryPolicy(3, second, 2, Duration.ofMinutes(61)))) {
                assertThatThrownBy(wrong).isInstanceOf(IllegalArgumentException.class);
            }
            assertThat(new RetryPolicy(100, second, 10, Duration.ofHours(1)).maxAttempts())
                    .isEqualTo(100);
            assertThat(new RetryPolicy(1, second, 1, second).factor()).isEqualTo(1);
        }

        @ParameterizedTest
        @ValueSource(ints = {1_000, 1_001})
        void that_is_an_id_has_a_length_a_url_can_hold(int length) {
            String id = "x".repeat(length);
            if (length > 1_000) {
                assertThatThrownBy(() -> client.tickets().find(id)).isInstanceOf(IllegalArgumentException.class);
            } else {
                tixngo.answer(404, "{\"code\":\"TICKET_NOT_FOUND\"}");
                assertThat(client.tickets().find(id)).isEmpty();
            }
        }
    }
}
