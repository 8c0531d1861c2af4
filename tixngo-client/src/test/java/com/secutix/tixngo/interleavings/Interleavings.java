package com.secutix.tixngo.interleavings;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * Tries every order in which the steps of a few actors can follow each other, each actor on a thread of its own. A step that
 * waits for another actor stays under way while the others go on. An actor that still waits when nobody can move any more was
 * forgotten by somebody, and that fails.
 */
public final class Interleavings {

    /** Whoever was woken up has so long to notice; only a test that fails waits for it. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    static final long GLANCE_NANOS = 5_000;

    private static final int MOST = 100_000;

    private Interleavings() {}

    /** Something that an actor does, in one go or waiting for others. */
    @FunctionalInterface
    public interface Step {

        /** Does it. */
        void run() throws Exception;
    }

    /** What is shared, new for each order, and who does what with it. */
    public interface Scene extends AutoCloseable {

        /** The steps of each actor, in its own order. */
        List<List<Step>> actors();

        /** Demands what must hold when all steps are done. */
        void check();

        @Override
        default void close() {}
    }

    /**
     * Tries all orders.
     *
     * @param scenes makes what is shared
     * @return how many orders there were
     */
    public static int explore(Supplier<Scene> scenes) {
        List<Integer> choices = new ArrayList<>();
        for (int orders = 1; orders <= MOST; orders++) {
            List<Integer> widths = play(scenes, choices);
            int last = widths.size() - 1;
            while (choices.size() <= last) {
                choices.add(0);
            }
            choices.subList(last + 1, choices.size()).clear();
            while (last >= 0 && choices.get(last) + 1 >= widths.get(last)) {
                choices.remove(last--);
            }
            if (last < 0) {
                return orders;
            }
            choices.set(last, choices.get(last) + 1);
        }
        throw new AssertionError("more than " + MOST + " orders: use fewer steps");
    }

    /** Plays one order, and says among how many actors there was a choice at each point. */
    private static List<Integer> play(Supplier<Scene> scenes, List<Integer> choices) {
        List<Integer> widths = new ArrayList<>();
        List<String> order = new ArrayList<>();
        try (Scene scene = scenes.get()) {
            List<Actor> actors = new ArrayList<>();
            scene.actors().forEach(steps -> actors.add(new Actor(actors.size(), steps)));
            try {
                while (true) {
                    actors.forEach(Actor::awaitRest);
                    List<Actor> ready = actors.stream().filter(Actor::isReady).toList();
                    if (ready.isEmpty()) {
                        if (actors.stream().allMatch(Actor::isDone)) {
                            break;
                        }
                        awaitSomebody(actors, order);
                        continue;
                    }
                    int choice = widths.size() < choices.size() ? choices.get(widths.size()) : 0;
                    widths.add(ready.size());
                    Actor next = ready.get(Math.min(choice, ready.size() - 1));
                    order.add(next.nextStep());
                    next.go();
                }
                actors.forEach(Actor::demandNoFailure);
                scene.check();
            } catch (AssertionError failed) {
                throw new AssertionError("in the order " + order + ": " + failed.getMessage(), failed);
            } finally {
                actors.forEach(Actor::close);
            }
        }
        return widths;
    }

    private static void awaitSomebody(List<Actor> actors, List<String> order) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (actors.stream().noneMatch(Actor::isReady) && !actors.stream().allMatch(Actor::isDone)) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("somebody waits for ever after " + order);
            }
            LockSupport.parkNanos(GLANCE_NANOS);
        }
    }
}
