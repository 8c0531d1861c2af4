package com.secutix.tixngo.client.internal.http;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A socket that reads so many bytes and no more until something is written again. The bound on the body of an answer is kept elsewhere;
 * this one also holds what OkHttp reads into memory on its own: the words behind the length of a chunk, trailers.
 */
final class BoundedSocket extends Socket {
    private final long bound;
    private final AtomicLong read = new AtomicLong();

    BoundedSocket(long bound) {
        this.bound = bound;
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return new Counting(super.getInputStream());
    }

    @Override
    public OutputStream getOutputStream() throws IOException {
        return new Resetting(super.getOutputStream());
    }

    /** Counts what comes. */
    private final class Counting extends FilterInputStream {
        Counting(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int octet = super.read();
            count(octet < 0 ? 0 : 1);
            return octet;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int count = super.read(target, offset, length);
            count(Math.max(0, count));
            return count;
        }

        private void count(int more) throws IOException {
            if (read.addAndGet(more) > bound) {
                throw new BoundedBody.TooLargeException(bound);
            }
        }
    }

    /** Whoever is asked something may answer anew. */
    private final class Resetting extends FilterOutputStream {
        Resetting(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int octet) throws IOException {
            read.set(0);
            out.write(octet);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            read.set(0);
            out.write(bytes, offset, length);
        }
    }
}
