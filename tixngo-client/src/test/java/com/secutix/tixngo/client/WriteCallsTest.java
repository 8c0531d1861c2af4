package com.secutix.tixngo.client;

import static com.secutix.tixngo.client.LocalTixngo.accepted;
import static com.secutix.tixngo.client.LocalTixngo.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.secutix.tixngo.client.model.PrivilegeDefinition;
import com.secutix.tixngo.client.model.PrivilegeType;
import com.secutix.tixngo.client.model.Ticket;
import com.secutix.tixngo.client.model.TicketControl;
import com.secutix.tixngo.client.model.TicketInvalidation;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import okhttp3.mockwebserver.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("The calls that write")
class WriteCallsTest {
    private final LocalTixngo tixngo = new LocalTixngo();
    private final TixngoClient client = tixngo.builder()
            .hostApplication(new HostApplication("s360-host", "1.2"))
            .requestIds(() -> new UUID(1, 2))
            .build();

    @AfterEach
    void close() {
        client.close();
        tixngo.close();
    }

    @Nested
    class Injection {

        @Test
        void sends_every_field_of_the_contract_and_nothing_else() {
            tixngo.answer(accepted("T-1"));

            client.tickets().inject(List.of(Samples.fullTicket("T-1")));

            RecordedRequest request = tixngo.received();
            assertThat(request.getMethod()).isEqualTo("POST");
            assertThat(request.getPath()).isEqualTo("/v3/organizer/tickets");
            assertThat(request.getBody().readUtf8()).isEqualTo("""
                            {"tickets":[{"ticketId":"T-1","event":{"id":"EVT-1","name":{"fr":"Finale","en":"Final"},\
                            "group":{"name":"Cup","image":"https://example.org/cup.png"},\
                            "address":{"site":"Stade","line1":"Rue 1","city":"Genève","region":"GE","countryCode":"CH","zip":"1200",\
                            "longitude":6.1466,"latitude":46.2},"website":"https://example.org",\
                            "startTime":"2027-06-01T20:45:00+02:00","expirationDate":"2027-06-02T02:45:00.5Z",\
                            "metadata":[{"key":"RESALE_TICKETSHOP_URL","value":"https://example.org/resale"}]},\
                            "activationParameters":{"method":"offline","time":"2027-06-01T16:45:00-03:30","groupId":"G-1","instanceId":"B-1"},\
                            "purchaseDetails":{"price":120,"currency":"CHF","category":"ADULT","taxNumber":"12300123","fileId":"F-77",\
                            "purchaseDate":"2027-01-02T03:04:05.000000006Z"},"security":{"barcode":"BARCODE-0815"},\
                            "spectatorDetails":{"email":"zoe.secret@example.org","firstName":"Zoëmarked","lastName":"Limarked","gender":"F",\
                            "title":"TITLEmarked","dateOfBirth":"1990-02-28","nationality":"NATIONmarked","passportNumber":"PASSPORTmarked",\
                            "idCardNumber":"IDCARDmarked","phoneNumber":"+41790000000","residenceCountry":"RESIDENCEmarked","language":"fr",\
                            "mainApplicant":true},"ticketDetails":{"main":[{"key":"Gate","value":"A"},{"key":"Holder","value":"HOLDERmarked"}]},\
                            "transferRules":{"groupId":"EVT-1","maxNumberOfTicketPerPhoneInGroupId":-1,"maxNumberOfTransferPerPhoneInGroupId":2,\
                            "maxNumberOfTransferPerTicketInGroupId":3,"assignTransferLimit":4,"allowTransfer":true,\
                            "allowTransferMainApplicant":false,"allowTransferAfterActivation":true,"allowTransferAfterActivationByBT":false,\
                            "allowTransferAfterControl":false,"keepOneAtInjectInGroupId":true,"allowReturnToOrganizer":true,\
                            "allowReturnToOrganizerForInitialSpectator":false,"s360ExchangeForAnySpectator":true,\
                            "s360ExchangeForInitialSpectator":false},"design":{"id":"D-1"},"sortingKey":"001",\
                            "ticketImageUrl":"https://example.org/t.png"}]}""");
        }

