package com.secutix.tixngo.sync.tck.self;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectNestedMethod;

import com.secutix.tixngo.sync.tck.Exploration;
import com.secutix.tixngo.sync.tck.SyncStoreKit;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A store that does not survive a crash fails the exploration, which says where. */
class CrashLiesTest {

    @ParameterizedTest
    @EnumSource
    void isFoundOut(CrashLies liar) {
        KitUnderALie.tell(liar);
        Class<?> crashes = Stream.of(SyncStoreKit.class.getDeclaredClasses())
                .filter(part -> part.getSimpleName().equals("ACrash"))
                .findFirst()
                .orElseThrow();

        Verdict verdict = Verdict.on(
                selectNestedMethod(List.of(KitUnderALie.class), crashes, liar.caughtBy(), Exploration.class.getName()));

        assertThat(verdict.failedTests()).as("failures of %s", liar).isNotEmpty();
        boolean fitOnlyWithoutCrash = liar != CrashLies.SETTLES_NOTHING && liar != CrashLies.SETTLES_ALL_BUT_ONE;
        if (fitOnlyWithoutCrash) {
            assertThat(verdict.failedTests().keySet())
                    .allSatisfy(
                            name -> assertThat(name).matches("(killed before|killed after|without the answer of).*"));
        }
    }
}
