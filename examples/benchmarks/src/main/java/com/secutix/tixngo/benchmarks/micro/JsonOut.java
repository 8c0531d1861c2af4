package com.secutix.tixngo.benchmarks.micro;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.secutix.tixngo.client.internal.json.Contract;
import com.secutix.tixngo.client.internal.json.FieldNames;
import com.secutix.tixngo.client.internal.json.Payload;
import com.secutix.tixngo.client.model.Ticket;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** JSON out: the body of a call with 100 tickets, as bytes. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class JsonOut {
    private static final int TICKETS = 100;

    private final List<Ticket> tickets = SampleTickets.toInject(TICKETS);
    private final Contract contract = Contract.in(new FieldNames(Map.of()));
    private final ObjectWriter plainWriter = PlainJackson.mapper().writerFor(PlainJackson.Injection.class);
    private final ObjectWriter afterburnerWriter =
            PlainJackson.withAfterburner().writerFor(PlainJackson.Injection.class);

    /**
     * Makes sure that all write the same.
     *
     * @throws IOException if one of them cannot write
     */
    @Setup
    public void compare() throws IOException {
        Same.json(ours(), plain());
        Same.json(ours(), afterburner());
    }

    /** {@return the body by the client's own codec} */
    @Benchmark
    public byte[] ours() {
        return Payload.of(contract.injection(), tickets).json().readByteArray();
    }

    /**
     * {@return the body by a plain Jackson mapper}
     *
     * @throws JsonProcessingException never
     */
    @Benchmark
    public byte[] plain() throws JsonProcessingException {
        return plainWriter.writeValueAsBytes(new PlainJackson.Injection(tickets));
    }

    /**
     * {@return the body by a Jackson mapper with its Afterburner module}
     *
     * @throws JsonProcessingException never
     */
    @Benchmark
    public byte[] afterburner() throws JsonProcessingException {
        return afterburnerWriter.writeValueAsBytes(new PlainJackson.Injection(tickets));
    }
}
