package com.secutix.tixngo.mapping.internal.ticket;

import com.secutix.tixngo.mapping.document.ValueType;
import com.secutix.tixngo.mapping.internal.engine.Extractor;
import com.secutix.tixngo.mapping.internal.engine.FieldRule;
import com.secutix.tixngo.mapping.internal.engine.FieldRule.Charset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The single fields of a ticket (V3) with their types, lengths and rules: this table is the only place that says them.
 * Their order is that of the slots: parts of one object stand together. Lengths that nothing public says are assumed: {@link Limits}.
 *
 * @param rule what the field takes
 * @param slot its place among all fields
 * @param usualLength most characters of a text that needs no closer look; negative when each text needs one
 * @param usualRead what its row in the shipped documents reads, where that is one of {@link UsualReads}
 */
public record TicketField(
        FieldRule rule, int slot, int usualLength, @Nullable Extractor<InjectionSubject> usualRead) {

    private static final List<TicketField> ALL = new ArrayList<>();
    private static final Map<String, TicketField> BY_PATH = new HashMap<>();

    static final TicketField TICKET_ID =
            add(text("ticketId", 256).demanded().in(Charset.TICKET_ID), UsualReads.TICKET_ID);
    static final TicketField EVENT_ID = add(text("event.id", 256).demanded(), UsualReads.EVENT_ID);
    static final TicketField EVENT_NAME = add(words("event.name", 128).demanded(), UsualReads.EVENT_NAME);
    static final TicketField EVENT_GROUP_NAME = add(words("event.group.name", 128));
    static final TicketField EVENT_GROUP_IMAGE = add(words("event.group.image", 256));
    static final TicketField EVENT_WEBSITE = add(words("event.website", 128), UsualReads.WEBSITE);
    static final TicketField EVENT_START_TIME = add(time("event.startTime").demanded());
    static final TicketField EVENT_EXPIRATION_DATE =
            add(time("event.expirationDate").demanded());
    static final TicketField ADDRESS_SITE = add(words("event.address.site", 200).demanded(), UsualReads.SITE);
    static final TicketField ADDRESS_LINE1 = add(words("event.address.line1", 200), UsualReads.LINE1);
    static final TicketField ADDRESS_LINE2 = add(words("event.address.line2", 200), UsualReads.LINE2);
    static final TicketField ADDRESS_LINE3 = add(words("event.address.line3", 200), UsualReads.LINE3);
    static final TicketField ADDRESS_CITY = add(words("event.address.city", 200).demanded(), UsualReads.CITY);
    static final TicketField ADDRESS_REGION = add(text("event.address.region", 200), UsualReads.REGION);
    static final TicketField ADDRESS_COUNTRY_CODE =
            add(text("event.address.countryCode", 200).demanded(), UsualReads.COUNTRY_CODE);
    static final TicketField ADDRESS_ZIP = add(text("event.address.zip", 200).demanded(), UsualReads.ZIP);
    static final TicketField ADDRESS_LONGITUDE =
            add(number("event.address.longitude").between(-180, 180));
    static final TicketField ADDRESS_LATITUDE =
            add(number("event.address.latitude").between(-90, 90));
    static final TicketField ACTIVATION_METHOD =
            add(text("activationParameters.method", 20).demanded().oneOf("online", "offline"));
    static final TicketField ACTIVATION_TIME = add(time("activationParameters.time"));
    static final TicketField ACTIVATION_GROUP_ID =
            add(text("activationParameters.groupId", 50), UsualReads.ACTIVATION_GROUP);
    static final TicketField ACTIVATION_INSTANCE_ID = add(text("activationParameters.instanceId", 128));
    static final TicketField PRICE = add(number("purchaseDetails.price"));
    static final TicketField CURRENCY = add(text("purchaseDetails.currency", 20), UsualReads.CURRENCY);
    static final TicketField CATEGORY = add(text("purchaseDetails.category", 512), UsualReads.TARIFF);
    static final TicketField TAX_NUMBER = add(text("purchaseDetails.taxNumber", 256), UsualReads.TAX_NUMBER);
    static final TicketField FILE_ID = add(text("purchaseDetails.fileId", 256), UsualReads.FILE_NUMBER);
    static final TicketField PURCHASE_DATE = add(time("purchaseDetails.purchaseDate"), UsualReads.PURCHASE_DATE);
    static final TicketField BARCODE =
            add(text("security.barcode", 512).demanded().masked());
    static final TicketField EMAIL = add(personal("spectatorDetails.email", 256).demanded(), UsualReads.WALLET_EMAIL);
    static final TicketField FIRST_NAME = add(personal("spectatorDetails.firstName", 50), UsualReads.PERSON_FIRST_NAME);
    static final TicketField LAST_NAME = add(personal("spectatorDetails.lastName", 100), UsualReads.PERSON_LAST_NAME);
    static final TicketField GENDER =
            add(personal("spectatorDetails.gender", 20).oneOf("M", "F", "U", "X"), UsualReads.PERSON_GENDER);
    static final TicketField TITLE =
            add(personal("spectatorDetails.title", Limits.ASSUMED_LENGTH), UsualReads.PERSON_TITLE);
    static final TicketField DATE_OF_BIRTH =
            add(FieldRule.of("spectatorDetails.dateOfBirth", ValueType.DATE, 0).masked(), UsualReads.PERSON_BIRTHDATE);
    static final TicketField NATIONALITY =
            add(personal("spectatorDetails.nationality", Limits.ASSUMED_LENGTH), UsualReads.PERSON_NATIONALITY);
    static final TicketField PASSPORT_NUMBER =
            add(personal("spectatorDetails.passportNumber", Limits.ASSUMED_LENGTH), UsualReads.PERSON_PASSPORT_NUMBER);
    static final TicketField ID_CARD_NUMBER =
            add(personal("spectatorDetails.idCardNumber", Limits.ASSUMED_LENGTH), UsualReads.PERSON_ID_NUMBER);
    static final TicketField PHONE_NUMBER =
            add(personal("spectatorDetails.phoneNumber", Limits.ASSUMED_LENGTH), UsualReads.PERSON_CELL_PHONE);
    static final TicketField RESIDENCE_COUNTRY =
            add(personal("spectatorDetails.residenceCountry", Limits.ASSUMED_LENGTH), UsualReads.PERSON_COUNTRY_CODE);
    static final TicketField LANGUAGE =
            add(text("spectatorDetails.language", Limits.ASSUMED_LENGTH), UsualReads.PERSON_LANGUAGE);
    static final TicketField MAIN_APPLICANT = add(flag("spectatorDetails.mainApplicant"), UsualReads.MAIN_APPLICANT);
    static final TicketField TRANSFER_GROUP_ID = add(text("transferRules.groupId", Limits.ASSUMED_LENGTH));
    static final TicketField MAX_TICKETS_PER_PHONE = add(limit("transferRules.maxNumberOfTicketPerPhoneInGroupId"));
    static final TicketField MAX_TRANSFERS_PER_PHONE = add(limit("transferRules.maxNumberOfTransferPerPhoneInGroupId"));
    static final TicketField MAX_TRANSFERS_PER_TICKET =
            add(limit("transferRules.maxNumberOfTransferPerTicketInGroupId"));
    static final TicketField ASSIGN_TRANSFER_LIMIT = add(limit("transferRules.assignTransferLimit"));
    static final TicketField ALLOW_TRANSFER = add(flag("transferRules.allowTransfer"));
    static final TicketField ALLOW_TRANSFER_MAIN_APPLICANT = add(flag("transferRules.allowTransferMainApplicant"));
    static final TicketField ALLOW_TRANSFER_AFTER_ACTIVATION = add(flag("transferRules.allowTransferAfterActivation"));
    static final TicketField ALLOW_TRANSFER_AFTER_ACTIVATION_BY_BT =
            add(flag("transferRules.allowTransferAfterActivationByBT"));
    static final TicketField ALLOW_TRANSFER_AFTER_CONTROL = add(flag("transferRules.allowTransferAfterControl"));
    static final TicketField KEEP_ONE_AT_INJECT = add(flag("transferRules.keepOneAtInjectInGroupId"));
    static final TicketField ALLOW_RETURN = add(flag("transferRules.allowReturnToOrganizer"));
    static final TicketField ALLOW_RETURN_INITIAL =
            add(flag("transferRules.allowReturnToOrganizerForInitialSpectator"));
    static final TicketField EXCHANGE_ANY = add(flag("transferRules.s360ExchangeForAnySpectator"));
    static final TicketField EXCHANGE_INITIAL = add(flag("transferRules.s360ExchangeForInitialSpectator"));
    static final TicketField DESIGN_ID = add(text("design.id", Limits.ASSUMED_LENGTH));
    static final TicketField SORTING_KEY = add(text("sortingKey", 256));
    static final TicketField TICKET_IMAGE_URL = add(text("ticketImageUrl", 256));

    private static TicketField add(FieldRule rule) {
        return add(rule, null);
    }

    private static TicketField add(FieldRule rule, @Nullable Extractor<InjectionSubject> usualRead) {
        TicketField field = new TicketField(rule, ALL.size(), rule.usualLength(), usualRead);
        ALL.add(field);
        BY_PATH.put(rule.path(), field);
        return field;
    }

    /**
     * {@return the field of a dotted name, or {@code null} if there is none}
     *
     * @param path dotted name
     */
    public static @Nullable TicketField find(String path) {
        return BY_PATH.get(path);
    }

    /** {@return the dotted names of all fields} */
    public static List<String> paths() {
        return ALL.stream().map(field -> field.rule.path()).toList();
    }

    /** {@return whether a ticket must have any of the fields from one to another} */
    static boolean requiresAny(TicketField first, TicketField last) {
        return ALL.subList(first.slot, last.slot + 1).stream()
                .anyMatch(field -> field.rule().required());
    }

    /** {@return how many fields there are} */
    public static int count() {
        return ALL.size();
    }

    private static FieldRule text(String path, int maxLength) {
        return FieldRule.of(path, ValueType.TEXT, maxLength);
    }

    private static FieldRule personal(String path, int maxLength) {
        return text(path, maxLength).masked();
    }

    private static FieldRule words(String path, int maxLength) {
        return FieldRule.of(path, ValueType.WORDS, maxLength);
    }

    private static FieldRule time(String path) {
        return FieldRule.of(path, ValueType.TIME, 0);
    }

    private static FieldRule number(String path) {
        return FieldRule.of(path, ValueType.NUMBER, 0);
    }

    private static FieldRule limit(String path) {
        return FieldRule.of(path, ValueType.INTEGER, 0).between(-1, Integer.MAX_VALUE);
    }

    private static FieldRule flag(String path) {
        return FieldRule.of(path, ValueType.FLAG, 0);
    }
}
