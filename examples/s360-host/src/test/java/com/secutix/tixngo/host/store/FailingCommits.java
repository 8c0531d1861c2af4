package com.secutix.tixngo.host.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;

/** Connections to a real database, one of whose commits fails when told to: what was written is rolled back then. */
final class FailingCommits extends HikariDataSource {

    private final AtomicBoolean failNext = new AtomicBoolean();

    FailingCommits(HikariConfig config) {
        super(config);
    }

    void failNextCommit() {
        failNext.set(true);
    }

    void forgetFailure() {
        failNext.set(false);
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection real = super.getConnection();
        return (Connection) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("commit") && failNext.compareAndSet(true, false)) {
                        throw new SQLException("the commit fails, as it was told to", "08006");
                    }
                    try {
                        return method.invoke(real, arguments);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                });
    }
}
