package com.secutix.tixngo.client.internal.json;

import com.fasterxml.jackson.core.JsonParser;
import com.secutix.tixngo.client.model.Text;
import java.io.IOException;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A text that is a string, or an object of language to text. Only written: no answer of the contract holds one. */
enum TextType implements JsonType<Text>, Codec<Text> {
    MULTILINGUAL;

    @Override
    public Codec<Text> bind(FieldNames names, String prefix) {
        return this;
    }

    @Override
    public void write(BodyWriter json, Text value) {
        if (value instanceof Text.Multilingual texts) {
            json.startObject();
            for (Map.Entry<String, String> text : texts.byLanguage().entrySet()) {
                json.name(text.getKey());
                json.text(text.getValue());
            }
            json.endObject();
        } else {
            json.text(value.first());
        }
    }

    @Override
    public @Nullable Text read(JsonParser json, Reading reading) throws IOException {
        reading.mismatch(json, "no text of this kind");
        return null;
    }

    @Override
    public void texts(Text value, Consumer<String> sink) {
        if (value instanceof Text.Multilingual texts) {
            texts.byLanguage().values().forEach(sink);
        } else {
            sink.accept(value.first());
        }
    }
}
