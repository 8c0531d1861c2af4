package com.secutix.tixngo.host.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Where a page ends: after an item without a problem, or after one in error. As text it travels through the library, which
 * does not look into it.
 */
sealed interface PushCursor {

    /** Goes on with the items without a problem. */
    record AfterWaiting(String id) implements PushCursor {
        @Override
        public String toString() {
            return "W:" + id;
        }
    }

    /** Goes on with the items in error; with none yet, begins with the first. */
    record AfterInError(@Nullable Instant problemAt, String id) implements PushCursor {
        static final AfterInError NONE_YET = new AfterInError(null, "");

        @Override
        public String toString() {
            return problemAt == null ? "E:" : "E:" + ChronoUnit.MICROS.between(Instant.EPOCH, problemAt) + ":" + id;
        }
    }

    /** The cursor of a text that this class wrote; null begins at the beginning. */
    static PushCursor parse(@Nullable String text, boolean inErrorOnly) {
        if (text == null) {
            return inErrorOnly ? AfterInError.NONE_YET : new AfterWaiting("");
        }
        if (text.startsWith("W:")) {
            return new AfterWaiting(text.substring(2));
        }
        if (text.equals("E:")) {
            return AfterInError.NONE_YET;
        }
        int colon = text.indexOf(':', 2);
        if (!text.startsWith("E:") || colon < 0) {
            throw new IllegalArgumentException("not a cursor of this store");
        }
        long micros = Long.parseLong(text.substring(2, colon));
        return new AfterInError(Instant.EPOCH.plus(micros, ChronoUnit.MICROS), text.substring(colon + 1));
    }
}
