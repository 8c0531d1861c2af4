package com.secutix.tixngo.client.internal.http;

import com.secutix.tixngo.client.PayloadDump;
import com.secutix.tixngo.client.TixngoClientListener;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Calls the host's listeners and its dump so that one that throws changes nothing. Thread-safe. */
final class Listeners {
    private static final Logger LOG = LoggerFactory.getLogger("com.secutix.tixngo.client");

    private final List<TixngoClientListener> listeners;
    private final @Nullable PayloadDump dump;
    private final AtomicBoolean warned = new AtomicBoolean();

    Listeners(List<TixngoClientListener> listeners, @Nullable PayloadDump dump) {
        this.listeners = List.copyOf(listeners);
        this.dump = dump;
    }

    void tell(Consumer<TixngoClientListener> event) {
        for (TixngoClientListener listener : listeners) {
            guarded("listener", listener, () -> event.accept(listener));
        }
    }

    void dump(PayloadDump.Exchange exchange) {
        PayloadDump target = dump;
        if (target != null) {
            guarded("payload dump", target, () -> target.write(exchange));
        }
    }

    /** Its message is not logged: it may hold what the listener was told. */
    private void guarded(String what, Object called, Runnable call) {
        try {
            call.run();
        } catch (Exception | LinkageError | AssertionError | StackOverflowError failed) {
            if (warned.compareAndSet(false, true)) {
                LOG.warn(
                        "A {} ({}) threw {}; the client goes on. Further ones are logged at DEBUG. Mend it.",
                        what,
                        called.getClass().getName(),
                        failed.getClass().getName());
            } else {
                LOG.debug("A {} threw {}", what, failed.getClass().getName());
            }
        }
    }
}
