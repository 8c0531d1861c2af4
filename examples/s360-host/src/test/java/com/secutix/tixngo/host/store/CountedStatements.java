package com.secutix.tixngo.host.store;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/** A pool that remembers what was executed through it, but what keeps runs apart and remembers them. Used by one thread. */
final class CountedStatements {

    private static final Set<String> AROUND = Set.of("lease", "lease_counter", "run", "announcing", "announced_call");
    private static final Pattern TABLE = Pattern.compile("(?:from|into|update)\\s+(\\w+)");

    private final List<String> ofTheWork = new ArrayList<>();
    private int untilMeanwhile = -1;
    private Runnable meanwhile = () -> {};
    private final DataSource pool;

    CountedStatements(DataSource connections) {
        this.pool = wrap(DataSource.class, connections, "");
    }

    DataSource pool() {
        return pool;
    }

    /** What a function asked of tickets, cards, contacts and keys since the last time. */
    List<String> take() {
        List<String> taken = List.copyOf(ofTheWork);
        ofTheWork.clear();
        return taken;
    }

    /** Lets something happen before a statement: 0 for the next one. */
    void before(int statement, Runnable action) {
        untilMeanwhile = statement;
        meanwhile = action;
    }

    private void executed(String sql) {
        if (untilMeanwhile-- == 0) {
            meanwhile.run();
        }
        if (TABLE.matcher(sql).results().anyMatch(table -> !AROUND.contains(table.group(1)))) {
            ofTheWork.add(sql);
        }
    }

    private <T> T wrap(Class<T> type, T target, String sql) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    if (Statement.class.isAssignableFrom(type)
                            && method.getName().startsWith("execute")) {
                        executed(sql);
                    }
                    try {
                        Object result = method.invoke(target, arguments);
                        if (result instanceof PreparedStatement statement && type == Connection.class) {
                            return wrap(PreparedStatement.class, statement, (String) arguments[0]);
                        }
                        return result instanceof Connection connection && type == DataSource.class
                                ? wrap(Connection.class, connection, "")
                                : result;
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                }));
    }
}
