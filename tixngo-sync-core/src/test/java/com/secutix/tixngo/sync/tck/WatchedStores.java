package com.secutix.tixngo.sync.tck;

import com.secutix.tixngo.sync.spi.CardStore;
import com.secutix.tixngo.sync.spi.FeedbackStore;
import com.secutix.tixngo.sync.spi.PushStore;
import com.secutix.tixngo.sync.spi.RunHistory;
import com.secutix.tixngo.sync.spi.RunLock;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;

/** Stands between the functions and the stores, and lets a watcher break in at each call. */
final class WatchedStores {

    private final Watcher watcher;

    /** Stands at each call; what it throws or returns, the caller gets. */
    interface Watcher {

        /** Called in place of a method. */
        @Nullable Object watch(String method, Call call) throws Throwable;
    }

    /** A call of a store. */
    interface Call {

        /** Makes it: when this returns, all that it wrote is written. */
        @Nullable Object proceed() throws Throwable;
    }

    WatchedStores(Watcher watcher) {
        this.watcher = watcher;
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
    <S, P extends S> P around(Class<S> type, P part) {
        return (P) Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
            if (method.getDeclaringClass() == Object.class) {
                return method.invoke(part, arguments);
            }
            return watcher.watch(method.getName(), () -> {
                try {
                    return method.invoke(part, arguments);
                } catch (InvocationTargetException thrown) {
                    throw thrown.getCause();
                }
            });
        });
    }
}
