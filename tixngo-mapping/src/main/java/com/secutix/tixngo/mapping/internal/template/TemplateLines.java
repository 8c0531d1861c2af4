package com.secutix.tixngo.mapping.internal.template;

import com.secutix.tixngo.mapping.MappingConfigurationException;
import com.secutix.tixngo.mapping.internal.engine.FieldCheck;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Splits a template into lines and refuses what no template may do. */
public final class TemplateLines {

    private static final int LONGEST = 1_000_000;
    private static final int MOST_LINES = 2_000;
    private static final int LONGEST_LINE = 10_000;
    private static final Set<String> PROTECTED =
            Set.of("ticketId", "tickets", "event.id", "event.startTime", "event.expirationDate");

    private TemplateLines() {}

    /**
     * {@return the lines of a template}
     *
     * @param text the template
     * @param origin where it comes from, for messages
     * @throws MappingConfigurationException if a line is wrong; the message lists every one with its number
     */
    public static List<TemplateLine> read(String text, String origin) {
        String what = "ticket template '" + FieldCheck.beginning(origin) + "'";
        if (text.length() > LONGEST) {
            throw new MappingConfigurationException(
                    what, List.of("it has " + text.length() + " characters, at most " + LONGEST + " are read"));
        }
        List<TemplateLine> lines = new ArrayList<>();
        List<String> mistakes = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        List<String> raw = text.lines().toList();
        if (raw.size() > MOST_LINES) {
            throw new MappingConfigurationException(
                    what, List.of("it has " + raw.size() + " lines, at most " + MOST_LINES + " are read"));
        }
        for (int i = 0; i < raw.size(); i++) {
            String line = raw.get(i).strip();
            if (i == 0 && line.startsWith("\uFEFF")) {
                line = line.substring(1).strip();
            }
            if (!line.isEmpty() && !line.startsWith("#")) {
                read(i + 1, line, lines, seen, mistakes);
            }
        }
        if (!mistakes.isEmpty()) {
            throw new MappingConfigurationException(what, mistakes);
        }
        return lines;
    }

    private static void read(
            int number, String line, List<TemplateLine> lines, Map<String, Integer> seen, List<String> mistakes) {
        int equals = line.indexOf('=');
        String target = equals < 0 ? "" : line.substring(0, equals).strip();
        if (line.length() > LONGEST_LINE) {
            mistakes.add("line " + number + ": it has more than " + LONGEST_LINE + " characters");
        } else if (target.isEmpty()) {
            mistakes.add("line " + number + ": it must be written as field = text");
        } else if (PROTECTED.contains(target) || target.startsWith("tickets.") || target.startsWith("tickets[")) {
            mistakes.add("line " + number + ": a template cannot set " + FieldCheck.beginning(target));
        } else {
            Integer before = seen.putIfAbsent(target, number);
            if (before != null) {
                mistakes.add("line " + number + ": line " + before + " already sets " + FieldCheck.beginning(target));
            }
            lines.add(
                    new TemplateLine(number, target, line.substring(equals + 1).strip()));
        }
    }
}
