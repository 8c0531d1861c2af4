package com.secutix.tixngo.mapping.internal.feedback;

import static com.secutix.tixngo.mapping.internal.feedback.MobileFields.*;

import com.secutix.tixngo.client.model.TicketChange;
import com.secutix.tixngo.mapping.feedback.ContactDetails;
import com.secutix.tixngo.mapping.internal.engine.Extractor;
import com.secutix.tixngo.mapping.internal.engine.FieldCheck;
import com.secutix.tixngo.mapping.internal.engine.Problems;
import com.secutix.tixngo.mapping.internal.engine.Program;
import com.secutix.tixngo.mapping.internal.engine.Step;
import com.secutix.tixngo.mapping.s360.Contact;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the fields of one change by their rows. Not thread-safe. */
final class ChangeReader {

    private final Program<TicketChange> fields;
    private final TicketChange change;
    private final Problems problems;

    ChangeReader(Program<TicketChange> fields, TicketChange change, Problems problems) {
        this.fields = fields;
        this.change = change;
        this.problems = problems;
    }

    @Nullable String text(MobileField field) {
        Step<TicketChange> step = fields.step(field.slot());
        if (step == null) {
            return null;
        }
        Object value = read(field, step);
        if (value instanceof String text && FieldCheck.beginsAsUsual(text)) {
            return text;
        }
        return value == null && step.overridden() == null ? null : otherText(step.unlessBlank(value, change, problems));
    }

    private static @Nullable String otherText(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    @Nullable OffsetDateTime time(MobileField field) {
        return (OffsetDateTime) value(field);
    }

    @Nullable LocalDate day(MobileField field) {
        return (LocalDate) value(field);
    }

    @Nullable Boolean flag(MobileField field) {
        return (Boolean) value(field);
    }

    /** {@return the value of a field; {@code null} for none} */
    @Nullable Object value(MobileField field) {
        Step<TicketChange> step = fields.step(field.slot());
        if (step == null) {
            return null;
        }
        Object value = read(field, step);
        return value == null && step.overridden() == null ? null : step.unlessBlank(value, change, problems);
    }

    /** What the row alone gives: by a call that is known to the compiler where that is what the field usually reads. */
    private @Nullable Object read(MobileField field, Step<TicketChange> step) {
        Extractor<TicketChange> usual = field.usualRead();
        return usual == step.extractor() ? usual.from(change) : step.read(change, problems);
    }

    /** {@return what the change knows about the person for a contact} */
    ContactDetails contact(Map<String, String> custom) {
        Contact person = new Contact(
                text(CONTACT_EMAIL),
                text(CONTACT_TITLE),
                text(CONTACT_FIRST_NAME),
                text(CONTACT_LAST_NAME),
                null,
                day(CONTACT_BIRTHDATE),
                null,
                null,
                text(CONTACT_NATIONALITY),
                text(CONTACT_COUNTRY_CODE),
                text(CONTACT_ID_NUMBER),
                null,
                text(CONTACT_CELL_PHONE),
                text(CONTACT_LANGUAGE));
        return new ContactDetails(person, flag(CONTACT_PROMO), flag(CONTACT_THIRD_PARTY), custom);
    }

    /** {@return whose name is on the ticket; {@code null} when nothing is known} */
    @Nullable Contact holder() {
        String email = text(HOLDER_EMAIL);
        String title = text(HOLDER_TITLE);
        String firstName = text(HOLDER_FIRST_NAME);
        String lastName = text(HOLDER_LAST_NAME);
        String gender = text(HOLDER_GENDER);
        LocalDate birthdate = day(HOLDER_BIRTHDATE);
        String nationality = text(HOLDER_NATIONALITY);
        String countryCode = text(HOLDER_COUNTRY_CODE);
        String idNumber = text(HOLDER_ID_NUMBER);
        String passport = text(HOLDER_PASSPORT_NUMBER);
        String cellPhone = text(HOLDER_CELL_PHONE);
        String language = text(HOLDER_LANGUAGE);
        if (isNone(email, title, firstName, lastName, gender, nationality)
                && isNone(countryCode, idNumber, passport, cellPhone, language, birthdate)) {
            return null;
        }
        return new Contact(
                email,
                title,
                firstName,
                lastName,
                gender,
                birthdate,
                null,
                null,
                nationality,
                countryCode,
                idNumber,
                passport,
                cellPhone,
                language);
    }

    private static boolean isNone(
            @Nullable Object one,
            @Nullable Object two,
            @Nullable Object three,
            @Nullable Object four,
            @Nullable Object five,
            @Nullable Object six) {
        return one == null && two == null && three == null && four == null && five == null && six == null;
    }
}
