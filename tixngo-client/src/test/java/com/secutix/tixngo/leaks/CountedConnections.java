package com.secutix.tixngo.leaks;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Logger;

/**
 * A JDBC driver that stands before the real ones in tests and counts the connections they open. It is found as any driver is:
 * nothing in the code under test knows of it.
 */
public final class CountedConnections implements Driver {

    private static final Set<Opened> OPEN = ConcurrentHashMap.newKeySet();
    private static final ConcurrentLinkedQueue<String> ABORTED = new ConcurrentLinkedQueue<>();

    /** Sees to it that a URL is offered to this driver before the real ones, whatever the order of the class path. */
    static synchronized void standFirst() {
        List<Driver> drivers = DriverManager.drivers().toList();
        if (drivers.isEmpty() || drivers.get(0) instanceof CountedConnections) {
            return;
        }
        try {
            for (Driver driver : drivers) {
                if (!(driver instanceof CountedConnections)) {
                    DriverManager.deregisterDriver(driver);
                    DriverManager.registerDriver(driver);
                }
            }
        } catch (SQLException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A connection that is open; each is equal only to itself. */
    static final class Opened {
        private final String database;

        Opened(String database) {
            this.database = database;
        }

        String database() {
            return database;
        }
    }

    static List<Opened> open() {
        return new ArrayList<>(OPEN);
    }

    /** The databases of connections that a pool had to tear down, because they were still in use when it was closed. */
    static List<String> takeAborted() {
        List<String> aborted = new ArrayList<>();
        for (String database = ABORTED.poll(); database != null; database = ABORTED.poll()) {
            aborted.add(database);
        }
        return aborted;
    }

    private static Driver real(String url) throws SQLException {
        for (Driver driver : DriverManager.drivers().toList()) {
            if (!(driver instanceof CountedConnections) && driver.acceptsURL(url)) {
                return driver;
            }
        }
        return null;
    }

    @Override
    public Connection connect(String url, Properties info) throws SQLException {
        Driver real = real(url);
        Connection connection = real == null ? null : real.connect(url, info);
        return connection == null ? null : counted(connection, withoutParameters(url));
    }

    private static Connection counted(Connection connection, String database) {
        Opened opened = new Opened(database);
        OPEN.add(opened);
        return (Connection) Proxy.newProxyInstance(
                CountedConnections.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> {
                    switch (method.getName()) {
                        case "close" -> OPEN.remove(opened);
                        case "abort" -> {
                            OPEN.remove(opened);
                            ABORTED.add(database);
                        }
                        case "equals" -> {
                            return proxy == arguments[0];
                        }
                        case "hashCode" -> {
                            return System.identityHashCode(proxy);
                        }
                        default -> {
                            // everything else is the connection's own business
                        }
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                });
    }

    private static String withoutParameters(String url) {
        int end = url.indexOf('?') >= 0 ? url.indexOf('?') : url.indexOf(';');
        return end < 0 ? url : url.substring(0, end);
    }

    @Override
    public boolean acceptsURL(String url) throws SQLException {
        return real(url) != null;
    }

    @Override
    public DriverPropertyInfo[] getPropertyInfo(String url, Properties info) throws SQLException {
        Driver real = real(url);
        return real == null ? new DriverPropertyInfo[0] : real.getPropertyInfo(url, info);
    }

    @Override
    public int getMajorVersion() {
        return 1;
    }

    @Override
    public int getMinorVersion() {
        return 0;
    }

    @Override
    public boolean jdbcCompliant() {
        return false;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException("nothing is logged");
    }

    static {
        try {
            DriverManager.registerDriver(new CountedConnections());
        } catch (SQLException impossible) {
            throw new ExceptionInInitializerError(impossible);
        }
    }
}
