package com.secutix.tixngo.host.importing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row as it stands in the file.
 *
 * @param line the line it starts on, from 1
 * @param fields its fields; none if it cannot be read
 * @param mistake why it cannot be read; null if it can
 */
record RawRow(long line, List<String> fields, @Nullable String mistake) {

    static RawRow of(long line, List<String> fields) {
        return new RawRow(line, List.copyOf(fields), null);
    }

    static RawRow unreadable(long line, String mistake) {
        return new RawRow(line, List.of(), mistake);
    }
}
