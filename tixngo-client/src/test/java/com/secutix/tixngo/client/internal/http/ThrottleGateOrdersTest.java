package com.secutix.tixngo.client.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.secutix.tixngo.interleavings.Interleavings;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** In whatever order calls close the gate and look at it, it never opens earlier than anybody was told. */
class ThrottleGateOrdersTest {

    private static final Instant NOW = Instant.parse("2027-05-01T10:00:00Z");

    private static final class Gate implements Interleavings.Scene {
        private final ThrottleGate gate = new ThrottleGate();
        private final List<Instant> seen = new ArrayList<>();

        private Interleavings.Step close(int seconds) {
            return () -> {
                gate.closeUntil(NOW.plusSeconds(seconds));
                assertThat(gate.opensAt()).isAfterOrEqualTo(NOW.plusSeconds(seconds));
            };
        }

        @Override
        public List<List<Interleavings.Step>> actors() {
            Interleavings.Step look = () -> seen.add(gate.opensAt());
            return List.of(List.of(close(10), close(5)), List.of(close(20), close(1)), List.of(look, look, look));
        }

        @Override
        public void check() {
            assertThat(seen).isSorted();
            assertThat(gate.remaining(NOW)).isEqualTo(Duration.ofSeconds(20));
            assertThat(gate.remaining(NOW.plusSeconds(20))).isZero();
        }
    }

    @Test
    void the_latest_time_wins() {
        assertThat(Interleavings.explore(Gate::new)).isEqualTo(210);
    }
}
