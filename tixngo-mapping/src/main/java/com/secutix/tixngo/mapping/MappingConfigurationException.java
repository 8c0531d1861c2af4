package com.secutix.tixngo.mapping;

import java.util.List;

/**
 * A mapping cannot be built: a document, a template or a plugin contradicts itself or names something that does not
 * exist. It lists every mistake found, each with its place (row, line, plugin) and what to do. Never thrown while a ticket
 * is mapped.
 */
public final class MappingConfigurationException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private static final int SHOWN = 20;

    private final transient List<String> mistakes;

    /**
     * A mapping that cannot be built.
     *
     * @param what what could not be built, such as {@code mapping document 'history'}
     * @param mistakes every mistake found, at least one
     */
    public MappingConfigurationException(String what, List<String> mistakes) {
        super(message(what, mistakes));
        this.mistakes = List.copyOf(mistakes);
    }

    private static String message(String what, List<String> mistakes) {
        StringBuilder text = new StringBuilder("The ").append(what).append(" cannot be used:");
        mistakes.stream().limit(SHOWN).forEach(mistake -> text.append("\n- ").append(mistake));
        if (mistakes.size() > SHOWN) {
            text.append("\n- and ").append(mistakes.size() - SHOWN).append(" more");
        }
        return text.toString();
    }

    /** {@return every mistake found, in the order of their places} */
    public List<String> mistakes() {
        return mistakes == null ? List.of() : mistakes;
    }
}
