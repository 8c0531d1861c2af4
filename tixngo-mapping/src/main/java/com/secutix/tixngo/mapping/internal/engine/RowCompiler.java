package com.secutix.tixngo.mapping.internal.engine;

import com.secutix.tixngo.client.model.Text;
import com.secutix.tixngo.mapping.document.Absent;
import com.secutix.tixngo.mapping.document.MappingRow;
import com.secutix.tixngo.mapping.document.Unmapped;
import com.secutix.tixngo.mapping.document.ValueType;
import com.secutix.tixngo.mapping.lifecycle.KnownStatus;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Turns a row into a call. Everything that can be wrong with a row is found here, once.
 *
 * @param <S> the subject that rows read
 */
public final class RowCompiler<S> {

    private final Sources<S> sources;
    private final Converters converters;

    /**
     * A compiler for rows that read these sources.
     *
     * @param sources the sources
     * @param converters the converters
     */
    public RowCompiler(Sources<S> sources, Converters converters) {
        this.sources = sources;
        this.converters = converters;
    }

    /**
     * {@return the row as a call}
     *
     * @param row the row
     * @param rule the rule of the field it fills
     * @param slot where the field's value goes
     * @param plugin name of the plugin that brought the row; {@code null} for none
     * @throws IllegalArgumentException if the row names what does not exist or does not fit; the message says what
     */
    public Step<S> compile(MappingRow row, FieldRule rule, int slot, @Nullable String plugin) {
        ValueType wanted = rule.type();
        List<Extractor<S>> alternatives = new ArrayList<>();
        boolean personal = rule.personal();
        for (String name : row.sources()) {
            Source<S> source = source(name);
            personal |= source.personal();
            alternatives.add(converted(row, source, wanted));
        }
        Extractor<S> extractor = first(alternatives);
        if (!row.values().isEmpty()) {
            extractor = tabled(extractor, row, wanted);
        }
        extractor = orAbsent(extractor, row, wanted);
        String origin = row.converter() == null ? row.sourceText() : row.sourceText() + " by " + row.converter();
        return new Step<>(row.target(), slot, extractor, personal, new Origin(row.layer(), origin, plugin), null);
    }

    private Source<S> source(String name) {
        if (isConstant(name)) {
            String constant = unquoted(name);
            return new Source<>(name, ValueType.TEXT, false, "constant", subject -> constant);
        }
        Source<S> source = sources.find(name);
        if (source == null) {
            throw new IllegalArgumentException("there is no source '" + FieldCheck.beginning(name) + "'"
                    + Nearest.hint(
                            name, sources.all().stream().map(Source::name).toList()));
        }
        return source;
    }

    private static boolean isConstant(String name) {
        return name.length() >= 2 && name.startsWith("'") && name.endsWith("'");
    }

    private static String unquoted(String name) {
        return name.substring(1, name.length() - 1);
    }

    private Extractor<S> converted(MappingRow row, Source<S> source, ValueType wanted) {
        Extractor<S> plain = source.extractor();
        ValueType given = source.type();
        if (row.converter() != null) {
            Converter converter = converters.find(row.converter());
            if (converter == null) {
                throw new IllegalArgumentException("there is no converter '" + FieldCheck.beginning(row.converter())
                        + "'"
                        + Nearest.hint(
                                row.converter(),
                                converters.all().stream().map(Converter::name).toList()));
            }
            if (!given.fits(converter.from())) {
                throw new IllegalArgumentException("the converter '" + converter.name() + "' takes " + converter.from()
                        + ", and the source '" + source.name() + "' gives " + given);
            }
            Function<Object, @Nullable Object> function = converter.function();
            given = converter.to();
            Extractor<S> raw = plain;
            plain = subject -> {
                Object value = raw.from(subject);
                return value == null ? null : function.apply(value);
            };
        }
        if (given.fits(wanted)) {
            return given == ValueType.INTEGER && wanted == ValueType.NUMBER ? widened(plain) : plain;
        }
        // a constant or a text may stand for a flag, a number or a date: it is read as one
        Function<String, Object> reading = given == ValueType.TEXT ? Converters.reading(wanted) : null;
        if (reading == null) {
            throw new IllegalArgumentException("it takes " + wanted + ", and " + row.sourceText() + " gives " + given);
        }
        if (!row.values().isEmpty()) {
            // the table looks for the text as it came, and reads what it gives
            return plain;
        }
        if (row.converter() == null && isConstant(source.name())) {
            Object constant = Converters.constant(unquoted(source.name()), reading);
            if (constant != null) {
                return subject -> constant;
            }
        }
        Extractor<S> text = plain;
        return subject -> text.from(subject) instanceof String value ? reading.apply(value) : null;
    }

