package com.secutix.tixngo.mapping.internal.template;

import com.secutix.tixngo.mapping.MappingConfigurationException;
import com.secutix.tixngo.mapping.document.Layer;
import com.secutix.tixngo.mapping.document.ValueType;
import com.secutix.tixngo.mapping.internal.engine.Converters;
import com.secutix.tixngo.mapping.internal.engine.Extractor;
import com.secutix.tixngo.mapping.internal.engine.FieldCheck;
import com.secutix.tixngo.mapping.internal.engine.FieldRule;
import com.secutix.tixngo.mapping.internal.engine.Nearest;
import com.secutix.tixngo.mapping.internal.engine.Origin;
import com.secutix.tixngo.mapping.internal.engine.Sources;
import com.secutix.tixngo.mapping.internal.engine.Step;
import com.secutix.tixngo.mapping.internal.ticket.InjectionSubject;
import com.secutix.tixngo.mapping.internal.ticket.ListEntry;
import com.secutix.tixngo.mapping.internal.ticket.ListName;
import com.secutix.tixngo.mapping.internal.ticket.TicketCompiler;
import com.secutix.tixngo.mapping.internal.ticket.TicketField;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Compiles the lines of a template as a layer of the payload. */
public final class TemplateCompiler {

    private static final int MOST_DIGITS = 4;

    private final TemplateTextReader texts;
    private final boolean multilingual;
    private final Map<ListName, TreeMap<Integer, Entry>> lists = new EnumMap<>(ListName.class);

    /**
     * A compiler of templates.
     *
     * @param sources what variables can stand for
     * @param multilingual whether texts in several languages are sent as they are
     */
    public TemplateCompiler(Sources<InjectionSubject> sources, boolean multilingual) {
        this.texts = new TemplateTextReader(sources);
        this.multilingual = multilingual;
    }

    private static final class Entry {
        private final String path;
        private TemplateLine key = new TemplateLine(0, "", "");
        private TemplateLine value = new TemplateLine(0, "", "");

        Entry(String path) {
            this.path = path;
        }
    }

    /**
     * Compiles the lines of a template. A list that a line mentions holds the template's entries only, in the order of their
     * indexes; the defaults for that list fall away (assumed: an index says nothing about where the defaults stand).
     *
     * @param lines the lines
     * @param origin where they come from, for messages
     * @param target takes what was compiled
     * @throws MappingConfigurationException if a line is wrong; the message lists every one with its number
     */
    public void compile(List<TemplateLine> lines, String origin, TicketCompiler target) {
        List<String> mistakes = new ArrayList<>();
        for (TemplateLine line : lines) {
            attempt(line, mistakes, () -> compile(line, target));
        }
        lists.forEach((list, entries) -> {
            target.clear(list);
            entries.values().forEach(entry -> {
                TemplateLine line = entry.value.number() > 0 ? entry.value : entry.key;
                attempt(line, mistakes, () -> target.add(entry(list, entry)));
            });
        });
        if (!mistakes.isEmpty()) {
            throw new MappingConfigurationException("ticket template '" + FieldCheck.beginning(origin) + "'", mistakes);
        }
    }

    private static void attempt(TemplateLine line, List<String> mistakes, Runnable work) {
        try {
            work.run();
        } catch (IllegalArgumentException | DateTimeException wrong) {
            mistakes.add("line " + line.number() + ": " + wrong.getMessage());
        }
    }

    private void compile(TemplateLine line, TicketCompiler target) {
        ListName list = ListName.of(line.target());
        if (list != null) {
            collect(list, line);
            return;
        }
        TicketField field = TicketField.find(line.target());
        if (field == null) {
            throw new IllegalArgumentException("there is no field '" + FieldCheck.beginning(line.target()) + "'"
                    + Nearest.hint(line.target(), TicketField.paths()));
        }
        target.add(step(line, field.rule(), field.slot()));
    }

    private void collect(ListName list, TemplateLine line) {
        String rest = line.target().substring(list.path().length() + 1);
        int dot = rest.indexOf('.');
        String index = dot < 0 ? rest : rest.substring(0, dot);
        String part = dot < 0 ? "" : rest.substring(dot + 1);
        boolean number = !index.isEmpty()
                && index.length() <= MOST_DIGITS
                && index.chars().allMatch(digit -> digit >= '0' && digit <= '9');
        if (!number || !(part.equals("key") || part.equals("value"))) {
            throw new IllegalArgumentException(
                    "an entry of a list is written as " + list.path() + ".1.key and " + list.path() + ".1.value");
        }
        Entry entry = lists.computeIfAbsent(list, name -> new TreeMap<>())
                .computeIfAbsent(Integer.valueOf(index), at -> new Entry(list.path() + "." + at));
        TemplateLine before = part.equals("key") ? entry.key : entry.value;
        if (before.number() > 0) {
            throw new IllegalArgumentException("line " + before.number() + " already sets " + before.target());
        }
        if (part.equals("key")) {
            entry.key = line;
        } else {
            entry.value = line;
        }
    }

    private ListEntry entry(ListName list, Entry entry) {
        if (entry.key.number() == 0 || entry.value.number() == 0) {
            throw new IllegalArgumentException(
                    entry.path + " needs both lines: " + entry.path + ".key and " + entry.path + ".value");
        }
        Step<InjectionSubject> value = step(entry.value, list.valueRule(entry.path), -1);
        String key = entry.key.text();
        return key.indexOf("${") < 0 && !key.isBlank()
                ? ListEntry.keyed(list, entry.path, key, value)
                : ListEntry.read(list, entry.path, step(entry.key, list.keyRule(entry.path), -1), value);
    }

    private Step<InjectionSubject> step(TemplateLine line, FieldRule rule, int slot) {
        TemplateText text = texts.read(line.text(), multilingual && rule.type() == ValueType.WORDS);
        return new Step<>(
                line.target(),
                slot,
                read(text, rule),
                rule.personal() || text.isPersonal(),
                new Origin(Layer.TEMPLATE, "line " + line.number(), null),
                null);
    }

    private static Extractor<InjectionSubject> read(TemplateText text, FieldRule rule) {
        if (rule.type() == ValueType.TEXT || rule.type() == ValueType.WORDS) {
            return text;
        }
        Function<String, Object> reading = Converters.reading(rule.type());
        if (reading == null) {
            throw new IllegalArgumentException("a text cannot stand for " + rule.type());
        }
        String sameForAll = text.constant();
        Object constant = sameForAll == null ? null : Converters.constant(sameForAll, reading);
        return constant == null
                ? subject -> text.from(subject) instanceof String value ? reading.apply(value) : null
                : subject -> constant;
    }
}
