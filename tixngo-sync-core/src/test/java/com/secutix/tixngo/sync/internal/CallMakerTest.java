package com.secutix.tixngo.sync.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.secutix.tixngo.client.DeliveryResult;
import com.secutix.tixngo.client.Outcome;
import com.secutix.tixngo.client.TixngoClient;
import com.secutix.tixngo.mapping.MappingResult;
import com.secutix.tixngo.sync.settings.Partition;
import com.secutix.tixngo.sync.settings.RunSettings;
import com.secutix.tixngo.sync.settings.SyncFunction;
import com.secutix.tixngo.sync.spi.Announcement;
import com.secutix.tixngo.sync.spi.Candidate;
import com.secutix.tixngo.sync.spi.Lease;
import com.secutix.tixngo.sync.spi.LeaseKey;
import com.secutix.tixngo.sync.spi.LeaseLostException;
import com.secutix.tixngo.sync.spi.Page;
import com.secutix.tixngo.sync.spi.PushQuery;
import com.secutix.tixngo.sync.spi.PushStore;
import com.secutix.tixngo.sync.spi.Settlement;
import com.secutix.tixngo.sync.spi.TicketOutcome;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A call and its settlement on one thread, while other calls of the run do the same beside it. */
class CallMakerTest {

    /** Longer than any test: whoever waits it out was forgotten. */
    private static final Duration FOR_EVER = Duration.ofHours(1);

    private static final LeaseKey KEY = new LeaseKey(SyncFunction.PUSH_CONTROLLED, "one", Partition.WHOLE);

    private final TixngoClient client = TixngoClient.builder()
            .url("http://localhost:9/v3/organizer")
            .apiKey("test-key")
            .build();
    private final Lease lease = new Lease(KEY, 1, false);
    private final RunState run = RunStates.of(lease, new RunLedger());
    private final Store store = new Store();
    private final CallMaker<String> maker = new CallMaker<>(new Function(), client, run);

    @AfterEach
    void close() {
        client.close();
    }

    private CallWindow.Stored<String> make(String callId, String... ids) throws InterruptedException {
        List<Parcel<String>> parcels = new ArrayList<>();
        for (String id : ids) {
            parcels.add(new Parcel<>(new TicketOutcome.Delivered(id, null), "number", id, false));
        }
        CallWindow.Call<String> call = new CallWindow.Call<>(callId, parcels, false);
        try (CallWindow<String> window = new CallWindow<>(1, "test", maker)) {
            window.start(call);
            assertThat(window.await(FOR_EVER)).isEqualTo(new CallWindow.Answered<>(call));
            return (CallWindow.Stored<String>) window.await(FOR_EVER);
        }
    }

    @Test
    void stores_what_was_answered_with_its_call_before_it_comes_back() throws InterruptedException {
        CallWindow.Stored<String> returned = make("call-1", "a", "b");

        assertThat(returned.notStored()).isNull();
        assertThat(returned.answer().delivered()).containsExactly("a", "b");
        assertThat(store.settled).singleElement().satisfies(settlement -> {
            assertThat(settlement.callId()).isEqualTo("call-1");
            assertThat(settlement.outcomes())
                    .extracting(TicketOutcome::ticketId)
                    .containsExactly("a", "b");
        });
    }

    @Test
    void stores_it_as_of_the_round_that_the_run_is_in() throws InterruptedException {
        Instant round = run.beginRound();

        make("call-1", "a");

        assertThat(round).isAfter(run.startedAt());
        assertThat(store.settled)
                .singleElement()
                .satisfies(settlement -> assertThat(settlement.at()).isEqualTo(round));
    }

    @Test
    void tells_the_other_calls_at_once_that_the_lease_is_lost_and_none_writes_any_more() throws InterruptedException {
        store.failure = new LeaseLostException(KEY);

        assertThat(make("call-1", "a").notStored()).isSameAs(store.failure);
        assertThat(run.hasLostLease()).isTrue();

        store.failure = null;
        assertThat(make("call-2", "b").notStored()).isInstanceOf(LeaseLostException.class);
        assertThat(store.settled).isEmpty();
        assertThatThrownBy(() -> CallMaker.settle(new Function(), run, null, List.of()))
                .isInstanceOf(LeaseLostException.class);
        assertThat(store.settled).isEmpty();
    }

    @Test
    void brings_home_what_kept_the_store_from_storing_and_lets_the_others_write() throws InterruptedException {
        store.failure = new IllegalStateException("broken");
        assertThat(make("call-1", "a").notStored()).isSameAs(store.failure);

        store.failure = null;
        assertThat(make("call-2", "b").notStored()).isNull();
        assertThat(store.settled).hasSize(1);
    }

    @Test
    void brings_home_an_error_too_which_ends_the_run_and_is_never_taken_for_stored() throws InterruptedException {
        store.failure = new StackOverflowError();

        Throwable notStored = make("call-1", "a").notStored();

        assertThat(notStored).isSameAs(store.failure);
        assertThatThrownBy(() -> run.wentWell("settle", notStored)).isSameAs(notStored);
        assertThat(run.wentWell("settle", null)).isTrue();
    }

    /** Keeps what it is told, or fails. */
    private static final class Store implements PushStore<String> {
        private final List<Settlement> settled = new ArrayList<>();
        private @Nullable Throwable failure;

        @Override
        public void settle(Lease lease, Settlement settlement) {
            if (failure instanceof RuntimeException thrown) {
                throw thrown;
            }
            if (failure instanceof Error thrown) {
                throw thrown;
            }
            settled.add(settlement);
        }

        @Override
        public Page<Candidate<String>> select(PushQuery query, @Nullable String cursor, int limit) {
            throw new UnsupportedOperationException();
        }

        @Override
        public long count(PushQuery query) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Set<String> announce(Lease lease, Announcement announcement) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void recover(Lease lease) {
            throw new UnsupportedOperationException();
        }
    }

    /** Sends texts to a TIXNGO that accepts them all. */
    private final class Function implements PushFunction<String, String> {
        @Override
        public DeliveryResult send(TixngoClient to, List<String> payloads) {
            return new DeliveryResult(
                    payloads.stream().<Outcome>map(Outcome.Accepted::new).toList(),
                    List.of(),
                    0,
                    0,
                    "request",
                    1,
                    false,
                    Duration.ZERO);
        }

        @Override
        public PushStore<String> store() {
            return store;
        }

        @Override
        public SyncFunction function() {
            return KEY.function();
        }

        @Override
        public RunSettings run() {
            return RunSettings.DEFAULTS;
        }

        @Override
        public int callSize() {
            return 1;
        }

        @Override
        public PushQuery query(Instant startedAt) {
            throw new UnsupportedOperationException();
        }

        @Override
        public TicketOutcome.Delivered ifDelivered(String item) {
            return new TicketOutcome.Delivered(item, null);
        }

        @Override
        public String numberOf(String item) {
            return item;
        }

        @Override
        public boolean skips(String item) {
            return false;
        }

        @Override
        public MappingResult<String> map(String item, Inquiry inquiry) {
            return new MappingResult.Mapped<>(item);
        }
    }
}
