package com.secutix.tixngo.benchmarks.micro;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.secutix.tixngo.client.internal.json.Answer;
import com.secutix.tixngo.client.internal.json.FieldNames;
import com.secutix.tixngo.client.internal.json.TixngoJson;
import com.secutix.tixngo.client.model.ChangesPage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** JSON in: a page of 500 changes, from bytes. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class JsonIn {
    private static final int CHANGES = 500;

    private final byte[] page = page();
    private final TixngoJson client = new TixngoJson(new FieldNames(Map.of()));
    private final ObjectReader clientReader = client.mapper()
            .readerFor(client.mapper().getTypeFactory().constructParametricType(Answer.class, ChangesPage.class));
    private final ObjectReader plainReader = PlainJackson.mapper().readerFor(PlainJackson.Page.class);
    private final ObjectReader afterburnerReader =
            PlainJackson.withAfterburner().readerFor(PlainJackson.Page.class);

    private static byte[] page() {
        ObjectMapper writer = PlainJackson.mapper();
        try {
            return writer.writeValueAsBytes(new PlainJackson.Page(
                    new PlainJackson.Pagination(CHANGES, "b3BhcXVl"), SampleChanges.activated(CHANGES)));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /**
     * Makes sure that all read the same.
     *
     * @throws IOException if one of them cannot read
     */
    @Setup
    public void compare() throws IOException {
        Same.value(ours().value().changes(), SampleChanges.activated(CHANGES));
        Same.value(ours().value(), plain());
        Same.value(ours().value(), afterburner());
    }

    /**
     * {@return the page by the client's own codec, which bounds it, keeps unknown fields and isolates bad items}
     *
     * @throws IOException never
     */
    @Benchmark
    public Answer<ChangesPage> ours() throws IOException {
        return clientReader.readValue(new ByteArrayInputStream(page));
    }

    /**
     * {@return the page by a plain Jackson mapper}
     *
     * @throws IOException never
     */
    @Benchmark
    public ChangesPage plain() throws IOException {
        PlainJackson.Page read = plainReader.readValue(new ByteArrayInputStream(page));
        return read.asChangesPage();
    }

    /**
     * {@return the page by a Jackson mapper with its Afterburner module}
     *
     * @throws IOException never
     */
    @Benchmark
    public ChangesPage afterburner() throws IOException {
        PlainJackson.Page read = afterburnerReader.readValue(new ByteArrayInputStream(page));
        return read.asChangesPage();
    }
}
