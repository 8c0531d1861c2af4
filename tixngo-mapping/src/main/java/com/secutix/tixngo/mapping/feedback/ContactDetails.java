package com.secutix.tixngo.mapping.feedback;

import com.secutix.tixngo.mapping.s360.Contact;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What feedback knows about a contact. Immutable; {@link #toString()} shows nobody.
 *
 * @param person the person
 * @param allowPromoEmail whether the organizer may send promotions ({@code CNIL_O / INSTITUTION})
 * @param allowThirdPartyEmail whether third parties may ({@code CNIL_T / THIRD_PARTY})
 * @param custom fields of the organizer's own, by name, filled by mapping plugins
 */
public record ContactDetails(
        Contact person,
        @Nullable Boolean allowPromoEmail,
        @Nullable Boolean allowThirdPartyEmail,
        Map<String, String> custom) {

    private static final String TEMPORARY_FIRST_NAME = "Pending";
    private static final String TEMPORARY_LAST_NAME = "CREATION";

    /**
     * Copies the custom fields.
     *
     * @param person as said for the record
     * @param allowPromoEmail as said for the record
     * @param allowThirdPartyEmail as said for the record
     * @param custom as said for the record
     */
    public ContactDetails {
        Objects.requireNonNull(person, "person");
        custom = Collections.unmodifiableMap(new TreeMap<>(custom));
    }

    /**
     * {@return the details of a temporary contact, named {@code Pending CREATION} (documented): only the e-mail is known}
     *
     * @param email the e-mail
     */
    public static ContactDetails temporary(String email) {
        return new ContactDetails(Contact.of(email, TEMPORARY_FIRST_NAME, TEMPORARY_LAST_NAME), null, null, Map.of());
    }

    /**
     * {@return whether a contact has the name of a temporary one}
     *
     * @param contact the contact
     */
    public static boolean isTemporary(Contact contact) {
        return TEMPORARY_FIRST_NAME.equals(contact.firstName()) && TEMPORARY_LAST_NAME.equals(contact.lastName());
    }

    /** {@return that there are details, and nothing about the person} */
    @Override
    public String toString() {
        return "ContactDetails[***]";
    }
}