        @Test
        void sends_the_headers_of_the_contract() {
            tixngo.answer(accepted("T-1"));

            client.tickets().inject(List.of(Samples.ticket("T-1")));

            RecordedRequest request = tixngo.received();
            assertThat(request.getHeaders().values("x-tixngo-key")).containsExactly(LocalTixngo.KEY);
            assertThat(request.getHeaders().values("Accept")).containsExactly("application/json");
            assertThat(request.getHeaders().values("Content-Type")).containsExactly("application/json; charset=utf-8");
            assertThat(request.getHeaders().values("x-request-id"))
                    .containsExactly("00000000-0000-0001-0000-000000000002");
            assertThat(request.getHeaders().values("User-Agent"))
                    .singleElement()
                    .asString()
                    .matches("tixngo-sdk-java/[0-9]+\\.[0-9]+\\S* java/[0-9]\\S* s360-host/1\\.2");
            assertThat(request.getHeader("Content-Encoding")).isNull();
        }

        @Test
        void leaves_out_what_is_absent_or_empty() {
            tixngo.answer(accepted("T-1"));

            client.tickets()
                    .inject(List.of(Ticket.builder("T-1")
                            .ticketDetails(
                                    new com.secutix.tixngo.client.model.TicketDetails(List.of(), List.of(), List.of()))
                            .build()));

            assertThat(tixngo.received().getBody().readUtf8()).isEqualTo("{\"tickets\":[{\"ticketId\":\"T-1\"}]}");
        }

        @Test
        void replaces_half_a_character_rather_than_fail_the_whole_call() {
            tixngo.answer(accepted("T-1"));

            client.tickets()
                    .inject(List.of(Ticket.builder("T-1")
                            .sortingKey("cut \uD83D whole \uD83C\uDF9F\uDF9F")
                            .event(com.secutix.tixngo.client.model.Event.builder()
                                    .name(com.secutix.tixngo.client.model.Text.of("\uDF9F"))
                                    .build())
                            .build()));

            assertThat(tixngo.received().getBody().readUtf8())
                    .contains("\"sortingKey\":\"cut \uFFFD whole \uD83C\uDF9F\uFFFD\"", "\"name\":\"\uFFFD\"");
        }

        @Test
        void keeps_the_order_given() {
            tixngo.answer(accepted("T-2", "T-1", "T-3"));

            DeliveryResult result = client.tickets()
                    .inject(List.of(Samples.ticket("T-3"), Samples.ticket("T-1"), Samples.ticket("T-2")));

            assertThat(result.outcomes()).extracting(Outcome::id).containsExactly("T-3", "T-1", "T-2");
            assertThat(tixngo.received().getBody().readUtf8()).containsSubsequence("T-3", "T-1", "T-2");
        }

        @Test
        void sends_nothing_when_there_is_nothing_to_send() {
            DeliveryResult result = client.tickets().inject(List.of());

            assertThat(result).isEqualTo(DeliveryResult.nothingSent());
            assertThat(tixngo.requests()).isZero();
        }

        @Test
        void refuses_the_same_id_twice_before_it_sends_anything() {
            assertThatThrownBy(() -> client.tickets().inject(List.of(Samples.ticket("T-1"), Samples.ticket("T-1"))))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("T-1");
            assertThat(tixngo.requests()).isZero();
        }

        @Test
        void refuses_more_tickets_than_the_profile_allows() {
            try (TixngoClient narrow = client.newBuilder()
                    .profile(TixngoProfile.builder().ticketsPerCall(1).build())
                    .build()) {
                assertThatThrownBy(() -> narrow.tickets().inject(List.of(Samples.ticket("T-1"), Samples.ticket("T-2"))))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageContaining("2 tickets")
                        .hasMessageContaining("(1, by the profile)");
            }
            assertThat(tixngo.requests()).isZero();
        }

        @Test
        void tells_id_attempts_and_duration_of_the_call() {
            tixngo.answer(json(503, ""), accepted("T-1"));

            DeliveryResult result = client.tickets().inject(List.of(Samples.ticket("T-1")));

            assertThat(result.requestId()).isEqualTo("00000000-0000-0001-0000-000000000002");
            assertThat(result.attempts()).isEqualTo(2);
            assertThat(result.duration()).hasMillis(200);
        }
    }

    @Test
    void invalidation_sends_id_visibility_and_reason() {
        tixngo.answer(accepted("T-1", "T-2"));

        client.tickets()
                .invalidate(List.of(
                        new TicketInvalidation("T-1", false, "CANCELLED"), new TicketInvalidation("T-2", null, null)));

        RecordedRequest request = tixngo.received();
        assertThat(request.getMethod()).isEqualTo("POST");
        assertThat(request.getPath()).isEqualTo("/v3/organizer/tickets/invalidate");
        assertThat(request.getBody().readUtf8())
                .isEqualTo(
                        "{\"tickets\":[{\"ticketId\":\"T-1\",\"showDeletedTicket\":false,\"deletionReason\":\"CANCELLED\"},"
                                + "{\"ticketId\":\"T-2\"}]}");
    }

