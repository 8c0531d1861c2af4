package com.secutix.tixngo.client.internal.json;

import static com.secutix.tixngo.client.internal.json.Types.PAGE_KEY;
import static com.secutix.tixngo.client.internal.json.Types.TOLD_NUMBER;

import org.jspecify.annotations.Nullable;

/** Where a page ends. */
record Pagination(@Nullable String nextPageKey, @Nullable Long pageSize) {

    static Shape<Pagination> shape() {
        Shape<Pagination> shape = new Shape<>();
        Field<?, Long> pageSize = shape.open("pageSize", TOLD_NUMBER);
        Field<?, String> nextPageKey = shape.open("nextPageKey", PAGE_KEY);
        return shape.readAs(slots -> new Pagination(slots.get(nextPageKey), slots.get(pageSize)));
    }

    static Pagination orNone(@Nullable Pagination found) {
        return found == null ? new Pagination(null, null) : found;
    }

    @Nullable Integer pageSizeAsInt() {
        return pageSize == null || pageSize != pageSize.intValue() ? null : pageSize.intValue();
    }
}
