package com.secutix.tixngo.leaks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** Each kind of leak is found, by the extension as JUnit itself finds it. */
class LeakCheckTest {

    private final FakeDriver driver = new FakeDriver();

    @BeforeEach
    void register() throws SQLException {
        DriverManager.registerDriver(driver);
    }

    @AfterEach
    void clean() throws Exception {
        LeakSamples.clean();
        DriverManager.deregisterDriver(driver);
        CountedConnections.takeAborted();
    }

    /** A database that does nothing. */
    static final class FakeDriver implements Driver {
        static final String URL = "jdbc:leaky:database?password=secret";

        @Override
        public Connection connect(String url, Properties info) {
            return (Connection) Proxy.newProxyInstance(
                    FakeDriver.class.getClassLoader(),
                    new Class<?>[] {Connection.class},
                    (proxy, method, arguments) -> null);
        }

        @Override
        public boolean acceptsURL(String url) {
            return url.startsWith("jdbc:leaky:");
        }

        @Override
        public DriverPropertyInfo[] getPropertyInfo(String url, Properties info) {
            return new DriverPropertyInfo[0];
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
        public Logger getParentLogger() {
            return Logger.getAnonymousLogger();
        }
    }

    private static List<String> failuresOf(Class<?> sample) {
        return failuresOf(sample, "50");
    }

    private static List<String> failuresOf(Class<?> sample, String patienceMillis) {
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(selectClass(sample))
                                .configurationParameter(LeakCheck.PATIENCE_MILLIS, patienceMillis)
                                .build(),
                        listener);
        TestExecutionSummary summary = listener.getSummary();
        assertThat(summary.getTestsFoundCount()).isEqualTo(1);
        return summary.getFailures().stream()
                .map(failure -> String.valueOf(failure.getException().getMessage()))
                .toList();
    }

    @Test
    void a_thread_is_found() {
        assertThat(failuresOf(LeakSamples.LeavesAThread.class))
                .singleElement()
                .asString()
                .contains("sample()", "thread 'tixngo-left-behind' in ");
    }

    @Test
    void a_thread_of_a_shared_pool_that_comes_to_rest_is_none() {
        assertThat(failuresOf(LeakSamples.LeavesAPooledThreadAtItsLastTask.class, "60000"))
                .isEmpty();
    }

    @Test
    void a_thread_of_a_class_is_found_at_the_end_of_the_class() {
        assertThat(failuresOf(LeakSamples.LeavesAThreadOfItsFixture.class))
                .singleElement()
                .asString()
                .contains("LeavesAThreadOfItsFixture left behind", "tixngo-fixture");
    }

    @Test
    void a_thread_of_a_nested_class_is_found() {
        assertThat(failuresOf(LeakSamples.LeavesAThreadInANestedClass.class))
                .singleElement()
                .asString()
                .contains("tixngo-nested");
    }

    @Test
    void a_client_that_was_not_closed_is_found() {
        assertThat(failuresOf(LeakSamples.LeavesAClientOpen.class))
                .singleElement()
                .asString()
                .contains("HTTP connection pool");
    }

    @Test
    void a_body_that_was_not_closed_is_found() {
        assertThat(failuresOf(LeakSamples.LeavesABodyOpen.class))
                .singleElement()
                .asString()
                .contains("HTTP connection pool");
    }

    @Test
    void a_database_connection_is_found_and_named_without_its_parameters() {
        assertThat(failuresOf(LeakSamples.LeavesADatabaseConnection.class))
                .singleElement()
                .asString()
                .contains("a connection to jdbc:leaky:database")
                .doesNotContain("secret");
    }

    @Test
    void a_connection_that_its_pool_had_to_tear_down_is_found() {
        assertThat(failuresOf(LeakSamples.LetsItsPoolTearDownAConnection.class))
                .singleElement()
                .asString()
                .contains("never given back");
    }

    @Test
    void who_cleans_up_passes() {
        assertThat(failuresOf(LeakSamples.CleansUp.class)).isEmpty();
    }
}
