package com.secutix.tixngo.host.secrets;

import com.secutix.tixngo.client.model.Text;
import com.secutix.tixngo.mapping.s360.CardKind;
import com.secutix.tixngo.mapping.s360.CardProduct;
import com.secutix.tixngo.mapping.s360.Contact;
import com.secutix.tixngo.mapping.s360.S360Card;
import com.secutix.tixngo.mapping.s360.S360TicketStatus;
import com.secutix.tixngo.mapping.s360.Validity;
import com.secutix.tixngo.simulator.Spectator;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** People, tickets and cards with a value in each personal field that occurs nowhere else, so that it can be searched for. */
final class MarkedPeople {

    /** The marks, by what they are the value of. */
    final Map<String, String> marks = new LinkedHashMap<>();

    /** Whose contact and beneficiary the tickets and cards have. */
    final Contact contact = person("contact", 1);

    final Contact beneficiary = person("beneficiary", 2);

    /** Who gets a ticket that was passed on, as TIXNGO knows them. */
    final Spectator friend = spectator("friend", 3);

    /** Whose name an assigned ticket bears. */
    final Spectator holder = spectator("holder", 4);

    private static String day(int number) {
        return LocalDate.of(1931, number, 13 + number).toString();
    }

    private String mark(String whose, String field) {
        String value = "Zq" + whose + field + "\u00f67\"x";
        marks.put(whose + field, value);
        return value;
    }

    private String mark(String whose, String field, String value) {
        marks.put(whose + field, value);
        return value;
    }

    private Contact person(String whose, int number) {
        return new Contact(
                mark(whose, "Email", "zq" + whose + "mail7x@marked.example.org"),
                mark(whose, "Title"),
                mark(whose, "FirstName"),
                mark(whose, "LastName"),
                "X",
                LocalDate.parse(mark(whose, "Birthdate", day(number))),
                mark(whose, "BirthPlace"),
                mark(whose, "BirthRegion"),
                "LI",
                "LI",
                mark(whose, "IdNumber"),
                mark(whose, "PassportNumber"),
                mark(whose, "CellPhoneNumber", "+4177555019" + number),
                "rm");
    }

    private Spectator spectator(String whose, int number) {
        return new Spectator(
                mark(whose, "Email", "zq" + whose + "mail7x@marked.example.org"),
                mark(whose, "FirstName"),
                mark(whose, "LastName"),
                mark(whose, "Title"),
                mark(whose, "Birthdate", day(number)),
                "LI",
                mark(whose, "IdNumber"),
                mark(whose, "CellPhoneNumber", "+4177555019" + number),
                "LI",
                "rm",
                true,
                false);
    }

    /** All begin with what is searched for. */
    private String numbered(String field, String id) {
        return marks.computeIfAbsent(field, name -> "Zq" + name + "7x") + id;
    }

    /** The id of a ticket; they sort by number. */
    static String id(int number) {
        return String.format("T-%03d", number);
    }

    /** A file of tickets to import. */
    String csv(int tickets) {
        Map<String, String> person = new LinkedHashMap<>();
        columns(person, "contact", contact);
        columns(person, "beneficiary", beneficiary);
        String header =
                "ticketId,taxNumber,barcode,fileNumber,productCode,productName,venueSite,venueCity,venueCountryCode,"
                        + "venueZone,venueZip,performanceId,performanceStart,price,currency,"
                        + String.join(",", person.keySet());
        String people = person.values().stream()
                .map(value -> "\"" + value.replace("\"", "\"\"") + "\"")
                .collect(Collectors.joining(","));
        return IntStream.rangeClosed(1, tickets)
                .mapToObj(number -> id(number) + ",8800" + number + "," + numbered("barcode", id(number))
                        + ",F-1,PRD,Final,Stade,Vaduz,LI,Europe/Vaduz,9490,EVT-1,2099-06-01T20:45:00+02:00,120.00,CHF,"
                        + people)
                .collect(Collectors.joining("\n", header + "\n", "\n"));
    }

    private static void columns(Map<String, String> columns, String whose, Contact person) {
        columns.put(whose + "Email", String.valueOf(person.email()));
        columns.put(whose + "Title", String.valueOf(person.title()));
        columns.put(whose + "FirstName", String.valueOf(person.firstName()));
        columns.put(whose + "LastName", String.valueOf(person.lastName()));
        columns.put(whose + "Gender", String.valueOf(person.gender()));
        columns.put(whose + "Birthdate", String.valueOf(person.birthdate()));
        columns.put(whose + "BirthPlace", String.valueOf(person.birthPlace()));
        columns.put(whose + "BirthRegion", String.valueOf(person.birthRegion()));
        columns.put(whose + "Nationality", String.valueOf(person.nationality()));
        columns.put(whose + "CountryCode", String.valueOf(person.countryCode()));
        columns.put(whose + "IdNumber", String.valueOf(person.idNumber()));
        columns.put(whose + "PassportNumber", String.valueOf(person.passportNumber()));
        columns.put(whose + "CellPhoneNumber", String.valueOf(person.cellPhoneNumber()));
        columns.put(whose + "Language", String.valueOf(person.preferredLanguage()));
    }

    /** Cards to be sent as privileges. */
    List<S360Card> cards(int cards) {
        Validity always = new Validity(
                OffsetDateTime.parse("2027-01-01T00:00:00+01:00"), OffsetDateTime.parse("2099-01-01T00:00:00+01:00"));
        CardProduct club =
                new CardProduct(CardKind.MEMBERSHIP, "CLUB", Text.of("The club"), null, null, null, always, true);
        return IntStream.rangeClosed(1, cards)
                .mapToObj(number -> new S360Card(
                        "C-" + number,
                        S360TicketStatus.NOT_PRINTED,
                        club,
                        numbered("cardNumber", "C-" + number),
                        numbered("cardBarcode", "C-" + number),
                        always,
                        contact,
                        beneficiary,
                        List.of(),
                        Map.of()))
                .toList();
    }

    /** A ticket template that puts what is personal where nothing personal is expected. */
    static String template() {
        return """
                event.group.name = ${Contact_email} ${Beneficiary_lastName}
                ticketDetails.main.1.key = ${Spectator_firstName}
                ticketDetails.main.1.value = ${Contact_passportNumber} ${Ticket_barcode}
                ticketDetails.hidden.1.key = who
                ticketDetails.hidden.1.value = ${Beneficiary_birthdate} ${Beneficiary_birthPlace} ${Contact_idNumber}
                event.metadata.0.key = phone
                event.metadata.0.value = ${Contact_cellPhoneNumber}
                """;
    }
}
