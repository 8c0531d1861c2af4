package com.secutix.tixngo.sync.settings;

import java.io.Serial;
import java.util.List;

/** Settings that cannot be used. Names every mistake at once, so that nobody has to come back for the second one. */
public final class SettingsException extends IllegalArgumentException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final List<String> mistakes;

    /**
     * Settings with these mistakes.
     *
     * @param mistakes one sentence each, naming the setting and what to write instead; at least one
     */
    public SettingsException(List<String> mistakes) {
        super(String.join("; ", mistakes));
        this.mistakes = List.copyOf(mistakes);
    }

    /**
     * What is wrong.
     *
     * @return one sentence for each mistake
     */
    public List<String> mistakes() {
        return mistakes;
    }
}
