package com.secutix.tixngo.host.store;

import com.secutix.tixngo.mapping.feedback.ContactDetails;
import com.secutix.tixngo.mapping.s360.Contact;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The contact table. */
final class ContactRow {

    /** The texts that a contact consists of, by column. */
    static final Map<String, Function<Contact, @Nullable Object>> NAMED = named();

    /** What is written about a person. */
    static final List<Column<Contact>> PERSON = person();

    /** Contacts that came with tickets and cards. */
    static final SharedRows<Contact> TABLE = new SharedRows<>("contact", withMark(), columns(), ContactRow::read);

    private ContactRow() {}

    private static Map<String, Function<Contact, @Nullable Object>> named() {
        Map<String, Function<Contact, @Nullable Object>> columns = new LinkedHashMap<>();
        columns.put("email", Contact::email);
        columns.put("title", Contact::title);
        columns.put("first_name", Contact::firstName);
        columns.put("last_name", Contact::lastName);
        columns.put("gender", Contact::gender);
        columns.put("birth_place", Contact::birthPlace);
        columns.put("birth_region", Contact::birthRegion);
        columns.put("nationality", Contact::nationality);
        columns.put("country_code", Contact::countryCode);
        columns.put("id_number", Contact::idNumber);
        columns.put("passport_number", Contact::passportNumber);
        columns.put("cell_phone_number", Contact::cellPhoneNumber);
        columns.put("preferred_language", Contact::preferredLanguage);
        return Collections.unmodifiableMap(columns);
    }

    private static List<Column<Contact>> person() {
        List<Column<Contact>> columns = new ArrayList<>();
        NAMED.forEach((name, value) -> columns.add(Column.text(name, value)));
        columns.add(Column.date("birthdate", Contact::birthdate));
        columns.add(Column.text("email_key", contact -> key(contact.email())));
        return List.copyOf(columns);
    }

    private static List<Column<Contact>> withMark() {
        List<Column<Contact>> columns = new ArrayList<>(PERSON);
        columns.add(Column.flag("temporary", ContactDetails::isTemporary));
        return columns;
    }

    /** An e-mail as contacts are found by it. */
    static @Nullable String key(@Nullable String email) {
        return email == null ? null : email.strip().toLowerCase(Locale.ROOT);
    }

    /** The columns that are read of a contact. */
    static List<String> columns() {
        List<String> columns = new ArrayList<>(NAMED.keySet());
        columns.add("birthdate");
        return columns;
    }

    /** Reads the cells of {@link #columns}. */
    static Contact read(Cells cells) throws SQLException {
        String email = cells.text();
        String title = cells.text();
        String firstName = cells.text();
        String lastName = cells.text();
        String gender = cells.text();
        String birthPlace = cells.text();
        String birthRegion = cells.text();
        String nationality = cells.text();
        String countryCode = cells.text();
        String idNumber = cells.text();
        String passportNumber = cells.text();
        String cellPhoneNumber = cells.text();
        String preferredLanguage = cells.text();
        return new Contact(
                email,
                title,
                firstName,
                lastName,
                gender,
                cells.day(),
                birthPlace,
                birthRegion,
                nationality,
                countryCode,
                idNumber,
                passportNumber,
                cellPhoneNumber,
                preferredLanguage);
    }
}
