package com.secutix.tixngo.mapping.document;

import com.secutix.tixngo.client.model.Text;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.SortedMap;

/**
 * What kind of value a source gives and a target takes. A row whose source does not fit its target is refused when the
 * mapping is compiled, never while a ticket is mapped.
 */
public enum ValueType {
    /** One line of text. */
    TEXT(String.class),
    /** A text that may be given in several languages. */
    WORDS(Text.class),
    /** A decimal number. */
    NUMBER(BigDecimal.class),
    /** A whole number. */
    INTEGER(Integer.class),
    /** Yes or no. */
    FLAG(Boolean.class),
    /** A moment with the offset it was given with. */
    TIME(OffsetDateTime.class),
    /** A calendar day. */
    DATE(LocalDate.class),
    /** A number that orders changes. */
    SEQUENCE(Long.class),
    /** Texts, in order. */
    TEXTS(List.class),
    /** Numbered texts. */
    NUMBERED_TEXTS(SortedMap.class),
    /** The lines of a ticket's history. */
    HISTORY(List.class);

    private final Class<?> javaType;

    ValueType(Class<?> javaType) {
        this.javaType = javaType;
    }

    /** {@return the Java type of the values} */
    public Class<?> javaType() {
        return javaType;
    }

    /**
     * {@return whether a value of this type may be put where the other is expected} Texts in one and in several languages
     * stand for each other: where one text is expected, the person's language is taken, else the first.
     *
     * @param target the type expected
     */
    public boolean fits(ValueType target) {
        return this == target || (isText() && target.isText()) || (this == INTEGER && target == NUMBER);
    }

    private boolean isText() {
        return this == TEXT || this == WORDS;
    }
}
