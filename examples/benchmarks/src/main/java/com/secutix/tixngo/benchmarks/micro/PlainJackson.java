package com.secutix.tixngo.benchmarks.micro;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.module.afterburner.AfterburnerModule;
import com.secutix.tixngo.client.internal.json.Rfc3339;
import com.secutix.tixngo.client.model.ActivationTrigger;
import com.secutix.tixngo.client.model.ChangesPage;
import com.secutix.tixngo.client.model.Gender;
import com.secutix.tixngo.client.model.HistoryAction;
import com.secutix.tixngo.client.model.HistoryState;
import com.secutix.tixngo.client.model.LegacyStatus;
import com.secutix.tixngo.client.model.OpenValue;
import com.secutix.tixngo.client.model.Text;
import com.secutix.tixngo.client.model.Ticket;
import com.secutix.tixngo.client.model.TicketChange;
import com.secutix.tixngo.client.model.TicketStatus;
import java.io.IOException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The client's own records with a plain Jackson mapper, as an application would set one up: annotations (as mix-ins, since the
 * records have none), absent fields left out. It writes date-times with the client's own code, so that what is compared is
 * JSON; it reads them with the JDK's formatter, as Jackson's module for them does.
 */
public final class PlainJackson {

    // public, since Afterburner leaves alone what it cannot see

    /**
     * The body of an injection.
     *
     * @param tickets the tickets
     */
    public record Injection(List<Ticket> tickets) {}

    /**
     * A page of changes as it travels.
     *
     * @param pagination where to read on
     * @param result the changes
     */
    public record Page(Pagination pagination, List<TicketChange> result) {

        /** {@return the page as the client gives it} */
        public ChangesPage asChangesPage() {
            return new ChangesPage(result, List.of(), pagination.nextPageKey(), pagination.pageSize());
        }
    }

    /**
     * Where to read on.
     *
     * @param pageSize size of the page
     * @param nextPageKey key of the next one
     */
    public record Pagination(
            @Nullable Integer pageSize, @Nullable String nextPageKey) {}

    private PlainJackson() {}

    /** {@return a plain mapper} */
    static ObjectMapper mapper() {
        return settings().build();
    }

    /** {@return a mapper with the module that replaces reflection by generated code} */
    static ObjectMapper withAfterburner() {
        return settings().addModule(new AfterburnerModule()).build();
    }

    private static JsonMapper.Builder settings() {
        SimpleModule types = new SimpleModule("types")
                .addSerializer(Text.class, new TextSerializer())
                .addSerializer(OffsetDateTime.class, written(Rfc3339::format))
                .addSerializer(LocalDate.class, written(LocalDate::toString))
                .addDeserializer(OffsetDateTime.class, read(OffsetDateTime.class, OffsetDateTime::parse))
                .addDeserializer(LocalDate.class, read(LocalDate.class, LocalDate::parse));
        JsonMapper.Builder builder = JsonMapper.builder()
                .addModule(types)
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.NON_EMPTY, JsonInclude.Include.ALWAYS))
                .visibility(PropertyAccessor.IS_GETTER, JsonAutoDetect.Visibility.NONE)
                .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .addMixIn(OpenValue.class, Raw.class);
        for (Class<?> open : List.of(
                TicketStatus.class,
                LegacyStatus.class,
                HistoryAction.class,
                HistoryState.class,
                ActivationTrigger.class,
                Gender.class)) {
            builder.addMixIn(open, OfRaw.class);
        }
        return builder;
    }

    /** An open value travels as its raw text. */
    private interface Raw {
        @JsonValue
        String raw();
    }

    /** An open value is made of its raw text. */
    @SuppressWarnings("DoNotCallSuggester")
    private static final class OfRaw {
        private OfRaw() {}

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static Object of(String raw) {
            // never called: the record's own method of this name is
            return raw;
        }
    }

    private static <T> JsonSerializer<T> written(Function<T, String> text) {
        return new JsonSerializer<>() {
            @Override
            public void serialize(T value, JsonGenerator json, SerializerProvider provider) throws IOException {
                json.writeString(text.apply(value));
            }
        };
    }

    private static <T> StdScalarDeserializer<T> read(Class<T> type, Function<String, T> parser) {
        return new ParsingDeserializer<>(type, parser);
    }

    /** A text, or an object of language to text. */
    private static final class TextSerializer extends JsonSerializer<Text> {
        @Override
        public void serialize(Text text, JsonGenerator json, SerializerProvider provider) throws IOException {
            if (text instanceof Text.Multilingual words) {
                provider.defaultSerializeValue(words.byLanguage(), json);
            } else {
                json.writeString(text.first());
            }
        }
    }

    /** Reads a value of its text. */
    private static final class ParsingDeserializer<T> extends StdScalarDeserializer<T> {
        private static final long serialVersionUID = 1L;

        private final transient Function<String, T> parser;

        ParsingDeserializer(Class<T> type, Function<String, T> parser) {
            super(type);
            this.parser = parser;
        }

        @Override
        public T deserialize(JsonParser json, DeserializationContext context) throws IOException {
            return parser.apply(json.getText());
        }
    }
}
