package com.secutix.tixngo.host.seed;

import com.secutix.tixngo.mapping.s360.Contact;
import com.secutix.tixngo.mapping.s360.ProductKind;
import com.secutix.tixngo.mapping.s360.S360Ticket;
import com.secutix.tixngo.mapping.s360.S360TicketStatus;
import com.secutix.tixngo.mapping.s360.Sale;
import com.secutix.tixngo.mapping.s360.Seat;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Tickets by number: each follows from its number, the seed and the number of events alone. Ten tickets in a row make four
 * files, of one to four tickets. Safe for concurrent use.
 */
public final class SeededTickets {

    /** The most events that can be asked for. */
    public static final int MAX_EVENTS = 10_000;

    private static final int BLOCK = 10;
    private static final int FILES_IN_BLOCK = 4;
    private static final OffsetDateTime SALES_BEGIN = OffsetDateTime.of(2026, 9, 1, 8, 0, 0, 0, ZoneOffset.UTC);
    private static final int MINUTES_OF_SALE = 60 * 24 * 60;
    private static final int EIGHT_DIGITS = 100_000_000;

    /** Has no factor in common with 10^8, so that multiplying by it gives each ticket another number. */
    private static final long SPREAD = 61_803_399;

    private static final List<String> CHANNELS = List.of("WEB", "BOXOFFICE", "PARTNER");
    private static final List<String> SHIPMENTS = List.of("MOBILE", "MOBILE", "MOBILE", "PRINT_AT_HOME");
    private static final List<String> TARIFFS = List.of("ADULT", "CHILD", "SENIOR");
    private static final List<String> CATEGORIES = List.of("CAT1", "CAT2", "CAT3");
    private static final List<String> CONTINGENTS = List.of("PUBLIC", "MEMBERS");
    private static final List<String> GATES = List.of("A", "B", "C", "D");

    private final long seed;
    private final List<SeededEvent> events;
    private final SeededPeople people;

    /**
     * Tickets of some events.
     *
     * @param seed other seeds give other tickets
     * @param events how many events, from 1 to {@value #MAX_EVENTS}
     */
    public SeededTickets(long seed, int events) {
        if (events < 1 || events > MAX_EVENTS) {
            throw new IllegalArgumentException("the number of events must be from 1 to " + MAX_EVENTS);
        }
        this.seed = seed;
        this.events = IntStream.rangeClosed(1, events).mapToObj(SeededEvent::of).toList();
        this.people = new SeededPeople(seed);
    }

    /**
     * One ticket.
     *
     * @param number its number, from 1
     * @return the ticket, not printed yet
     */
    public S360Ticket ticket(long number) {
        long position = (number - 1) % BLOCK;
        long file = (number - 1) / BLOCK * FILES_IN_BLOCK + fileInBlock(position);
        Dice ofFile = Dice.of(seed, "file", file);
        SeededEvent event = ofFile.pick(events);
        Dice dice = Dice.of(seed, "ticket", number);
        ProductKind kind = kind(number, event);
        Contact buyer = people.buyer(file);
        return new S360Ticket(
                "S360-" + digits(number, 9),
                Long.toString(12_300_000 + number),
                S360TicketStatus.NOT_PRINTED,
                null,
                digits(number * SPREAD % EIGHT_DIGITS, 8) + digits(dice.below(EIGHT_DIGITS), 8),
                sale(file, ofFile, dice),
                event.product(kind),
                event.season(),
                event.performance(kind),
                event.validity(kind),
                event.venue(),
                kind == ProductKind.SERVICE || kind == ProductKind.OPEN_PASS ? null : seat(dice),
                buyer,
                beneficiary(number, position, buyer),
                null,
                kind == ProductKind.COMPETITION || kind == ProductKind.EVENT ? Map.of("TIXAct", "-4h") : Map.of(),
                Map.of());
    }

    private static long fileInBlock(long position) {
        // files of 1, 2, 3 and 4 tickets: positions 0 | 1 2 | 3 4 5 | 6 7 8 9
        return position == 0 ? 0 : position < 3 ? 1 : position < 6 ? 2 : 3;
    }

    private static ProductKind kind(long number, SeededEvent event) {
        if (number % 20 == 0) {
            return ProductKind.OPEN_PASS;
        }
        return number % 25 == 0 ? ProductKind.SERVICE : event.main().kind();
    }

    private static Sale sale(long file, Dice ofFile, Dice dice) {
        String channel = ofFile.pick(CHANNELS);
        String shipment = ofFile.pick(SHIPMENTS);
        OffsetDateTime purchased = SALES_BEGIN.plusMinutes(ofFile.below(MINUTES_OF_SALE));
        return new Sale(
                "F-" + (100_000 + file),
                channel,
                shipment,
                dice.pick(TARIFFS),
                dice.pick(CATEGORIES),
                dice.pick(CONTINGENTS),
                new BigDecimal(45 + dice.below(28) * 5).setScale(2),
                new BigDecimal("2.50"),
                "CHF",
                purchased);
    }

    private static Seat seat(Dice dice) {
        return new Seat(
                dice.pick(GATES),
                "Block " + (1 + dice.below(40)),
                Integer.toString(1 + dice.below(30)),
                Integer.toString(1 + dice.below(45)));
    }

    /** The first ticket of a file is the buyer's own, every other one is for somebody else or for nobody in particular. */
    private @Nullable Contact beneficiary(long number, long position, Contact buyer) {
        boolean firstOfFile = position == 0 || position == 1 || position == 3 || position == 6;
        if (firstOfFile) {
            return number % 3 == 0 ? null : buyer;
        }
        return number % 2 == 0 ? people.guest(number) : null;
    }

    static String digits(long number, int width) {
        String digits = Long.toString(number);
        return "0".repeat(Math.max(0, width - digits.length())) + digits;
    }
}
