package com.secutix.tixngo.mapping.internal.template;

import com.secutix.tixngo.mapping.document.ValueType;
import com.secutix.tixngo.mapping.internal.engine.FieldCheck;
import com.secutix.tixngo.mapping.internal.engine.Nearest;
import com.secutix.tixngo.mapping.internal.engine.Source;
import com.secutix.tixngo.mapping.internal.engine.Sources;
import com.secutix.tixngo.mapping.internal.ticket.InjectionSubject;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the text of a template line. */
final class TemplateTextReader {

    private static final int MOST_EXPRESSIONS = 100;
    private static final int LONGEST_NAME = 100;

    private final Sources<InjectionSubject> sources;

    TemplateTextReader(Sources<InjectionSubject> sources) {
        this.sources = sources;
    }

    TemplateText read(String text, boolean inEveryLanguage) {
        List<String> literals = new ArrayList<>();
        List<TemplateExpression> expressions = new ArrayList<>();
        int from = 0;
        for (int open = text.indexOf("${"); open >= 0; open = text.indexOf("${", from)) {
            int close = text.indexOf('}', open);
            if (close < 0) {
                throw new IllegalArgumentException(
                        "the '${' at character " + (open + 1) + " of the text has no closing '}'");
            }
            String inside = text.substring(open + 2, close);
            if (inside.indexOf('{') >= 0 || inside.indexOf('$') >= 0) {
                throw new IllegalArgumentException("the '${' at character " + (open + 1)
                        + " of the text holds another one: variables cannot be nested");
            }
            if (expressions.size() == MOST_EXPRESSIONS) {
                throw new IllegalArgumentException("a line holds at most " + MOST_EXPRESSIONS + " variables");
            }
            literals.add(text.substring(from, open));
            expressions.add(expression(inside));
            from = close + 1;
        }
        literals.add(text.substring(from));
        return new TemplateText(literals, expressions, inEveryLanguage);
    }

    private TemplateExpression expression(String inside) {
        String[] parts = inside.split(";", -1);
        String format = null;
        String language = null;
        for (int i = 1; i < parts.length; i++) {
            int equals = parts[i].indexOf('=');
            String key = (equals < 0 ? parts[i] : parts[i].substring(0, equals)).strip();
            String value = equals < 0 ? "" : parts[i].substring(equals + 1).strip();
            if (value.isEmpty()) {
                throw new IllegalArgumentException(
                        "'" + FieldCheck.beginning(parts[i]) + "' is no modifier: write format=… or language=…");
            }
            if (key.equals("format") && format == null) {
                format = value;
            } else if (key.equals("language") && language == null) {
                language = value;
            } else {
                throw new IllegalArgumentException("there is no modifier '" + FieldCheck.beginning(key)
                        + "', or it is given twice: known are format and language");
            }
        }
        return new TemplateExpression(source(parts[0].strip()), format, language);
    }

    private Source<InjectionSubject> source(String variable) {
        if (variable.isEmpty() || variable.length() > LONGEST_NAME || !isName(variable)) {
            throw new IllegalArgumentException("'" + FieldCheck.beginning(variable) + "' is no variable's name");
        }
        String builtIn = TemplateVariables.source(variable);
        Source<InjectionSubject> value = sources.find(builtIn == null ? variable : builtIn);
        for (String known : TemplateVariables.names()) {
            if (value == null && known.equalsIgnoreCase(variable)) {
                throw new IllegalArgumentException(
                        "there is no variable '" + variable + "'" + Nearest.hint(variable, TemplateVariables.names()));
            }
        }
        return withHostsValue(variable, value);
    }

    /** What the host hands over under a variable's name counts more than what the library finds itself. */
    private static Source<InjectionSubject> withHostsValue(
            String variable, @Nullable Source<InjectionSubject> builtIn) {
        if (builtIn == null) {
            return new Source<>(
                    variable,
                    ValueType.TEXT,
                    true,
                    "the host's variable",
                    subject -> subject.ticket().variables().get(variable));
        }
        return new Source<>(builtIn.name(), builtIn.type(), builtIn.personal(), builtIn.description(), subject -> {
            String own = subject.ticket().variables().get(variable);
            return own == null ? builtIn.extractor().from(subject) : own;
        });
    }

    private static boolean isName(String variable) {
        return variable.chars()
                .allMatch(c -> c == '_' || c == '.' || c == '-' || (c < 128 && Character.isLetterOrDigit(c)));
    }
}
