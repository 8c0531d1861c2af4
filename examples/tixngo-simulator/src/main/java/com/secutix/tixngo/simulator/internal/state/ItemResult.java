package com.secutix.tixngo.simulator.internal.state;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of one item of a call.
 *
 * @param id its ticket or privilege id
 * @param status {@code ACCEPTED} or {@code REJECTED}; a planned fault may say anything
 * @param errors why it was rejected
 */
public record ItemResult(String id, String status, List<Problem> errors) {

    /**
     * One reason.
     *
     * @param code its code
     * @param field the dotted path of the field, when it is about one
     * @param message for people; never repeats the value
     */
    public record Problem(String code, @Nullable String field, String message) {}

    /**
     * The item was taken.
     *
     * @param id its id
     * @return the result
     */
    public static ItemResult accepted(String id) {
        return new ItemResult(id, "ACCEPTED", List.of());
    }

    /**
     * The item was refused.
     *
     * @param id its id
     * @param errors why
     * @return the result
     */
    public static ItemResult rejected(String id, List<Problem> errors) {
        return new ItemResult(id, "REJECTED", List.copyOf(errors));
    }

    /**
     * The item was refused for one reason that is about no field.
     *
     * @param id its id
     * @param code the code
     * @param message for people
     * @return the result
     */
    public static ItemResult rejected(String id, String code, String message) {
        return rejected(id, List.of(new Problem(code, null, message)));
    }
}
