package com.secutix.tixngo.client.internal.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.Deserializers;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.secutix.tixngo.client.model.ChangesPage;
import com.secutix.tixngo.client.model.TicketChange;
import com.secutix.tixngo.client.model.TicketReportPage;
import com.secutix.tixngo.client.model.TicketStatusLogPage;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The one JSON mapper of a client. It only knows {@link Answer}s to read, by declared shapes. Immutable
 * and thread-safe.
 */
public final class TixngoJson {
    private static final int MAX_DEPTH = 100;
    private static final int MAX_TEXT = 1 << 20;
    private static final int MAX_NUMBER = 100;
    private static final int MAX_NAME = 1_000;

    private final Contract contract;
    private final ObjectMapper mapper;

    /** Binds the contract to names. */
    public TixngoJson(FieldNames names) {
        contract = Contract.in(names);
        Map<Class<?>, BoundShape<?>> answers = Map.of(
                RawResults.class, contract.results(),
                RawErrorBody.class, contract.errorBody(),
                ChangesPage.class, contract.changes(),
                TicketChange.class, contract.change(),
                TicketReportPage.class, contract.ticketReport(),
                TicketStatusLogPage.class, contract.statusLogs());
        SimpleModule module = new SimpleModule("tixngo") {
            private static final long serialVersionUID = 1L;

            @Override
            public void setupModule(SetupContext context) {
                context.addDeserializers(new AnswerDeserializers(answers));
            }
        };
        mapper = JsonMapper.builder(factory())
                .addModule(module)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
    }

    /** {@return a factory whose parsers are bounded} */
    static JsonFactory factory() {
        return JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(MAX_DEPTH)
                        .maxStringLength(MAX_TEXT)
                        .maxNumberLength(MAX_NUMBER)
                        .maxNameLength(MAX_NAME)
                        .build())
                // names in an answer are the server's choice: they must not fill a table the whole JVM shares
                .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                .disable(JsonFactory.Feature.FAIL_ON_SYMBOL_HASH_OVERFLOW)
                .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                .build();
    }

    /** {@return the shapes} */
    public Contract contract() {
        return contract;
    }

    /** {@return the mapper, for the converter} */
    public ObjectMapper mapper() {
        return mapper;
    }

    /** {@return a page of changes, read as if it had just been received} */
    public Answer<ChangesPage> readChanges(InputStream json) throws IOException {
        return mapper.readerFor(mapper.getTypeFactory().constructParametricType(Answer.class, ChangesPage.class))
                .without(com.fasterxml.jackson.core.StreamReadFeature.AUTO_CLOSE_SOURCE)
                .readValue(json);
    }

    /** {@return what an answer that is no success said; nothing if that cannot be read} */
    public RawErrorBody readErrorBody(byte[] body) {
        if (body.length == 0) {
            return RawErrorBody.NONE;
        }
        try {
            @Nullable Answer<RawErrorBody> answer = mapper.readerFor(
                            mapper.getTypeFactory().constructParametricType(Answer.class, RawErrorBody.class))
                    .readValue(body);
            return answer == null ? RawErrorBody.NONE : answer.value();
        } catch (IOException unreadable) {
            // any body goes with an error, HTML too
            return RawErrorBody.NONE;
        }
    }

    /** {@return whether a body is JSON of whatever shape} */
    public boolean isJson(byte[] body) {
        try (JsonParser json = mapper.getFactory().createParser(body)) {
            if (json.nextToken() == null) {
                return false;
            }
            json.skipChildren();
            return json.nextToken() == null;
        } catch (IOException notJson) {
            return false;
        }
    }

    /** Gives each kind of answer the reader of its shape. */
    private static final class AnswerDeserializers extends Deserializers.Base {
        private final Map<Class<?>, BoundShape<?>> answers;

        AnswerDeserializers(Map<Class<?>, BoundShape<?>> answers) {
            this.answers = answers;
        }

        @Override
        public @Nullable JsonDeserializer<?> findBeanDeserializer(
                JavaType type, DeserializationConfig config, BeanDescription description) {
            if (!type.hasRawClass(Answer.class)) {
                return null;
            }
            BoundShape<?> shape = answers.get(type.containedTypeOrUnknown(0).getRawClass());
            return shape == null ? null : new AnswerDeserializer(shape);
        }
    }

    /** Reads one kind of answer. */
    private static final class AnswerDeserializer extends JsonDeserializer<Answer<?>> {
        private final BoundShape<?> shape;

        AnswerDeserializer(BoundShape<?> shape) {
            this.shape = shape;
        }

        @Override
        public Answer<?> deserialize(JsonParser json, DeserializationContext context) throws IOException {
            Reading reading = new Reading();
            Object value = shape.read(json, reading);
            if (value == null || reading.hasProblem()) {
                throw new WrongShapeException(String.valueOf(reading.problem()));
            }
            return new Answer<>(value, reading.unknownCounts());
        }
    }
}
