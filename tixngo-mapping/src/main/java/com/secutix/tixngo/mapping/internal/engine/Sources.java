package com.secutix.tixngo.mapping.internal.engine;

import com.secutix.tixngo.mapping.document.ValueType;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The values that rows can read from one kind of subject, by name, in the order they were added.
 *
 * @param <S> the subject
 */
public final class Sources<S> {

    private final Map<String, Source<S>> byName = new LinkedHashMap<>();
    private final Map<String, Function<String, Source<S>>> families = new LinkedHashMap<>();

    /**
     * Adds a source.
     *
     * @param name its name in rows
     * @param type the type of the value
     * @param description what it is
     * @param extractor how it is read
     * @return this catalog
     */
    public Sources<S> add(String name, ValueType type, String description, Extractor<S> extractor) {
        return add(new Source<>(name, type, false, description, extractor));
    }

    /**
     * Adds a source of personal data.
     *
     * @param name its name in rows
     * @param type the type of the value
     * @param description what it is
     * @param extractor how it is read
     * @return this catalog
     */
    public Sources<S> addPersonal(String name, ValueType type, String description, Extractor<S> extractor) {
        return add(new Source<>(name, type, true, description, extractor));
    }

    /**
     * Adds a source.
     *
     * @param source the source
     * @return this catalog
     */
    public Sources<S> add(Source<S> source) {
        if (byName.putIfAbsent(source.name(), bounded(source)) != null) {
            throw new IllegalArgumentException("there is already a source '" + source.name() + "'");
        }
        return this;
    }

    private static <S> Source<S> bounded(Source<S> source) {
        if (source.type() != ValueType.NUMBER) {
            return source;
        }
        Extractor<S> plain = source.extractor();
        return new Source<>(
                source.name(),
                source.type(),
                source.personal(),
                source.description(),
                subject -> plain.from(subject) instanceof BigDecimal number ? Decimals.usual(number) : null);
    }

    /**
     * Adds a family of sources that share a prefix, such as {@code variable.}.
     *
     * @param prefix the prefix
     * @param member makes the source from what follows the prefix
     * @return this catalog
     */
    public Sources<S> addFamily(String prefix, Function<String, Source<S>> member) {
        families.put(prefix, member);
        return this;
    }

    /**
     * {@return the source of a name, or {@code null} if there is none}
     *
     * @param name the name
     */
    public @Nullable Source<S> find(String name) {
        Source<S> exact = byName.get(name);
        if (exact != null) {
            return exact;
        }
        for (Map.Entry<String, Function<String, Source<S>>> family : families.entrySet()) {
            if (name.startsWith(family.getKey())
                    && name.length() > family.getKey().length()) {
                return family.getValue().apply(name.substring(family.getKey().length()));
            }
        }
        return null;
    }

    /** {@return the sources with a fixed name} */
    public Collection<Source<S>> all() {
        return Collections.unmodifiableCollection(byName.values());
    }
}
