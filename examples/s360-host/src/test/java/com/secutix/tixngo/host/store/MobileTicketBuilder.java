package com.secutix.tixngo.host.store;

import com.secutix.tixngo.client.model.TicketDeletion;
import com.secutix.tixngo.client.model.TicketOwner;
import com.secutix.tixngo.client.model.TicketTransfer;
import com.secutix.tixngo.mapping.document.MappingDocument;
import com.secutix.tixngo.mapping.document.MappingMode;
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

/** Mobile tickets: of which a test says only what matters, or of which chance says everything. */
final class MobileTicketBuilder {

    private static final String[] TEXTS = {
        "",
        " ",
        "plain",
        "O'Neill; \"q\" \\ {}",
        "é\u00e0\u4e2d\uD83C\uDFAB",
        "line\nend\ttab\0nul",
        "null",
        "{\"a\":1}",
        "%_"
    };

    private final String ticketId;
    private String status = "DOWNLOADED";
    private TicketOwner owner;

    private MobileTicketBuilder(String ticketId) {
        this.ticketId = ticketId;
    }

    static MobileTicketBuilder ticket(String ticketId) {
        return new MobileTicketBuilder(ticketId);
    }

    MobileTicketBuilder status(String value) {
        status = value;
        return this;
    }

    MobileTicketBuilder owner(String email) {
        owner = new TicketOwner(email, null, null);
        return this;
    }

    MobileTicket build() {
        StatusFamily family =
                MappingDocument.newest(MappingMode.LIFECYCLE).vocabulary().familyOf(status);
        return new MobileTicket(
                ticketId,
                null,
                null,
                status,
                status,
                family,
                OffsetDateTime.parse("2027-05-01T12:00:00+02:00"),
                1L,
                owner,
                null,
                null,
                null,
                null,
                new TreeMap<>(),
                List.of());
    }

    /** Any mobile ticket: absent values, empty texts, odd offsets, hundreds of history lines. */
    static MobileTicket any(String ticketId, Random chance) {
        SortedMap<Integer, String> extraInfo = new TreeMap<>();
        for (int i = chance.nextInt(4); i > 0; i--) {
            extraInfo.put(chance.nextInt(), text(chance));
        }
        List<HistoryLine> history = new ArrayList<>();
        for (int i = chance.nextInt(chance.nextInt(10) == 0 ? 200 : 5); i > 0; i--) {
            history.add(new HistoryLine(
                    maybe(chance, () -> text(chance)),
                    maybe(chance, () -> text(chance)),
                    maybe(chance, () -> text(chance)),
                    maybe(chance, () -> time(chance)),
                    maybe(chance, chance::nextLong),
                    maybe(chance, () -> transfer(chance))));
        }
        return new MobileTicket(
                ticketId,
                maybe(chance, () -> text(chance)),
                maybe(chance, () -> text(chance)),
                text(chance),
                text(chance),
                StatusFamily.values()[chance.nextInt(StatusFamily.values().length)],
                maybe(chance, () -> time(chance)),
                maybe(chance, chance::nextLong),
                maybe(
                        chance,
                        () -> new TicketOwner(
                                maybe(chance, () -> text(chance)),
                                maybe(chance, () -> text(chance)),
                                maybe(chance, () -> text(chance)))),
                maybe(chance, () -> person(chance)),
                maybe(chance, () -> transfer(chance)),
                maybe(
                        chance,
                        () -> new MobileActivation(
                                maybe(chance, () -> text(chance)),
                                maybe(chance, () -> text(chance)),
                                maybe(chance, () -> time(chance)))),
                maybe(
                        chance,
                        () -> new TicketDeletion(
                                maybe(chance, () -> text(chance)), maybe(chance, chance::nextBoolean))),
                extraInfo,
                history);
    }

    private static Contact person(Random chance) {
        Supplier<String> field = () -> maybe(chance, () -> text(chance));
        return new Contact(
                field.get(),
                field.get(),
                field.get(),
                field.get(),
                field.get(),
                maybe(chance, () -> LocalDate.ofEpochDay(chance.nextInt(20_000))),
                field.get(),
                field.get(),
                field.get(),
                field.get(),
                field.get(),
                field.get(),
                field.get(),
                field.get());
    }

    private static TicketTransfer transfer(Random chance) {
        return new TicketTransfer(
                maybe(chance, () -> text(chance)),
                maybe(chance, () -> text(chance)),
                maybe(chance, () -> time(chance)));
    }

    private static OffsetDateTime time(Random chance) {
        Instant instant = Instant.ofEpochSecond(
                chance.nextInt(Integer.MAX_VALUE), chance.nextBoolean() ? 0 : chance.nextInt(1_000_000_000));
        return instant.atOffset(ZoneOffset.ofTotalSeconds((chance.nextInt(108) - 54) * 900));
    }

    private static String text(Random chance) {
        return TEXTS[chance.nextInt(TEXTS.length)] + (chance.nextBoolean() ? "" : chance.nextInt(1_000));
    }

    private static <T> T maybe(Random chance, Supplier<T> value) {
        return chance.nextInt(3) == 0 ? null : value.get();
    }
}
