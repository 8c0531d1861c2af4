package com.secutix.tixngo.client;

import static com.secutix.tixngo.client.LocalTixngo.accepted;
import static com.secutix.tixngo.client.LocalTixngo.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.secutix.tixngo.client.model.Address;
import com.secutix.tixngo.client.model.PrivilegeDefinition;
import com.secutix.tixngo.client.model.PrivilegeType;
import com.secutix.tixngo.client.model.PurchaseDetails;
import java.math.BigDecimal;
import java.util.List;
import okhttp3.mockwebserver.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A request made of hostile values")
class HostileRequestTest {
    private final LocalTixngo tixngo = new LocalTixngo();
    private final TixngoClient client = tixngo.client();

    @AfterEach
    void close() {
        client.close();
        tixngo.close();
    }

    @Nested
    class InAPath {

        @ParameterizedTest
        @CsvSource({
            "../admin, ..%2Fadmin",
            "..%2fadmin, ..%252fadmin",
            "%2e%2e, %252e%252e",
            "..., ...",
            "a?b=c, a%3Fb%3Dc",
            "a#b, a%23b",
            "a;b=c, a%3Bb%3Dc",
            "a\\b, a%5Cb",
            "//localhost, %2F%2Flocalhost",
            "a b+c, a%20b%2Bc"
        })
        void stays_one_segment(String id, String segment) {
            tixngo.answer(json(404, "{\"code\":\"TICKET_NOT_FOUND\"}"), json(200, "{}"));
            assertThat(client.tickets().find(id)).isEmpty();
            client.privileges()
                    .putDefinition(
                            id,
                            PrivilegeDefinition.builder("Club", PrivilegeType.MEMBERSHIP)
                                    .build());
            assertThat(tixngo.received().getPath()).isEqualTo("/v3/organizer/tickets/" + segment);
            assertThat(tixngo.received().getPath()).isEqualTo("/v3/organizer/privileges/definitions/" + segment);
        }

        @ParameterizedTest
        @ValueSource(strings = {"a\r\nX: y", "a\u0000b", "a\u2028", "a\u00e9", "\ud83d\ude00"})
        void breaks_no_line(String id) {
            tixngo.answer(json(404, "{\"code\":\"TICKET_NOT_FOUND\"}"));
            assertThat(client.tickets().find(id)).isEmpty();
            RecordedRequest request = tixngo.received();
            assertThat(request.getPath()).matches("/v3/organizer/tickets/[A-Za-z0-9%]+");
            assertThat(request.getHeader("X")).isNull();
        }

        @ParameterizedTest
        @ValueSource(strings = {"", ".", "..", "\ud83d", "a\udc00"})
        void is_refused_when_no_url_can_hold_it(String id) {
            assertThatThrownBy(() -> client.tickets().find(id)).isInstanceOf(IllegalArgumentException.class);
            assertThat(tixngo.requests()).isZero();
        }

        @Test
        void is_refused_when_it_is_too_long() {
            assertThatThrownBy(() -> client.tickets().find("x".repeat(1_001)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("1,000");
        }
    }

    @Nested
    class InAQuery {

        @ParameterizedTest
        @ValueSource(strings = {"a&limit=9", "a\r\nX: y", "a\0", "a#b", "a%26b", "\u00e9\ud83d\ude00", "a+b c", "a?b"})
        void stays_one_value(String key) {
            tixngo.answer(json(200, "{\"result\":[]}"));
            client.tickets().changes(key, 5);
            RecordedRequest request = tixngo.received();
            assertThat(request.getRequestUrl().queryParameterNames())
                    .containsExactlyInAnyOrder("limit", "paginationKey");
            assertThat(request.getRequestUrl().queryParameter("paginationKey")).isEqualTo(key);
            assertThat(request.getRequestUrl().queryParameter("limit")).isEqualTo("5");
            assertThat(request.getHeader("X")).isNull();
        }
    }

    @Nested
    class InTheKey {

        @ParameterizedTest
        @ValueSource(strings = {"key\r\nX: y", "key\0", "k\u00e9y", "key\nx", "\u001bkey", "ke y"})
        void is_refused_without_being_shown(String key) {
            assertThatThrownBy(() -> tixngo.builder().apiKey(key).build())
                    .isInstanceOf(TixngoConfigurationException.class)
                    .hasMessageNotContaining(key);
            assertThatThrownBy(() ->
                            tixngo.builder().apiKey(() -> key).build().tickets().changes(null, 1))
                    .isInstanceOf(TixngoConfigurationException.class)
                    .hasMessageNotContaining(key);
            assertThat(tixngo.requests()).isZero();
        }
    }

    @Nested
    class InTheBody {

        @ParameterizedTest
        @ValueSource(strings = {"\"}]}", "a\r\nb", "a\0b", "\ud83d\ude00", "\u2028", "\\u0000", "</script>"})
        void stays_the_text_it_is(String id) {
            tixngo.answer(accepted("T-1"));
            client.tickets().inject(List.of(Samples.ticket(id)));
            String body = tixngo.received().getBody().readUtf8();
            assertThat(body).startsWith("{\"tickets\":[{\"ticketId\":\"").endsWith("}]}");
            assertThat(body.lines().count()).isEqualTo(1);
            assertThat(body.chars().filter(c -> c < ' ').count()).isZero();
        }

        @ParameterizedTest
        @ValueSource(strings = {"1e999999999", "1e-999999999", "1e101"})
        void is_no_number_that_takes_a_gigabyte(String number) {
            BigDecimal endless = new BigDecimal(number);
            assertThatThrownBy(() -> PurchaseDetails.builder().price(endless).build())
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("price");
            assertThatThrownBy(() -> Address.builder().latitude(endless).build())
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("latitude");
        }
    }
}
