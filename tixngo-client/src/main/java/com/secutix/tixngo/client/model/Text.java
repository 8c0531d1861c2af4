package com.secutix.tixngo.client.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A text that is either the same in every language or given for each language (documented). On the wire it is a string, or
 * an object of language to text. Immutable.
 */
public sealed interface Text {

    /**
     * {@return a text that is the same in every language}
     *
     * @param text the text
     */
    static Text of(String text) {
        return new Plain(text);
    }

    /**
     * {@return a text given for each language, kept in this order}
     *
     * @param byLanguage language code to text; not empty
     * @throws IllegalArgumentException if it is empty
     */
    static Text of(Map<String, String> byLanguage) {
        return new Multilingual(byLanguage);
    }

    /**
     * {@return the text in a language; a plain text is the same in all of them}
     *
     * @param language language code
     */
    Optional<String> in(String language);

    /** {@return the plain text, or the first language's} */
    String first();

    /**
     * The same text in every language.
     *
     * @param text the text
     */
    record Plain(String text) implements Text {

        /**
         * Demands a text.
         *
         * @param text the text
         */
        public Plain {
            Objects.requireNonNull(text, "text");
        }

        @Override
        public Optional<String> in(String language) {
            return Optional.of(text);
        }

        @Override
        public String first() {
            return text;
        }

        /** {@return the text} */
        @Override
        public String toString() {
            return text;
        }
    }

    /**
     * A text for each language.
     *
     * @param byLanguage language code to text, in the order given; not empty
     */
    record Multilingual(Map<String, String> byLanguage) implements Text {

        /**
         * Copies the texts and demands at least one.
         *
         * @param byLanguage language code to text
         */
        public Multilingual {
            byLanguage = Collections.unmodifiableMap(new LinkedHashMap<>(byLanguage));
            if (byLanguage.isEmpty()) {
                throw new IllegalArgumentException("A multilingual text needs at least one language");
            }
            byLanguage.forEach((language, text) -> {
                Objects.requireNonNull(language, "language");
                Objects.requireNonNull(text, language);
            });
        }

        @Override
        public Optional<String> in(String language) {
            return Optional.ofNullable(byLanguage.get(language));
        }

        @Override
        public String first() {
            return byLanguage.values().iterator().next();
        }

        /** {@return the texts by language} */
        @Override
        public String toString() {
            return byLanguage.toString();
        }
    }
}
