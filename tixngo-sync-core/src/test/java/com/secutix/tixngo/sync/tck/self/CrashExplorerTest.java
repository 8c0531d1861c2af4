package com.secutix.tixngo.sync.tck.self;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import com.secutix.tixngo.sync.tck.CrashingRun;
import com.secutix.tixngo.sync.tck.Exploration;
import com.secutix.tixngo.sync.tck.ExploreCrashes;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** The explorer finds what does not survive a crash, and says where; and it cannot be passed by proving nothing. */
class CrashExplorerTest {

    /** Two accounts and what moves between them. */
    public interface Bank {

        void note(String transfer);

        void debit(int amount);

        void credit(int amount);

        void forget(String transfer);
    }

    private static final class Accounts implements Bank {
        private final List<String> noted = new ArrayList<>();
        private int from = 10;
        private int to;

        @Override
        public void note(String transfer) {
            noted.add(transfer);
        }

        @Override
        public void debit(int amount) {
            from = 10 - amount;
        }

        @Override
        public void credit(int amount) {
            to = amount;
        }

        @Override
        public void forget(String transfer) {
            noted.remove(transfer);
        }

        @Override
        public String toString() {
            return "from " + from + ", to " + to + ", noted " + noted;
        }
    }

    /** Runs only here, under another test: its name keeps it out of the build's own tests. */
    static final class Explorations {

        @ExploreCrashes
        void careful(Exploration exploration) {
            Accounts accounts = new Accounts();
            accounts.note("moved");
            exploration.run(run -> {
                Bank bank = run.part(Bank.class, accounts);
                quietly(() -> move(bank));
            });
            if (!accounts.noted.isEmpty()) {
                move(accounts);
            }
            exploration.endsAs(accounts.toString());
        }

        private static void move(Bank bank) {
            bank.debit(3);
            bank.credit(3);
            bank.forget("moved");
        }

        @ExploreCrashes
        void careless(Exploration exploration) {
            Accounts accounts = new Accounts();
            exploration.run(run -> {
                Bank bank = run.part(Bank.class, accounts);
                quietly(() -> {
                    bank.debit(3);
                    bank.credit(3);
                });
            });
            exploration.endsAs(accounts.toString());
        }

        @ExploreCrashes(crashes = 2)
        void twice(Exploration exploration) {
            Accounts accounts = new Accounts();
            accounts.note("moved");
            for (int i = 0; i < 2; i++) {
                exploration.run(run -> {
                    Bank bank = run.part(Bank.class, accounts);
                    quietly(() -> {
                        if (!accounts.noted.isEmpty()) {
                            move(bank);
                        }
                    });
                });
            }
            if (!accounts.noted.isEmpty()) {
                move(accounts);
            }
            exploration.endsAs(accounts.toString());
        }

        @ExploreCrashes
        void onTwoThreads(Exploration exploration) {
            Accounts accounts = new Accounts();
            boolean survived = exploration.run(run -> {
                Bank bank = run.part(Bank.class, accounts);
                quietly(() -> onAnotherThread(() -> bank.debit(3)));
                quietly(() -> bank.credit(3));
            });
            boolean diedOfTheFirstCall = !survived && exploration.toString().contains("1: debit");
            exploration.endsAs("credited after the end: " + (diedOfTheFirstCall && accounts.to > 0));
        }

        @ExploreCrashes
        void comparesNothing(Exploration exploration) {
            Bank bank = new Accounts();
            exploration.run(run -> run.part(Bank.class, bank).debit(3));
        }

        @ExploreCrashes
        void passesByTheExploration(Exploration exploration) {
            Accounts accounts = new Accounts();
            exploration.run(run -> accounts.debit(3));
            exploration.endsAs(accounts.toString());
        }

        private static void onAnotherThread(Runnable work) {
            ExecutorService thread = Executors.newSingleThreadExecutor();
            try {
                Future<?> done = thread.submit(work);
                done.get();
            } catch (InterruptedException | ExecutionException ended) {
                // the thread has died of it; this one does not know yet
                assertThat(ended).isNotNull();
            } finally {
                thread.shutdown();
            }
        }

        /** A lost answer is an exception like any other. */
        private static void quietly(Runnable work) {
            try {
                work.run();
            } catch (IllegalStateException lost) {
                assertThat(lost).hasMessageContaining("lost");
            }
        }
    }

    private static Verdict on(String method) {
        return Verdict.on(selectMethod(Explorations.class, method, Exploration.class));
    }

    @Test
    void passesWhatSurvivesEveryCrashHavingTriedThemAll() {
        Verdict verdict = on("careful");

        assertThat(verdict.failedTests()).isEmpty();
        assertThat(verdict.tests())
                .containsExactly(
                        "undisturbed",
                        "killed before 1: debit",
                        "killed after 1: debit",
                        "without the answer of 1: debit",
                        "killed before 2: credit",
                        "killed after 2: credit",
                        "without the answer of 2: credit",
                        "killed before 3: forget",
                        "killed after 3: forget",
                        "without the answer of 3: forget");
    }

    @Test
    void namesTheCallAtWhichACrashDoesHarm() {
        Verdict verdict = on("careless");

        assertThat(verdict.failedTests())
                .containsOnlyKeys(
                        "killed before 1: debit",
                        "killed after 1: debit",
                        "without the answer of 1: debit",
                        "killed before 2: credit");
        assertThat(verdict.failedTests().get("killed after 1: debit"))
                .contains("killed after 1: debit", "from 7, to 0");
    }

    @Test
    void crashesTheRecoveryAtEachOfItsOwnCallsToo() {
        Verdict verdict = on("twice");

        assertThat(verdict.failedTests()).isEmpty();
        // a crash at each of 3 calls; unless it came after the last, the next run makes 3 calls, and crashes at each of
        // them
        assertThat(verdict.tests()).hasSize(1 + 9 + 7 * 9);
        assertThat(verdict.tests()).contains("killed after 2: credit, then killed before 3: forget");
    }

    @Test
    void endsARunOnAllItsThreads() {
        assertThat(on("onTwoThreads").failedTests()).isEmpty();
    }

    @Test
    void isNotPassedByATestThatComparesNothing() {
        assertThat(on("comparesNothing").failedTests()).containsKey("undisturbed");
    }

    @Test
    void isNotPassedByARunThatItDoesNotSee() {
        assertThat(on("passesByTheExploration").failedTests()).containsKey("undisturbed");
    }

    @Test
    void countsTheCallsOfARunThatNothingHappensTo() {
        CrashingRun run = CrashingRun.undisturbed();

        Bank bank = new Accounts();

        assertThat(run.survives(() -> run.part(Bank.class, bank).debit(1))).isTrue();
        assertThat(run.calls()).containsExactly("debit");
    }
}
