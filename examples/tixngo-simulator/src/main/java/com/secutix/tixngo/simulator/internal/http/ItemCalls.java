package com.secutix.tixngo.simulator.internal.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.secutix.tixngo.simulator.Endpoint;
import com.secutix.tixngo.simulator.SimulatedTicket.Deletion;
import com.secutix.tixngo.simulator.internal.Json;
import com.secutix.tixngo.simulator.internal.rules.ContractRules;
import com.secutix.tixngo.simulator.internal.rules.ObjectRule;
import com.secutix.tixngo.simulator.internal.state.IncomingTicket;
import com.secutix.tixngo.simulator.internal.state.ItemResult;
import com.secutix.tixngo.simulator.internal.state.PrivilegeBook;
import com.secutix.tixngo.simulator.internal.state.TicketBook;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** The calls that carry a list of items and answer with one result for each: what their items are, and what is done with them. */
final class ItemCalls {

    /**
     * One kind of call.
     *
     * @param listName the envelope's field
     * @param idName the field that names an item
     * @param rule the rules of an item
     * @param prepare takes what applying needs out of an item, so that its tree can go
     * @param apply changes the state, one result an item
     * @param <T> what applying needs
     */
    record Kind<T>(
            String listName,
            String idName,
            ObjectRule rule,
            BiFunction<String, ObjectNode, T> prepare,
            BiFunction<List<String>, List<T>, List<ItemResult>> apply) {}

    private final Map<Endpoint, Kind<?>> kinds = new EnumMap<>(Endpoint.class);

    ItemCalls(TicketBook tickets, PrivilegeBook privileges) {
        kinds.put(
                Endpoint.INJECT,
                new Kind<IncomingTicket>(
                        "tickets",
                        "ticketId",
                        ContractRules.TICKET,
                        IncomingTicket::of,
                        (ids, items) -> tickets.inject(items)));
        kinds.put(
                Endpoint.INVALIDATE,
                new Kind<Deletion>(
                        "tickets",
                        "ticketId",
                        ContractRules.INVALIDATION,
                        (id, item) -> new Deletion(
                                Json.text(item, "deletionReason"),
                                item.path("showDeletedTicket").asBoolean()),
                        tickets::invalidate));
        kinds.put(
                Endpoint.CONTROL,
                new Kind<ObjectNode>(
                        "tickets",
                        "ticketId",
                        ContractRules.CONTROL,
                        (id, item) -> item,
                        (ids, items) -> tickets.control(ids, times(items))));
        kinds.put(
                Endpoint.PRIVILEGES,
                new Kind<ObjectNode>(
                        "privileges", "privilegeId", ContractRules.PRIVILEGE, (id, item) -> item, privileges::inject));
    }

    Kind<?> kind(Endpoint endpoint) {
        return Objects.requireNonNull(kinds.get(endpoint));
    }

    private static List<@Nullable String> times(List<ObjectNode> items) {
        List<@Nullable String> times = new ArrayList<>(items.size());
        items.forEach(item -> times.add(Json.text(item, "controlledAt")));
        return times;
    }
}
