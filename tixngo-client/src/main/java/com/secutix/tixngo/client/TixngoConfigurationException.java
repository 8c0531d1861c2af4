package com.secutix.tixngo.client;

import java.util.List;

/** The client, a profile or the key is set up wrongly. All mistakes that could be found are reported together. */
public final class TixngoConfigurationException extends TixngoException {
    private static final long serialVersionUID = 1L;

    /** The mistakes. */
    private final String[] problems;

    /**
     * Reports mistakes found before anything was sent.
     *
     * @param problems the mistakes, at least one
     */
    public TixngoConfigurationException(List<String> problems) {
        this(problems, CallFacts.nothingSent());
    }

    /**
     * Reports mistakes found in the course of a call, such as a key that was rotated to an unusable one.
     *
     * @param problems the mistakes, at least one
     * @param facts the call
     */
    public TixngoConfigurationException(List<String> problems, CallFacts facts) {
        super(
                problems.size() == 1
                        ? problems.get(0)
                        : problems.size() + " mistakes:\n- " + String.join("\n- ", problems),
                facts,
                null);
        this.problems = problems.toArray(String[]::new);
    }

    /** {@return the mistakes, one text each} */
    public List<String> problems() {
        return List.of(problems);
    }

    @Override
    public boolean retryable() {
        return false;
    }
}