    private static <S> Extractor<S> widened(Extractor<S> whole) {
        return subject -> whole.from(subject) instanceof Integer number ? BigDecimal.valueOf(number) : null;
    }

    private static <S> Extractor<S> first(List<Extractor<S>> alternatives) {
        if (alternatives.size() == 1) {
            return alternatives.get(0);
        }
        return new First<>(alternatives.get(0), first(alternatives.subList(1, alternatives.size())));
    }

    private static <S> Extractor<S> tabled(Extractor<S> extractor, MappingRow row, ValueType wanted) {
        Function<String, Object> reading = readingOf(wanted, "a table of values");
        Map<String, Object> values = new HashMap<>();
        row.values().forEach((from, to) -> {
            Object value = reading.apply(to);
            Object other = values.put(tableKey(from), value);
            if (other != null && !other.equals(value)) {
                throw new IllegalArgumentException("its table of values has '" + FieldCheck.beginning(from)
                        + "' twice, in other spellings, and with another value");
            }
        });
        Unmapped others = row.unmapped();
        Object substitute = others instanceof Unmapped.MapTo to ? reading.apply(to.value()) : null;
        return subject -> {
            Object value = extractor.from(subject);
            if (value == null) {
                return null;
            }
            Object mapped = lookedUp(values, textOf(value));
            if (mapped != null || others instanceof Unmapped.Skip) {
                return mapped;
            }
            if (others instanceof Unmapped.Fail) {
                throw new RowFailure("UNMAPPED", "has a value that the row's table does not know");
            }
            if (substitute != null) {
                return substitute;
            }
            return value instanceof String text ? reading.apply(text) : value;
        };
    }

    /** As it came, which is mostly how the table has it; else in the form in which spellings are compared. */
    private static @Nullable Object lookedUp(Map<String, Object> values, String text) {
        Object mapped = values.get(text);
        return mapped == null ? values.get(tableKey(text)) : mapped;
    }

    private static String textOf(Object value) {
        // a text first: whether something else is one of several kinds of texts takes a search
        return !(value instanceof String) && value instanceof Text words ? words.first() : value.toString();
    }

    private static <S> Extractor<S> orAbsent(Extractor<S> extractor, MappingRow row, ValueType wanted) {
        if (row.absent() instanceof Absent.Fail) {
            return subject -> {
                Object value = extractor.from(subject);
                if (Step.isBlank(value)) {
                    throw new RowFailure("REQUIRED", "has no value: " + row.sourceText() + " is absent");
                }
                return value;
            };
        }
        if (row.absent() instanceof Absent.MapTo to) {
            Object substitute = readingOf(wanted, "a value for absent").apply(to.value());
            return subject -> {
                Object value = extractor.from(subject);
                return Step.isBlank(value) ? substitute : value;
            };
        }
        return extractor;
    }

    private static Function<String, Object> readingOf(ValueType wanted, String what) {
        Function<String, Object> reading = Converters.reading(wanted);
        if (reading == null) {
            throw new IllegalArgumentException(what + " cannot be given for " + wanted);
        }
        return reading;
    }

    private static String tableKey(String value) {
        return KnownStatus.spelling(value);
    }
}
