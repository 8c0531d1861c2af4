package com.secutix.tixngo.sync.tck;

import com.secutix.tixngo.sync.spi.CardStore;
import com.secutix.tixngo.sync.spi.FeedbackStore;
import com.secutix.tixngo.sync.spi.PushStore;
import com.secutix.tixngo.sync.spi.RunHistory;
import com.secutix.tixngo.sync.spi.RunLock;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;

/** Stands between the functions and the stores, counts the calls, and lets a watcher break in before and after each. */
final class WatchedStores {

    private final Watcher watcher;
    private int calls;

    /** Is told of each call; what it throws, the caller gets. */
    interface Watcher {

        /** A call is about to be made. */
        default void before(int number, String method) {}

        /** A call was made, and all that it wrote is written. */
        default void after(int number, String method) {}
    }

    WatchedStores(Watcher watcher) {
        this.watcher = watcher;
    }

    /** How many calls were made. */
    int calls() {
        return calls;
    }

    HostStores around(HostStores stores) {
        return new HostStores(
                around(PushStore.class, stores.tickets()),
                around(PushStore.class, stores.cancelledTickets()),
                around(PushStore.class, stores.controlledTickets()),
                around(CardStore.class, stores.cards()),
                around(FeedbackStore.class, stores.feedback()),
                around(RunLock.class, stores.lock()),
                around(RunHistory.class, stores.history()));
    }

    @SuppressWarnings("unchecked") // the proxy of a store of T is a store of T
    private <S, W extends S> W around(Class<S> type, W store) {
        return (W) Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
            if (method.getDeclaringClass() == Object.class) {
                return method.invoke(store, arguments);
            }
            int number = ++calls;
            watcher.before(number, method.getName());
            Object answer;
            try {
                answer = method.invoke(store, arguments);
            } catch (InvocationTargetException thrown) {
                throw thrown.getCause();
            }
            watcher.after(number, method.getName());
            return answer;
        });
    }
}
