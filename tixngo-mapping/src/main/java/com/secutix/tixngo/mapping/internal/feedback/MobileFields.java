package com.secutix.tixngo.mapping.internal.feedback;

import com.secutix.tixngo.client.model.TicketChange;
import com.secutix.tixngo.mapping.document.ValueType;
import com.secutix.tixngo.mapping.internal.engine.Extractor;
import com.secutix.tixngo.mapping.internal.engine.FieldRule;
import com.secutix.tixngo.mapping.internal.engine.FieldTable;
import com.secutix.tixngo.mapping.internal.engine.Step;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The fields that S-360 keeps of a change: those of the mobile ticket, and those of a contact. */
public final class MobileFields {

    /** All of them. */
    public static final FieldTable TABLE = new FieldTable();

    static final MobileField TAX_NUMBER = add("mobile.taxNumber", ValueType.TEXT, ChangeReads.TAX_NUMBER);
    static final MobileField EVENT_ID = add("mobile.eventId", ValueType.TEXT, ChangeReads.EVENT_ID);
    static final MobileField STATUS =
            add(FieldRule.of("mobile.status", ValueType.TEXT, 100).demanded(), ChangeReads.STATUS);
    static final MobileField RAW_STATUS = add("mobile.rawStatus", ValueType.TEXT, ChangeReads.STATUS);
    static final MobileField STATUS_TIME = add("mobile.statusTime", ValueType.TIME, ChangeReads.STATUS_TIME);
    static final MobileField SEQUENCE = add("mobile.sequence", ValueType.SEQUENCE, ChangeReads.SEQUENCE);
    static final MobileField OWNER_EMAIL = person("mobile.owner.email", ChangeReads.OWNER_EMAIL);
    static final MobileField OWNER_FIRST_NAME = person("mobile.owner.firstName", ChangeReads.OWNER_FIRST_NAME);
    static final MobileField OWNER_LAST_NAME = person("mobile.owner.lastName", ChangeReads.OWNER_LAST_NAME);
    static final MobileField HOLDER_EMAIL = person("mobile.holder.email", ChangeReads.HOLDER_EMAIL);
    static final MobileField HOLDER_TITLE = person("mobile.holder.title", ChangeReads.HOLDER_TITLE);
    static final MobileField HOLDER_FIRST_NAME = person("mobile.holder.firstName", ChangeReads.HOLDER_FIRST_NAME);
    static final MobileField HOLDER_LAST_NAME = person("mobile.holder.lastName", ChangeReads.HOLDER_LAST_NAME);
    static final MobileField HOLDER_GENDER = person("mobile.holder.gender", ChangeReads.HOLDER_GENDER);
    static final MobileField HOLDER_BIRTHDATE =
            add(FieldRule.of("mobile.holder.birthdate", ValueType.DATE, 0).masked(), ChangeReads.HOLDER_BIRTHDATE);
    static final MobileField HOLDER_NATIONALITY = person("mobile.holder.nationality", ChangeReads.HOLDER_NATIONALITY);
    static final MobileField HOLDER_COUNTRY_CODE = person("mobile.holder.countryCode", ChangeReads.HOLDER_COUNTRY);
    static final MobileField HOLDER_ID_NUMBER = person("mobile.holder.idNumber", ChangeReads.HOLDER_ID_NUMBER);
    static final MobileField HOLDER_PASSPORT_NUMBER =
            person("mobile.holder.passportNumber", ChangeReads.HOLDER_PASSPORT_NUMBER);
    static final MobileField HOLDER_CELL_PHONE =
            person("mobile.holder.cellPhoneNumber", ChangeReads.HOLDER_PHONE_NUMBER);
    static final MobileField HOLDER_LANGUAGE = person("mobile.holder.language", ChangeReads.HOLDER_LANGUAGE);
    static final MobileField TRANSFER_FROM = person("mobile.transfer.fromEmail", ChangeReads.TRANSFER_FROM);
    static final MobileField TRANSFER_TO = person("mobile.transfer.toEmail", ChangeReads.TRANSFER_TO);
    static final MobileField TRANSFER_INITIATED_AT =
            add("mobile.transfer.initiatedAt", ValueType.TIME, ChangeReads.TRANSFER_INITIATED_AT);
    static final MobileField ACTIVATION_METHOD =
            add("mobile.activation.method", ValueType.TEXT, ChangeReads.ACTIVATION_METHOD);
    static final MobileField ACTIVATION_BEACON =
            add("mobile.activation.beaconName", ValueType.TEXT, ChangeReads.ACTIVATION_BEACON);
    static final MobileField ACTIVATION_TIME =
            add("mobile.activation.time", ValueType.TIME, ChangeReads.ACTIVATION_TIME);
    static final MobileField DELETION_REASON =
            add("mobile.deletion.reason", ValueType.TEXT, ChangeReads.DELETION_REASON);
    static final MobileField DELETION_SHOWN =
            add("mobile.deletion.showDeletedTicket", ValueType.FLAG, ChangeReads.DELETION_SHOWN);
    static final MobileField EXTRA_INFO =
            add(FieldRule.of("mobile.extraInfo", ValueType.NUMBERED_TEXTS, 0).masked(), ChangeReads.EXTRA_INFO);
    static final MobileField HISTORY = add("mobile.history", ValueType.HISTORY, ChangeReads.HISTORY);
    static final MobileField CONTACT_EMAIL = person("contact.email", ChangeReads.HOLDER_EMAIL);
    static final MobileField CONTACT_TITLE = person("contact.individualTitle", ChangeReads.HOLDER_TITLE);
    static final MobileField CONTACT_FIRST_NAME = person("contact.individualFirstname", ChangeReads.HOLDER_FIRST_NAME);
    static final MobileField CONTACT_LAST_NAME = person("contact.individualLastname", ChangeReads.HOLDER_LAST_NAME);
    static final MobileField CONTACT_BIRTHDATE =
            add(FieldRule.of("contact.individualBirthdate", ValueType.DATE, 0).masked(), ChangeReads.HOLDER_BIRTHDATE);
    static final MobileField CONTACT_NATIONALITY =
            person("contact.individualCountryCode", ChangeReads.HOLDER_NATIONALITY);
    static final MobileField CONTACT_ID_NUMBER = person("contact.individualIdNumber", ChangeReads.HOLDER_ID_NUMBER);
    static final MobileField CONTACT_CELL_PHONE = person("contact.cellPhoneNumber", ChangeReads.HOLDER_PHONE_NUMBER);
    static final MobileField CONTACT_COUNTRY_CODE = person("contact.countryCode", ChangeReads.HOLDER_COUNTRY);
    static final MobileField CONTACT_LANGUAGE =
            person("contact.individualPreferredLanguage", ChangeReads.HOLDER_LANGUAGE);
    static final MobileField CONTACT_PROMO =
            add(FieldRule.of("contact.CNIL_O", ValueType.FLAG, 0).masked(), ChangeReads.PROMO);
    static final MobileField CONTACT_THIRD_PARTY =
            add(FieldRule.of("contact.CNIL_T", ValueType.FLAG, 0).masked(), ChangeReads.THIRD_PARTY);

