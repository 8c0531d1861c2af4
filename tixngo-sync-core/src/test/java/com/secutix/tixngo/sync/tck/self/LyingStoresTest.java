package com.secutix.tixngo.sync.tck.self;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectNestedClass;

import com.secutix.tixngo.sync.tck.BreakableHost;
import com.secutix.tixngo.sync.tck.SyncStoreKit;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.platform.engine.DiscoverySelector;

/** Every kind of wrong store fails the kit, and in the test that is there for it. */
class LyingStoresTest {

    static Stream<Liar> liars() {
        return Stream.<Liar[]>of(SelectionLies.values(), CallLies.values(), LeaseLies.values(), FeedbackLies.values())
                .flatMap(Stream::of);
    }

    @ParameterizedTest
    @MethodSource("liars")
    void isFoundOut(Liar liar) {
        Verdict verdict = verdict(liar, selectNestedClass(List.of(KitUnderALie.class), partOfTheKit(liar.caughtBy())));

        assertThat(verdict.failures()).as("failures of %s", liar).containsKey(liar.caughtBy());
    }

    @Test
    void theTruthIsNot() {
        Verdict verdict = verdict(
                new Liar() {
                    @Override
                    public Lie on(BreakableHost host) {
                        return new Lie(host);
                    }

                    @Override
                    public String caughtBy() {
                        return "";
                    }
                },
                selectClass(KitUnderALie.class));

        assertThat(verdict.failures()).isEmpty();
        assertThat(verdict.succeeded()).isGreaterThan(200);
    }

    /** The nested class of the kit that holds a test: enough of it to fail, and quicker than all of it. */
    private static Class<?> partOfTheKit(String test) {
        String group = test.substring(0, test.indexOf('.'));
        return Stream.of(SyncStoreKit.class.getDeclaredClasses())
                .filter(part -> Stream.of(part.getSuperclass().getDeclaredClasses())
                        .anyMatch(rules -> rules.getSimpleName().equals(group)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("the kit has no test " + test));
    }

    private static Verdict verdict(Liar liar, DiscoverySelector part) {
        KitUnderALie.tell(liar);
        return Verdict.on(part, SyncStoreKit.RUNS);
    }
}
