package com.secutix.tixngo.client;

import static com.secutix.tixngo.client.LocalTixngo.json;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.secutix.tixngo.client.model.ChangesPage;
import com.secutix.tixngo.client.model.TicketChange;
import java.util.List;
import java.util.Map;
import okhttp3.mockwebserver.MockResponse;
import okio.Buffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A page whose text is odd")
class HostileTextTest {
    private final LocalTixngo tixngo = new LocalTixngo();
    private final TixngoClient client =
            tixngo.builder().retryPolicy(RetryPolicy.never()).build();

    @AfterEach
    void close() {
        client.close();
        tixngo.close();
    }

    private ChangesPage page(MockResponse response) {
        tixngo.answer(response);
        return client.tickets().changes(null, 10);
    }

    private ChangesPage page(byte[] body) {
        return page(json(200, "").setBody(new Buffer().write(body)));
    }

    private ChangesPage page(String body) {
        return page(body.getBytes(UTF_8));
    }

    private TixngoProtocolException refused(String body) {
        TixngoProtocolException failure = catchThrowableOfType(TixngoProtocolException.class, () -> page(body));
        assertThat(failure).isNotNull();
        assertThat(failure.retryable()).isTrue();
        return failure;
    }

    private static String change(String fields) {
        return "{\"result\":[{\"ticketId\":\"T-1\",\"status\":\"INJECTED\"" + fields + "},"
                + "{\"ticketId\":\"T-2\",\"status\":\"INJECTED\"}]}";
    }

    /** The first change cannot be read, the second one can. */
    private void costsOneChange(String fields) {
        ChangesPage page = page(change(fields));
        assertThat(page.unreadable()).hasSize(1);
        assertThat(page.unreadable().get(0).ticketId()).isEqualTo("T-1");
        assertThat(page.changes()).extracting(TicketChange::ticketId).containsExactly("T-2");
    }

    @Nested
    class InItsEncoding {

        @Test
        void may_begin_with_a_byte_order_mark() {
            assertThat(page("\uFEFF" + change("")).changes()).hasSize(2);
        }

        @Test
        void may_be_another_of_those_json_once_had() {
            assertThat(page(change("").getBytes(UTF_16LE)).changes()).hasSize(2);
            assertThat(page(change("").getBytes(UTF_16BE)).changes()).hasSize(2);
        }

        @Test
        void that_ends_within_a_character_is_no_text() {
            assertThatThrownBy(() -> page(new byte[] {'\n', 0, 0, 0, 0, '\n'}))
                    .isInstanceOf(TixngoProtocolException.class)
                    .hasMessageContaining("UTF-8");
        }

