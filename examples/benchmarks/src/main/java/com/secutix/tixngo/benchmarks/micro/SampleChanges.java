package com.secutix.tixngo.benchmarks.micro;

import com.secutix.tixngo.client.model.ActivationTrigger;
import com.secutix.tixngo.client.model.Gender;
import com.secutix.tixngo.client.model.HistoryAction;
import com.secutix.tixngo.client.model.HistoryEntry;
import com.secutix.tixngo.client.model.HistoryState;
import com.secutix.tixngo.client.model.LegacyStatus;
import com.secutix.tixngo.client.model.SpectatorDetails;
import com.secutix.tixngo.client.model.SpectatorPreference;
import com.secutix.tixngo.client.model.TicketActivation;
import com.secutix.tixngo.client.model.TicketChange;
import com.secutix.tixngo.client.model.TicketOwner;
import com.secutix.tixngo.client.model.TicketStatus;
import com.secutix.tixngo.client.model.TicketTransfer;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What TIXNGO tells after an activation moment: tickets that were transferred once, and are activated now. Each with values of its
 * own, the same in every run.
 */
final class SampleChanges {
    private static final OffsetDateTime ACTIVATED = OffsetDateTime.of(2027, 6, 1, 17, 0, 0, 0, ZoneOffset.UTC);

    private SampleChanges() {}

    /** {@return as many changes, of a ticket each} */
    static List<TicketChange> activated(int count) {
        return IntStream.range(0, count)
                .mapToObj(SampleChanges::activatedTicket)
                .toList();
    }

    /** {@return what was told of the same tickets before: that they were handed on} */
    static List<TicketChange> transferred(int count) {
        return IntStream.range(0, count)
                .mapToObj(SampleChanges::transferredTicket)
                .toList();
    }

    private static TicketChange activatedTicket(int number) {
        OffsetDateTime time = ACTIVATED.plusSeconds(number);
        return ticket("BT_ACTIVATED", "ACTIVATED", number)
                .statusTime(time)
                .sequence(20_000L + number)
                .activation(new TicketActivation(ActivationTrigger.of("BLUETOOTH"), "Gate-A-" + number % 12, time))
                .build();
    }

    private static TicketChange transferredTicket(int number) {
        return ticket("TRANSFERRED", "TRANSFERRED", number)
                .statusTime(handedOn(number))
                .sequence(10_000L + number)
                .build();
    }

    private static TicketChange.Builder ticket(String status, String legacyStatus, int number) {
        String sender = "ana.lindt" + number + "@example.org";
        String recipient = "leo.meier" + number + "@example.org";
        OffsetDateTime handedOn = handedOn(number);
        return TicketChange.builder("S360-" + (100_000_000 + number), TicketStatus.of(status))
                .taxNumber(String.valueOf(12_300_000 + number))
                .eventId("MATCH-" + number % 64)
                .legacyStatus(LegacyStatus.of(legacyStatus))
                .owner(new TicketOwner(recipient, "Léo", "Meier"))
                .spectatorDetails(holder(recipient, number))
                .transfer(new TicketTransfer(sender, recipient, handedOn.minusHours(1)))
                .history(List.of(
                        entry("INJECT", "CONFIRMED", handedOn.minusDays(30)),
                        entry("TRANSFER", "PENDING", handedOn.minusHours(1)),
                        entry("TRANSFER", "CONFIRMED", handedOn)));
    }

    private static OffsetDateTime handedOn(int number) {
        return ACTIVATED.minusDays(7).plusMinutes(number);
    }

    private static HistoryEntry entry(String action, String state, OffsetDateTime time) {
        return new HistoryEntry(HistoryAction.of(action), HistoryState.of(state), time);
    }

    private static SpectatorDetails holder(String email, int number) {
        return SpectatorDetails.builder()
                .email(email)
                .firstName("Léo")
                .lastName("Meier")
                .gender(Gender.MALE)
                .title("MR")
                .dateOfBirth(LocalDate.of(1990, 2, 28).plusDays(number % 3000))
                .nationality("CH")
                .idCardNumber("ID-" + number)
                .phoneNumber("+4179" + (1_000_000 + number))
                .residenceCountry("FR")
                .language("fr")
                .organizerSpectatorPreference(new SpectatorPreference(true, false))
                .build();
    }
}
