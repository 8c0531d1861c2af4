package com.secutix.tixngo.mapping.internal.document;

import com.secutix.tixngo.mapping.document.Absent;
import com.secutix.tixngo.mapping.document.Evidence;
import com.secutix.tixngo.mapping.document.MappingRow;
import com.secutix.tixngo.mapping.document.Unmapped;
import java.util.Locale;
import java.util.StringJoiner;

/** Says the parts of a row in words. */
final class RowWords {

    private RowWords() {}

    static String values(MappingRow row) {
        if (row.values().isEmpty()) {
            return "";
        }
        StringJoiner words = new StringJoiner("; ");
        row.values().forEach((from, to) -> words.add(from + " becomes " + to));
        if (row.unmapped() instanceof Unmapped.MapTo to) {
            words.add("others become " + to.value());
        } else if (row.unmapped() instanceof Unmapped.Skip) {
            words.add("others are left out");
        } else if (row.unmapped() instanceof Unmapped.Fail) {
            words.add("others are refused");
        } else {
            words.add("others stay");
        }
        return words.toString();
    }

    static String absent(Absent absent) {
        if (absent instanceof Absent.MapTo to) {
            return "'" + to.value() + "'";
        }
        return absent instanceof Absent.Fail ? "refused" : "";
    }

    static String evidence(Evidence evidence) {
        return evidence.name().toLowerCase(Locale.ROOT);
    }
}
