package com.secutix.tixngo.simulator;

import java.nio.charset.StandardCharsets;

/** A body as it went over the wire, after decompression. Immutable; {@link #toString()} shows its size only. */
public final class RecordedBody {
    private final byte[] bytes;

    /**
     * Keeps a body.
     *
     * @param bytes the bytes; not copied, and never changed afterwards
     */
    public RecordedBody(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * The size.
     *
     * @return bytes
     */
    public int size() {
        return bytes.length;
    }

    /**
     * The body as text.
     *
     * @return the text, read as UTF-8
     */
    public String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "RecordedBody[" + bytes.length + " bytes]";
    }
}
