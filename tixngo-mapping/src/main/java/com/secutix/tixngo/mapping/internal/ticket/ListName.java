package com.secutix.tixngo.mapping.internal.ticket;

import com.secutix.tixngo.mapping.document.ValueType;
import com.secutix.tixngo.mapping.internal.engine.FieldRule;
import org.jspecify.annotations.Nullable;

/** The ordered lists of {@code {key,value}} entries in a ticket. */
public enum ListName {
    /** Front of the ticket. */
    MAIN("ticketDetails.main", true),
    /** Back of the ticket. */
    EXTRA("ticketDetails.extra", true),
    /** Technical entries, not shown; TIXNGO lets them win over the event's metadata of the same key (documented). */
    HIDDEN("ticketDetails.hidden", false),
    /** Technical entries of the event, shared by all its tickets. */
    METADATA("event.metadata", false);

    private final String path;
    private final boolean multilingual;

    ListName(String path, boolean multilingual) {
        this.path = path;
        this.multilingual = multilingual;
    }

    /** {@return dotted name of the list} */
    public String path() {
        return path;
    }

    /**
     * {@return what the key of an entry takes}
     *
     * @param entry dotted name of the entry
     */
    public FieldRule keyRule(String entry) {
        return FieldRule.of(entry + ".key", ValueType.TEXT, Limits.LIST_KEY).demanded();
    }

    /**
     * {@return what the value of an entry takes}
     *
     * @param entry dotted name of the entry
     */
    public FieldRule valueRule(String entry) {
        return FieldRule.of(entry + ".value", multilingual ? ValueType.WORDS : ValueType.TEXT, Limits.LIST_VALUE);
    }

    /**
     * {@return the list that a dotted name such as {@code ticketDetails.main[Gate]} or {@code ticketDetails.main.1.key}
     * belongs to, or {@code null} for no list}
     *
     * @param target the dotted name
     */
    public static @Nullable ListName of(String target) {
        for (ListName list : values()) {
            if (target.startsWith(list.path)
                    && target.length() > list.path.length()
                    && ".[".indexOf(target.charAt(list.path.length())) >= 0) {
                return list;
            }
        }
        return null;
    }

    /**
     * {@return the key in {@code ticketDetails.main[Gate]}, or {@code null} if the dotted name has not that form}
     *
     * @param target the dotted name
     */
    public @Nullable String keyIn(String target) {
        boolean keyed = target.startsWith(path + "[") && target.endsWith("]") && target.length() > path.length() + 2;
        return keyed ? target.substring(path.length() + 1, target.length() - 1) : null;
    }
}
