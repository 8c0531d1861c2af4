package com.secutix.tixngo.sync.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One of the calls of a method with {@link ExploreCrashes}: the first one is undisturbed, in the others a run crashes. Used by
 * the thread of the test.
 */
public final class Exploration {

    private final List<Blow> blows;
    private final Expectation expected;
    private final List<CrashingRun> runs = new ArrayList<>();
    private boolean compared;

    /** What the undisturbed call ended as. */
    static final class Expectation {
        private @Nullable Object picture;
    }

    Exploration(List<Blow> blows, Expectation expected) {
        this.blows = List.copyOf(blows);
        this.expected = expected;
    }

    /**
     * Makes a run that may crash. Called once, or as often as crashes are explored in a row.
     *
     * @param run makes it, with the stores and the HTTP client that it is handed, which are good for this run only
     * @return false if it was killed
     */
    public boolean run(Consumer<CrashingRun> run) {
        CrashingRun crashing =
                runs.size() < blows.size() ? CrashingRun.suffering(blows.get(runs.size())) : CrashingRun.undisturbed();
        runs.add(crashing);
        return crashing.survives(() -> run.accept(crashing));
    }

    /**
     * Says how both sides ended, which must not depend on the crash.
     *
     * @param picture all that matters on both sides, as anything with {@code equals} and a readable {@code toString}
     */
    public void endsAs(Object picture) {
        compared = true;
        if (blows.isEmpty()) {
            expected.picture = picture;
        } else {
            assertThat(picture).as("the end of a run that was %s", this).isEqualTo(expected.picture);
        }
    }

    /** A method that explores nothing, or compares nothing, proves nothing. */
    void demandProof() {
        assertThat(runs).as("runs made through the exploration").hasSizeGreaterThanOrEqualTo(Math.max(1, blows.size()));
        assertThat(runs.get(0).calls())
                .as("calls of the run: give it the stores and the HTTP client that it is handed")
                .isNotEmpty();
        assertThat(compared).as("the exploration was told how both sides ended").isTrue();
        for (int i = 0; i < blows.size(); i++) {
            // what other threads had under way at a crash may have come farther this time, or less far: then the next
            // run differs
            assumeTrue(
                    i == 0 || runs.get(i).wasStruck(),
                    "after the crash before, the run had other things to do, and did not come to " + blows.get(i));
            assertThat(runs.get(i).wasStruck())
                    .as(
                            "the run came to the call %s; if it does not always make the same calls, its clock or its data"
                                    + " is not the same each time; it made %s",
                            blows.get(i).at(), runs.get(i).calls())
                    .isTrue();
        }
    }

    List<Blow> blows() {
        return blows;
    }

    /** The calls of the run that comes after those that crash; none if no such run was made. */
    List<Blow.Call> callsOfTheNextRun() {
        return runs.size() > blows.size() ? runs.get(blows.size()).numberedCalls() : List.of();
    }

    /** What happens, in words: {@code killed after 7: settle}. */
    @Override
    public String toString() {
        return blows.isEmpty()
                ? "undisturbed"
                : blows.stream().map(Blow::toString).collect(Collectors.joining(", then "));
    }
}
