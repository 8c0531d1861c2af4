package com.secutix.tixngo.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class ConcurrencyTest {
    @Test
    void callers_and_spectators_side_by_side_lose_no_change() throws Exception {
        List<String> ids = Tickets.ids(4000);
        ExecutorService crowd = Executors.newFixedThreadPool(6);
        try (TixngoSimulator tixngo = TixngoSimulator.start()) {
            List<Callable<Integer>> work = new ArrayList<>();
            for (int part = 0; part < 4; part++) {
                List<String> share = ids.subList(part * 1000, part * 1000 + 1000);
                work.add(() -> {
                    Caller caller = new Caller(tixngo);
                    for (int i = 0; i < 1000; i += 100) {
                        caller.inject(share.subList(i, i + 100));
                    }
                    return share.size();
                });
            }
            work.add(() -> tixngo.spectators().plan(1).act(500));
            work.add(() -> tixngo.spectators().plan(2).act(500));
            for (Future<Integer> done : crowd.invokeAll(work)) {
                assertThat(done.get()).isNotNegative();
            }

            Caller caller = new Caller(tixngo);
            List<String> sequences = new ArrayList<>();
            HashSet<String> seen = new HashSet<>();
            String key = "";
            for (boolean more = true; more; ) {
                Caller.Reply page = caller.changes(key);
                sequences.addAll(page.texts("result", "sequence"));
                seen.addAll(page.texts("result", "ticketId"));
                String next = page.json().at("/pagination/nextPageKey").asText();
                more = !next.equals(key);
                key = next;
            }
            assertThat(seen).hasSize(4000);
            for (int i = 0; i < sequences.size(); i++) {
                assertThat(sequences.get(i)).isEqualTo(Integer.toString(i + 1));
            }
            assertThat(tixngo.countsByStatus().values().stream()
                            .mapToInt(Integer::intValue)
                            .sum())
                    .isEqualTo(4000);
            assertThat(tixngo.callCount()).isGreaterThan(40);
        } finally {
            crowd.shutdownNow();
        }
    }
}
