package com.secutix.tixngo.client;

import static com.secutix.tixngo.client.LocalTixngo.accepted;
import static com.secutix.tixngo.client.LocalTixngo.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.secutix.tixngo.client.model.KeyValue;
import com.secutix.tixngo.client.model.SpectatorPreference;
import com.secutix.tixngo.client.model.TicketChange;
import com.secutix.tixngo.client.model.TicketOwner;
import com.secutix.tixngo.client.model.TicketReportRow;
import com.secutix.tixngo.client.model.TicketStatus;
import com.secutix.tixngo.client.model.TicketStatusLog;
import com.secutix.tixngo.client.model.TicketStatusLogQuery;
import com.secutix.tixngo.client.model.TicketTransfer;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import okhttp3.mockwebserver.SocketPolicy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

@DisplayName("Personal data, barcodes and the key")
class MaskingTest {
    private final LocalTixngo tixngo = new LocalTixngo();
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final List<PayloadDump.Exchange> dumps = new ArrayList<>();
    private final TixngoClient client = tixngo.builder()
            .payloadDump(dumps::add, 100_000)
            .retryPolicy(RetryPolicy.standard().withMaxAttempts(2))
            .build();

    @BeforeEach
    void listen() {
        log.start();
        root.addAppender(log);
        root.setLevel(Level.TRACE);
    }

    @AfterEach
    void close() {
        root.setLevel(Level.OFF);
        root.detachAppender(log);
        client.close();
        tixngo.close();
    }

    private static void holdsNoSecret(String text) {
        assertThat(text).doesNotContain(LocalTixngo.KEY);
        for (String secret : Samples.SECRETS) {
            assertThat(text).doesNotContainIgnoringCase(secret);
        }
    }

    private String everythingLogged() {
        StringWriter text = new StringWriter();
        for (ILoggingEvent event : log.list) {
            text.append(event.getFormattedMessage()).append('\n');
            if (event.getThrowableProxy() != null) {
                text.append(ch.qos.logback.classic.spi.ThrowableProxyUtil.asString(event.getThrowableProxy()));
            }
        }
        return text.toString();
    }

