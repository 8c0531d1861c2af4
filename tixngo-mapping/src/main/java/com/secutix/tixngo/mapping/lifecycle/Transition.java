package com.secutix.tixngo.mapping.lifecycle;

import com.secutix.tixngo.mapping.document.Evidence;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A step from one status to the next that is part of a ticket's normal life.
 *
 * @param from name of the status before; {@code null} for a ticket that TIXNGO did not have
 * @param to name of the status after
 * @param label what happened
 * @param evidence how sure it is
 */
public record Transition(@Nullable String from, String to, String label, Evidence evidence) {

    /**
     * Demands the status after.
     *
     * @param from as said for the record
     * @param to as said for the record
     * @param label as said for the record
     * @param evidence as said for the record
     */
    public Transition {
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(evidence, "evidence");
    }
}
