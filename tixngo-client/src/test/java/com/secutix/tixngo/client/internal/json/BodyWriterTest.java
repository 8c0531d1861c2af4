package com.secutix.tixngo.client.internal.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What it writes is, to the byte, what a generator for any JSON writes; and another parser reads from it what went in. */
class BodyWriterTest {
    private static final ObjectMapper JACKSON = new ObjectMapper();
    private static final int CHUNK = 8_000;

    @Test
    void writesEveryCharacterAsAnyGeneratorDoes() throws IOException {
        for (char character = 0; character < Character.MAX_VALUE; character++) {
            if (!Character.isSurrogate(character)) {
                String text = "a" + character + "b";
                assertThat(written(json -> json.text(text)))
                        .as("character %04x", (int) character)
                        .isEqualTo(JACKSON.writeValueAsString(text));
            }
        }
    }

    @Test
    void writesTheTwoHalvesOfAPairAsOneCharacter() {
        String text = Character.toString(0x1F39F) + Character.toString(0x10000) + Character.toString(0x10FFFF);

        assertThat(written(json -> json.text(text))).isEqualTo('"' + text + '"');
    }

    @Test
    void replacesEveryHalfOfAPairThatStandsAlone() {
        assertThat(written(json -> json.text("\uD83C"))).isEqualTo("\"\uFFFD\"");
        assertThat(written(json -> json.text("\uDF9F at the start"))).isEqualTo("\"\uFFFD at the start\"");
        assertThat(written(json -> json.text("cut\uD83C"))).isEqualTo("\"cut\uFFFD\"");
        assertThat(written(json -> json.text("\uDF9F\uD83C"))).isEqualTo("\"\uFFFD\uFFFD\"");
        assertThat(written(json -> json.text("\uD83C\uD83C\uDF9F"))).isEqualTo("\"\uFFFD\uD83C\uDF9F\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "\"", "\u0001", "é", "€", "\uD83C\uDF9F"})
    void writesTextsOfAnyLengthAroundItsChunk(String unit) throws IOException {
        for (int length = CHUNK - 8; length <= CHUNK + 8; length++) {
            String before = "x".repeat(length);
            String long_ = unit.repeat(length);

            String json = written(out -> {
                out.startArray();
                out.element();
                out.text(before);
                out.element();
                out.text(unit);
                out.element();
                out.text(long_);
                out.endArray();
            });

            JsonNode read = JACKSON.readTree(json);
            assertThat(read.get(0).textValue()).isEqualTo(before);
            assertThat(read.get(1).textValue()).isEqualTo(unit);
            assertThat(read.get(2).textValue()).isEqualTo(long_);
        }
    }

    @Test
    void writesWhateverComesAtWhateverPlace() throws IOException {
        Random random = new Random(20260614);
        for (int round = 0; round < 300; round++) {
            JsonNode expected = anything(random, 0);

            String json = written(out -> write(out, expected));

            assertThat(json).isEqualTo(JACKSON.writeValueAsString(expected));
        }
    }

    @Test
    void writesNumbersWithoutExponent() {
        assertThat(written(json -> json.number(Long.MIN_VALUE))).isEqualTo("-9223372036854775808");
        assertThat(written(json -> json.number(new BigDecimal("1E+3")))).isEqualTo("1000");
        assertThat(written(json -> json.number(new BigDecimal("-1E-9")))).isEqualTo("-0.000000001");
        assertThat(written(json -> json.number(new BigDecimal("85.50")))).isEqualTo("85.50");
    }

    private static JsonNode anything(Random random, int depth) {
        int kind = random.nextInt(depth < 5 ? 6 : 4);
        return switch (kind) {
            case 0 -> JACKSON.getNodeFactory().numberNode(random.nextLong());
            case 1 -> JACKSON.getNodeFactory().booleanNode(random.nextBoolean());
            case 4 -> {
                var list = JACKSON.createArrayNode();
                for (int i = random.nextInt(6); i > 0; i--) {
                    list.add(anything(random, depth + 1));
                }
                yield list;
            }
            case 5 -> {
                var object = JACKSON.createObjectNode();
                for (int i = random.nextInt(6); i > 0; i--) {
                    object.set(text(random, 20), anything(random, depth + 1));
                }
                yield object;
            }
            default -> JACKSON.getNodeFactory().textNode(text(random, random.nextInt(20) == 0 ? 20_000 : 100));
        };
    }

    private static String text(Random random, int most) {
        int[] scripts = {0x7F, 0x7F, 0x7F, 0x7FF, 0xD7FF};
        return random.ints(random.nextInt(most), 0, scripts[random.nextInt(scripts.length)])
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static void write(BodyWriter out, JsonNode value) {
        if (value.isObject()) {
            out.startObject();
            value.properties().forEach(field -> {
                out.name(field.getKey());
                write(out, field.getValue());
            });
            out.endObject();
        } else if (value.isArray()) {
            out.startArray();
            value.forEach(element -> {
                out.element();
                write(out, element);
            });
            out.endArray();
        } else if (value.isBoolean()) {
            out.truth(value.booleanValue());
        } else if (value.isNumber()) {
            out.number(value.longValue());
        } else {
            out.text(value.textValue());
        }
    }

    private static String written(Consumer<BodyWriter> what) {
        BodyWriter writer = new BodyWriter();
        what.accept(writer);
        return writer.finish().readString(StandardCharsets.UTF_8);
    }
}
