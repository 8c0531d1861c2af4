package com.secutix.tixngo.host.seed;

import com.secutix.tixngo.host.store.S360Card;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Membership and season cards by number: each follows from its number and the seed alone. Safe for concurrent use. */
public final class SeededCards {

    private static final OffsetDateTime FROM = OffsetDateTime.of(2026, 7, 1, 0, 0, 0, 0, ZoneOffset.UTC);
    private static final S360Card.Product MEMBERSHIP =
            new S360Card.Product("MEMBER-2026", S360Card.Kind.MEMBERSHIP, "Membership 2026/27");
    private static final S360Card.Product SEASON =
            new S360Card.Product("SEASON-2026", S360Card.Kind.SEASON, "Season ticket 2026/27");

    private final long seed;
    private final SeededPeople people;

    /**
     * Cards.
     *
     * @param seed other seeds give other cards
     */
    public SeededCards(long seed) {
        this.seed = seed;
        this.people = new SeededPeople(seed);
    }

    /**
     * One card.
     *
     * @param number its number, from 1
     * @return the card, not printed yet
     */
    public S360Card card(long number) {
        Dice dice = Dice.of(seed, "card", number);
        return new S360Card(
                "CARD-" + SeededTickets.digits(number, 9),
                Long.toString(77_000_000 + number),
                "9" + SeededTickets.digits(number, 9) + SeededTickets.digits(dice.below(1_000_000), 6),
                number % 2 == 1 ? MEMBERSHIP : SEASON,
                FROM,
                FROM.plusYears(1).minusSeconds(1),
                people.buyer(number));
    }
}