    private static String printed(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    @Nested
    class InToString {

        @Test
        void of_what_is_sent_are_masked() {
            String ticket = Samples.fullTicket("T-1").toString();
            holdsNoSecret(ticket);
            assertThat(ticket)
                    .contains(
                            "T-1",
                            "EVT-1",
                            "email=***",
                            "barcode=***",
                            "language=fr",
                            "mainApplicant=true",
                            "gender=***");
            holdsNoSecret(Samples.privilege("P-1").toString());
            holdsNoSecret(KeyValue.of("Holder", "HOLDERmarked").toString());
        }

        @Test
        void of_what_is_received_are_masked() {
            TicketChange change = TicketChange.builder("T-1", TicketStatus.PENDING_TRANSFER)
                    .owner(new TicketOwner("zoe.secret@example.org", "Zoëmarked", "Limarked"))
                    .spectatorDetails(Samples.spectator().toBuilder()
                            .organizerSpectatorPreference(new SpectatorPreference(true, false))
                            .build())
                    .transfer(new TicketTransfer("zoe.secret@example.org", null, null))
                    .extraInfo(new TreeMap<>(Map.of(1, "HOLDERmarked")))
                    .unknownFields(Map.of("zoe.secret@example.org", "Limarked"))
                    .build();

            holdsNoSecret(change.toString());
            assertThat(change.toString())
                    .contains("T-1", "PENDING_TRANSFER", "fromEmail=***", "unknownFields=1")
                    .doesNotContain("toEmail");
            holdsNoSecret(TicketReportRow.builder("T-1")
                    .ownerEmail("zoe.secret@example.org")
                    .ownerPhone("+41790000000")
                    .ownerFirstName("Zoëmarked")
                    .ownerLastName("Limarked")
                    .ownerBirthDate("1990-02-28")
                    .ownerIdNumber("IDCARDmarked")
                    .ownerResidenceCountry("RESIDENCEmarked")
                    .unknownFields(Map.of("x", "Limarked"))
                    .build()
                    .toString());
            holdsNoSecret(TicketStatusLog.builder()
                    .actor("zoe.secret@example.org")
                    .fromOwnerId("Limarked")
                    .toOwnerId("Limarked")
                    .build()
                    .toString());
            OffsetDateTime time = OffsetDateTime.parse("2027-01-01T00:00:00Z");
            holdsNoSecret(TicketStatusLogQuery.builder("app", time, time)
                    .actor("zoe.secret@example.org")
                    .build()
                    .toString());
        }
    }

    @Nested
    class InTheWordsOfTheServer {

        @Test
        void about_an_item_are_masked() {
            String echo =
                    "e-mail ZOE.SECRET@example.org of ZoëMARKED limarked (f), born 1990-02-28, code xBARCODE-0815x, key "
                            + LocalTixngo.KEY + ", other bob@example.com and bob%40example.com; the F is not in Final";
            tixngo.answer(
                    200,
                    "{\"results\":[{\"ticketId\":\"T-1\",\"status\":\"REJECTED\",\"errors\":[{\"code\":\"BARCODE-0815\","
                            + "\"field\":\"security.barcode\",\"message\":\"" + echo + "\"}]}]}");

            DeliveryResult result = client.tickets().inject(List.of(Samples.fullTicket("T-1")));

            ItemError error = result.rejected().get(0).errors().get(0);
            assertThat(error.message())
                    .isEqualTo(
                            "e-mail *** of *** *** (***), born ***, code x***x, key ***, other *** and ***; the *** is not in Final");
            assertThat(error.code()).isEqualTo("***");
            assertThat(error.field()).isEqualTo("security.barcode");
            holdsNoSecret(result.toString());
        }

        @Test
        void are_masked_within_a_code_and_where_they_are_cut() {
            String mails = "zoe.secret@example.org; ".repeat(200);
            tixngo.answer(
                    200,
                    "{\"results\":[{\"ticketId\":\"T-1\",\"status\":\"REJECTED\",\"errors\":[{\"code\":\"DUPLICATE_BARCODE-0815\","
                            + "\"field\":\"security[BARCODE-0815]\",\"message\":\"x" + mails + "\"},"
                            + "{\"code\":\"KEY_" + LocalTixngo.KEY + "\",\"field\":\"event.address.zip\"}]}]}");

            DeliveryResult result = client.tickets().inject(List.of(Samples.fullTicket("T-1")));

            holdsNoSecret(result.toString());
            ItemError cut = result.rejected().get(0).errors().get(0);
            assertThat(cut.code()).isEqualTo("***");
            assertThat(cut.message()).doesNotContain("zoe");
            assertThat(result.rejected().get(0).errors().get(1).field()).isEqualTo("event.address.zip");
        }

        @Test
        void about_a_call_are_masked() {
            tixngo.answer(
                    400,
                    "{\"code\":\"zoe.secret@example.org\",\"message\":\"Limarked is no name\",\"errors\":[{\"ticketId\":\"T-1\","
                            + "\"code\":\"BAD\",\"field\":\"zoe.secret@example.org\",\"message\":\"IDCARDmarked\"}]}");

            TixngoServiceException failure = catchThrowableOfType(
                    TixngoServiceException.class, () -> client.tickets().inject(List.of(Samples.fullTicket("T-1"))));

            assertThat(failure).hasMessageContaining("*** is no name");
            assertThat(failure.itemErrors().get("T-1")).containsExactly(new ItemError("BAD", "***", "***"));
            holdsNoSecret(printed(failure) + failure.callErrors() + failure.itemErrors());
        }

        @Test
        void about_a_card_are_masked() {
            tixngo.answer(
                    200,
                    "{\"results\":[{\"privilegeId\":\"P-1\",\"status\":\"REJECTED\",\"errors\":[{\"message\":\"card CARD-4712 of PASSPORTmarked\"}]}]}");

            DeliveryResult result = client.privileges().inject(List.of(Samples.privilege("P-1")));

            assertThat(result.rejected().get(0).errors().get(0).message()).isEqualTo("card *** of ***");
        }
    }

    @Nested
    class InLogsFailuresAndDumps {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "zoe.secret@example.org Limarked",
                    "<html>zoe.secret@example.org</html>",
                    "{\"results\":{\"zoe.secret@example.org\":\"Limarked\"}}",
                    "{\"results\":[{\"ticketId\":{\"zoe.secret@example.org\":1},\"status\":\"Limarked\"}]}",
                    "{\"results\":[{\"ticketId\":\"T-1\",\"status\":\"zoe.secret@example.org\",\"Limarked\":\"IDCARDmarked\"}]}",
                    "{\"results\":[{\"ticketId\":\"T-1\",\"status\":{\"zoe.secret@example.org\":\"BARCODE-0815\"}}]}",
                    "{\"results\":[{\"ticketId\":\"T-1\",\"status\":\"ACCEPTED\",\"errors\":[\"Limarked\"]}]}",
                    "{\"unknown\":{\"name\":\"Limarked\"},\"results\":[]}",
                    "\"Limarked\"",
                    "{\"results\":[\"Limarked",
                    ""
                })
        void of_whatever_answer_nothing_is_shown(String body) {
            for (int status : new int[] {200, 400, 500, 429}) {
                tixngo.answer(json(status, body), json(status, body));
                String told = "";
                try (TixngoClient hasty = client.newBuilder()
                        .callTimeout(java.time.Duration.ofMillis(150))
                        .build()) {
                    told = hasty.tickets()
                            .inject(List.of(Samples.fullTicket("T-1")))
                            .toString();
                } catch (TixngoException failure) {
                    told = printed(failure);
                }
                holdsNoSecret(told.replace("\\u00eb", "ë"));
                tixngo.clock.now = tixngo.clock.now.plusSeconds(60);
            }

            holdsNoSecret(everythingLogged());
            assertThat(dumps).isNotEmpty();
            dumps.forEach(dump -> holdsNoSecret(dump.toString()));
            holdsNoSecret(client.unknownFieldCounts().toString().replace("Limarked", "(a name like any other)"));
        }

