package com.secutix.tixngo.mapping.internal.document;

import com.secutix.tixngo.mapping.MappingConfigurationException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with a document, bounded. Not thread-safe. */
final class Mistakes {

    private static final int MOST = 100;

    private final List<String> list = new ArrayList<>();

    void add(String place, @Nullable String reason) {
        if (list.size() < MOST) {
            list.add(place + ": " + reason);
        }
    }

    void throwIfAny(String what) {
        if (!list.isEmpty()) {
            throw new MappingConfigurationException(what, list);
        }
    }
}
