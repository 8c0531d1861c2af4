package com.secutix.tixngo.benchmarks.endtoend;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;

/** Counts the statements that go through a pool; a batch counts as one. */
final class CountingDataSource {

    private final AtomicLong executed = new AtomicLong();
    private final List<String> texts = new ArrayList<>();
    private final DataSource proxy;

    CountingDataSource(DataSource connections) {
        this.proxy = wrap(DataSource.class, connections, "");
    }

    /** The pool through which is counted. */
    DataSource pool() {
        return proxy;
    }

    /** Begins anew, and gives what was executed until then. */
    synchronized List<String> beginAnew() {
        executed.set(0);
        List<String> before = List.copyOf(texts);
        texts.clear();
        return before;
    }

    long executed() {
        return executed.get();
    }

    private synchronized void executed(String sql) {
        executed.incrementAndGet();
        // a long run repeats itself
        if (texts.size() < 1_000) {
            texts.add(sql);
        }
    }

    private <T> T wrap(Class<T> type, T target, String sql) {
        InvocationHandler counted = (self, method, arguments) -> {
            if (method.getName().startsWith("execute")) {
                executed(sql);
            }
            try {
                Object result = method.invoke(target, arguments);
                if (result instanceof PreparedStatement statement
                        && !method.getName().equals("unwrap")) {
                    return wrap(PreparedStatement.class, statement, String.valueOf(arguments[0]));
                }
                return result instanceof Connection connection ? wrap(Connection.class, connection, "") : result;
            } catch (InvocationTargetException thrown) {
                throw thrown.getCause();
            }
        };
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, counted));
    }
}
