package com.secutix.tixngo.simulator.internal.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/** The seeded choices of faults: which items, which place. Thread-safe. */
final class Picks {
    private final Random random;

    Picks(long seed) {
        this.random = new Random(seed);
    }

    /** A number from 0 up to the bound, which itself is not reached. */
    synchronized int below(int bound) {
        return random.nextInt(bound);
    }

    /** Different positions in ascending order, as many as wanted and there are. */
    synchronized Set<Integer> positions(int size, int wanted) {
        Set<Integer> chosen = new TreeSet<>();
        if (wanted >= size) {
            for (int i = 0; i < size; i++) {
                chosen.add(i);
            }
            return chosen;
        }
        while (chosen.size() < wanted) {
            chosen.add(random.nextInt(size));
        }
        return chosen;
    }

    /** Some of a list, in its order. */
    <T> List<T> some(List<T> all, int wanted) {
        List<T> some = new ArrayList<>();
        positions(all.size(), wanted).forEach(position -> some.add(all.get(position)));
        return some;
    }
}
