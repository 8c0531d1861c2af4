package com.secutix.tixngo.simulator.internal.rules;

import static com.secutix.tixngo.simulator.internal.rules.ObjectRule.object;
import static com.secutix.tixngo.simulator.internal.rules.TextRules.date;
import static com.secutix.tixngo.simulator.internal.rules.TextRules.dateTime;
import static com.secutix.tixngo.simulator.internal.rules.TextRules.email;
import static com.secutix.tixngo.simulator.internal.rules.TextRules.filledText;
import static com.secutix.tixngo.simulator.internal.rules.TextRules.flag;
import static com.secutix.tixngo.simulator.internal.rules.TextRules.limit;
import static com.secutix.tixngo.simulator.internal.rules.TextRules.listOf;
import static com.secutix.tixngo.simulator.internal.rules.TextRules.multilingual;
import static com.secutix.tixngo.simulator.internal.rules.TextRules.number;
import static com.secutix.tixngo.simulator.internal.rules.TextRules.oneOf;
import static com.secutix.tixngo.simulator.internal.rules.TextRules.text;
import static com.secutix.tixngo.simulator.internal.rules.TextRules.ticketId;

import com.fasterxml.jackson.databind.JsonNode;
import com.secutix.tixngo.simulator.internal.Json;
import com.secutix.tixngo.simulator.internal.state.ItemResult.Problem;
import java.io.IOException;
import java.util.List;

/**
 * The rules of every request body. Names, types and lengths are the contract's; {@link #UNDOCUMENTED} is the assumed length where none is
 * documented.
 */
public final class ContractRules {
    /** Assumed longest text of a field whose length nothing documents. */
    static final int UNDOCUMENTED = 512;

    /** Assumed longest value of a detail or of event metadata. */
    static final int DETAIL = 4096;

    private static final Rule SCHEDULE = (value, path, problems) -> {
        if (!isSchedule(value)) {
            problems.add(Rule.invalid(path, "EVENT_SCHEDULE must be a JSON array of objects with label and time"));
        }
    };

    private static final ObjectRule PLAIN_PAIR = object().required("key", filledText(256))
            .required("value", text(DETAIL))
            .end();

    private static final ObjectRule MULTILINGUAL_PAIR = object().required("key", filledText(256))
            .required("value", multilingual(DETAIL, false))
            .end();

    private static final Rule METADATA = new MetadataRule(PLAIN_PAIR);

    private static final ObjectRule SPECTATOR = object().required("email", email())
            .optional("firstName", text(50))
            .optional("lastName", text(100))
            .optional("gender", oneOf("M", "F", "U", "X"))
            .optional("dateOfBirth", date())
            .optional(
                    List.of(
                            "title",
                            "nationality",
                            "passportNumber",
                            "idCardNumber",
                            "phoneNumber",
                            "residenceCountry",
                            "language"),
                    text(UNDOCUMENTED))
            .optional("mainApplicant", flag())
            .end();

    private static final ObjectRule EVENT = object().required("id", filledText(256))
            .required("name", multilingual(128, true))
            .optional(
                    "group",
                    object().optional("name", multilingual(128, false))
                            .optional("image", multilingual(256, false))
                            .end())
            .required(
                    "address",
                    object().required("site", multilingual(200, true))
                            .required("city", multilingual(200, true))
                            .required("countryCode", filledText(200))
                            .required("zip", filledText(200))
                            .optional(List.of("line1", "line2", "line3"), multilingual(200, false))
                            .optional("region", text(200))
                            .optional(List.of("longitude", "latitude"), number())
                            .end())
            .optional("website", multilingual(128, false))
            .required("startTime", dateTime())
            .required("expirationDate", dateTime())
            .optional("metadata", METADATA)
            .end();

