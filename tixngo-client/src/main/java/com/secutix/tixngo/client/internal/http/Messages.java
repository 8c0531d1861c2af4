package com.secutix.tixngo.client.internal.http;

import com.secutix.tixngo.client.CallFacts;
import com.secutix.tixngo.client.Endpoint;
import com.secutix.tixngo.client.ServiceError;
import com.secutix.tixngo.client.TixngoServiceException.Meaning;
import org.jspecify.annotations.Nullable;

/** What failures say: what was wrong, where, and what to do. */
final class Messages {
    private Messages() {}

    static String call(CallFacts facts) {
        Endpoint endpoint = facts.endpoint();
        String name = endpoint == null ? "The call" : "The call " + endpoint.key();
        return facts.attempts() > 1 ? name + " (" + facts.attempts() + " attempts)" : name;
    }

    static String refused(Endpoint endpoint, ServiceError error, String apiKeyHeader, @Nullable String location) {
        StringBuilder text = new StringBuilder("The call ")
                .append(endpoint.key())
                .append(" was answered HTTP ")
                .append(error.httpStatus());
        if (error.code() != null) {
            text.append(' ').append(error.code());
        }
        if (error.message() != null) {
            text.append(" (").append(error.message()).append(')');
        }
        return text.append(": ").append(advice(error, apiKeyHeader, location)).toString();
    }

    private static String advice(ServiceError error, String apiKeyHeader, @Nullable String location) {
        return switch (Meaning.of(error.httpStatus())) {
            case INVALID_REQUEST ->
                error.itemErrors().isEmpty()
                        ? "the request was refused as a whole"
                        : "the request was refused because of "
                                + error.itemErrors().size() + " of its items";
            case UNAUTHORIZED ->
                "the API key is wrong or lacks the right; check the key of the interface (sent as " + apiKeyHeader
                        + ")";
            case NOT_FOUND ->
                "there is no such thing there; if it should exist, check the URL and the paths of the profile";
            case TOO_MANY_TICKETS ->
                error.limit() == null
                        ? "that is more than the server takes in a call; send less at once"
                        : "the server takes at most " + error.limit() + " in a call; send less at once";
            case THROTTLED -> "TIXNGO asks to wait; send less often";
            case SERVER_ERROR -> "TIXNGO is in trouble; try again later";
            case REDIRECTED ->
                "TIXNGO points to another address"
                        + (location == null ? "" : " (" + location + ")")
                        + ", which is not followed because the key would go there; correct the URL";
            case UNEXPECTED -> "no such answer is part of the contract; check the URL and the profile";
        };
    }
}
