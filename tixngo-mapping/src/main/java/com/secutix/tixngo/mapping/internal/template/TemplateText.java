package com.secutix.tixngo.mapping.internal.template;

import com.secutix.tixngo.client.model.Text;
import com.secutix.tixngo.mapping.internal.engine.Extractor;
import com.secutix.tixngo.mapping.internal.engine.RowFailure;
import com.secutix.tixngo.mapping.internal.ticket.InjectionSubject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The text of a template line: literals and expressions in turn. What a variable holds is put in as it is and never read as a
 * template again, so nothing can refer to itself.
 *
 * @param literals the literals; one more than expressions
 * @param expressions the expressions between them
 * @param inEveryLanguage whether a text in several languages is given in each of them
 */
record TemplateText(List<String> literals, List<TemplateExpression> expressions, boolean inEveryLanguage)
        implements Extractor<InjectionSubject> {

    private static final int LONGEST = 20_000;
    private static final int USUAL_LENGTH = 64;

    TemplateText {
        literals = List.copyOf(literals);
        expressions = List.copyOf(expressions);
    }

    boolean isPersonal() {
        return expressions.stream().anyMatch(TemplateExpression::isPersonal);
    }

    @Override
    public @Nullable Object from(InjectionSubject subject) {
        Set<String> languages = inEveryLanguage ? languages(subject) : Set.of();
        if (languages.isEmpty()) {
            String text = in(subject.language(), subject);
            return text.isBlank() ? null : text;
        }
        Map<String, String> byLanguage = new LinkedHashMap<>();
        languages.forEach(language -> byLanguage.put(language, in(language, subject)));
        return Text.of(byLanguage);
    }

    private Set<String> languages(InjectionSubject subject) {
        Set<String> languages = new LinkedHashSet<>();
        for (TemplateExpression expression : new ArrayList<>(expressions)) {
            Text.Multilingual words = expression.words(subject);
            if (words != null) {
                languages.addAll(words.byLanguage().keySet());
            }
        }
        return languages;
    }

    private String in(@Nullable String language, InjectionSubject subject) {
        if (expressions.isEmpty()) {
            return literals.get(0);
        }
        if (isOneExpression()) {
            String value = expressions.get(0).text(subject, language);
            demandRoom(value.length());
            return value;
        }
        StringBuilder text = new StringBuilder(USUAL_LENGTH).append(literals.get(0));
        for (int i = 0; i < expressions.size(); i++) {
            String value = expressions.get(i).text(subject, language);
            demandRoom(text.length() + value.length());
            text.append(value).append(literals.get(i + 1));
        }
        return text.toString();
    }

    private boolean isOneExpression() {
        return expressions.size() == 1
                && literals.get(0).isEmpty()
                && literals.get(1).isEmpty();
    }

    private static void demandRoom(int length) {
        if (length > LONGEST) {
            throw new RowFailure("TOO_LONG", "has more than " + LONGEST + " characters");
        }
    }

    /** {@return what it says of every ticket; {@code null} if that depends on the ticket, or is nothing} */
    @Nullable String constant() {
        return expressions.isEmpty() && !literals.get(0).isBlank() ? literals.get(0) : null;
    }
}
