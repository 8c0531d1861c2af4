package com.secutix.tixngo.leaks;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * Fails a test that leaves behind what it opened: threads, HTTP connections (those of clients not closed, and of answers not
 * read to their end), connections to databases. What was there before the class began is not counted.
 *
 * <p>A class that shares something between its tests, in a static field that can be closed, in a {@code @BeforeAll} method, in an
 * extension that ends with the class, or because one instance serves all tests, is checked at its end; any other after each test.
 */
public final class LeakCheck implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {

    /** Configuration parameter of JUnit's. */
    static final String PATIENCE_MILLIS = "tixngo.leaks.patience-millis";

    private static final Namespace NAMESPACE = Namespace.create(LeakCheck.class);

    @Override
    public void beforeAll(ExtensionContext context) {
        if (isOutermost(context)) {
            store(context)
                    .put(Watched.class, new Watched(sharesFixtures(context.getRequiredTestClass()), patience(context)));
        }
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Watched watched = watched(context);
        if (watched != null && !watched.shared()) {
            demandNothingLeft(context, watched);
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
        Watched watched = watched(context);
        if (watched != null && isOutermost(context)) {
            demandNothingLeft(context, watched);
        }
    }

    private static void demandNothingLeft(ExtensionContext context, Watched watched) {
        List<String> left = new ArrayList<>();
        for (LeakSource source : watched.sources()) {
            left.addAll(source.left());
        }
        if (!left.isEmpty()) {
            throw new LeakError(context.getDisplayName() + " left behind: " + String.join("; ", left));
        }
    }

    /** How long what is ending has to end; only a test that fails waits for so long. */
    private static Duration patience(ExtensionContext context) {
        return context.getConfigurationParameter(PATIENCE_MILLIS, text -> Duration.ofMillis(Long.parseLong(text)))
                .orElse(Duration.ofSeconds(5));
    }

    private static boolean isOutermost(ExtensionContext context) {
        return context.getParent().flatMap(ExtensionContext::getTestClass).isEmpty();
    }

    /** Whether something lives longer than one test. */
    private static boolean sharesFixtures(Class<?> testClass) {
        if (testClass.isAnnotationPresent(TestInstance.class)
                && testClass.getAnnotation(TestInstance.class).value() == Lifecycle.PER_CLASS) {
            return true;
        }
        for (ExtendWith extended : AnnotationSupport.findRepeatableAnnotations(testClass, ExtendWith.class)) {
            if (Stream.of(extended.value()).anyMatch(AfterAllCallback.class::isAssignableFrom)) {
                return true;
            }
        }
        for (Class<?> type = testClass; type != null && type != Object.class; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (Modifier.isStatic(field.getModifiers()) && AutoCloseable.class.isAssignableFrom(field.getType())) {
                    return true;
                }
            }
            for (Method method : type.getDeclaredMethods()) {
                if (method.isAnnotationPresent(BeforeAll.class)) {
                    return true;
                }
            }
        }
        for (Class<?> nested : testClass.getDeclaredClasses()) {
            if (!nested.equals(testClass) && sharesFixtures(nested)) {
                return true;
            }
        }
        return false;
    }

    private static Store store(ExtensionContext context) {
        return context.getStore(NAMESPACE);
    }

    private static Watched watched(ExtensionContext context) {
        return store(context).get(Watched.class, Watched.class);
    }

    /** What one class is watched with; made before its first test. */
    private record Watched(boolean shared, List<LeakSource> sources) {
        Watched(boolean shared, Duration patience) {
            // threads first: what they hold is given back when they end
            this(
                    shared,
                    List.of(
                            new LeftThreads(patience),
                            new LeftHttpConnections(patience),
                            new LeftDatabaseConnections()));
        }
    }

    /** A test left something behind. */
    static final class LeakError extends AssertionError {
        private static final long serialVersionUID = 1L;

        LeakError(String message) {
            super(message);
        }
    }
}
