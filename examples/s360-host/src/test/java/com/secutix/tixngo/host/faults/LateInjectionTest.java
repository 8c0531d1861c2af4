package com.secutix.tixngo.host.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.secutix.tixngo.host.store.JdbcHostUnderTest;
import com.secutix.tixngo.host.store.KeptDatabases;
import com.secutix.tixngo.host.store.TestDatabase;
import com.secutix.tixngo.mapping.s360.S360TicketStatus;
import com.secutix.tixngo.simulator.Endpoint;
import com.secutix.tixngo.simulator.HeldCalls;
import com.secutix.tixngo.sync.report.RunReport;
import com.secutix.tixngo.sync.tck.SoldTicket;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * TIXNGO carries out an injection when the ticket is cancelled, or controlled, already, and has said that it does not know it: the
 * ticket must not stay in a wallet.
 */
@ParameterizedClass
@EnumSource
@ExtendWith(KeptDatabases.class)
class LateInjectionTest {

    /** Long enough for the call to arrive, on a slow machine too. */
    private static final Duration IMPATIENT = Duration.ofSeconds(1);

    @Parameter
    TestDatabase kind;

    @ParameterizedTest
    @CsvSource({
        "PUSH_CANCELLED, INVALIDATED, DELETION_PENDING",
        "PUSH_CONTROLLED, CONTROLLED, CONTROLLED",
    })
    @Timeout(60)
    void is_followed_by_the_push_once_more(Duty push, S360TicketStatus status, String mobileStatus) {
        try (FaultScene scene = new FaultScene(new JdbcHostUnderTest(kind))) {
            scene.host.add(SoldTicket.ticket("t1").build());
            try (HeldCalls held = scene.tixngo.faults().hold(Endpoint.INJECT, HeldCalls.Point.BEFORE_APPLYING)) {
                scene.run(Duty.INJECTION, IMPATIENT);
                assertThat(held.arrived()).isPositive();
                scene.host.changeStatus(
                        "t1",
                        status,
                        status == S360TicketStatus.INVALIDATED ? "REFUND" : null,
                        status == S360TicketStatus.CONTROLLED
                                ? OffsetDateTime.parse("2027-06-01T20:10:00+02:00")
                                : null);
                RunReport inVain = scene.run(push);
                assertThat(inVain.counts().delivered())
                        .as("nothing to take back, as far as TIXNGO knows: %s", inVain)
                        .isEqualTo(1);
            }
            while (scene.tixngo.ticket("t1").isEmpty()) {
                Thread.onSpinWait();
            }

            scene.finish(Duty.FEEDBACK);
            scene.finish(push);
            scene.finish(Duty.FEEDBACK);

            assertThat(scene.tixngo.ticket("t1").orElseThrow().status()).isEqualTo(mobileStatus);
            assertThat(scene.mobileStatus("t1")).isEqualTo(mobileStatus);
            assertThat(scene.host.ticket("t1").unsettled()).isEmpty();
        }
    }
}
