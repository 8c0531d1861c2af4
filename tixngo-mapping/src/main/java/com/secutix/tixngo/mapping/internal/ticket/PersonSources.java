package com.secutix.tixngo.mapping.internal.ticket;

import static com.secutix.tixngo.mapping.document.ValueType.DATE;
import static com.secutix.tixngo.mapping.document.ValueType.FLAG;
import static com.secutix.tixngo.mapping.document.ValueType.TEXT;

import com.secutix.tixngo.mapping.document.ValueType;
import com.secutix.tixngo.mapping.internal.engine.Extractor;
import com.secutix.tixngo.mapping.internal.engine.Sources;
import com.secutix.tixngo.mapping.s360.Contact;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a row can read of the people of a ticket. */
final class PersonSources {

    private static final String SPECTATOR =
            "the beneficiary's (the contact's, without a beneficiary; the owner's, for a ticket that goes to its last owner) ";

    private final Sources<InjectionSubject> sources;

    private PersonSources(Sources<InjectionSubject> sources) {
        this.sources = sources;
    }

    static void addTo(Sources<InjectionSubject> sources) {
        PersonSources people = new PersonSources(sources);
        sources.addPersonal("wallet.email", TEXT, "e-mail of the wallet the ticket goes to", UsualReads.WALLET_EMAIL);
        people.addSpectator();
        people.addPerson(
                "contact.", "the cultural contact's ", it -> it.ticket().culturalContact());
        people.addPerson("beneficiary.", "the beneficiary's ", it -> it.ticket().beneficiary());
        sources.add(
                "spectator.mainApplicant",
                FLAG,
                "true when there is no beneficiary, or one with the contact's first name, last name and e-mail",
                UsualReads.MAIN_APPLICANT);
    }

    /** Read for every ticket, and always there: each in one call. */
    private void addSpectator() {
        spectator("email", TEXT, "e-mail", it -> it.person().email());
        spectator("title", TEXT, "form of address", UsualReads.PERSON_TITLE);
        spectator("firstName", TEXT, "first name", UsualReads.PERSON_FIRST_NAME);
        spectator("lastName", TEXT, "last name", UsualReads.PERSON_LAST_NAME);
        spectator("gender", TEXT, "gender", UsualReads.PERSON_GENDER);
        spectator("birthdate", DATE, "date of birth", UsualReads.PERSON_BIRTHDATE);
        spectator("birthPlace", TEXT, "place of birth", it -> it.person().birthPlace());
        spectator("birthRegion", TEXT, "region of birth", it -> it.person().birthRegion());
        spectator("nationality", TEXT, "nationality", UsualReads.PERSON_NATIONALITY);
        spectator("countryCode", TEXT, "country of residence", UsualReads.PERSON_COUNTRY_CODE);
        spectator("idNumber", TEXT, "identity card number", UsualReads.PERSON_ID_NUMBER);
        spectator("passportNumber", TEXT, "passport number", UsualReads.PERSON_PASSPORT_NUMBER);
        spectator("cellPhoneNumber", TEXT, "mobile phone number", UsualReads.PERSON_CELL_PHONE);
        spectator("language", TEXT, "preferred language", UsualReads.PERSON_LANGUAGE);
    }

    private void spectator(String name, ValueType type, String what, Extractor<InjectionSubject> value) {
        sources.addPersonal("spectator." + name, type, SPECTATOR + what, value);
    }

    private void addPerson(String prefix, String whose, Function<InjectionSubject, @Nullable Contact> person) {
        detail(prefix + "email", TEXT, whose + "e-mail", person, Contact::email);
        detail(prefix + "title", TEXT, whose + "form of address", person, Contact::title);
        detail(prefix + "firstName", TEXT, whose + "first name", person, Contact::firstName);
        detail(prefix + "lastName", TEXT, whose + "last name", person, Contact::lastName);
        detail(prefix + "gender", TEXT, whose + "gender", person, Contact::gender);
        detail(prefix + "birthdate", DATE, whose + "date of birth", person, Contact::birthdate);
        detail(prefix + "birthPlace", TEXT, whose + "place of birth", person, Contact::birthPlace);
        detail(prefix + "birthRegion", TEXT, whose + "region of birth", person, Contact::birthRegion);
        detail(prefix + "nationality", TEXT, whose + "nationality", person, Contact::nationality);
        detail(prefix + "countryCode", TEXT, whose + "country of residence", person, Contact::countryCode);
        detail(prefix + "idNumber", TEXT, whose + "identity card number", person, Contact::idNumber);
        detail(prefix + "passportNumber", TEXT, whose + "passport number", person, Contact::passportNumber);
        detail(prefix + "cellPhoneNumber", TEXT, whose + "mobile phone number", person, Contact::cellPhoneNumber);
        detail(prefix + "language", TEXT, whose + "preferred language", person, Contact::preferredLanguage);
    }

    private void detail(
            String name,
            ValueType type,
            String description,
            Function<InjectionSubject, @Nullable Contact> person,
            Function<Contact, @Nullable Object> value) {
        sources.addPersonal(name, type, description, subject -> {
            Contact present = person.apply(subject);
            return present == null ? null : value.apply(present);
        });
    }
}
