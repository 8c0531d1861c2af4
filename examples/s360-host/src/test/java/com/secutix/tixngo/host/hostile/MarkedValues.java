package com.secutix.tixngo.host.hostile;

import com.secutix.tixngo.client.model.Text;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Makes values of any type, with a mark in every text; remembers the marks of what is personal. */
final class MarkedValues {
    private static final int DEEPEST = 6;
    private static final Pattern PERSONAL =
            Pattern.compile("(?i).*(email|firstName|lastName|birth|nationality|passport|idCard"
                    + "|idNumber|phone|residence|barcode|cardNumber|actor).*");
    private static final LocalDate DAY = LocalDate.of(1971, 3, 9);

    private final Set<String> personal = new LinkedHashSet<>();

    Set<String> personal() {
        return personal;
    }

    static boolean isPersonal(String component) {
        return PERSONAL.matcher(component).matches();
    }

    /** A value; null when there is no way to make one. */
    Object make(Class<?> record) {
        Object value = record(record, 0);
        try {
            // a part that could not be made may be one that must be there
            return value == null || value.toString() == null ? null : value;
        } catch (NullPointerException incomplete) {
            return null;
        }
    }

    private Object record(Class<?> type, int depth) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types = new Class<?>[components.length];
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            values[i] = value(components[i].getGenericType(), components[i].getName(), depth + 1);
        }
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException | RuntimeException demandsMore) {
            return null;
        }
    }

    private Object value(Type generic, String name, int depth) {
        Class<?> type = generic instanceof Class<?> plain
                ? plain
                : generic instanceof ParameterizedType parameterized
                        ? (Class<?>) parameterized.getRawType()
                        : Object.class;
        Object simple = simple(type, name);
        if (simple != null || depth > DEEPEST) {
            return simple;
        }
        if (type.isRecord()) {
            return record(type, depth);
        }
        if (generic instanceof ParameterizedType parameterized) {
            return collection(type, parameterized.getActualTypeArguments(), name, depth);
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        return type.isSealed() ? permitted(type, depth) : openValue(type, name);
    }

    private Object permitted(Class<?> type, int depth) {
        for (Class<?> choice : type.getPermittedSubclasses()) {
            Object made = choice.isRecord() ? record(choice, depth) : null;
            if (made != null) {
                return made;
            }
        }
        return null;
    }

    private Object simple(Class<?> type, String name) {
        if (type == String.class || type == Object.class || type == Text.class) {
            String mark = mark(name);
            return type == Text.class ? Text.of(mark) : mark;
        }
        if (type == LocalDate.class) {
            if (isPersonal(name)) {
                personal.add(DAY.toString());
            }
            return DAY;
        }
        if (type == int.class || type == Integer.class) {
            return 1;
        }
        if (type == long.class || type == Long.class) {
            return 1L;
        }
        if (type == double.class) {
            return 1.0;
        }
        if (type == boolean.class || type == Boolean.class) {
            return true;
        }
        Map<Class<?>, Object> others = Map.of(
                BigDecimal.class, BigDecimal.ONE,
                OffsetDateTime.class, OffsetDateTime.parse("2027-06-01T20:10:00+02:00"),
                Instant.class, Instant.EPOCH,
                Duration.class, Duration.ofSeconds(1),
                ZoneId.class, ZoneId.of("UTC"));
        return others.get(type);
    }

    private String mark(String name) {
        String mark = "Zq" + name + "7x";
        if (isPersonal(name)) {
            personal.add(mark);
        }
        return mark;
    }

    private Object collection(Class<?> type, Type[] arguments, String name, int depth) {
        List<Object> values = new ArrayList<>();
        for (Type argument : arguments) {
            values.add(value(argument, name, depth));
        }
        if (values.contains(null)) {
            return type == List.class ? List.of() : type == Set.class ? Set.of() : type == Map.class ? Map.of() : null;
        }
        if (type == List.class) {
            return List.of(values.get(0));
        }
        if (type == Set.class) {
            return Set.of(values.get(0));
        }
        if (type == SortedMap.class) {
            return new TreeMap<>(Map.of(values.get(0), values.get(1)));
        }
        return type == Map.class ? Map.of(values.get(0), values.get(1)) : null;
    }

    /** What has a static factory of a text, such as a status. */
    private Object openValue(Class<?> type, String name) {
        for (Method method : type.getMethods()) {
            if (Modifier.isStatic(method.getModifiers())
                    && method.getName().equals("of")
                    && List.of(method.getParameterTypes()).equals(List.of(String.class))) {
                try {
                    return method.invoke(null, mark(name));
                } catch (ReflectiveOperationException demandsMore) {
                    return null;
                }
            }
        }
        return null;
    }
}
