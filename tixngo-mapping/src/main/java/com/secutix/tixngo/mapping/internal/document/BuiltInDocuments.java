package com.secutix.tixngo.mapping.internal.document;

import com.secutix.tixngo.mapping.document.MappingDocument;
import com.secutix.tixngo.mapping.document.MappingMode;
import com.secutix.tixngo.mapping.internal.engine.Nearest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;

/** The mapping documents that come with the library, read once from its JSON resources. */
public final class BuiltInDocuments {

    private static final List<String> NAMES =
            List.of("history", "lifecycle-2022-10-07", "lifecycle-2023-02-07", "lifecycle-2023-04-03");

    private BuiltInDocuments() {}

    private static final class Loaded {
        static final List<MappingDocument> ALL =
                NAMES.stream().map(BuiltInDocuments::load).toList();
    }

    /** {@return all of them, the oldest first} */
    public static List<MappingDocument> all() {
        return Loaded.ALL;
    }

    /**
     * {@return the one of this name}
     *
     * @param name the name
     */
    public static MappingDocument named(String name) {
        return all().stream()
                .filter(document -> document.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no mapping document '" + name + "'"
                        + Nearest.hint(name, NAMES) + " Known are " + String.join(", ", NAMES)));
    }

    /**
     * {@return the newest one of a mode}
     *
     * @param mode the mode
     */
    public static MappingDocument newest(MappingMode mode) {
        return all().stream()
                .filter(document -> document.mode() == mode)
                .max(Comparator.comparing(MappingDocument::date))
                .orElseThrow();
    }

    private static MappingDocument load(String name) {
        String resource = "/com/secutix/tixngo/mapping/documents/" + name + ".json";
        try (InputStream in = BuiltInDocuments.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("The library lacks its own resource " + resource);
            }
            return DocumentReader.read(new String(in.readAllBytes(), StandardCharsets.UTF_8), name);
        } catch (IOException failure) {
            throw new UncheckedIOException("The library's resource " + resource + " cannot be read", failure);
        }
    }
}
