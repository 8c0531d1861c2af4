package com.secutix.tixngo.benchmarks.micro;

import com.secutix.tixngo.client.model.TicketChange;
import com.secutix.tixngo.mapping.document.MappingMode;
import com.secutix.tixngo.mapping.feedback.FeedbackMapping;
import com.secutix.tixngo.mapping.feedback.MobileTicket;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** A change of a ticket that was transferred before, and is activated now. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class FeedbackChanges {
    private static final int TICKETS = 256;

    private final FeedbackMapping mapping =
            FeedbackMapping.builder(MappingMode.LIFECYCLE).build();
    private final List<TicketChange> transferred = SampleChanges.transferred(TICKETS);
    private final List<TicketChange> activated = SampleChanges.activated(TICKETS);
    private final List<MobileTicket> known = transferred.stream()
            .map(change -> SampleTickets.mapped(mapping.apply(null, change)).ticket())
            .toList();

    /** Makes sure that both give the same, with and without something known before. */
    @Setup
    public void compare() {
        for (int i = 0; i < TICKETS; i++) {
            Same.value(mapping.apply(null, transferred.get(i)), ChangeByHand.apply(null, transferred.get(i)));
            Same.value(
                    mapping.apply(known.get(i), activated.get(i)), ChangeByHand.apply(known.get(i), activated.get(i)));
        }
    }

    /**
     * The library's mapping.
     *
     * @param results takes what is to be stored
     */
    @Benchmark
    @OperationsPerInvocation(TICKETS)
    public void ours(Blackhole results) {
        for (int i = 0; i < TICKETS; i++) {
            results.consume(mapping.apply(known.get(i), activated.get(i)));
        }
    }

    /**
     * The same by hand.
     *
     * @param results takes what is to be stored
     */
    @Benchmark
    @OperationsPerInvocation(TICKETS)
    public void byHand(Blackhole results) {
        for (int i = 0; i < TICKETS; i++) {
            results.consume(ChangeByHand.apply(known.get(i), activated.get(i)));
        }
    }
}
