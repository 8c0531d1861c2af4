package com.secutix.tixngo.client;

import com.secutix.tixngo.client.model.ActivationMethod;
import com.secutix.tixngo.client.model.ActivationParameters;
import com.secutix.tixngo.client.model.Address;
import com.secutix.tixngo.client.model.Design;
import com.secutix.tixngo.client.model.Event;
import com.secutix.tixngo.client.model.EventGroup;
import com.secutix.tixngo.client.model.Gender;
import com.secutix.tixngo.client.model.KeyValue;
import com.secutix.tixngo.client.model.Privilege;
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

/** Values to send. Whatever is personal in them is also in {@link #SECRETS}. */
final class Samples {
    static final List<String> SECRETS = List.of(
            "zoe.secret@example.org",
            "Zoëmarked",
            "Limarked",
            "BARCODE-0815",
            "1990-02-28",
            "NATIONmarked",
            "PASSPORTmarked",
            "IDCARDmarked",
            "+41790000000",
            "RESIDENCEmarked",
            "TITLEmarked",
            "HOLDERmarked",
            "CARD-4712");

    private Samples() {}

    static Ticket ticket(String id) {
        return Ticket.builder(id)
                .event(Event.builder().id("EVT-1").name(Text.of("Final")).build())
                .build();
    }

    static SpectatorDetails spectator() {
        return SpectatorDetails.builder()
                .email("zoe.secret@example.org")
                .firstName("Zoëmarked")
                .lastName("Limarked")
                .gender(Gender.FEMALE)
                .title("TITLEmarked")
                .dateOfBirth(LocalDate.of(1990, 2, 28))
                .nationality("NATIONmarked")
                .passportNumber("PASSPORTmarked")
                .idCardNumber("IDCARDmarked")
                .phoneNumber("+41790000000")
                .residenceCountry("RESIDENCEmarked")
                .language("fr")
                .mainApplicant(true)
                .build();
    }

    static Privilege privilege(String id) {
        return Privilege.builder(id, "DEF-1")
                .cardNumber("CARD-4712")
                .barcode("BARCODE-0815")
                .validFrom(OffsetDateTime.parse("2027-01-01T00:00:00+01:00"))
                .validUntil(OffsetDateTime.parse("2027-12-31T00:00:00+01:00"))
                .spectatorDetails(spectator())
                .linkedTicketIds(List.of("T-1", "T-2"))
                .build();
    }

    static Ticket fullTicket(String id) {
        Map<String, String> name = new LinkedHashMap<>();
        name.put("fr", "Finale");
        name.put("en", "Final");
        return Ticket.builder(id)
                .event(Event.builder()
                        .id("EVT-1")
                        .name(Text.of(name))
                        .group(new EventGroup(Text.of("Cup"), Text.of("https://example.org/cup.png")))
                        .address(Address.builder()
                                .site(Text.of("Stade"))
                                .line1(Text.of("Rue 1"))
                                .city(Text.of("Genève"))
                                .region("GE")
                                .countryCode("CH")
                                .zip("1200")
                                .longitude(new BigDecimal("6.1466"))
                                .latitude(new BigDecimal("46.2"))
                                .build())
                        .website(Text.of("https://example.org"))
                        .startTime(OffsetDateTime.parse("2027-06-01T20:45:00+02:00"))
                        .expirationDate(OffsetDateTime.parse("2027-06-02T02:45:00.5Z"))
                        .metadata(List.of(KeyValue.of("RESALE_TICKETSHOP_URL", "https://example.org/resale")))
                        .build())
                .activationParameters(new ActivationParameters(
                        ActivationMethod.OFFLINE, OffsetDateTime.parse("2027-06-01T16:45:00-03:30"), "G-1", "B-1"))
                .purchaseDetails(PurchaseDetails.builder()
                        .price(new BigDecimal("1.2E+2"))
                        .currency("CHF")
                        .category("ADULT")
                        .taxNumber("12300123")
                        .fileId("F-77")
                        .purchaseDate(OffsetDateTime.parse("2027-01-02T03:04:05.000000006+00:00"))
                        .build())
                .security(new TicketSecurity("BARCODE-0815"))
                .spectatorDetails(spectator())
                .ticketDetails(new TicketDetails(
                        List.of(KeyValue.of("Gate", "A"), KeyValue.of("Holder", "HOLDERmarked")), List.of(), List.of()))
                .transferRules(TransferRules.builder()
                        .groupId("EVT-1")
                        .maxNumberOfTicketPerPhoneInGroupId(-1)
                        .maxNumberOfTransferPerPhoneInGroupId(2)
                        .maxNumberOfTransferPerTicketInGroupId(3)
                        .assignTransferLimit(4)
                        .allowTransfer(true)
                        .allowTransferMainApplicant(false)
                        .allowTransferAfterActivation(true)
                        .allowTransferAfterActivationByBT(false)
                        .allowTransferAfterControl(false)
                        .keepOneAtInjectInGroupId(true)
                        .allowReturnToOrganizer(true)
                        .allowReturnToOrganizerForInitialSpectator(false)
                        .s360ExchangeForAnySpectator(true)
                        .s360ExchangeForInitialSpectator(false)
                        .build())
                .design(new Design("D-1"))
                .sortingKey("001")
                .ticketImageUrl("https://example.org/t.png")
                .build();
    }
}
