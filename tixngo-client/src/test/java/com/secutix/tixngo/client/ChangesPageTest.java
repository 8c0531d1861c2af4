package com.secutix.tixngo.client;

import static com.secutix.tixngo.client.LocalTixngo.json;
import static com.secutix.tixngo.client.LocalTixngo.page;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.secutix.tixngo.client.model.ActivationTrigger;
import com.secutix.tixngo.client.model.ChangesPage;
import com.secutix.tixngo.client.model.HistoryAction;
import com.secutix.tixngo.client.model.HistoryEntry;
import com.secutix.tixngo.client.model.HistoryState;
import com.secutix.tixngo.client.model.LegacyStatus;
import com.secutix.tixngo.client.model.SpectatorPreference;
import com.secutix.tixngo.client.model.TicketActivation;
import com.secutix.tixngo.client.model.TicketChange;
import com.secutix.tixngo.client.model.TicketDeletion;
import com.secutix.tixngo.client.model.TicketOwner;
import com.secutix.tixngo.client.model.TicketStatus;
import com.secutix.tixngo.client.model.TicketTransfer;
import com.secutix.tixngo.client.model.UnreadableItem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A page of changed tickets")
class ChangesPageTest {
    private static final String WHOLE = """
            {"ticketId":"S360-000000001","taxNumber":"12300123","eventId":"EVT-1","status":"PENDING_TRANSFER",
             "legacyStatus":"TRANSFER_PENDING","statusTime":"2027-05-02T10:00:00+02:00","sequence":8812,
             "owner":{"email":"a@example.org","firstName":"Ana","lastName":"Li"},
             "spectatorDetails":{"email":"a@example.org","firstName":"Ana","lastName":"Li","title":"MS","dateOfBirth":"1990-02-28",
               "nationality":"CH","idCardNumber":"X1","phoneNumber":"+41790000000","residenceCountry":"CH","language":"fr",
               "organizerSpectatorPreference":{"allowPromoEmail":true,"allowThirdPartyEmail":false}},
             "transfer":{"fromEmail":"a@example.org","toEmail":"b@example.org","initiatedAt":"2027-05-02T10:00:00Z"},
             "activation":{"method":"BLUETOOTH","beaconName":"Gate-A-3","time":"2027-06-01T17:00:00Z"},
             "deletion":{"reason":"CANCELLED","showDeletedTicket":false},
             "extraInfo2":"two","extraInfo1":"one","extraInfo11":"eleven",
             "history":[{"action":"TRANSFER","state":"PENDING","time":"2027-05-02T10:00:00Z"}]}""";

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

    private TicketChange only(String change) {
        ChangesPage page = read("{\"result\":[" + change + "]}");
        assertThat(page.unreadable()).isEmpty();
        assertThat(page.changes()).hasSize(1);
        return page.changes().get(0);
    }

    @Test
    void holds_every_field_of_the_contract() {
        TicketChange change = only(WHOLE);

        assertThat(change.ticketId()).isEqualTo("S360-000000001");
        assertThat(change.taxNumber()).isEqualTo("12300123");
        assertThat(change.eventId()).isEqualTo("EVT-1");
        assertThat(change.status()).isEqualTo(TicketStatus.PENDING_TRANSFER);
        assertThat(change.legacyStatus()).isEqualTo(LegacyStatus.TRANSFER_PENDING);
        assertThat(change.statusTime()).isEqualTo(OffsetDateTime.parse("2027-05-02T10:00:00+02:00"));
        assertThat(change.sequence()).isEqualTo(8812);
        assertThat(change.owner()).isEqualTo(new TicketOwner("a@example.org", "Ana", "Li"));
        assertThat(change.spectatorDetails()).satisfies(spectator -> {
            assertThat(spectator.email()).isEqualTo("a@example.org");
            assertThat(spectator.title()).isEqualTo("MS");
            assertThat(spectator.dateOfBirth()).isEqualTo(LocalDate.of(1990, 2, 28));
            assertThat(spectator.organizerSpectatorPreference()).isEqualTo(new SpectatorPreference(true, false));
        });
        OffsetDateTime ten = OffsetDateTime.parse("2027-05-02T10:00:00Z");
        assertThat(change.transfer()).isEqualTo(new TicketTransfer("a@example.org", "b@example.org", ten));
        assertThat(change.activation())
                .isEqualTo(new TicketActivation(
                        ActivationTrigger.BLUETOOTH, "Gate-A-3", OffsetDateTime.parse("2027-06-01T17:00:00Z")));
        assertThat(change.deletion()).isEqualTo(new TicketDeletion("CANCELLED", false));
        assertThat(change.extraInfo())
                .containsExactly(Map.entry(1, "one"), Map.entry(2, "two"), Map.entry(11, "eleven"));
        assertThat(change.history())
                .containsExactly(new HistoryEntry(HistoryAction.TRANSFER, HistoryState.PENDING, ten));
        assertThat(change.unknownFields()).isEmpty();
        assertThat(client.unknownFieldCounts()).isEmpty();
    }

