package com.secutix.tixngo.host.seed;

import com.secutix.tixngo.host.store.CardTable;
import com.secutix.tixngo.host.store.TicketTable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.function.LongFunction;
import java.util.function.ToIntFunction;

/** Puts seeded tickets and cards into the database, in portions; what is there already is left as it is. */
public final class Seeding {

    private static final int PORTION = 5_000;

    private final TicketTable tickets;
    private final CardTable cards;
    private final LongConsumer progress;

    /**
     * Seeds a database.
     *
     * @param tickets where tickets go
     * @param cards where cards go
     * @param progress is told how many of the tickets or cards are done
     */
    public Seeding(TicketTable tickets, CardTable cards, LongConsumer progress) {
        this.tickets = tickets;
        this.cards = cards;
        this.progress = progress;
    }

    /**
     * Makes sure that the first so many tickets are there.
     *
     * @param seeded the tickets
     * @param count how many
     * @return how many were new
     */
    public long tickets(SeededTickets seeded, long count) {
        return add(seeded::ticket, tickets::add, count);
    }

    /**
     * Makes sure that the first so many cards are there.
     *
     * @param seeded the cards
     * @param count how many
     * @return how many were new
     */
    public long cards(SeededCards seeded, long count) {
        return add(seeded::card, cards::add, count);
    }

    private <T> long add(LongFunction<T> make, ToIntFunction<List<T>> store, long count) {
        long added = 0;
        List<T> portion = new ArrayList<>(PORTION);
        for (long number = 1; number <= count; number++) {
            portion.add(make.apply(number));
            if (portion.size() == PORTION || number == count) {
                added += store.applyAsInt(portion);
                portion.clear();
                progress.accept(number);
            }
        }
        return added;
    }
}
