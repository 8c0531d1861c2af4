package com.secutix.tixngo.client.internal.json;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One field of a shape.
 *
 * @param index its place among the fields of the shape
 * @param name its name in the contract
 * @param type how its values travel
 * @param accessor where its value comes from; null for a field that is only read
 * @param visibility who may see it
 * @param required whether an object without it is not readable
 * @param numbered whether it stands for many: its name ends with an N that stands for a number
 */
record Field<T, V>(
        int index,
        String name,
        JsonType<V> type,
        @Nullable Function<T, @Nullable V> accessor,
        Visibility visibility,
        boolean required,
        boolean numbered) {

    /** Who may see a field. */
    enum Visibility {
        /** It may be shown in a dump. */
        HARMLESS,
        /** It is masked everywhere, and what was sent of it is masked in the server's messages. */
        PERSONAL
    }
}
