package com.secutix.tixngo.simulator;

import com.secutix.tixngo.client.model.ActivationMethod;
import com.secutix.tixngo.client.model.ActivationParameters;
import com.secutix.tixngo.client.model.Address;
import com.secutix.tixngo.client.model.Design;
import com.secutix.tixngo.client.model.Event;
import com.secutix.tixngo.client.model.EventGroup;
import com.secutix.tixngo.client.model.Gender;
import com.secutix.tixngo.client.model.KeyValue;
import com.secutix.tixngo.client.model.PurchaseDetails;
import com.secutix.tixngo.client.model.SpectatorDetails;
import com.secutix.tixngo.client.model.Text;
import com.secutix.tixngo.client.model.Ticket;
import com.secutix.tixngo.client.model.TicketDetails;
import com.secutix.tixngo.client.model.TicketSecurity;
import com.secutix.tixngo.client.model.TransferRules;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The tickets of {@link Tickets}, said with the client's types. */
final class ClientTickets {
    private ClientTickets() {}

    static Ticket small(String id) {
        return Ticket.builder(id)
                .event(event().build())
                .activationParameters(new ActivationParameters(ActivationMethod.OFFLINE, null, null, null))
                .purchaseDetails(purchase(id).build())
                .security(new TicketSecurity("0123456789"))
                .spectatorDetails(ana().build())
                .build();
    }

    static Ticket full(String id) {
        return small(id).toBuilder()
                .event(event().name(languages("en", "Final", "fr", "Finale"))
                        .group(new EventGroup(Text.of("Cup"), Text.of("https://example.org/cup.png")))
                        .address(address()
                                .line1(Text.of("Route 1"))
                                .line2(Text.of("Gate"))
                                .line3(Text.of("Left"))
                                .region("GE")
                                .longitude(new BigDecimal("6.14"))
                                .latitude(new BigDecimal("46.2"))
                                .build())
                        .website(Text.of("https://example.org"))
                        .metadata(List.of(
                                KeyValue.of("RESALE_TICKETSHOP_URL", "https://example.org/resale"),
                                KeyValue.of("EVENT_SCHEDULE", "[{\"label\":\"e_gateOpening\",\"time\":\"18:30\"}]")))
                        .build())
                .activationParameters(new ActivationParameters(
                        ActivationMethod.OFFLINE, OffsetDateTime.parse("2027-06-01T16:45:00+02:00"), "G1", "beacon-1"))
                .purchaseDetails(purchase(id)
                        .category("ADULT")
                        .fileId("F-77")
                        .purchaseDate(OffsetDateTime.parse("2027-01-05T10:00:00+01:00"))
                        .build())
                .spectatorDetails(ana().gender(Gender.FEMALE)
                        .title("MS")
                        .dateOfBirth(LocalDate.of(1990, 2, 28))
                        .nationality("CH")
                        .passportNumber("P1")
                        .idCardNumber("X1")
                        .phoneNumber("+41790000000")
                        .residenceCountry("CH")
                        .language("fr")
                        .mainApplicant(true)
                        .build())
                .ticketDetails(new TicketDetails(
                        List.of(KeyValue.of("Gate", "A"), KeyValue.of("Gate", "B")),
                        List.of(new KeyValue("Door", languages("en", "North", "fr", "Nord"))),
                        List.of(KeyValue.of("EXCHANGE_TICKETSHOP_URL", "https://example.org/exchange"))))
                .transferRules(new TransferRules(
                        "EVT-1", -1, -1, -1, -1, true, true, true, true, true, true, true, true, true, true))
                .design(new Design("D1"))
                .sortingKey("A-12")
                .ticketImageUrl("https://example.org/ticket.png")
                .build();
    }

    private static Event.Builder event() {
        return Event.builder()
                .id("EVT-1")
                .name(Text.of("Final"))
                .address(address().build())
                .startTime(OffsetDateTime.parse("2027-06-01T20:45:00+02:00"))
                .expirationDate(OffsetDateTime.parse("2027-06-02T02:45:00+02:00"));
    }

    private static Address.Builder address() {
        return Address.builder()
                .site(Text.of("Stade"))
                .city(Text.of("Genève"))
                .countryCode("CH")
                .zip("1200");
    }

    private static PurchaseDetails.Builder purchase(String id) {
        return PurchaseDetails.builder()
                .price(new BigDecimal("120.5"))
                .currency("CHF")
                .taxNumber("T-" + id);
    }

    private static SpectatorDetails.Builder ana() {
        return SpectatorDetails.builder()
                .email("ana@example.org")
                .firstName("Ana")
                .lastName("Li");
    }

    private static Text languages(String one, String first, String other, String second) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put(one, first);
        texts.put(other, second);
        return Text.of(texts);
    }
}
