package com.secutix.tixngo.mapping.injection;

import com.secutix.tixngo.mapping.internal.engine.Converters;
import com.secutix.tixngo.mapping.internal.template.TemplateCompiler;
import com.secutix.tixngo.mapping.internal.template.TemplateLine;
import com.secutix.tixngo.mapping.internal.template.TemplateLines;
import com.secutix.tixngo.mapping.internal.ticket.InjectionOptions;
import com.secutix.tixngo.mapping.internal.ticket.TicketCompiler;
import com.secutix.tixngo.mapping.internal.ticket.TicketSources;
import java.util.List;
import java.util.Objects;

/**
 * A ticket template (documented): lines {@code dotted.tixngo.path = text with ${S360_variable}}, with the modifiers {@code
 * format} and {@code language} as in {@code ${Performance_startDate;format=EEEE d MMMM yyyy;language=fr}}. Blank lines and
 * lines that begin with {@code #} say nothing. Immutable.
 *
 * <p>A variable without a value stands for nothing; a line whose text is blank then changes nothing (assumed). The values of
 * variables are put in as they are: they are never read as a template again. At most 2,000 lines of 10,000 characters, 100
 * variables a line.
 */
public final class TicketTemplate {

    private static final TicketTemplate EMPTY = new TicketTemplate("none", List.of());

    private final String origin;
    private final List<TemplateLine> lines;

    private TicketTemplate(String origin, List<TemplateLine> lines) {
        this.origin = origin;
        this.lines = List.copyOf(lines);
    }

    /** {@return a template that changes nothing} */
    public static TicketTemplate none() {
        return EMPTY;
    }

    /**
     * Reads a template.
     *
     * @param text the template
     * @param origin where it comes from, such as the file's name, for messages
     * @return the template
     * @throws com.secutix.tixngo.mapping.MappingConfigurationException if it is wrong: protected or unknown fields,
     *     unbalanced braces, wrong formats, fields set twice; every mistake is listed with its line
     */
    public static TicketTemplate parse(String text, String origin) {
        Objects.requireNonNull(origin, "origin");
        TicketTemplate template = new TicketTemplate(origin, TemplateLines.read(text, origin));
        // found wrong now, not when the first mapping is built with it
        InjectionOptions options = new InjectionOptions(BarcodeFormat.NONE, true, false, true);
        template.compile(new TicketCompiler(TicketSources.of(options), new Converters()), options);
        return template;
    }

    void compile(TicketCompiler target, InjectionOptions options) {
        new TemplateCompiler(TicketSources.of(options), options.multilingual()).compile(lines, origin, target);
    }

    /** {@return where it comes from and how many lines it has} */
    @Override
    public String toString() {
        return "TicketTemplate[" + origin + ", " + lines.size() + " lines]";
    }
}
