package com.secutix.tixngo.mapping.internal.privilege;

import com.secutix.tixngo.mapping.document.ValueType;
import com.secutix.tixngo.mapping.internal.engine.FieldRule;
import com.secutix.tixngo.mapping.internal.engine.FieldRule.Charset;
import com.secutix.tixngo.mapping.internal.engine.FieldTable;
import com.secutix.tixngo.mapping.internal.ticket.Limits;

/** The fields of a privilege and of its definition; their lengths are assumed. */
public final class PrivilegeFields {

    /** All of them. */
    public static final FieldTable TABLE = new FieldTable();

    private static final int LONGEST_DESCRIPTION = 2_000;

    static final int DEFINITION_ID =
            TABLE.add(text("privilegeDefinition.definitionId").demanded());
    static final int NAME = TABLE.add(
            FieldRule.of("privilegeDefinition.name", ValueType.TEXT, 128).demanded());
    static final int TYPE =
            TABLE.add(text("privilegeDefinition.type").demanded().oneOf("MEMBERSHIP", "SEASON"));
    static final int DESCRIPTION =
            TABLE.add(FieldRule.of("privilegeDefinition.description", ValueType.TEXT, LONGEST_DESCRIPTION));
    static final int IMAGE_URL = TABLE.add(text("privilegeDefinition.imageUrl"));
    static final int WEBSITE = TABLE.add(text("privilegeDefinition.website"));
    static final int DEFINITION_VALID_FROM = time("privilegeDefinition.validFrom");
    static final int DEFINITION_VALID_UNTIL = time("privilegeDefinition.validUntil");
    static final int LAST_OF_DEFINITION = DEFINITION_VALID_UNTIL;

    static final int PRIVILEGE_ID =
            TABLE.add(text("privilege.privilegeId").demanded().in(Charset.TICKET_ID));
    static final int PRIVILEGE_DEFINITION_ID =
            TABLE.add(text("privilege.definitionId").demanded());
    static final int CARD_NUMBER = TABLE.add(text("privilege.cardNumber").masked());
    static final int BARCODE =
            TABLE.add(FieldRule.of("privilege.barcode", ValueType.TEXT, 512).masked());
    static final int VALID_FROM = time("privilege.validFrom");
    static final int VALID_UNTIL = time("privilege.validUntil");
    static final int LINKED_TICKETS = TABLE.add(
            FieldRule.of("privilege.linkedTicketIds", ValueType.TEXTS, 256).in(Charset.TICKET_ID));
    static final int EMAIL =
            TABLE.add(text("privilege.spectatorDetails.email").demanded().masked());
    static final int FIRST_NAME = person("firstName", 50);
    static final int LAST_NAME = person("lastName", 100);
    static final int GENDER = TABLE.add(
            text("privilege.spectatorDetails.gender").oneOf("M", "F", "U", "X").masked());
    static final int TITLE = person("title", Limits.ASSUMED_LENGTH);
    static final int DATE_OF_BIRTH = TABLE.add(FieldRule.of("privilege.spectatorDetails.dateOfBirth", ValueType.DATE, 0)
            .masked());
    static final int NATIONALITY = person("nationality", Limits.ASSUMED_LENGTH);
    static final int PASSPORT_NUMBER = person("passportNumber", Limits.ASSUMED_LENGTH);
    static final int ID_CARD_NUMBER = person("idCardNumber", Limits.ASSUMED_LENGTH);
    static final int PHONE_NUMBER = person("phoneNumber", Limits.ASSUMED_LENGTH);
    static final int RESIDENCE_COUNTRY = person("residenceCountry", Limits.ASSUMED_LENGTH);
    static final int LANGUAGE = person("language", Limits.ASSUMED_LENGTH);

    private PrivilegeFields() {}

    /**
     * {@return whether a dotted name is one of a privilege or of its definition}
     *
     * @param target the dotted name
     */
    public static boolean isOfPrivileges(String target) {
        return target.startsWith("privilege.") || target.startsWith("privilegeDefinition.");
    }

    private static FieldRule text(String path) {
        return FieldRule.of(path, ValueType.TEXT, Limits.ASSUMED_LENGTH);
    }

    private static int person(String name, int maxLength) {
        return TABLE.add(FieldRule.of("privilege.spectatorDetails." + name, ValueType.TEXT, maxLength)
                .masked());
    }

    private static int time(String path) {
        return TABLE.add(FieldRule.of(path, ValueType.TIME, 0));
    }
}
