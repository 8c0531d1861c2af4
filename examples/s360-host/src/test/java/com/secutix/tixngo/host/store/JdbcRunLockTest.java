package com.secutix.tixngo.host.store;

import static com.secutix.tixngo.host.store.StoreFixture.LEASE;
import static com.secutix.tixngo.host.store.StoreFixture.key;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.secutix.tixngo.sync.settings.Partition;
import com.secutix.tixngo.sync.settings.SyncFunction;
import com.secutix.tixngo.sync.spi.Lease;
import com.secutix.tixngo.sync.spi.LeaseKey;
import com.secutix.tixngo.sync.spi.RunLock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource
class JdbcRunLockTest {

    @Parameter
    TestDatabase kind;

    StoreFixture s360;

    @BeforeEach
    void open() {
        s360 = new StoreFixture(kind);
    }

    @AfterEach
    void close() {
        if (s360 != null) {
            s360.close();
        }
    }

    private Optional<Lease> acquire(Partition partition) {
        return s360.lock.acquire(key(partition), LEASE);
    }

    @Test
    void aLeaseKeepsOthersOutUntilItIsGivenBack() {
        Lease lease = acquire(Partition.WHOLE).orElseThrow();
        assertThat(acquire(Partition.WHOLE)).isEmpty();
        s360.lock.release(lease);
        s360.lock.release(lease);
        Lease next = acquire(Partition.WHOLE).orElseThrow();
        assertThat(next.token()).isGreaterThan(lease.token());
        assertThat(next.abandoned()).isFalse();
    }

    @Test
    void sharesThatOverlapExcludeEachOtherAndOthersDoNot() {
        assertThat(acquire(new Partition(1, 3))).isPresent();
        assertThat(acquire(new Partition(2, 3))).isPresent();
        assertThat(acquire(new Partition(1, 3))).isEmpty();
        assertThat(acquire(new Partition(1, 2))).isEmpty();
        assertThat(acquire(Partition.WHOLE)).isEmpty();
    }

    @Test
    void otherFunctionsAndInterfacesAreFree() {
        assertThat(acquire(Partition.WHOLE)).isPresent();
        assertThat(s360.lock.acquire(new LeaseKey(SyncFunction.INJECTION, "other", Partition.WHOLE), LEASE))
                .isPresent();
        assertThat(s360.lock.acquire(new LeaseKey(SyncFunction.PUSH_CANCELLED, "tixngo", Partition.WHOLE), LEASE))
                .isPresent();
    }

    @Test
    void tokensGrowOverAllSharesOfAFunction() {
        Lease first = acquire(new Partition(1, 2)).orElseThrow();
        Lease second = acquire(new Partition(2, 2)).orElseThrow();
        assertThat(second.token()).isGreaterThan(first.token());
    }

    @Test
    void anExpiredLeaseIsTakenOverAndStaysLost() {
        Lease lost = acquire(new Partition(1, 2)).orElseThrow();
        s360.expireLeases();
        Lease next = acquire(Partition.WHOLE).orElseThrow();
        assertThat(next.abandoned()).isTrue();
        assertThat(next.token()).isGreaterThan(lost.token());
        assertThat(s360.lock.renew(lost, LEASE)).isFalse();
        s360.lock.release(lost);
        assertThat(s360.lock.renew(next, LEASE)).isTrue();
    }

    @Test
    void anExpiredLeaseIsNotTakenOverWhileItsRunAnnouncesACall() {
        Lease lost = acquire(Partition.WHOLE).orElseThrow();
        s360.expireLeases();
        try (Database impatient = s360.impatient()) {
            RunLock next = new JdbcRunLock(impatient);
            s360.database.change(connection -> {
                AnnouncedCalls.lock(connection, PushKind.INJECTION);
                assertThatExceptionOfType(DatabaseException.class)
                        .isThrownBy(() -> next.acquire(key(Partition.WHOLE), LEASE));
            });
            assertThat(s360.lock.renew(lost, LEASE)).isTrue();
            s360.expireLeases();
            assertThat(next.acquire(key(Partition.WHOLE), LEASE)).isPresent();
        }
    }

    @Test
    void anExpiredLeaseThatNobodyTookCanBeRenewed() {
        Lease lease = acquire(Partition.WHOLE).orElseThrow();
        s360.expireLeases();
        assertThat(s360.lock.renew(lease, LEASE)).isTrue();
        assertThat(acquire(Partition.WHOLE)).isEmpty();
    }

    @Test
    void aLeaseGivenBackCannotBeRenewed() {
        Lease lease = acquire(Partition.WHOLE).orElseThrow();
        s360.lock.release(lease);
        assertThat(s360.lock.renew(lease, LEASE)).isFalse();
    }

    @Test
    void aLeaseLivesAsLongAsItWasAskedFor() {
        assertThat(s360.lock.acquire(key(Partition.WHOLE), Duration.ofHours(1))).isPresent();
        s360.sql("update lease set expires_at = expires_at - interval '3599' second");
        assertThat(acquire(Partition.WHOLE)).isEmpty();
        s360.sql("update lease set expires_at = expires_at - interval '2' second");
        assertThat(acquire(Partition.WHOLE)).isPresent();
    }

    @Test
    void ofManyThatAskAtOnceOneGetsIt() throws Exception {
        int many = 6;
        CyclicBarrier together = new CyclicBarrier(many);
        ExecutorService threads = Executors.newFixedThreadPool(many);
        try {
            for (int round = 0; round < 5; round++) {
                List<Callable<Optional<Lease>>> tries = IntStream.range(0, many)
                        .<Callable<Optional<Lease>>>mapToObj(i -> () -> {
                            together.await();
                            return acquire(Partition.WHOLE);
                        })
                        .toList();
                int winners = 0;
                for (Future<Optional<Lease>> attempt : threads.invokeAll(tries)) {
                    Optional<Lease> lease = attempt.get();
                    winners += lease.isPresent() ? 1 : 0;
                    lease.ifPresent(s360.lock::release);
                }
                assertThat(winners).isEqualTo(1);
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
