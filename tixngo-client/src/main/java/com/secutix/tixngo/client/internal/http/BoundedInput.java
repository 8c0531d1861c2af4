package com.secutix.tixngo.client.internal.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A saved answer under the same bound as a received one. Not thread-safe. */
final class BoundedInput extends FilterInputStream {
    private final long most;
    private long count;

    BoundedInput(InputStream source, long most) {
        super(source);
        this.most = most;
    }

    long count() {
        return count;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        count(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int read = super.read(target, offset, length);
        count(Math.max(0, read));
        return read;
    }

    private void count(int read) throws IOException {
        count += read;
        if (count > most) {
            throw new BoundedBody.TooLargeException(most);
        }
    }
}
