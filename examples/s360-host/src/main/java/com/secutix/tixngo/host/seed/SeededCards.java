package com.secutix.tixngo.host.seed;

import com.secutix.tixngo.client.model.Text;
import com.secutix.tixngo.mapping.s360.CardKind;
import com.secutix.tixngo.mapping.s360.CardProduct;
import com.secutix.tixngo.mapping.s360.Contact;
import com.secutix.tixngo.mapping.s360.S360Card;
import com.secutix.tixngo.mapping.s360.S360TicketStatus;
import com.secutix.tixngo.mapping.s360.Validity;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/**
 * Membership and season cards by number: each follows from its number and the seed alone. Every second is the card of a
 * season ticket and linked to two seeded tickets, which exist when that many tickets are seeded. Safe for concurrent use.
 */
public final class SeededCards {

    private static final OffsetDateTime FROM = OffsetDateTime.of(2026, 7, 1, 0, 0, 0, 0, ZoneOffset.ofHours(2));
    private static final Validity SEASON_2026 =
            new Validity(FROM, FROM.plusYears(1).minusSeconds(1));

    private static final CardProduct MEMBERSHIP = new CardProduct(
            CardKind.MEMBERSHIP,
            "MEMBER-2026",
            Text.of(Map.of("en", "Membership 2026/27", "fr", "Carte de membre 2026/27")),
            Text.of(Map.of("en", "First choice of seats", "fr", "Le premier choix des places")),
            "https://images.example.org/member-2026.png",
            Text.of("https://www.example.org/membership"),
            SEASON_2026,
            true);

    private static final CardProduct SEASON = new CardProduct(
            CardKind.SEASON,
            "SEASON-2026",
            Text.of(Map.of("en", "Season ticket 2026/27", "fr", "Abonnement 2026/27")),
            Text.of(Map.of("en", "All matches of the season", "fr", "Tous les matches de la saison")),
            "https://images.example.org/season-2026.png",
            Text.of("https://www.example.org/season"),
            SEASON_2026,
            true);

    private static final int LINKED = 2;
    private static final int WITH_OWN_VALIDITY = 5;
    private static final int WITH_BENEFICIARY = 3;

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
        boolean season = number % 2 == 0;
        Contact holder = people.buyer(number);
        return new S360Card(
                "CARD-" + SeededTickets.digits(number, 9),
                S360TicketStatus.NOT_PRINTED,
                season ? SEASON : MEMBERSHIP,
                Long.toString(77_000_000 + number),
                "9" + SeededTickets.digits(number, 9) + SeededTickets.digits(dice.below(1_000_000), 6),
                // bought in the middle of the season
                number % WITH_OWN_VALIDITY == 0 ? new Validity(FROM.plusMonths(6), SEASON_2026.end()) : null,
                holder,
                number % WITH_BENEFICIARY == 0 ? people.buyer(number + 1) : null,
                season ? linked(number / 2) : List.of(),
                Map.of());
    }

    private static List<String> linked(long seasonCard) {
        long first = (seasonCard - 1) * LINKED + 1;
        return List.of("S360-" + SeededTickets.digits(first, 9), "S360-" + SeededTickets.digits(first + 1, 9));
    }
}
