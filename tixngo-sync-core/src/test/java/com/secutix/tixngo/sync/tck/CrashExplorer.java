package com.secutix.tixngo.sync.tck;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * Calls a method with {@link ExploreCrashes} once undisturbed, and then once for each crash that the calls made so far allow.
 * The calls of a method are only known when it was called, so each invocation is asked for when the one before is over.
 */
final class CrashExplorer implements TestTemplateInvocationContextProvider {

    @Override
    public boolean supportsTestTemplate(ExtensionContext context) {
        return true;
    }

    @Override
    public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(ExtensionContext context) {
        int crashes = AnnotationSupport.findAnnotation(context.getRequiredTestMethod(), ExploreCrashes.class)
                .orElseThrow()
                .crashes();
        return StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(new Invocations(crashes), Spliterator.ORDERED), false);
    }

    /** The invocations of one method: what one of them finds out adds others. */
    private static final class Invocations implements Iterator<TestTemplateInvocationContext> {
        private final int crashes;
        private final Exploration.Expectation expected = new Exploration.Expectation();
        private final Deque<List<Blow>> ahead = new ArrayDeque<>(List.of(List.of()));

        Invocations(int crashes) {
            this.crashes = crashes;
        }

        @Override
        public boolean hasNext() {
            return !ahead.isEmpty();
        }

        @Override
        public TestTemplateInvocationContext next() {
            if (ahead.isEmpty()) {
                throw new NoSuchElementException();
            }
            return new Invocation(new Exploration(ahead.remove(), expected), this);
        }

        /** The run after the crashes of an exploration crashes at each of its calls, too. */
        void goOnFrom(Exploration explored) {
            List<Blow> before = explored.blows();
            if (before.size() == crashes) {
                return;
            }
            List<List<Blow>> found = new ArrayList<>();
            for (Blow.Call call : explored.callsOfTheNextRun()) {
                for (Disaster disaster : Disaster.values()) {
                    List<Blow> blows = new ArrayList<>(before);
                    blows.add(new Blow(disaster, call));
                    found.add(blows);
                }
            }
            for (int i = found.size() - 1; i >= 0; i--) {
                ahead.addFirst(found.get(i));
            }
        }
    }

    /** One invocation. */
    private record Invocation(Exploration exploration, Invocations origin)
            implements TestTemplateInvocationContext, ParameterResolver, AfterTestExecutionCallback {

        @Override
        public String getDisplayName(int invocationIndex) {
            return exploration.toString();
        }

        @Override
        public List<Extension> getAdditionalExtensions() {
            return List.of(this);
        }

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == Exploration.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return exploration;
        }

        @Override
        public void afterTestExecution(ExtensionContext context) {
            if (context.getExecutionException().isEmpty()) {
                exploration.demandProof();
                origin.goOnFrom(exploration);
            }
        }
    }
}