    /** The fields of a contact. */
    static final List<MobileField> CONTACT = List.of(
            CONTACT_EMAIL,
            CONTACT_TITLE,
            CONTACT_FIRST_NAME,
            CONTACT_LAST_NAME,
            CONTACT_BIRTHDATE,
            CONTACT_NATIONALITY,
            CONTACT_ID_NUMBER,
            CONTACT_CELL_PHONE,
            CONTACT_COUNTRY_CODE,
            CONTACT_LANGUAGE,
            CONTACT_PROMO,
            CONTACT_THIRD_PARTY);

    private static final String CUSTOM = "contact.custom[";
    private static final int LONGEST = 4_000;

    private MobileFields() {}

    /**
     * One of the fields.
     *
     * @param slot its place among all of them
     * @param usualRead what its row in the shipped documents reads
     */
    record MobileField(int slot, Extractor<TicketChange> usualRead) {

        /** {@return whether a row reads what this field usually reads, and nothing else, so that it cannot fail} */
        boolean isReadAsUsual(@Nullable Step<TicketChange> row) {
            return row == null || (row.extractor() == usualRead && row.overridden() == null);
        }
    }

    private static MobileField add(String path, ValueType type, Extractor<TicketChange> usualRead) {
        return add(FieldRule.of(path, type, LONGEST), usualRead);
    }

    private static MobileField person(String path, Extractor<TicketChange> usualRead) {
        return add(FieldRule.of(path, ValueType.TEXT, LONGEST).masked(), usualRead);
    }

    private static MobileField add(FieldRule rule, Extractor<TicketChange> usualRead) {
        return new MobileField(TABLE.add(rule), usualRead);
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
