package com.secutix.tixngo.simulator.internal;

import com.secutix.tixngo.simulator.internal.rules.ContractRules;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Every dotted name of the contract, relative to the envelope or to the item. */
public final class ContractNames {
    private static final List<String> ENVELOPES = List.of(
            "tickets", "privileges", "results", "result", "pagination", "errors", "code", "message", "limit", "total");

    private static final List<String> ANSWERS = List.of(
            "status",
            "errors.code",
            "errors.field",
            "errors.message",
            "errors.ticketId",
            "pagination.pageSize",
            "pagination.nextPageKey",
            "taxNumber",
            "eventId",
            "legacyStatus",
            "statusTime",
            "sequence",
            "owner",
            "owner.email",
            "owner.firstName",
            "owner.lastName",
            "spectatorDetails.organizerSpectatorPreference",
            "spectatorDetails.organizerSpectatorPreference.allowPromoEmail",
            "spectatorDetails.organizerSpectatorPreference.allowThirdPartyEmail",
            "transfer",
            "transfer.fromEmail",
            "transfer.toEmail",
            "transfer.initiatedAt",
            "activation",
            "activation.method",
            "activation.beaconName",
            "activation.time",
            "deletion",
            "deletion.reason",
            "deletion.showDeletedTicket",
            "history",
            "history.action",
            "history.state",
            "history.time");

    private static final List<String> REPORTS = List.of(
            "organizerId",
            "eventName",
            "eventCode",
            "eventStartDate",
            "ownerEmail",
            "ownerFirstName",
            "ownerLastName",
            "ownerPhone",
            "ownerBirthDate",
            "ownerIdNumber",
            "ownerResidenceCountry",
            "actionName",
            "fromStatus",
            "toStatus",
            "fromOwnerId",
            "toOwnerId",
            "actor",
            "time");

    /** All of them. */
    public static final Set<String> ALL = all();

    private ContractNames() {}

    private static Set<String> all() {
        Set<String> names = new TreeSet<>(ENVELOPES);
        names.addAll(ANSWERS);
        names.addAll(REPORTS);
        ContractRules.TICKET.collectNames("", names);
        ContractRules.INVALIDATION.collectNames("", names);
        ContractRules.CONTROL.collectNames("", names);
        ContractRules.DEFINITION.collectNames("", names);
        ContractRules.PRIVILEGE.collectNames("", names);
        return Set.copyOf(names);
    }
}