        @Test
        void of_broken_connections_nothing_is_shown() {
            for (SocketPolicy policy :
                    List.of(SocketPolicy.DISCONNECT_AFTER_REQUEST, SocketPolicy.DISCONNECT_DURING_RESPONSE_BODY)) {
                tixngo.answer(
                        accepted("zoe.secret@example.org").setSocketPolicy(policy),
                        accepted("zoe.secret@example.org").setSocketPolicy(policy));

                TixngoException failure = catchThrowableOfType(
                        TixngoException.class, () -> client.tickets().inject(List.of(Samples.fullTicket("T-1"))));

                holdsNoSecret(printed(failure));
            }
            holdsNoSecret(everythingLogged());
            assertThat(everythingLogged()).contains("injectTickets attempt 1 ended with");
        }
    }

    @Nested
    class InADump {

        @Test
        void of_a_request_only_harmless_fields_are_shown() {
            tixngo.answer(accepted("T-1"));

            client.tickets().inject(List.of(Samples.fullTicket("T-1")));

            PayloadDump.Exchange dump = dumps.get(0);
            assertThat(dump.endpoint()).isEqualTo(Endpoint.INJECT_TICKETS);
            assertThat(dump.method()).isEqualTo("POST");
            assertThat(dump.path()).isEqualTo("/v3/organizer/tickets");
            assertThat(dump.attempt()).isEqualTo(1);
            assertThat(dump.httpStatus()).isEqualTo(200);
            assertThat(dump.request())
                    .contains(
                            "\"ticketId\":\"T-1\"",
                            "\"name\":{\"fr\":\"Finale\",\"en\":\"Final\"}",
                            "\"startTime\":\"2027-06-01T20:45:00+02:00\"",
                            "{\"key\":\"RESALE_TICKETSHOP_URL\",\"value\":\"***\"}",
                            "\"price\":120",
                            "\"barcode\":\"***\"",
                            "\"email\":\"***\"",
                            "\"language\":\"fr\"",
                            "\"mainApplicant\":true",
                            "{\"key\":\"Gate\",\"value\":\"***\"}");
            assertThat(dump.response()).isEqualTo("{\"results\":[{\"ticketId\":\"T-1\",\"status\":\"ACCEPTED\"}]}");
            holdsNoSecret(dump.toString());
        }

        @Test
        void of_an_answer_everything_not_known_to_be_harmless_is_masked() {
            tixngo.answer(
                    200,
                    "{\"pagination\":{\"nextPageKey\":\"k2\"},\"more\":[1],\"result\":[{\"ticketId\":\"T-1\",\"status\":\"DOWNLOADED\","
                            + "\"sequence\":8,\"owner\":{\"email\":\"zoe.secret@example.org\",\"x y\":1},\"extraInfo1\":\"Limarked\","
                            + "\"history\":[{\"action\":{\"a\":1},\"state\":null}],\"deletion\":{\"showDeletedTicket\":false},\"note\":{\"a\":\"Limarked\"}}]}");

            client.tickets().changes(null, 1);

            assertThat(dumps.get(0).request()).isNull();
            assertThat(dumps.get(0).response())
                    .isEqualTo(
                            "{\"pagination\":{\"nextPageKey\":\"k2\"},\"more\":\"***\",\"result\":[{\"ticketId\":\"T-1\","
                                    + "\"status\":\"DOWNLOADED\",\"sequence\":8,\"owner\":{\"email\":\"***\",\"(unusual name)\":\"***\"},"
                                    + "\"extraInfo1\":\"***\",\"history\":[{\"action\":\"***\",\"state\":null}],"
                                    + "\"deletion\":{\"showDeletedTicket\":false},\"note\":\"***\"}]}");
        }

        @Test
        void of_an_error_the_codes_are_shown_and_the_words_are_not() {
            tixngo.answer(
                    401,
                    "{\"code\":\"UNAUTHORIZED\",\"message\":\"Limarked\",\"errors\":[{\"ticketId\":\"T-1\",\"field\":\"f\"}]}");

            assertThat(catchThrowableOfType(
                            TixngoServiceException.class, () -> client.tickets().changes(null, 1)))
                    .isNotNull();
            assertThat(dumps.get(0).response())
                    .isEqualTo(
                            "{\"code\":\"UNAUTHORIZED\",\"message\":\"***\",\"errors\":[{\"ticketId\":\"T-1\",\"field\":\"f\"}]}");
        }

        @Test
        void of_what_is_no_json_nothing_but_type_and_size_is_shown() {
            tixngo.answer(json(401, "<html>Limarked</html>").setHeader("Content-Type", "text/html"));

            assertThat(catchThrowableOfType(
                            TixngoServiceException.class, () -> client.tickets().changes(null, 1)))
                    .isNotNull();
            assertThat(dumps.get(0).response()).isEqualTo("text/html, 21 bytes, no JSON of this contract, not shown");
        }

        @Test
        void longer_than_its_bound_is_cut_where_the_bound_is() {
            List<PayloadDump.Exchange> cut = new ArrayList<>();
            try (TixngoClient brief = tixngo.builder().payloadDump(cut::add, 40).build()) {
                tixngo.answer(accepted("T-1", "T-2", "T-3"));
                brief.tickets().inject(List.of(Samples.fullTicket("T-1")));
            }

            assertThat(cut.get(0).request())
                    .startsWith("{\"tickets\":[{\"ticketId\":\"T-1\"")
                    .endsWith("… (cut after 40 bytes)");
            assertThat(cut.get(0).response())
                    .startsWith("{\"results\":[{\"ticketId\":\"T-1\"")
                    .endsWith("… (cut after 40 bytes)");
            holdsNoSecret(cut.toString());
        }

        @Test
        void that_fails_changes_nothing() {
            try (TixngoClient failing = tixngo.builder()
                    .payloadDump(
                            exchange -> {
                                throw new IllegalStateException("disk full of " + exchange);
                            },
                            1000)
                    .build()) {
                tixngo.answer(accepted("T-1"), accepted("T-1"));

                assertThat(failing.tickets()
                                .inject(List.of(Samples.ticket("T-1")))
                                .accepted())
                        .hasSize(1);
                assertThat(failing.tickets()
                                .inject(List.of(Samples.ticket("T-1")))
                                .accepted())
                        .hasSize(1);
            }
            assertThat(log.list)
                    .filteredOn(event -> event.getLevel() == Level.WARN)
                    .singleElement()
                    .satisfies(event -> assertThat(event.getFormattedMessage())
                            .contains("payload dump", "IllegalStateException")
                            .doesNotContain("disk full"));
        }
    }
}
