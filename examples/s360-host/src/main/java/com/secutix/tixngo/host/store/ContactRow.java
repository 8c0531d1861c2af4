package com.secutix.tixngo.host.store;

import com.secutix.tixngo.mapping.s360.Contact;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

/** The contact table. */
final class ContactRow {

    static final SharedRows<Contact> TABLE = new SharedRows<>(
            "contact",
            List.of(
                    Column.text("email", Contact::email),
                    Column.text("title", Contact::title),
                    Column.text("first_name", Contact::firstName),
                    Column.text("last_name", Contact::lastName),
                    Column.text("gender", Contact::gender),
                    Column.date("birthdate", Contact::birthdate),
                    Column.text("birth_place", Contact::birthPlace),
                    Column.text("birth_region", Contact::birthRegion),
                    Column.text("nationality", Contact::nationality),
                    Column.text("country_code", Contact::countryCode),
                    Column.text("id_number", Contact::idNumber),
                    Column.text("passport_number", Contact::passportNumber),
                    Column.text("cell_phone_number", Contact::cellPhoneNumber),
                    Column.text("preferred_language", Contact::preferredLanguage)));

    private static final List<String> NAMES = List.of(
            "email",
            "title",
            "first_name",
            "last_name",
            "gender",
            "birthdate",
            "birth_place",
            "birth_region",
            "nationality",
            "country_code",
            "id_number",
            "passport_number",
            "cell_phone_number",
            "preferred_language");

    private ContactRow() {}

    /** The columns of a contact that is joined under an alias. */
    static String columns(String alias) {
        return String.join(
                ", ",
                NAMES.stream()
                        .map(name -> alias + "." + name + " " + alias + "_" + name)
                        .toList());
    }

    static Contact read(ResultSet row, String alias) throws SQLException {
        return new Contact(
                row.getString(alias + "_email"),
                row.getString(alias + "_title"),
                row.getString(alias + "_first_name"),
                row.getString(alias + "_last_name"),
                row.getString(alias + "_gender"),
                row.getObject(alias + "_birthdate", LocalDate.class),
                row.getString(alias + "_birth_place"),
                row.getString(alias + "_birth_region"),
                row.getString(alias + "_nationality"),
                row.getString(alias + "_country_code"),
                row.getString(alias + "_id_number"),
                row.getString(alias + "_passport_number"),
                row.getString(alias + "_cell_phone_number"),
                row.getString(alias + "_preferred_language"));
    }
}
