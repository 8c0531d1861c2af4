package com.secutix.tixngo.client.internal.json;

import static com.secutix.tixngo.client.internal.json.Types.LOOSE_TEXT;
import static com.secutix.tixngo.client.internal.json.Types.TEXT;

import com.secutix.tixngo.client.internal.json.ItemsType.Items;
import com.secutix.tixngo.client.model.UnreadableItem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The results of a write as the server gave them, in its own order. */
public record RawResults(List<RawResult> results, List<UnreadableItem> unreadable) {

    static Shape<RawResults> shape() {
        Shape<RawResults> shape = new Shape<>();
        Field<?, Items<RawResult>> results = shape.required("results", ItemsType.of(RawResult.shape()));
        return shape.readAs(slots -> {
            Items<RawResult> items = slots.require(results);
            return new RawResults(items.readable(), items.unreadable());
        });
    }

    /** One result. */
    public record RawResult(
            @Nullable String itemId, @Nullable String status, List<RawError> errors) {

        static Shape<RawResult> shape() {
            Shape<RawResult> shape = new Shape<>();
            Field<RawResult, String> ticketId = shape.open("ticketId", TEXT);
            Field<?, String> privilegeId = shape.open("privilegeId", TEXT);
            Field<?, String> status = shape.open("status", LOOSE_TEXT);
            Field<?, Items<RawError>> errors = shape.open("errors", ItemsType.within(RawError.shape()));
            return shape.identifiedBy(ticketId).readAs(slots -> {
                String id = slots.get(ticketId);
                Items<RawError> found = slots.get(errors);
                return new RawResult(
                        id == null ? slots.get(privilegeId) : id,
                        slots.get(status),
                        found == null ? List.of() : found.readable());
            });
        }
    }
}
