package com.secutix.tixngo.client.internal.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import javax.net.SocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * Makes sockets that send at once, since OkHttp leaves Nagle's algorithm on, under which a large body waits for acknowledgements; and
 * that give up on a peer who talks on and on ({@link BoundedSocket}). Two of the same bound are equal, so that derived clients share
 * connections.
 */
final class BoundedSocketFactory extends SocketFactory {
    private static final long HEADERS = 1L << 20;

    private final long bound;

    private BoundedSocketFactory(long bound) {
        this.bound = bound;
    }

    /** {@return sockets for answers of a size: what frames them may take an eighth more} */
    static BoundedSocketFactory forAnswersOf(long maxResponseBytes) {
        return new BoundedSocketFactory(maxResponseBytes + maxResponseBytes / 8 + HEADERS);
    }

    @Override
    public Socket createSocket() throws IOException {
        Socket socket = new BoundedSocket(bound);
        socket.setTcpNoDelay(true);
        return socket;
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return connected(new InetSocketAddress(host, port), null);
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) throws IOException {
        return connected(new InetSocketAddress(host, port), new InetSocketAddress(localHost, localPort));
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return connected(new InetSocketAddress(host, port), null);
    }

    @Override
    public Socket createSocket(InetAddress address, int port, InetAddress localAddress, int localPort)
            throws IOException {
        return connected(new InetSocketAddress(address, port), new InetSocketAddress(localAddress, localPort));
    }

    private Socket connected(InetSocketAddress peer, @Nullable InetSocketAddress local) throws IOException {
        Socket socket = createSocket();
        try {
            if (local != null) {
                socket.bind(local);
            }
            socket.connect(peer);
            return socket;
        } catch (IOException failed) {
            socket.close();
            throw failed;
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof BoundedSocketFactory that && bound == that.bound;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(bound);
    }
}
