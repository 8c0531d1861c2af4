package com.secutix.tixngo.client.internal.json;

import static com.secutix.tixngo.client.internal.json.Types.LOOSE_TEXT;
import static com.secutix.tixngo.client.internal.json.Types.TOLD_NUMBER;

import com.secutix.tixngo.client.internal.json.ItemsType.Items;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an answer that is no success said, in the server's own words. */
public record RawErrorBody(
        @Nullable String code,
        @Nullable String message,
        List<RawError> errors,
        @Nullable Long limit) {

    /** Of an answer whose body could not be read. */
    public static final RawErrorBody NONE = new RawErrorBody(null, null, List.of(), null);

    static Shape<RawErrorBody> shape() {
        Shape<RawErrorBody> shape = new Shape<>();
        Field<?, String> code = shape.open("code", LOOSE_TEXT);
        Field<?, String> message = shape.personal("message", LOOSE_TEXT);
        Field<?, Items<RawError>> errors = shape.open("errors", ItemsType.within(RawError.shape()));
        Field<?, Long> limit = shape.open("limit", TOLD_NUMBER);
        return shape.readAs(slots -> {
            Items<RawError> found = slots.get(errors);
            return new RawErrorBody(
                    slots.get(code),
                    slots.get(message),
                    found == null ? List.of() : found.readable(),
                    slots.get(limit));
        });
    }

    /** {@return a text that says nothing: records of the server's own words are never printed} */
    @Override
    public String toString() {
        return "RawErrorBody";
    }
}
