package com.secutix.tixngo.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.secutix.tixngo.client.model.PrivilegeDefinition;
import com.secutix.tixngo.client.model.PrivilegeType;
import com.secutix.tixngo.client.model.TicketControl;
import com.secutix.tixngo.client.model.TicketInvalidation;
import com.secutix.tixngo.client.model.TicketReportQuery;
import com.secutix.tixngo.client.model.TicketStatusLogQuery;
import com.secutix.tixngo.fuzz.Fuzzed;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;

/**
 * Whatever comes over the wire in answer to whichever call ends in a value or a {@link TixngoException}, in words that are short and
 * hold no secret.
 */
class AnswerFuzzTest {
    private static final OffsetDateTime TIME = OffsetDateTime.parse("2027-06-01T20:10:00+02:00");
    private static final LocalTixngo.TickingClock CLOCK = new LocalTixngo.TickingClock();
    private static final CannedSocketFactory SOCKETS = new CannedSocketFactory();
    private static final OkHttpClient NOWHERE = new OkHttpClient.Builder()
            .socketFactory(SOCKETS)
            .connectionPool(new ConnectionPool(0, 1, TimeUnit.MILLISECONDS))
            .build();
    private static final TixngoClient CLIENT = TixngoClient.builder()
            .url("http://127.0.0.1:1/v3/organizer")
            .apiKey(LocalTixngo.KEY)
            .okHttpClient(NOWHERE)
            .retryPolicy(RetryPolicy.never())
            .clock(CLOCK)
            .sleeper(wait -> CLOCK.now = CLOCK.now.plus(wait))
            .payloadDump(AnswerFuzzTest::isHarmless, 10_000)
            .build();

    @Fuzzed
    void ends_in_a_value_or_an_exception_of_ours(byte[] answer) {
        if (answer.length == 0) {
            return;
        }
        SOCKETS.answer(Arrays.copyOfRange(answer, 1, answer.length));
        try {
            isHarmless(call(answer[0] - '0'));
        } catch (TixngoException failure) {
            StringWriter trace = new StringWriter();
            failure.printStackTrace(new PrintWriter(trace));
            isHarmless(trace);
            assertThat(failure.getMessage()).hasSizeLessThan(2_000).doesNotContainPattern("[\\p{Cc}\\p{Cf}]");
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Object call(int which) throws IOException {
        return switch (which) {
            case 1 -> CLIENT.tickets().invalidate(List.of(new TicketInvalidation("T-1", true, "CANCELLED")));
            case 2 -> CLIENT.tickets().control(List.of(new TicketControl("T-1", TIME)));
            case 3 -> CLIENT.tickets().changes("key", 10);
            case 4 -> CLIENT.tickets().find("T-1");
            case 5 ->
                CLIENT.privileges()
                        .putDefinition(
                                "D-1",
                                PrivilegeDefinition.builder("Club", PrivilegeType.MEMBERSHIP)
                                        .build());
            case 6 -> CLIENT.privileges().inject(List.of(Samples.privilege("P-1")));
            case 7 ->
                CLIENT.reports()
                        .statusLogs(
                                TicketStatusLogQuery.builder("app", TIME, TIME).build());
            case 8 ->
                CLIENT.reports().eventTickets("E-1", TicketReportQuery.builder().build());
            case 9 -> CLIENT.check();
            default -> CLIENT.tickets().inject(List.of(Samples.fullTicket("T-1")));
        };
    }

    private static void isHarmless(Object told) {
        String text = told.toString();
        assertThat(text).doesNotContain(LocalTixngo.KEY);
        for (String secret : Samples.SECRETS) {
            assertThat(text).doesNotContainIgnoringCase(secret);
        }
    }
}
