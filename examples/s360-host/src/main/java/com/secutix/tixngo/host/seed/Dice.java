package com.secutix.tixngo.host.seed;

import java.util.List;

/**
 * Random choices that depend on nothing but the seed and what they are for: the dice for ticket 7 fall alike, whether a
 * hundred or a million tickets are made.
 */
final class Dice {

    private long state;

    private Dice(long state) {
        this.state = state;
    }

    static Dice of(long seed, String what, long number) {
        return new Dice(scramble(seed * 31 + what.hashCode()) ^ scramble(number));
    }

    /** SplitMix64: next state, scrambled. */
    private long next() {
        state += 0x9E3779B97F4A7C15L;
        return scramble(state);
    }

    private static long scramble(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }

    /** From 0 to below the bound. */
    int below(int bound) {
        return (int) Long.remainderUnsigned(next(), bound);
    }

    /** True once in so many times. */
    boolean oneIn(int times) {
        return below(times) == 0;
    }

    <T> T pick(List<T> choices) {
        return choices.get(below(choices.size()));
    }
}
