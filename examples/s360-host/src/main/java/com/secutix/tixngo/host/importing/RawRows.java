package com.secutix.tixngo.host.importing;

import com.secutix.tixngo.host.importing.TextLines.Line;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Splits CSV (RFC 4180) into rows. A row whose quotes do not match costs its first line only: reading goes on with the next
 * line, because a quote that is never closed would otherwise swallow every row behind it. What is left of such a row, if it
 * had several lines, is then read as rows that are bad for another reason. Blank lines are no rows.
 */
final class RawRows {

    /** A quoted text longer than this was not closed. */
    private static final int MAX_QUOTED = 1 << 16;

    private static final String NOT_CLOSED =
            "a quote that is opened in this row is never closed: write the text between"
                    + " two quotes, and a quote within it twice";
    private static final String NOT_ENDED =
            "after a closing quote comes neither a comma nor the end of the row: write a"
                    + " quote within a quoted text twice";
    private static final String TOO_LONG = "the row is longer than " + TextLines.MAX_LENGTH + " characters";

    private final TextLines lines;

    RawRows(Reader reader) {
        this.lines = new TextLines(reader);
    }

    /** The next row; null after the last one. */
    @Nullable RawRow next() throws IOException {
        Line first = lines.next();
        while (first != null && first.text().isEmpty()) {
            first = lines.next();
        }
        return first == null ? null : new Splitting(first).row();
    }

    /** One row on its way. */
    private final class Splitting {

        private final Line first;
        private final List<Line> further = new ArrayList<>();
        private final List<String> fields = new ArrayList<>();
        private final StringBuilder quoted = new StringBuilder();
        private Line line;
        private int at;

        Splitting(Line first) {
            this.first = first;
            this.line = first;
        }

        RawRow row() throws IOException {
            do {
                String mistake = line.cut() ? TOO_LONG : field();
                if (mistake != null) {
                    lines.giveBack(further);
                    return RawRow.unreadable(first.number(), mistake);
                }
                // each comma is followed by a field, be it an empty one
            } while (at++ < line.text().length());
            return RawRow.of(first.number(), fields);
        }

        /** Reads a field, up to its comma or the end of the row; returns what is wrong. */
        private @Nullable String field() throws IOException {
            String text = line.text();
            if (at < text.length() && text.charAt(at) == '"') {
                return quotedField();
            }
            int comma = text.indexOf(',', at);
            int end = comma < 0 ? text.length() : comma;
            fields.add(text.substring(at, end));
            at = end;
            return null;
        }

        private @Nullable String quotedField() throws IOException {
            quoted.setLength(0);
            at++;
            while (true) {
                int quote = line.text().indexOf('"', at);
                if (quote < 0) {
                    quoted.append(line.text(), at, line.text().length()).append(line.end());
                    if (quoted.length() > MAX_QUOTED || !goesOn()) {
                        return NOT_CLOSED;
                    }
                    continue;
                }
                quoted.append(line.text(), at, quote);
                at = quote + 1;
                if (at >= line.text().length() || line.text().charAt(at) == ',') {
                    fields.add(quoted.toString());
                    return null;
                }
                if (line.text().charAt(at) != '"') {
                    return NOT_ENDED;
                }
                quoted.append('"');
                at++;
            }
        }

        private boolean goesOn() throws IOException {
            Line next = lines.next();
            if (next == null) {
                return false;
            }
            further.add(next);
            line = next;
            at = 0;
            return !next.cut();
        }
    }
}
