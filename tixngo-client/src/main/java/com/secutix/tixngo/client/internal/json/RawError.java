package com.secutix.tixngo.client.internal.json;

import static com.secutix.tixngo.client.internal.json.Types.LOOSE_TEXT;
import static com.secutix.tixngo.client.internal.json.Types.TEXT;

import org.jspecify.annotations.Nullable;

/** One mistake in the server's own words: nothing of it may be shown before it was masked. */
public record RawError(
        @Nullable String itemId,
        @Nullable String code,
        @Nullable String field,
        @Nullable String message) {

    static Shape<RawError> shape() {
        Shape<RawError> shape = new Shape<>();
        Field<?, String> ticketId = shape.open("ticketId", TEXT);
        Field<?, String> privilegeId = shape.open("privilegeId", TEXT);
        Field<?, String> code = shape.open("code", LOOSE_TEXT);
        Field<?, String> field = shape.open("field", LOOSE_TEXT);
        Field<?, String> message = shape.personal("message", LOOSE_TEXT);
        return shape.readAs(slots -> {
            String id = slots.get(ticketId);
            return new RawError(
                    id == null ? slots.get(privilegeId) : id, slots.get(code), slots.get(field), slots.get(message));
        });
    }

    /** {@return a text that says nothing: records of the server's own words are never printed} */
    @Override
    public String toString() {
        return "RawError";
    }
}
