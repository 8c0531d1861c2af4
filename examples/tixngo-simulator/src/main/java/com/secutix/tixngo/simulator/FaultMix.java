package com.secutix.tixngo.simulator;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A random weather of faults: each call is struck by at most one, each with its own probability. The same seed strikes the same calls, as
 * long as calls come one after another. Immutable.
 *
 * @param seed the seed
 * @param shares the faults and their probabilities
 */
public record FaultMix(long seed, List<Share> shares) {

    /**
     * A fault and its probability.
     *
     * @param endpoint the calls it strikes; null for any
     * @param probability between 0 and 1
     * @param fault the fault
     */
    public record Share(@Nullable Endpoint endpoint, double probability, Fault fault) {
        /**
         * Makes a share.
         *
         * @throws IllegalArgumentException when the probability is none
         */
        public Share {
            if (!(probability >= 0 && probability <= 1)) {
                throw new IllegalArgumentException("the probability of " + fault + " must be between 0 and 1");
            }
        }
    }

    /** Makes a mix. */
    public FaultMix {
        shares = List.copyOf(shares);
    }

    /**
     * Begins a mix.
     *
     * @param seed the seed
     * @return a mix without faults
     */
    public static FaultMix seeded(long seed) {
        return new FaultMix(seed, List.of());
    }

    /**
     * Adds a fault for every kind of call it fits.
     *
     * @param probability between 0 and 1
     * @param fault the fault
     * @return a new mix
     */
    public FaultMix with(double probability, Fault fault) {
        return plus(new Share(null, probability, fault));
    }

    /**
     * Adds a fault for one kind of call.
     *
     * @param endpoint the calls it strikes
     * @param probability between 0 and 1
     * @param fault the fault
     * @return a new mix
     */
    public FaultMix with(Endpoint endpoint, double probability, Fault fault) {
        return plus(new Share(endpoint, probability, fault));
    }

    private FaultMix plus(Share share) {
        List<Share> more = new ArrayList<>(shares);
        more.add(share);
        return new FaultMix(seed, more);
    }
}
