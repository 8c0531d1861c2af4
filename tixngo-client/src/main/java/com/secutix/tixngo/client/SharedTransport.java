package com.secutix.tixngo.client;

import com.secutix.tixngo.client.internal.http.Connections;
import com.secutix.tixngo.client.internal.http.ThrottleGate;
import com.secutix.tixngo.client.internal.http.UnknownFieldCounts;
import java.util.concurrent.atomic.AtomicBoolean;

/** What a client and those derived from it have in common. The client that made it ends it. Thread-safe. */
final class SharedTransport {
    private final AtomicBoolean closed = new AtomicBoolean();
    private final Connections connections;
    private final ThrottleGate gate = new ThrottleGate();
    private final UnknownFieldCounts unknownFields = new UnknownFieldCounts();

    SharedTransport(Connections connections) {
        this.connections = connections;
    }

    Connections connections() {
        return connections;
    }

    ThrottleGate gate() {
        return gate;
    }

    UnknownFieldCounts unknownFields() {
        return unknownFields;
    }

    boolean isOpen() {
        return !closed.get();
    }

    void close() {
        if (closed.compareAndSet(false, true)) {
            connections.close();
        }
    }
}
