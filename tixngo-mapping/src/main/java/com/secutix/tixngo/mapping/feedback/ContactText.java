package com.secutix.tixngo.mapping.feedback;

import com.secutix.tixngo.mapping.s360.Contact;
import org.jspecify.annotations.Nullable;

/** All of a contact in one text, only to put two of them in order. */
final class ContactText {

    private ContactText() {}

    static String of(@Nullable Contact contact) {
        if (contact == null) {
            return "";
        }
        return String.join(
                "|",
                String.valueOf(contact.email()),
                String.valueOf(contact.title()),
                String.valueOf(contact.firstName()),
                String.valueOf(contact.lastName()),
                String.valueOf(contact.gender()),
                String.valueOf(contact.birthdate()),
                String.valueOf(contact.birthPlace()),
                String.valueOf(contact.birthRegion()),
                String.valueOf(contact.nationality()),
                String.valueOf(contact.countryCode()),
                String.valueOf(contact.idNumber()),
                String.valueOf(contact.passportNumber()),
                String.valueOf(contact.cellPhoneNumber()),
                String.valueOf(contact.preferredLanguage()));
    }
}
