package com.secutix.tixngo.sync.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.secutix.tixngo.sync.report.Problem;
import org.junit.jupiter.api.Test;

/** Counts that add up are not enough: each ticket ends once. */
class TicketAccountsTest {

    private final RunLedger ledger = new RunLedger();
    private final RunState run = RunStates.of(null, ledger);
    private final TicketAccounts accounts = new TicketAccounts(run);

    private String message() {
        assertThat(run.failure().orElseThrow().code()).isEqualTo("LEDGER");
        return run.failure().orElseThrow().message();
    }

    @Test
    void one_ticket_twice_and_another_never_is_found_though_the_counts_add_up() {
        accounts.select("a");
        accounts.select("b");
        accounts.deliver("a");
        accounts.deliver("a");

        assertThat(message()).contains("ticket a was to end as delivered", "selected=2");

        accounts.close();
        assertThat(ledger.mistake()).isPresent();
    }

    @Test
    void a_ticket_that_ends_nowhere_is_found() {
        accounts.select("a");
        accounts.select("b");
        accounts.skip("b");

        accounts.close();

        assertThat(message()).contains("1 tickets ended nowhere", "ticket a");
    }

    @Test
    void a_ticket_that_ends_and_was_never_taken_is_found() {
        accounts.reject(new Problem("a", "1", "CODE", null, "no"));

        assertThat(message()).contains("ticket a was to end as rejected");
        assertThat(ledger.counts().rejected()).isZero();
    }

    @Test
    void a_ticket_taken_twice_before_it_ended_is_found() {
        accounts.select("a");
        accounts.select("a");

        assertThat(message()).contains("a second time");
    }

    @Test
    void broken_books_count_for_more_than_what_ended_the_run_before() {
        run.fail("STORE_FAILED", "it was broken", null);
        accounts.deliver("a");
        run.fail("UNAUTHORIZED", "too late", null);

        assertThat(message()).contains("had failed before with STORE_FAILED");
    }

    @Test
    void a_run_that_keeps_its_books_does_not_fail() {
        for (int round = 0; round < 2; round++) {
            for (String id : new String[] {"a", "b", "c", "d", "e"}) {
                accounts.select(id);
            }
            accounts.deliver("a");
            accounts.reject(new Problem("b", "1", "CODE", null, "no"));
            accounts.skip("c");
            accounts.defer(new Problem("d", "1", "CODE", null, "no"));
            accounts.doNotReach("e");
            accounts.close();
        }

        assertThat(run.failure()).isEmpty();
        assertThat(ledger.mistake()).isEmpty();
    }

    @Test
    void a_negative_count_is_a_mistake_though_the_sum_is_right() {
        ledger.select(1);
        ledger.deliver(2);
        ledger.defer(-1);

        assertThat(ledger.mistake().orElseThrow()).contains("1 tickets were selected");
        assertThat(ledger.counts().addUp()).isTrue();
    }
}