    @Test
    void control_sends_id_and_time_with_its_offset() {
        tixngo.answer(accepted("T-1"));

        client.tickets().control(List.of(new TicketControl("T-1", OffsetDateTime.parse("2027-06-01T20:10:00+02:00"))));

        RecordedRequest request = tixngo.received();
        assertThat(request.getMethod()).isEqualTo("POST");
        assertThat(request.getPath()).isEqualTo("/v3/organizer/tickets/control");
        assertThat(request.getBody().readUtf8())
                .isEqualTo("{\"tickets\":[{\"ticketId\":\"T-1\",\"controlledAt\":\"2027-06-01T20:10:00+02:00\"}]}");
    }

    @Nested
    class Privileges {
        private final PrivilegeDefinition definition = PrivilegeDefinition.builder("Gold", PrivilegeType.MEMBERSHIP)
                .description("All of it")
                .imageUrl("https://example.org/gold.png")
                .website("https://example.org")
                .validFrom(OffsetDateTime.parse("2027-01-01T00:00:00Z"))
                .validUntil(OffsetDateTime.parse("2028-01-01T00:00:00Z"))
                .build();

        @Test
        void a_new_definition_is_created() {
            tixngo.answer(201, "");

            assertThat(client.privileges().putDefinition("DEF 1/a+b", definition))
                    .isEqualTo(DefinitionOutcome.CREATED);

            RecordedRequest request = tixngo.received();
            assertThat(request.getMethod()).isEqualTo("PUT");
            assertThat(request.getPath()).isEqualTo("/v3/organizer/privileges/definitions/DEF%201%2Fa%2Bb");
            assertThat(request.getBody().readUtf8())
                    .isEqualTo("{\"name\":\"Gold\",\"type\":\"MEMBERSHIP\",\"description\":\"All of it\","
                            + "\"imageUrl\":\"https://example.org/gold.png\",\"website\":\"https://example.org\","
                            + "\"validFrom\":\"2027-01-01T00:00:00Z\",\"validUntil\":\"2028-01-01T00:00:00Z\"}");
        }

        @Test
        void a_known_definition_is_updated() {
            tixngo.answer(200, "{\"whatever\":1}");

            assertThat(client.privileges().putDefinition("DEF-1", definition)).isEqualTo(DefinitionOutcome.UPDATED);
        }

        @Test
        void a_login_page_is_no_confirmation() {
            try (TixngoClient once =
                    client.newBuilder().retryPolicy(RetryPolicy.never()).build()) {
                tixngo.answer(200, "<html>please log in</html>");

                assertThatThrownBy(() -> once.privileges().putDefinition("DEF-1", definition))
                        .isInstanceOf(TixngoProtocolException.class);
            }
        }

        @Test
        void a_card_is_sent_with_all_its_fields_and_its_result_is_found_by_its_id() {
            tixngo.answer(
                    200,
                    "{\"results\":[{\"privilegeId\":\"P-1\",\"status\":\"REJECTED\",\"errors\":[{\"code\":\"DEFINITION_NOT_FOUND\"}]}]}");

            DeliveryResult result = client.privileges().inject(List.of(Samples.privilege("P-1")));

            assertThat(result.outcomes())
                    .containsExactly(
                            new Outcome.Rejected("P-1", List.of(new ItemError("DEFINITION_NOT_FOUND", null, null))));
            RecordedRequest request = tixngo.received();
            assertThat(request.getPath()).isEqualTo("/v3/organizer/privileges");
            assertThat(request.getBody().readUtf8())
                    .startsWith(
                            "{\"privileges\":[{\"privilegeId\":\"P-1\",\"definitionId\":\"DEF-1\",\"cardNumber\":\"CARD-4712\","
                                    + "\"barcode\":\"BARCODE-0815\",\"validFrom\":\"2027-01-01T00:00:00+01:00\",")
                    .contains("\"spectatorDetails\":{\"email\":\"zoe.secret@example.org\"")
                    .endsWith("\"linkedTicketIds\":[\"T-1\",\"T-2\"]}]}");
        }
    }
}
