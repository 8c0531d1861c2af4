package com.secutix.tixngo.client;

import static com.secutix.tixngo.client.LocalTixngo.json;
import static com.secutix.tixngo.client.LocalTixngo.page;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.secutix.tixngo.client.CheckResult.Verdict;
import java.io.IOException;
import java.net.ServerSocket;
import java.util.List;
import okhttp3.mockwebserver.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The check of URL and key")
class CheckTest {
    private final LocalTixngo tixngo = new LocalTixngo();
    private final TixngoClient client = tixngo.client();

    @AfterEach
    void close() {
        client.close();
        tixngo.close();
    }

    @Test
    void asks_once_for_the_first_change() {
        tixngo.answer(page());

        CheckResult result = client.check();

        assertThat(result.isOk()).isTrue();
        assertThat(result.reachable()).isTrue();
        assertThat(result.httpStatus()).isEqualTo(200);
        assertThat(result.host()).isEqualTo(tixngo.server.getHostName() + ":" + tixngo.server.getPort());
        assertThat(result.environment()).isNull();
        RecordedRequest request = tixngo.received();
        assertThat(request.getMethod()).isEqualTo("GET");
        assertThat(request.getPath()).isEqualTo("/v3/organizer/tickets/diff?limit=1");
    }

    @ParameterizedTest
    @CsvSource({
        "401,{},KEY_REFUSED,the API key is wrong",
        "403,{},KEY_REFUSED,the API key is wrong",
        "404,<html/>,WRONG_URL,check the URL",
        "302,'',WRONG_URL,another address",
        "400,{},WRONG_URL,refused",
        "429,{},THROTTLED,wait",
        "503,'',SERVER_TROUBLE,try again later",
        "200,<html/>,WRONG_URL,not as TIXNGO"
    })
    void tells_what_it_found_without_trying_again(int status, String body, Verdict verdict, String message) {
        tixngo.answer(status, body);

        CheckResult result = client.check();

        assertThat(result.verdict()).isEqualTo(verdict);
        assertThat(result.isOk()).isFalse();
        assertThat(result.httpStatus()).isEqualTo(status);
        assertThat(result.message()).contains(message).doesNotContain(LocalTixngo.KEY);
        assertThat(tixngo.requests()).isEqualTo(1);
    }

    @Test
    void tells_that_nobody_answers() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        try (TixngoClient nowhere =
                client.newBuilder().url("http://127.0.0.1:" + free).build()) {
            CheckResult result = nowhere.check();

            assertThat(result.verdict()).isEqualTo(Verdict.UNREACHABLE);
            assertThat(result.reachable()).isFalse();
            assertThat(result.message()).contains("127.0.0.1:" + free, "the connection was refused");
        }
    }

    @Test
    void tells_that_the_key_cannot_be_sent() {
        try (TixngoClient keyless = client.newBuilder().apiKey(() -> "a\nb").build()) {
            assertThat(keyless.check().verdict()).isEqualTo(Verdict.KEY_REFUSED);
        }
        assertThat(tixngo.requests()).isZero();
    }

    @Test
    void does_not_press_through_a_closed_gate() {
        tixngo.answer(json(429, "").setHeader("Retry-After", "30"));
        try (TixngoClient hasty =
                client.newBuilder().callTimeout(java.time.Duration.ofSeconds(1)).build()) {
            assertThatThrownBy(() -> hasty.tickets().inject(List.of(Samples.ticket("T"))))
                    .isInstanceOf(TixngoServiceException.class);
        }

        CheckResult result = client.check();

        assertThat(result.verdict()).isEqualTo(Verdict.THROTTLED);
        assertThat(result.message()).contains("30 s");
        assertThat(tixngo.requests()).isEqualTo(1);
    }

    @Test
    void knows_the_environment_of_a_host() {
        assertThat(TixngoEnvironment.of(TixngoEnvironment.INT.baseUrl())).contains(TixngoEnvironment.INT);
    }
}
