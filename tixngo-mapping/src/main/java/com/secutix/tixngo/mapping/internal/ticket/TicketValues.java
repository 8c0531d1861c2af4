package com.secutix.tixngo.mapping.internal.ticket;

import com.secutix.tixngo.client.model.Text;
import com.secutix.tixngo.mapping.document.ValueType;
import com.secutix.tixngo.mapping.internal.engine.Extractor;
import com.secutix.tixngo.mapping.internal.engine.FieldCheck;
import com.secutix.tixngo.mapping.internal.engine.FieldRule;
import com.secutix.tixngo.mapping.internal.engine.Problems;
import com.secutix.tixngo.mapping.internal.engine.Program;
import com.secutix.tixngo.mapping.internal.engine.Step;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one ticket: each is read by its rows and checked by its rule when the assembler asks for it, once. Nothing is kept
 * in between, so that a ticket costs little more than the records it is made of. Not thread-safe.
 */
final class TicketValues {

    private final Program<InjectionSubject> fields;
    private final InjectionSubject subject;
    private final InjectionOptions options;
    private final Problems problems = new Problems();
    private int found;

    TicketValues(Program<InjectionSubject> fields, InjectionSubject subject, InjectionOptions options) {
        this.fields = fields;
        this.subject = subject;
        this.options = options;
    }

    /** {@return the violations noted so far} */
    Problems problems() {
        return problems;
    }

    /** {@return how many fields had a value so far} */
    int found() {
        return found;
    }

    /**
     * {@return what the field's row alone gives; {@code null} for nothing} By a call that is known to the compiler where that is what
     * the field usually reads. Apart from the checks, so that it is small enough to be compiled into every place that asks for a
     * field it knows; together with them it would be one piece for all fields, which knows none.
     */
    @Nullable Object read(TicketField field) {
        Step<InjectionSubject> step = fields.step(field.slot());
        if (step == null) {
            return null;
        }
        Extractor<InjectionSubject> usual = field.usualRead();
        return usual != null && usual == step.extractor() ? usual.from(subject) : step.read(subject, problems);
    }

    @Nullable String text(TicketField field, @Nullable Object read) {
        if (read instanceof String text && FieldCheck.isUsual(text, field.usualLength())) {
            found++;
            return text;
        }
        return unusualText(field, read);
    }

    /** What was read, or what the field's row overrides if there is nothing to read in it. */
    private @Nullable Object unlessBlank(TicketField field, @Nullable Object read) {
        Step<InjectionSubject> step = fields.step(field.slot());
        return step == null ? null : step.unlessBlank(read, subject, problems);
    }

    private @Nullable String unusualText(TicketField field, @Nullable Object read) {
        if (read instanceof String text && FieldCheck.beginsAsUsual(text) && FieldCheck.accepts(field.rule(), text)) {
            found++;
            return text;
        }
        Object value = unlessBlank(field, read);
        // a text first: whether something else is one of several kinds of texts takes a search
        String text = value == null || value instanceof String ? (String) value : inOneLanguage(value);
        if (text == null) {
            return absentText(field);
        }
        found++;
        FieldCheck.check(field.rule(), text, false, problems);
        return text;
    }

    @Nullable Text words(TicketField field, @Nullable Object read) {
        Text words = usualWords(field.rule(), read);
        if (words == null) {
            words = unusualWords(field.rule(), unlessBlank(field, read));
        }
        if (words == null) {
            absent(field);
        } else {
            found++;
        }
        return words;
    }

    /** {@return a text that may be given in several languages, checked; {@code null} for none} */
    @Nullable Text words(Step<InjectionSubject> step, FieldRule rule) {
        Object read = step.read(subject, problems);
        Text usual = usualWords(rule, read);
        return usual == null ? unusualWords(rule, step.unlessBlank(read, subject, problems)) : usual;
    }

    private static @Nullable Text usualWords(FieldRule rule, @Nullable Object read) {
        if (read instanceof Text.Plain plain) {
            return FieldCheck.isUsual(plain.text(), rule.maxLength()) ? plain : null;
        }
        return read instanceof String text && FieldCheck.isUsual(text, rule.maxLength()) ? Text.of(text) : null;
    }

    private @Nullable Text unusualWords(FieldRule rule, @Nullable Object value) {
        Object worded = value instanceof Text text ? wording().of(text, rule.type() == ValueType.WORDS) : value;
        if (worded == null) {
            return null;
        }
        FieldCheck.check(rule, worded, false, problems);
        return worded instanceof Text words ? words : Text.of(worded.toString());
    }

    @Nullable OffsetDateTime time(TicketField field, @Nullable Object read) {
        OffsetDateTime time = (OffsetDateTime) value(field, read);
        if (time == null) {
            absent(field);
        } else {
            FieldCheck.check(field.rule(), time, problems);
        }
        return time;
    }

    @Nullable LocalDate day(TicketField field, @Nullable Object read) {
        LocalDate day = (LocalDate) value(field, read);
        if (day == null) {
            absent(field);
        } else {
            FieldCheck.check(field.rule(), day, problems);
        }
        return day;
    }

    @Nullable BigDecimal number(TicketField field, @Nullable Object read) {
        BigDecimal number = (BigDecimal) value(field, read);
        if (number == null) {
            absent(field);
        } else {
            FieldCheck.check(field.rule(), number, problems);
        }
        // what is out of all bounds is refused, and must not get as far as a record that would throw
        return problems.isEmpty() ? number : null;
    }

    @Nullable Integer integer(TicketField field, @Nullable Object read) {
        Integer number = (Integer) value(field, read);
        if (number == null) {
            absent(field);
        } else {
            FieldCheck.check(field.rule(), number, problems);
        }
        return number;
    }

    @Nullable Boolean flag(TicketField field, @Nullable Object read) {
        Boolean flag = (Boolean) value(field, read);
        if (flag == null) {
            absent(field);
        }
        return flag;
    }

    /** {@return the key of a list's entry; {@code null} when there is none, which is noted} */
    @Nullable String key(ListEntry entry) {
        if (entry.constantKey() != null && entry.soundKey()) {
            return entry.constantKey();
        }
        Object read = entry.key() == null ? entry.constantKey() : entry.key().evaluate(subject, problems);
        Object key = read instanceof Text words ? wording().of(words, false) : read;
        FieldCheck.check(entry.keyRule(), key, true, problems);
        return key == null ? null : key.toString();
    }

    /** What was read, which is of the field's type, so that nothing in it is blank; or what the field's row overrides. */
    private @Nullable Object value(TicketField field, @Nullable Object read) {
        Object value = read == null ? unlessBlank(field, null) : read;
        if (value != null) {
            found++;
        }
        return value;
    }

    private @Nullable String absentText(TicketField field) {
        absent(field);
        return null;
    }

    private void absent(TicketField field) {
        if (field.rule().required()) {
            // without its id a ticket could not even be refused by TIXNGO, so that one is always demanded
            boolean demanded = options.enforceMandatory() || field.slot() == TicketField.TICKET_ID.slot();
            FieldCheck.check(field.rule(), null, demanded, problems);
        }
    }

    private @Nullable String inOneLanguage(Object value) {
        return value instanceof Text words ? (String) wording().of(words, false) : value.toString();
    }

    private Wording wording() {
        return new Wording(options.multilingual(), subject.language());
    }
}