        @Test
        void must_be_one_of_them() {
            assertThatThrownBy(
                            () -> page(change(",\"extraInfo1\":\"Gen\u00e8ve\"").getBytes(ISO_8859_1)))
                    .isInstanceOf(TixngoProtocolException.class)
                    .hasMessageContaining("no JSON")
                    .hasMessageNotContaining("Gen");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "text/html",
                    "application/octet-stream",
                    "nonsense",
                    "application/json; charset=nonsense",
                    "; ;"
                })
        void is_read_by_what_it_is_and_not_by_what_it_is_called(String type) {
            assertThat(page(json(200, change("")).setHeader("Content-Type", type))
                            .changes())
                    .hasSize(2);
        }
    }

    @Nested
    class InItsStrings {

        @Test
        void holds_nothing_that_no_database_could_store() {
            TicketChange change = page(change(",\"extraInfo1\":\"\\ud83dx\",\"extraInfo2\":\"a\\u0000b\","
                            + "\"eventId\":\"\\u0000\",\"new\":{\"\\u0000\":[\"\\udc00\"]},\"\\u0000\":1"))
                    .changes()
                    .get(0);
            assertThat(change.extraInfo()).containsEntry(1, "\uFFFDx").containsEntry(2, "a\uFFFDb");
            assertThat(change.eventId()).isEqualTo("\uFFFD");
            assertThat(change.unknownFields())
                    .isEqualTo(Map.of("new", Map.of("\uFFFD", List.of("\uFFFD")), "\uFFFD", 1));
            assertThat(page(change(",\"extraInfo1\":\"\\ud83d\\ude00\""))
                            .changes()
                            .get(0)
                            .extraInfo())
                    .containsEntry(1, "\ud83d\ude00");
        }

        @ParameterizedTest
        @ValueSource(strings = {"\\u0000", "a\\r\\nb", "\\u001b[31m", "\\ud83d", "\\u2028", "\\u0085"})
        void does_not_go_on_from_a_key_no_url_or_log_should_hold(String key) {
            assertThat(refused("{\"pagination\":{\"nextPageKey\":\"" + key + "\"},\"result\":[]}"))
                    .hasMessageContaining("pagination.nextPageKey");
        }

        @Test
        void does_not_go_on_from_a_key_of_ten_megabytes() {
            refused("{\"pagination\":{\"nextPageKey\":\"" + "k".repeat(10 << 20) + "\"},\"result\":[]}");
            refused("{\"pagination\":{\"nextPageKey\":\"" + "k".repeat(4_097) + "\"},\"result\":[]}");
            assertThat(page("{\"pagination\":{\"nextPageKey\":\"" + "k".repeat(4_096) + "\"},\"result\":[]}")
                            .nextPageKey())
                    .hasSize(4_096);
        }

        @Test
        void of_two_megabytes_is_refused() {
            refused(change(",\"extraInfo1\":\"" + "x".repeat(2 << 20) + "\""));
        }

        @Test
        void has_names_of_a_bounded_length() {
            refused(change(",\"" + "x".repeat(10_000) + "\":1"));
        }
    }

    @Nested
    class InItsKeys {

        @Test
        void given_twice_costs_one_change() {
            costsOneChange(",\"status\":\"DELETED\"");
            costsOneChange(",\"extraInfo1\":\"a\",\"extraInfo1\":\"b\"");
        }

        @Test
        void given_twice_around_the_changes_is_refused() {
            refused("{\"result\":[],\"result\":[]}");
            refused("{\"pagination\":{\"nextPageKey\":\"a\",\"nextPageKey\":\"b\"},\"result\":[]}");
        }
    }

    @Nested
    class InItsNumbers {

        @ParameterizedTest
        @ValueSource(strings = {"1e999999999", "-1e-999999999", "9223372036854775808", "0.5", "1e5"})
        void out_of_bounds_costs_one_change(String number) {
            costsOneChange(",\"sequence\":" + number);
        }

        @Test
        void of_a_million_digits_is_refused() {
            refused(change(",\"sequence\":" + "9".repeat(1_000_000)));
            refused(change(",\"unknown\":0." + "9".repeat(1_000_000)));
        }

        @ParameterizedTest
        @ValueSource(strings = {"NaN", "Infinity", "-Infinity", "+1", "01", ".5", "0x1", "1."})
        void that_json_has_not_is_refused(String number) {
            refused(change(",\"sequence\":" + number));
        }

        @Test
        void of_an_endless_exponent_is_kept_as_it_is_written() {
            TicketChange change =
                    page(change(",\"unknown\":1e999999999")).changes().get(0);
            assertThat(change.unknownFields().get("unknown")).hasToString("1E+999999999");
            assertThat(change.toString()).hasSizeLessThan(1_000);
        }
    }

    @Nested
    class InItsDepth {

        @ParameterizedTest
        @ValueSource(strings = {"[", "{\"a\":"})
        void of_a_hundred_thousand_is_refused(String open) {
            refused(change(",\"unknown\":" + open.repeat(100_000)));
            refused(open.repeat(100_000));
        }

        @Test
        void of_a_hundred_thousand_in_an_error_leaves_the_error() {
            tixngo.answer(400, "[".repeat(100_000));
            assertThatThrownBy(() -> client.tickets().changes(null, 10))
                    .isInstanceOfSatisfying(
                            TixngoServiceException.class,
                            failure -> assertThat(failure.httpStatus()).isEqualTo(400));
        }
    }

    @Nested
    class InItsSize {

        @Test
        void of_small_values_without_number_is_refused() {
            assertThat(refused(change(",\"unknown\":[" + "1,".repeat(5_000_000) + "1]")))
                    .hasMessageContaining("more than 5,000,000 values");
        }

        @Test
        void of_results_without_number_is_refused() {
            tixngo.answer(200, "{\"results\":[" + "{},".repeat(100_000) + "{}]}");
            assertThatThrownBy(() -> client.tickets().inject(List.of(Samples.ticket("T-1"))))
                    .isInstanceOf(TixngoProtocolException.class)
                    .hasMessageContaining("more than 100,000 items");
        }

        @Test
        void of_words_that_would_steer_a_terminal_is_told_without_them() {
            String words = "a\\u001b[31mb\\u009b31mc\\r\\nd\\u2028e\\u202ef\\ud83dg";
            tixngo.answer(
                    200,
                    "{\"results\":[{\"ticketId\":\"T-1\",\"status\":\"REJECTED\",\"errors\":[{\"code\":\"" + words
                            + "\",\"message\":\"" + words + "\"}]}]}");
            ItemError error = client.tickets()
                    .inject(List.of(Samples.ticket("T-1")))
                    .rejected()
                    .get(0)
                    .errors()
                    .get(0);
            assertThat(error).isEqualTo(new ItemError("***", null, "a [31mb 31mc d e f\uFFFDg"));
        }

        @Test
        void of_huge_ids_is_told_in_a_few_words() {
            tixngo.answer(
                    200,
                    "{\"results\":[{\"ticketId\":\"" + "9".repeat(500_000) + "\",\"status\":\"" + "A".repeat(500_000)
                            + "\"},{\"ticketId\":\"T-1\",\"status\":\"" + "B".repeat(500_000) + "\"}]}");
            assertThat(client.tickets().inject(List.of(Samples.ticket("T-1"))).toString())
                    .hasSizeLessThan(2_000);
        }
    }
}
