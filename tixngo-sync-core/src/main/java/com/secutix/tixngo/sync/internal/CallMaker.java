package com.secutix.tixngo.sync.internal;

import com.secutix.tixngo.client.TixngoClient;
import com.secutix.tixngo.sync.internal.CallWindow.Call;
import com.secutix.tixngo.sync.spi.LeaseLostException;
import com.secutix.tixngo.sync.spi.Settlement;
import com.secutix.tixngo.sync.spi.TicketOutcome;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes a call, and has the host store what TIXNGO answered: both on the thread of the call, so that the run's thread goes on
 * with the next one meanwhile. What becomes of a call that failed is the run's thread to decide. Safe for concurrent use.
 *
 * @param <P> what TIXNGO receives
 */
final class CallMaker<P> implements CallWindow.Maker<P> {

    private final PushFunction<?, P> function;
    private final TixngoClient client;
    private final RunState run;

    CallMaker(PushFunction<?, P> function, TixngoClient client, RunState run) {
        this.function = function;
        this.client = client;
        this.run = run;
    }

    /**
     * Sends a call.
     *
     * @throws com.secutix.tixngo.client.TixngoException if it failed
     */
    @Override
    public CallAnswer send(Call<P> call) {
        List<P> payloads = call.parcels().stream().map(Parcel::payload).toList();
        return CallAnswer.of(call.parcels(), function.send(client, payloads));
    }

    @Override
    public void store(Call<P> call, CallAnswer answer) {
        try {
            settle(function, run, call.id(), answer.toStore());
        } catch (LeaseLostException lost) {
            run.writeNothingMore();
            throw lost;
        }
    }

    /** Tells the host's store what became of tickets. */
    static void settle(
            PushFunction<?, ?> function, RunState run, @Nullable String callId, List<TicketOutcome> outcomes) {
        if (run.hasLostLease()) {
            // another run has taken over; the store would refuse it
            throw new LeaseLostException(run.lease().key());
        }
        function.store().settle(run.lease(), new Settlement(callId, run.settleTime(), function.printedBy(), outcomes));
    }
}
