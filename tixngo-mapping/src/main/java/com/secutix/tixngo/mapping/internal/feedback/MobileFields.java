package com.secutix.tixngo.mapping.internal.feedback;

import com.secutix.tixngo.mapping.document.ValueType;
import com.secutix.tixngo.mapping.internal.engine.FieldRule;
import com.secutix.tixngo.mapping.internal.engine.FieldTable;
import org.jspecify.annotations.Nullable;

/** The fields that S-360 keeps of a change: those of the mobile ticket, and those of a contact. */
public final class MobileFields {

    /** All of them. */
    public static final FieldTable TABLE = new FieldTable();

    static final int TAX_NUMBER = add("mobile.taxNumber", ValueType.TEXT);
    static final int EVENT_ID = add("mobile.eventId", ValueType.TEXT);
    static final int STATUS =
            TABLE.add(FieldRule.of("mobile.status", ValueType.TEXT, 100).demanded());
    static final int RAW_STATUS = add("mobile.rawStatus", ValueType.TEXT);
    static final int STATUS_TIME = add("mobile.statusTime", ValueType.TIME);
    static final int SEQUENCE = add("mobile.sequence", ValueType.SEQUENCE);
    static final int OWNER_EMAIL = person("mobile.owner.email");
    static final int OWNER_FIRST_NAME = person("mobile.owner.firstName");
    static final int OWNER_LAST_NAME = person("mobile.owner.lastName");
    static final int HOLDER_EMAIL = person("mobile.holder.email");
    static final int HOLDER_TITLE = person("mobile.holder.title");
    static final int HOLDER_FIRST_NAME = person("mobile.holder.firstName");
    static final int HOLDER_LAST_NAME = person("mobile.holder.lastName");
    static final int HOLDER_GENDER = person("mobile.holder.gender");
    static final int HOLDER_BIRTHDATE =
            TABLE.add(FieldRule.of("mobile.holder.birthdate", ValueType.DATE, 0).masked());
    static final int HOLDER_NATIONALITY = person("mobile.holder.nationality");
    static final int HOLDER_COUNTRY_CODE = person("mobile.holder.countryCode");
    static final int HOLDER_ID_NUMBER = person("mobile.holder.idNumber");
    static final int HOLDER_PASSPORT_NUMBER = person("mobile.holder.passportNumber");
    static final int HOLDER_CELL_PHONE = person("mobile.holder.cellPhoneNumber");
    static final int HOLDER_LANGUAGE = person("mobile.holder.language");
    static final int TRANSFER_FROM = person("mobile.transfer.fromEmail");
    static final int TRANSFER_TO = person("mobile.transfer.toEmail");
    static final int TRANSFER_INITIATED_AT = add("mobile.transfer.initiatedAt", ValueType.TIME);
    static final int ACTIVATION_METHOD = add("mobile.activation.method", ValueType.TEXT);
    static final int ACTIVATION_BEACON = add("mobile.activation.beaconName", ValueType.TEXT);
    static final int ACTIVATION_TIME = add("mobile.activation.time", ValueType.TIME);
    static final int DELETION_REASON = add("mobile.deletion.reason", ValueType.TEXT);
    static final int DELETION_SHOWN = add("mobile.deletion.showDeletedTicket", ValueType.FLAG);
    static final int EXTRA_INFO = TABLE.add(
            FieldRule.of("mobile.extraInfo", ValueType.NUMBERED_TEXTS, 0).masked());
    static final int HISTORY = add("mobile.history", ValueType.HISTORY);
    static final int CONTACT_EMAIL = person("contact.email");
    static final int CONTACT_TITLE = person("contact.individualTitle");
    static final int CONTACT_FIRST_NAME = person("contact.individualFirstname");
    static final int CONTACT_LAST_NAME = person("contact.individualLastname");
    static final int CONTACT_BIRTHDATE = TABLE.add(
            FieldRule.of("contact.individualBirthdate", ValueType.DATE, 0).masked());
    static final int CONTACT_NATIONALITY = person("contact.individualCountryCode");
    static final int CONTACT_ID_NUMBER = person("contact.individualIdNumber");
    static final int CONTACT_CELL_PHONE = person("contact.cellPhoneNumber");
    static final int CONTACT_COUNTRY_CODE = person("contact.countryCode");
    static final int CONTACT_LANGUAGE = person("contact.individualPreferredLanguage");
    static final int CONTACT_PROMO =
            TABLE.add(FieldRule.of("contact.CNIL_O", ValueType.FLAG, 0).masked());
    static final int CONTACT_THIRD_PARTY =
            TABLE.add(FieldRule.of("contact.CNIL_T", ValueType.FLAG, 0).masked());

    private static final String CUSTOM = "contact.custom[";
    private static final int LONGEST = 4_000;

    private MobileFields() {}

    private static int add(String path, ValueType type) {
        return TABLE.add(FieldRule.of(path, type, LONGEST));
    }

    private static int person(String path) {
        return TABLE.add(FieldRule.of(path, ValueType.TEXT, LONGEST).masked());
    }

    /**
     * {@return the name in {@code contact.custom[name]}, or {@code null} if the dotted name has not that form}
     *
     * @param target the dotted name
     */
    public static @Nullable String customName(String target) {
        return target.startsWith(CUSTOM) && target.endsWith("]") && target.length() > CUSTOM.length() + 1
                ? target.substring(CUSTOM.length(), target.length() - 1)
                : null;
    }
}
