package com.secutix.tixngo.client.internal.http;

import com.secutix.tixngo.client.DeliveryResult;
import com.secutix.tixngo.client.Endpoint;
import com.secutix.tixngo.client.TixngoProfile;
import com.secutix.tixngo.client.internal.json.Payload;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

/** The items of one write, found fit to be sent. Immutable. */
record Batch<T>(List<T> items, List<String> ids) {

    static <T> Batch<T> of(String what, List<T> items, Function<T, String> id, TixngoProfile profile) {
        if (items.size() > profile.ticketsPerCall()) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "%,d %ss are more than one call may hold (%,d, by the profile); send them in several calls",
                    items.size(),
                    what,
                    profile.ticketsPerCall()));
        }
        List<T> copy = List.copyOf(items);
        List<String> ids = new ArrayList<>(copy.size());
        Set<String> seen = new HashSet<>();
        for (T item : copy) {
            String itemId = id.apply(item);
            if (!seen.add(itemId)) {
                throw new IllegalArgumentException("The " + what + " id " + itemId
                        + " comes twice in one call; its result could not be told apart");
            }
            ids.add(itemId);
        }
        return new Batch<>(copy, List.copyOf(ids));
    }

    DeliveryResult deliver(Calls calls, Endpoint endpoint, Function<List<T>, Payload> payload) {
        return items.isEmpty() ? DeliveryResult.nothingSent() : calls.deliver(endpoint, payload.apply(items), ids);
    }
}
