package com.secutix.tixngo.mapping.injection;

import com.secutix.tixngo.mapping.s360.Contact;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The details of a holder that an injection can demand (names documented): only tickets whose beneficiary has all of the
 * chosen ones are sent, the others wait.
 */
public enum HolderField {
    /** First name. */
    FIRSTNAME,
    /** Last name. */
    LASTNAME,
    /** Date of birth. */
    BIRTHDATE,
    /** Number of the identity card. */
    ID_NUMBER,
    /** Nationality: S-360's {@code individualCountryCode} (inferred from the names of the contact fields). */
    COUNTRY_CODE,
    /** Region of birth. */
    BIRTH_REGION,
    /** Place of birth. */
    BIRTH_PLACE;

    /**
     * {@return whether the person lacks this detail; a blank one counts as missing, and without a person all are}
     *
     * @param person the beneficiary; {@code null} when there is none
     */
    public boolean isMissing(@Nullable Contact person) {
        Object value = person == null ? null : of(person);
        return value == null || value.toString().isBlank();
    }

    private @Nullable Object of(Contact person) {
        return switch (this) {
            case FIRSTNAME -> person.firstName();
            case LASTNAME -> person.lastName();
            case BIRTHDATE -> person.birthdate();
            case ID_NUMBER -> person.idNumber();
            case COUNTRY_CODE -> person.nationality();
            case BIRTH_REGION -> person.birthRegion();
            case BIRTH_PLACE -> person.birthPlace();
        };
    }

    /**
     * {@return those of the demanded details that the person lacks, in the order of this list; all of them when there is
     * no person}
     *
     * @param demanded the details demanded
     * @param person the beneficiary; {@code null} when there is none
     */
    public static List<HolderField> missing(Set<HolderField> demanded, @Nullable Contact person) {
        return demanded.stream()
                .filter(field -> field.isMissing(person))
                .sorted()
                .toList();
    }
}
