package com.secutix.tixngo.mapping.internal.engine;

import com.secutix.tixngo.mapping.Violation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects the violations of one item; costs nothing while there are none. Not thread-safe. */
public final class Problems {

    private static final int MOST = 200;

    private @Nullable List<Violation> violations;

    /**
     * Notes a violation; beyond 200 for one item they are no longer kept.
     *
     * @param field dotted name of the field
     * @param code what kind of rule is broken
     * @param message what is wrong and what to do
     */
    public void add(String field, String code, String message) {
        if (violations == null) {
            violations = new ArrayList<>();
        }
        if (violations.size() < MOST) {
            violations.add(new Violation(field, code, message));
        }
    }

    /** {@return whether there is none} */
    public boolean isEmpty() {
        return violations == null;
    }

    /**
     * {@return whether a violation of this field is noted}
     *
     * @param field dotted name of the field
     */
    public boolean names(String field) {
        if (violations == null) {
            return false;
        }
        for (Violation violation : violations) {
            if (violation.field().equals(field)) {
                return true;
            }
        }
        return false;
    }

    /** {@return the violations, in the order they were found} */
    public List<Violation> list() {
        return violations == null ? List.of() : List.copyOf(violations);
    }
}
