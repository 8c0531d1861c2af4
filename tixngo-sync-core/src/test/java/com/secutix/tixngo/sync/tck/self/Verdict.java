package com.secutix.tixngo.sync.tck.self;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.Filter;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TagFilter;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** What tests of the kit say that are run by another test. */
final class Verdict implements TestExecutionListener {

    private final Map<String, String> failures = new TreeMap<>();
    private final Map<String, String> failedTests = new LinkedHashMap<>();
    private final List<String> tests = new ArrayList<>();
    private int succeeded;

    /** Runs tests, but for those with one of the tags. */
    static Verdict on(DiscoverySelector part, String... withoutTags) {
        Filter<?>[] filters =
                withoutTags.length == 0 ? new Filter<?>[0] : new Filter<?>[] {TagFilter.excludeTags(withoutTags)};
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(part)
                .filters(filters)
                .build();
        Verdict verdict = new Verdict();
        LauncherFactory.create().execute(request, verdict);
        return verdict;
    }

    /** What failed, as {@code Class.method}, and why. */
    Map<String, String> failures() {
        return failures;
    }

    /** What failed, by its display name, and why. */
    Map<String, String> failedTests() {
        return failedTests;
    }

    /** The display names of all tests, in their order. */
    List<String> tests() {
        return tests;
    }

    int succeeded() {
        return succeeded;
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        if (test.isTest()) {
            tests.add(test.getDisplayName());
        }
        if (result.getStatus() == TestExecutionResult.Status.FAILED) {
            String why = result.getThrowable().map(Throwable::toString).orElse("");
            failures.put(name(test), why);
            failedTests.put(test.getDisplayName(), why);
        } else if (test.isTest() && result.getStatus() == TestExecutionResult.Status.SUCCESSFUL) {
            succeeded++;
        }
    }

    private static String name(TestIdentifier test) {
        return test.getSource()
                .filter(MethodSource.class::isInstance)
                .map(MethodSource.class::cast)
                .map(source -> source.getClassName().replaceAll(".*[.$]", "") + "." + source.getMethodName())
                .orElse(test.getDisplayName());
    }
}
