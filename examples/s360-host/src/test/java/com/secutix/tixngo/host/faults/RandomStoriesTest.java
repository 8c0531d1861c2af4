package com.secutix.tixngo.host.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.secutix.tixngo.sync.tck.HostUnderTest;
import com.secutix.tixngo.sync.tck.InMemoryS360;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Faults, kills, people on both sides and runs of all functions, in any order: when the faults are over, the functions bring both
 * sides to what the story says. {@code -Pthorough -Dfaults.seeds=5000} plays more of them, and {@code -Dfaults.seed=42} one.
 */
class RandomStoriesTest {

    private static final int IN_EVERY_BUILD = 40;

    @Test
    void endInAgreement() {
        play(1, IN_EVERY_BUILD, InMemoryS360::new);
    }

    /** Each once ended otherwise. */
    @ParameterizedTest
    @ValueSource(longs = 1115)
    void endInAgreementThatOnceDidNot(long seed) {
        play(seed, 1, InMemoryS360::new);
    }

    @Test
    @Tag("thorough")
    void endInAgreementByTheThousand() {
        Long one = Long.getLong("faults.seed");
        if (one != null) {
            play(one, 1, InMemoryS360::new);
        } else {
            play(IN_EVERY_BUILD + 1, Integer.getInteger("faults.seeds", 2_000), InMemoryS360::new);
        }
    }

    static void play(long firstSeed, int seeds, Supplier<HostUnderTest> host) {
        Consumer<List<Step>> play = story -> StoryPlayer.play(story, host.get());
        for (long seed = firstSeed; seed < firstSeed + seeds; seed++) {
            List<Step> story = RandomStory.of(seed);
            Throwable failure = ShrunkStory.failureOf(story, play);
            if (failure != null) {
                ShrunkStory shrunk = ShrunkStory.of(story, failure, play);
                throw new AssertionError(
                        "the story of -Dfaults.seed=" + seed
                                + " does not end in agreement, nor does what is left of it:\n" + shrunk + "\n"
                                + shrunk.failure().getMessage(),
                        shrunk.failure());
            }
        }
    }

    @Test
    void areTheSameForTheSameSeed() {
        assertThat(RandomStory.of(7)).isEqualTo(RandomStory.of(7)).isNotEqualTo(RandomStory.of(8));
    }

    @Test
    void areShrunkToTheStepsThatMatter() {
        Consumer<List<Step>> failsOnTwoSales = story -> {
            if (story.stream().filter(Step.Sell.class::isInstance).count() >= 2) {
                throw new IllegalStateException("two sales");
            }
        };
        List<Step> story = List.of(
                new Step.Sell(1),
                new Step.Run(Duty.INJECTION, 0, false),
                new Step.Sell(2),
                new Step.Change(Step.Desk.CANCEL, 0),
                new Step.Sell(3));
        Throwable failure = ShrunkStory.failureOf(story, failsOnTwoSales);

        assertThat(failure).hasMessage("two sales");
        assertThat(ShrunkStory.of(story, failure, failsOnTwoSales).steps())
                .hasSize(2)
                .allMatch(Step.Sell.class::isInstance);
    }
}
