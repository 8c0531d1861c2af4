package com.secutix.tixngo.sync.tck;

import com.secutix.tixngo.client.model.TicketDeletion;
import com.secutix.tixngo.client.model.TicketOwner;
import com.secutix.tixngo.client.model.TicketTransfer;
import com.secutix.tixngo.mapping.feedback.DistributionEntry;
import com.secutix.tixngo.mapping.feedback.HistoryLine;
import com.secutix.tixngo.mapping.feedback.MobileActivation;
import com.secutix.tixngo.mapping.feedback.MobileTicket;
import com.secutix.tixngo.mapping.lifecycle.StatusFamily;
import com.secutix.tixngo.mapping.s360.Contact;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Mobile tickets of every shape, the same for the same seed: each part may be there or not. */
final class MobileTickets {

    private static final List<String> TEXTS = List.of(
            "plain",
            "",
            " ",
            "Zo\u00eb \"Q\" O'Neil \\ /",
            "\u4e2d\u6587",
            "\ud83c\udfab",
            "line\nbreak",
            "null",
            "{}");
    private static final List<ZoneOffset> OFFSETS =
            List.of(ZoneOffset.UTC, ZoneOffset.ofHours(2), ZoneOffset.ofHoursMinutes(5, 45), ZoneOffset.ofHours(-11));

    private static final List<StatusFamily> FAMILIES = List.of(StatusFamily.values());

    private final Random random;

    MobileTickets(long seed) {
        random = new Random(seed);
    }

    /** A ticket that only says what every one says. */
    static MobileTicket bare(String ticketId) {
        return bare(ticketId, "INJECTED", StatusFamily.INITIAL_DELIVERY);
    }

    /** A ticket in this status, that says no more. */
    static MobileTicket bare(String ticketId, String status, StatusFamily family) {
        return new MobileTicket(
                ticketId,
                null,
                null,
                status,
                status,
                family,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                new TreeMap<>(),
                List.of());
    }

    /** A ticket with this owner. */
    MobileTicket of(String ticketId, @Nullable TicketOwner owner) {
        return new MobileTicket(
                ticketId,
                maybe(this::text),
                maybe(this::text),
                "TRANSFERRED",
                random.nextBoolean() ? "TRANSFERRED" : "transferred",
                FAMILIES.get(random.nextInt(FAMILIES.size())),
                maybe(this::time),
                maybe(random::nextLong),
                owner,
                maybe(this::person),
                maybe(this::transfer),
                maybe(() -> new MobileActivation(maybe(this::text), maybe(this::text), maybe(this::time))),
                maybe(() -> new TicketDeletion(maybe(this::text), maybe(random::nextBoolean))),
                extraInfo(),
                history());
    }

    MobileTicket of(String ticketId) {
        return of(ticketId, maybe(() -> new TicketOwner(maybe(this::text), maybe(this::text), maybe(this::text))));
    }

    List<DistributionEntry> distribution() {
        List<DistributionEntry> entries = new ArrayList<>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            entries.add(new DistributionEntry(
                    maybe(this::text), "to" + i + "@example.org", "DISTRIBUTE", "CONFIRMED", maybe(this::time)));
        }
        return entries;
    }

    private List<HistoryLine> history() {
        List<HistoryLine> lines = new ArrayList<>();
        for (int i = random.nextInt(6); i > 0; i--) {
            lines.add(new HistoryLine(
                    maybe(this::text),
                    maybe(this::text),
                    maybe(this::text),
                    maybe(this::time),
                    maybe(random::nextLong),
                    maybe(this::transfer)));
        }
        return lines;
    }

    private SortedMap<Integer, String> extraInfo() {
        SortedMap<Integer, String> texts = new TreeMap<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            texts.put(random.nextInt(100), text());
        }
        return texts;
    }

    private TicketTransfer transfer() {
        return new TicketTransfer(maybe(this::text), maybe(this::text), maybe(this::time));
    }

    private Contact person() {
        return new Contact(
                maybe(this::text),
                maybe(this::text),
                maybe(this::text),
                maybe(this::text),
                maybe(this::text),
                maybe(() -> LocalDate.ofEpochDay(random.nextInt(20_000))),
                maybe(this::text),
                maybe(this::text),
                maybe(this::text),
                maybe(this::text),
                maybe(this::text),
                maybe(this::text),
                maybe(this::text),
                maybe(this::text));
    }

    private String text() {
        return TEXTS.get(random.nextInt(TEXTS.size()));
    }

    /** To the nanosecond, with an offset that must not be lost. */
    private OffsetDateTime time() {
        return Instant.ofEpochSecond(1_800_000_000L + random.nextInt(100_000_000), random.nextInt(1_000_000_000))
                .atOffset(OFFSETS.get(random.nextInt(OFFSETS.size())));
    }

    private <V> @Nullable V maybe(Supplier<V> value) {
        return random.nextInt(3) == 0 ? null : value.get();
    }
}
