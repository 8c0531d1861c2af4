package com.secutix.tixngo.client;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What TIXNGO answered instead of a success. Texts are masked and cut before they come here. Immutable.
 *
 * @param httpStatus HTTP status
 * @param code the code of the body; {@code null} when it had none
 * @param message the message of the body; {@code null} when it had none
 * @param itemErrors the errors that name a ticket (or card), by its id, in the order received
 * @param callErrors the errors that name none
 * @param limit most tickets the server takes in a call; {@code null} when it did not say
 * @param retryAfter how long the server asks to wait, capped; {@code null} when it did not say
 */
public record ServiceError(
        int httpStatus,
        @Nullable String code,
        @Nullable String message,
        Map<String, List<ItemError>> itemErrors,
        List<ItemError> callErrors,
        @Nullable Integer limit,
        @Nullable Duration retryAfter) {

    /**
     * Copies the errors.
     *
     * @param httpStatus HTTP status
     * @param code the code of the body
     * @param message the message of the body
     * @param itemErrors the errors that name a ticket
     * @param callErrors the errors that name none
     * @param limit most tickets the server takes
     * @param retryAfter how long to wait
     */
    public ServiceError {
        Map<String, List<ItemError>> copy = new LinkedHashMap<>();
        itemErrors.forEach((id, errors) -> copy.put(id, List.copyOf(errors)));
        itemErrors = Collections.unmodifiableMap(copy);
        callErrors = List.copyOf(callErrors);
    }

    /**
     * {@return an answer with a status and no readable body}
     *
     * @param httpStatus HTTP status
     */
    public static ServiceError ofStatus(int httpStatus) {
        return new ServiceError(httpStatus, null, null, Map.of(), List.of(), null, null);
    }
}