    @Test
    void keeps_the_offset_of_a_time() {
        assertThat(only("{\"ticketId\":\"T\",\"status\":\"X\",\"statusTime\":\"2027-05-02T10:00:00+05:45\"}")
                        .statusTime())
                .hasToString("2027-05-02T10:00+05:45");
    }

    @Test
    void needs_no_more_than_id_and_status_and_takes_null_for_absent() {
        TicketChange change =
                only("{\"ticketId\":\"T\",\"status\":\"X\",\"owner\":null,\"history\":null,\"extraInfo1\":null}");

        assertThat(change)
                .isEqualTo(TicketChange.builder("T", TicketStatus.of("X")).build());
    }

    @Test
    void keeps_statuses_nobody_knows_exactly_as_they_came() {
        TicketChange change = only("{\"ticketId\":\"T\",\"status\":\"pending_Tranfer \",\"legacyStatus\":\"NEW\"}");

        assertThat(change.status().raw()).isEqualTo("pending_Tranfer ");
        assertThat(change.status().isKnown()).isFalse();
        assertThat(change.legacyStatus().raw()).isEqualTo("NEW");
    }

    @Nested
    class UnknownFields {

        @Test
        void are_kept_wherever_they_are_nested() {
            TicketChange change = only("""
                    {"ticketId":"T","status":"X","colour":"red","count":3,"big":123456789012345678901,"ratio":1.50,"yes":true,"none":null,
                     "owner":{"email":"a@example.org","nickname":"Zed"},"extraInfoX":"x","extraInfo01":"zero one",
                     "history":[{"action":"INJECT"},{"action":"BURN","by":{"name":["n",1]}}],"x@y":1}""");

            assertThat(change.unknownFields())
                    .containsEntry("colour", "red")
                    .containsEntry("count", 3)
                    .containsEntry("big", new java.math.BigInteger("123456789012345678901"))
                    .containsEntry("ratio", new BigDecimal("1.50"))
                    .containsEntry("yes", true)
                    .doesNotContainKey("none")
                    .containsEntry("owner.nickname", "Zed")
                    .containsEntry("extraInfoX", "x")
                    .containsEntry("extraInfo01", "zero one")
                    .containsEntry("history.1.by", Map.of("name", List.of("n", 1)))
                    .containsEntry("x@y", 1);
        }

        @Test
        void are_counted_by_their_name_but_never_by_an_unusual_one() {
            read("{\"total\":1,\"result\":[{\"ticketId\":\"T\",\"status\":\"X\",\"a\":1,\"ana@example.org\":1},"
                    + "{\"ticketId\":\"U\",\"status\":\"X\",\"a\":1,\"history\":[{\"b\":1},{\"b\":1}]}]}");

            assertThat(client.unknownFieldCounts())
                    .isEqualTo(Map.of(
                            Endpoint.CHANGED_TICKETS,
                            Map.of("total", 1L, "a", 2L, "history.b", 2L, "(unusual name)", 1L)));
        }

        @Test
        void are_counted_under_a_bounded_number_of_names() {
            for (int page = 0; page < 2; page++) {
                StringBuilder change = new StringBuilder("{\"ticketId\":\"T\",\"status\":\"X\"");
                for (int i = 0; i < 80; i++) {
                    change.append(",\"p").append(page).append("f").append(i).append("\":1");
                }
                read("{\"result\":[" + change + "}]}");
            }

            assertThat(client.unknownFieldCounts().get(Endpoint.CHANGED_TICKETS))
                    .hasSize(101)
                    .containsEntry("(other)", 60L);
        }
    }

