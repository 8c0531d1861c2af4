package com.secutix.tixngo.client.internal.json;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import okio.Buffer;

/**
 * Writes one body as JSON in UTF-8: what a generator for any JSON does, less what a body of declared shapes never needs. Names come quoted,
 * a comma is the only state, and nothing is checked that a shape cannot get wrong. For one body and one thread.
 */
final class BodyWriter {
    private static final int CHUNK = 8_000;
    private static final int LONGEST_CHARACTER = 6;
    private static final char REPLACEMENT = '\uFFFD';
    private static final byte[] HEXADECIMAL = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] TRUE = "true".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] FALSE = "false".getBytes(StandardCharsets.US_ASCII);
    private static final boolean[] PLAIN = new boolean[128];

    static {
        for (int character = ' '; character < PLAIN.length; character++) {
            PLAIN[character] = character != '"' && character != '\\';
        }
    }

    private final Buffer body = new Buffer();
    private final byte[] chunk = new byte[CHUNK];
    private int end;
    private boolean follows;

    /** {@return a name as {@link #name(byte[])} takes it} */
    static byte[] quoted(String name) {
        BodyWriter writer = new BodyWriter();
        writer.text(name);
        return writer.finish().writeByte(':').readByteArray();
    }

    void startObject() {
        open('{');
    }

    void endObject() {
        close('}');
    }

    void startArray() {
        open('[');
    }

    void endArray() {
        close(']');
    }

    /** Begins the next element of an array. */
    void element() {
        room(1);
        separate();
    }

    /** Begins a field of the object. */
    void name(byte[] quoted) {
        room(quoted.length + 1);
        separate();
        System.arraycopy(quoted, 0, chunk, end, quoted.length);
        end += quoted.length;
    }

    /** Begins a field whose name comes with the value. */
    void name(String name) {
        element();
        text(name);
        room(1);
        chunk[end++] = ':';
        follows = false;
    }

    /**
     * Writes a text. Half a surrogate pair, as a database that cuts texts leaves behind, has no form in UTF-8 and would fail the whole
     * call: it is replaced by the character Unicode has for this.
     */
    void text(String text) {
        room(1);
        chunk[end++] = '"';
        int done = plain(text);
        if (done < text.length()) {
            escaped(text, done);
        }
        room(1);
        chunk[end++] = '"';
        follows = true;
    }

    /** Writes a text of so many characters that need no escape. */
    void plainText(byte[] text, int length) {
        room(length + 2);
        chunk[end++] = '"';
        System.arraycopy(text, 0, chunk, end, length);
        end += length;
        chunk[end++] = '"';
        follows = true;
    }

    void number(long number) {
        unquoted(Long.toString(number));
    }

    /** Writes a number without an exponent. */
    void number(BigDecimal number) {
        unquoted(number.toPlainString());
    }

    void truth(boolean truth) {
        byte[] word = truth ? TRUE : FALSE;
        room(word.length);
        System.arraycopy(word, 0, chunk, end, word.length);
        end += word.length;
        follows = true;
    }

    /** {@return the body, after which nothing more can be written} */
    Buffer finish() {
        body.write(chunk, 0, end);
        end = 0;
        return body;
    }

    private void open(char bracket) {
        room(1);
        chunk[end++] = (byte) bracket;
        follows = false;
    }

    private void close(char bracket) {
        room(1);
        chunk[end++] = (byte) bracket;
        follows = true;
    }

    private void separate() {
        if (follows) {
            chunk[end++] = ',';
            follows = false;
        }
    }

    private void unquoted(String text) {
        int done = plain(text);
        if (done < text.length()) {
            escaped(text, done);
        }
        follows = true;
    }

    /** Makes room for what fits into a chunk. */
    private void room(int bytes) {
        if (CHUNK - end < bytes) {
            finish();
        }
    }

    /** Writes the characters up to the first that is no plain ASCII, at most a chunk of them. {@return how many} */
    private int plain(String text) {
        int most = Math.min(text.length(), CHUNK);
        room(most);
        byte[] to = chunk;
        int at = end;
        int done = 0;
        while (done < most) {
            char character = text.charAt(done);
            if (character >= PLAIN.length || !PLAIN[character]) {
                break;
            }
            to[at++] = (byte) character;
            done++;
        }
        end = at;
        return done;
    }

    private void escaped(String text, int from) {
        int at = from;
        while (at < text.length()) {
            room(LONGEST_CHARACTER);
            int character = text.codePointAt(at);
            at += Character.charCount(character);
            if (character < PLAIN.length) {
                ascii(character);
            } else {
                multiByte(
                        character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE
                                ? REPLACEMENT
                                : character);
            }
        }
    }

    private void ascii(int character) {
        if (PLAIN[character]) {
            chunk[end++] = (byte) character;
            return;
        }
        chunk[end++] = '\\';
        switch (character) {
            case '"', '\\' -> chunk[end++] = (byte) character;
            case '\b' -> chunk[end++] = 'b';
            case '\t' -> chunk[end++] = 't';
            case '\n' -> chunk[end++] = 'n';
            case '\f' -> chunk[end++] = 'f';
            case '\r' -> chunk[end++] = 'r';
            default -> {
                chunk[end++] = 'u';
                chunk[end++] = '0';
                chunk[end++] = '0';
                chunk[end++] = HEXADECIMAL[character >> 4];
                chunk[end++] = HEXADECIMAL[character & 0xF];
            }
        }
    }

    private void multiByte(int character) {
        if (character < 0x800) {
            chunk[end++] = (byte) (0xC0 | (character >> 6));
        } else if (character < Character.MIN_SUPPLEMENTARY_CODE_POINT) {
            chunk[end++] = (byte) (0xE0 | (character >> 12));
            sixBits(character >> 6);
        } else {
            chunk[end++] = (byte) (0xF0 | (character >> 18));
            sixBits(character >> 12);
            sixBits(character >> 6);
        }
        sixBits(character);
    }

    private void sixBits(int bits) {
        chunk[end++] = (byte) (0x80 | (bits & 0x3F));
    }
}
