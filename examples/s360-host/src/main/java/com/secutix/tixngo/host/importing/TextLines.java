package com.secutix.tixngo.host.importing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The lines of a text, with how they end; a line can be given back, to be read again. A line's length is bounded. */
final class TextLines {

    /** No row of tickets comes near this. */
    static final int MAX_LENGTH = 1 << 20;

    private final BufferedReader reader;
    private final Deque<Line> givenBack = new ArrayDeque<>();
    private long number;

    TextLines(Reader reader) {
        this.reader = new BufferedReader(reader);
    }

    /**
     * A line.
     *
     * @param number from 1
     * @param text without its end, at most {@value TextLines#MAX_LENGTH} characters
     * @param end what ends it: nothing at the end of the text
     * @param cut whether it is longer, and the rest was left out
     */
    record Line(long number, String text, String end, boolean cut) {}

    /** The next line; null at the end of the text. */
    @Nullable Line next() throws IOException {
        Line again = givenBack.poll();
        return again == null ? read() : again;
    }

    /** The lines will come again, in this order. */
    void giveBack(List<Line> lines) {
        for (int i = lines.size() - 1; i >= 0; i--) {
            givenBack.push(lines.get(i));
        }
    }

    private @Nullable Line read() throws IOException {
        StringBuilder text = new StringBuilder();
        boolean cut = false;
        int next = reader.read();
        if (next < 0) {
            return null;
        }
        while (next >= 0 && next != '\n' && next != '\r') {
            if (text.length() < MAX_LENGTH) {
                text.append((char) next);
            } else {
                cut = true;
            }
            next = reader.read();
        }
        return new Line(++number, text.toString(), end(next), cut);
    }

    private String end(int character) throws IOException {
        if (character != '\r') {
            return character < 0 ? "" : "\n";
        }
        reader.mark(1);
        if (reader.read() == '\n') {
            return "\r\n";
        }
        reader.reset();
        return "\r";
    }
}
