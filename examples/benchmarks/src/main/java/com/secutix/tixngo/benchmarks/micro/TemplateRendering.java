package com.secutix.tixngo.benchmarks.micro;

import com.secutix.tixngo.client.model.Ticket;
import com.secutix.tixngo.mapping.MappingResult;
import com.secutix.tixngo.mapping.injection.InjectionMapping;
import com.secutix.tixngo.mapping.injection.TicketTemplate;
import com.secutix.tixngo.mapping.s360.S360Ticket;
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

/** A ticket whose template sets a dozen fields and entries, with dates in words. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class TemplateRendering {
    private static final int TICKETS = 256;

    private final List<S360Ticket> tickets = SampleTickets.sold(TICKETS);
    private final InjectionMapping mapping = InjectionMapping.builder()
            .template(TicketTemplate.parse(TemplateByHand.TEMPLATE, "benchmark"))
            .build();

    /** Makes sure that both give the same. */
    @Setup
    public void compare() {
        tickets.forEach(ticket -> Same.value(mapping.map(ticket), TemplateByHand.map(ticket)));
    }

    /**
     * The library's mapping.
     *
     * @param results takes what was mapped
     */
    @Benchmark
    @OperationsPerInvocation(TICKETS)
    public void ours(Blackhole results) {
        for (S360Ticket ticket : tickets) {
            MappingResult<Ticket> result = mapping.map(ticket);
            results.consume(result);
        }
    }

    /**
     * The same by hand.
     *
     * @param results takes what was mapped
     */
    @Benchmark
    @OperationsPerInvocation(TICKETS)
    public void byHand(Blackhole results) {
        for (S360Ticket ticket : tickets) {
            MappingResult<Ticket> result = TemplateByHand.map(ticket);
            results.consume(result);
        }
    }
}
