package com.secutix.tixngo.host.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What is left of a story that fails, when every step is taken out without which it fails just as well. */
record ShrunkStory(List<Step> steps, Throwable failure) {

    static ShrunkStory of(List<Step> failing, Throwable failure, Consumer<List<Step>> play) {
        List<Step> left = new ArrayList<>(failing);
        Throwable last = failure;
        boolean shorter = true;
        while (shorter) {
            shorter = false;
            for (int i = left.size() - 1; i >= 0; i--) {
                List<Step> fewer = new ArrayList<>(left);
                fewer.remove(i);
                Throwable thrown = failureOf(fewer, play);
                if (thrown != null) {
                    left = fewer;
                    last = thrown;
                    shorter = true;
                }
            }
        }
        return new ShrunkStory(List.copyOf(left), last);
    }

    /** What a story fails with; null if it does not. */
    static Throwable failureOf(List<Step> story, Consumer<List<Step>> play) {
        try {
            play.accept(story);
            return null;
        } catch (RuntimeException | AssertionError thrown) {
            return thrown;
        }
    }

    @Override
    public String toString() {
        return IntStream.range(0, steps.size())
                .mapToObj(i -> "  " + (i + 1) + ". " + steps.get(i))
                .collect(Collectors.joining("\n"));
    }
}
