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

    @Nullable String text(TicketField field) {
        Step<InjectionSubject> step = fields.step(field.slot());
        return step == null ? absentText(field) : text(field, step, read(field, step));
    }

    private @Nullable String text(TicketField field, Step<InjectionSubject> step, @Nullable Object value) {
        if (value instanceof String text && FieldCheck.isUsual(text, field.usualLength())) {
            found++;
            return text;
        }
        return unusualText(field, step.unlessBlank(value, subject, problems));
    }

    /** What the row alone gives: by a call that is known to the compiler where that is what the field usually reads. */
    private @Nullable Object read(TicketField field, Step<InjectionSubject> step) {
        Extractor<InjectionSubject> usual = field.usualRead();
        return usual != null && usual == step.extractor() ? usual.from(subject) : step.read(subject, problems);
    }

    private @Nullable String unusualText(TicketField field, @Nullable Object value) {
        // a text first: whether something else is one of several kinds of texts takes a search
        String text = value == null || value instanceof String ? (String) value : inOneLanguage(value);
        if (text == null) {
            return absentText(field);
        }
        found++;
        FieldCheck.check(field.rule(), text, false, problems);
        return text;
    }

    @Nullable Text words(TicketField field) {
        Step<InjectionSubject> step = fields.step(field.slot());
        Text words = step == null ? null : words(field.rule(), step, read(field, step));
        if (words == null) {
            absent(field);
        } else {
            found++;
        }
        return words;
    }

    /** {@return a text that may be given in several languages, checked; {@code null} for none} */
    @Nullable Text words(Step<InjectionSubject> step, FieldRule rule) {
        return words(rule, step, step.read(subject, problems));
    }

    private @Nullable Text words(FieldRule rule, Step<InjectionSubject> step, @Nullable Object value) {
        if (value instanceof Text.Plain plain && FieldCheck.isUsual(plain.text(), rule.maxLength())) {
            return plain;
        }
        if (value instanceof String text && FieldCheck.isUsual(text, rule.maxLength())) {
            return Text.of(text);
        }
        return unusualWords(rule, step.unlessBlank(value, subject, problems));
    }

    private @Nullable Text unusualWords(FieldRule rule, @Nullable Object value) {
        Object worded = value instanceof Text text ? wording().of(text, rule.type() == ValueType.WORDS) : value;
        if (worded == null) {
            return null;
        }
        FieldCheck.check(rule, worded, false, problems);
        return worded instanceof Text words ? words : Text.of(worded.toString());
    }

    @Nullable OffsetDateTime time(TicketField field) {
        OffsetDateTime time = (OffsetDateTime) value(field);
        if (time == null) {
            absent(field);
        } else {
            FieldCheck.check(field.rule(), time, problems);
        }
        return time;
    }

    @Nullable LocalDate day(TicketField field) {
        LocalDate day = (LocalDate) value(field);
        if (day == null) {
            absent(field);
        } else {
            FieldCheck.check(field.rule(), day, problems);
        }
        return day;
    }

    @Nullable BigDecimal number(TicketField field) {
        BigDecimal number = (BigDecimal) value(field);
        if (number == null) {
            absent(field);
        } else {
            FieldCheck.check(field.rule(), number, problems);
        }
        // what is out of all bounds is refused, and must not get as far as a record that would throw
        return problems.isEmpty() ? number : null;
    }

    @Nullable Integer integer(TicketField field) {
        Integer number = (Integer) value(field);
        if (number == null) {
            absent(field);
        } else {
            FieldCheck.check(field.rule(), number, problems);
        }
        return number;
    }

    @Nullable Boolean flag(TicketField field) {
        Boolean flag = (Boolean) value(field);
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

    private @Nullable Object value(TicketField field) {
        Step<InjectionSubject> step = fields.step(field.slot());
        Object value = step == null ? null : step.unlessBlank(read(field, step), subject, problems);
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