    @Nested
    class AMalformedChange {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '~',
                value = {
                    "{'status':'X'} | | ticketId: missing",
                    "{'ticketId':'M'} | M | status: missing",
                    "{'ticketId':'M','status':''} | M | status: missing",
                    "{'ticketId':7,'status':'X'} | | ticketId: expected a text, found a whole number",
                    "{'statusTime':'yesterday','ticketId':'M','status':'X'} | M | statusTime: expected a date-time with offset, found a text of 9 characters",
                    "{'ticketId':'M','status':'X','statusTime':'2027-05-02T10:00:00'} | M | statusTime: expected a date-time with offset, found a text of 19 characters",
                    "{'ticketId':'M','status':'X','sequence':1.5} | M | sequence: expected a whole number of 64 bits, found a decimal number",
                    "{'ticketId':'M','status':'X','sequence':99999999999999999999} | M | sequence: expected a whole number of 64 bits, found a whole number",
                    "{'ticketId':'M','status':'X','owner':['zoe.secret@example.org']} | M | owner: expected an object, found a list",
                    "{'ticketId':'M','status':'X','owner':{'email':{'zoe.secret@example.org':1}}} | M | owner.email: expected a text, found an object",
                    "{'ticketId':'M','status':'X','history':[{},{'time':1}]} | M | history.1.time: expected a date-time with offset, found a whole number",
                    "{'ticketId':'M','status':'X','history':{}} | M | history: expected a list, found an object",
                    "{'ticketId':'M','status':'X','spectatorDetails':{'dateOfBirth':'1990-02-30'}} | M | spectatorDetails.dateOfBirth: expected a date yyyy-MM-dd, found a text of 10 characters",
                    "{'ticketId':'M','status':'X','deletion':{'showDeletedTicket':'yes'}} | M | deletion.showDeletedTicket: expected true or false, found a text of 3 characters",
                    "{'ticketId':'M','status':'X','extraInfo3':{}} | M | extraInfo3: expected a text, found an object",
                    "{'ticketId':'M','status':'X','ticketId':'N'} | N | ticketId: given twice",
                    "'M' | | expected an object, found a text of 1 characters",
                    "null | | expected an object, found null",
                    "[{'ticketId':'M'}] | | expected an object, found a list"
                })
        void costs_the_page_nothing(String change, String id, String reason) {
            String before = "{\"ticketId\":\"A\",\"status\":\"X\"}";
            String after = "{\"ticketId\":\"B\",\"status\":\"X\",\"colour\":\"red\"}";

            ChangesPage page = read("{\"result\":[" + before + "," + change.replace('\'', '"') + "," + after
                    + "],\"pagination\":{\"nextPageKey\":\"k\"}}");

            assertThat(page.changes()).extracting(TicketChange::ticketId).containsExactly("A", "B");
            assertThat(page.changes().get(1).unknownFields()).isEqualTo(Map.of("colour", "red"));
            assertThat(page.unreadable()).containsExactly(new UnreadableItem(1, id, reason));
            assertThat(page.nextPageKey()).isEqualTo("k");
            assertThat(page.size()).isEqualTo(3);
        }
    }

    @Nested
    class TheEnd {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '~',
                nullValues = "-",
                value = {
                    "{'result':[]} | - | true",
                    "{'result':[],'pagination':null} | k | true",
                    "{'result':[],'pagination':{'nextPageKey':''}} | k | true",
                    "{'result':[],'pagination':{'nextPageKey':'k'}} | k | true",
                    "{'result':[],'pagination':{'nextPageKey':'k2'}} | k | false",
                    "{'result':[],'pagination':{'nextPageKey':'k2'}} | - | false"
                })
        void is_when_no_new_key_comes_not_when_nothing_comes(String body, String keySent, boolean caughtUp) {
            assertThat(read(body.replace('\'', '"')).isCaughtUp(keySent)).isEqualTo(caughtUp);
        }

        @Test
        void is_not_moved_by_an_odd_page_size() {
            ChangesPage page = read("{\"result\":[],\"pagination\":{\"pageSize\":\"many\",\"nextPageKey\":\"k\"}}");

            assertThat(page.pageSize()).isNull();
            assertThat(page.nextPageKey()).isEqualTo("k");
        }
    }

    @Nested
    class AWrongAnswer {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '~',
                value = {
                    "{} | (result: missing)",
                    "{'result':{}} | (result: expected a list, found an object)",
                    "[] | (expected an object, found a list)",
                    "{'result':[],'pagination':{'nextPageKey':7}} | (pagination.nextPageKey: expected a text, found a whole number)",
                    "{'result':[] | ends too early",
                    "{'result':[]} {} | something follows",
                    "zoe.secret@example.org | it is no JSON at line 1",
                    "<html>zoe.secret@example.org</html> | it is no JSON at line 1, column 1"
                })
        void is_told_without_its_content(String body, String problem) {
            assertThatThrownBy(() -> read(body.replace('\'', '"')))
                    .isInstanceOf(TixngoProtocolException.class)
                    .hasMessageContaining(problem)
                    .hasMessageNotContaining("zoe")
                    .hasNoCause();
        }

        @Test
        void is_bounded_in_depth() {
            assertThatThrownBy(() ->
                            read("{\"result\":[{\"ticketId\":\"T\",\"x\":" + "[".repeat(200) + "]".repeat(200) + "}]}"))
                    .isInstanceOf(TixngoProtocolException.class);
        }
    }

    @Nested
    class Saved {

        @Test
        void is_read_like_a_received_one() throws IOException {
            ChangesPage received = read("{\"result\":[" + WHOLE + "]}");
            int requests = tixngo.requests();

            ChangesPage saved = client.tickets().readChanges(stream("\uFEFF{\"result\":[" + WHOLE + "]}"));

            assertThat(saved).isEqualTo(received);
            assertThat(tixngo.requests()).isEqualTo(requests);
        }

        @Test
        void is_refused_with_the_place_of_the_mistake() {
            assertThatThrownBy(() -> client.tickets().readChanges(stream("{\"result\":\n[}")))
                    .isInstanceOf(TixngoProtocolException.class)
                    .hasMessageContaining("line 2");
            assertThatThrownBy(() -> client.tickets().readChanges(stream("")))
                    .isInstanceOf(TixngoProtocolException.class)
                    .hasMessageContaining("empty");
            assertThatThrownBy(() -> client.tickets().readChanges(stream("{\"results\":[]}")))
                    .isInstanceOf(TixngoProtocolException.class)
                    .hasMessageContaining("result: missing");
        }

        @Test
        void is_bounded() {
            try (TixngoClient narrow = client.newBuilder()
                    .profile(TixngoProfile.builder().maxResponseBytes(1024).build())
                    .build()) {
                assertThatThrownBy(() -> narrow.tickets()
                                .readChanges(stream("{\"result\":[],\"x\":\"" + "x".repeat(2000) + "\"}")))
                        .isInstanceOf(TixngoProtocolException.class)
                        .hasMessageContaining("larger than 1024 bytes");
            }
        }

        private InputStream stream(String text) {
            return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    @Nested
    class AHugeAnswer {
        private final TixngoClient narrow = client.newBuilder()
                .profile(TixngoProfile.builder().maxResponseBytes(10_000).build())
                .build();

        @Test
        void is_given_up_by_its_length() {
            tixngo.answer(page("\"" + "x".repeat(20_000) + "\""));

            assertThatThrownBy(() -> narrow.tickets().changes(null, 1))
                    .isInstanceOf(TixngoProtocolException.class)
                    .hasMessageContaining("larger than 10000 bytes");
        }

        @Test
        void is_given_up_while_it_streams() {
            tixngo.answer(json(200, "").setChunkedBody("{\"result\":[\"" + "x".repeat(200_000) + "\"]}", 1000));

            assertThatThrownBy(() -> narrow.tickets().changes(null, 1))
                    .isInstanceOf(TixngoProtocolException.class)
                    .hasMessageContaining("larger than 10000 bytes");
        }

        @Test
        void within_the_bound_is_read() {
            String change = "{\"ticketId\":\"T\",\"status\":\"X\",\"extraInfo1\":\"" + "x".repeat(500_000) + "\"}";
            StringBuilder body = new StringBuilder(change);
            for (int i = 0; i < 20; i++) {
                body.append(',').append(change);
            }

            assertThat(read("{\"result\":[" + body + "]}").changes()).hasSize(21);
        }
    }
}