    /** A ticket of an injection. */
    public static final ObjectRule TICKET = object().required("ticketId", ticketId())
            .required("event", EVENT)
            .required(
                    "activationParameters",
                    object().required("method", oneOf("online", "offline"))
                            .optional("time", dateTime())
                            .optional("groupId", text(50))
                            .optional("instanceId", text(128))
                            .end())
            .required(
                    "purchaseDetails",
                    object().optional("price", number())
                            .optional("currency", text(20))
                            .optional("category", text(512))
                            .optional(List.of("taxNumber", "fileId"), text(256))
                            .optional("purchaseDate", dateTime())
                            .end())
            .required("security", object().required("barcode", filledText(512)).end())
            .required("spectatorDetails", SPECTATOR)
            .optional(
                    "ticketDetails",
                    object().optional(List.of("main", "extra"), listOf(MULTILINGUAL_PAIR))
                            .optional("hidden", METADATA)
                            .end())
            .optional(
                    "transferRules",
                    object().optional("groupId", text(UNDOCUMENTED))
                            .optional(
                                    List.of(
                                            "maxNumberOfTicketPerPhoneInGroupId",
                                            "maxNumberOfTransferPerPhoneInGroupId",
                                            "maxNumberOfTransferPerTicketInGroupId",
                                            "assignTransferLimit"),
                                    limit())
                            .optional(
                                    List.of(
                                            "allowTransfer",
                                            "allowTransferMainApplicant",
                                            "allowTransferAfterActivation",
                                            "allowTransferAfterActivationByBT",
                                            "allowTransferAfterControl",
                                            "keepOneAtInjectInGroupId",
                                            "allowReturnToOrganizer",
                                            "allowReturnToOrganizerForInitialSpectator",
                                            "s360ExchangeForAnySpectator",
                                            "s360ExchangeForInitialSpectator"),
                                    flag())
                            .end())
            .optional("design", object().optional("id", text(UNDOCUMENTED)).end())
            .optional(List.of("sortingKey", "ticketImageUrl"), text(256))
            .end();

    /** A ticket of an invalidation. */
    public static final ObjectRule INVALIDATION = object().required("ticketId", ticketId())
            .required("showDeletedTicket", flag())
            .optional("deletionReason", text(UNDOCUMENTED))
            .end();

    /** A ticket of a control. */
    public static final ObjectRule CONTROL = object().required("ticketId", ticketId())
            .optional("controlledAt", dateTime())
            .end();

    /** A privilege definition. */
    public static final ObjectRule DEFINITION = object().required("name", multilingual(UNDOCUMENTED, true))
            .required("type", oneOf("MEMBERSHIP", "SEASON"))
            .optional(List.of("description", "imageUrl", "website"), multilingual(DETAIL, false))
            .optional(List.of("validFrom", "validUntil"), dateTime())
            .end();

    /** A privilege. */
    public static final ObjectRule PRIVILEGE = object().required("privilegeId", ticketId())
            .required("definitionId", filledText(256))
            .optional(List.of("cardNumber", "barcode"), text(UNDOCUMENTED))
            .optional(List.of("validFrom", "validUntil"), dateTime())
            .required("spectatorDetails", SPECTATOR)
            .optional("linkedTicketIds", listOf(ticketId()))
            .end();

    private ContractRules() {}

    private static boolean isSchedule(JsonNode value) {
        try {
            JsonNode entries = Json.MAPPER.readTree(value.asText());
            if (!entries.isArray()) {
                return false;
            }
            for (JsonNode entry : entries) {
                if (Json.text(entry, "label") == null || Json.text(entry, "time") == null) {
                    return false;
                }
            }
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Pairs among which {@code EVENT_SCHEDULE} has a form of its own. */
    private record MetadataRule(ObjectRule pair) implements Rule {
        @Override
        public ObjectRule inner() {
            return pair;
        }

        @Override
        public void check(JsonNode value, String path, List<Problem> problems) {
            listOf(pair).check(value, path, problems);
            int index = 0;
            for (JsonNode entry : value) {
                if ("EVENT_SCHEDULE".equals(Json.text(entry, "key")) && entry.hasNonNull("value")) {
                    SCHEDULE.check(entry.get("value"), path + "." + index + ".value", problems);
                }
                index++;
            }
        }
    }
}
