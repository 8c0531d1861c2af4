package com.secutix.tixngo.sync;

import static org.assertj.core.api.Assertions.assertThat;

import com.secutix.tixngo.sync.report.RunCounts;
import com.secutix.tixngo.sync.report.RunReport;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two interfaces that want the same tickets. */
class TwoInterfacesTest {

    private final SyncScene scene = new SyncScene();

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void send_no_ticket_twice_when_one_runs_while_the_other_has_selected() {
        S360Tickets.numbered(1, 3).forEach(scene.s360::add);
        List<RunReport> others = new ArrayList<>();
        scene.tixngo.answer("POST /tickets", call -> {
            if (others.isEmpty()) {
                // while this call travels, the other interface runs from start to end
                others.add(scene.sync("other").injection(scene.injection()).execute());
            }
            return scene.tixngo.accept(call);
        });

        RunReport first = scene.inject();

        assertThat(first.counts()).isEqualTo(new RunCounts(3, 3, 0, 0, 0, 0));
        assertThat(others)
                .singleElement()
                .satisfies(report -> assertThat(report.counts().delivered()).isZero());
        assertThat(scene.tixngo.calls("POST /tickets")).hasSize(1);
    }

    @Test
    void share_what_was_processed() {
        S360Tickets.numbered(1, 3).forEach(scene.s360::add);
        scene.inject();

        RunReport other = scene.sync("other").injection(scene.injection()).execute();

        assertThat(other.counts().selected()).isZero();
        assertThat(other.calls()).isZero();
    }
}
