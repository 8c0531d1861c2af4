package com.secutix.tixngo.simulator.internal.rules;

import com.fasterxml.jackson.databind.JsonNode;
import com.secutix.tixngo.simulator.internal.state.ItemResult.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the contract asks of one value. Rules are immutable and thread-safe. Messages never repeat the value. */
@FunctionalInterface
public interface Rule {
    /** The code of a value that breaks a rule. */
    String INVALID_FIELD = "INVALID_FIELD";

    /** The code of a field the contract does not have. */
    String UNKNOWN_FIELD = "UNKNOWN_FIELD";

    /**
     * Checks a value.
     *
     * @param value the value; present, but maybe JSON null
     * @param path its dotted path
     * @param problems where to add what is wrong
     */
    void check(JsonNode value, String path, List<Problem> problems);

    /**
     * The fields inside, for a value that is an object or a list of objects.
     *
     * @return the object's rule; null for plain values
     */
    default @Nullable ObjectRule inner() {
        return null;
    }

    /**
     * Says that the value breaks the rule.
     *
     * @param path its dotted path
     * @param message what the rule is
     * @return the problem
     */
    static Problem invalid(String path, String message) {
        return new Problem(INVALID_FIELD, path, message);
    }
}
