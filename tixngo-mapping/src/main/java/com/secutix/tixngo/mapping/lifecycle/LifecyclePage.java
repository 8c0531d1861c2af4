package com.secutix.tixngo.mapping.lifecycle;

import com.secutix.tixngo.mapping.document.Evidence;
import com.secutix.tixngo.mapping.internal.document.Markdown;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Prints a lifecycle and the alignment table, from the data that is executed. */
public final class LifecyclePage {

    private LifecyclePage() {}

    /**
     * {@return the transitions as a Mermaid state diagram}
     *
     * @param lifecycle the transitions
     */
    public static String mermaid(Lifecycle lifecycle) {
        StringBuilder diagram = new StringBuilder("stateDiagram-v2\n");
        Map<String, Set<String>> labels = new LinkedHashMap<>();
        for (Transition transition : lifecycle.transitions()) {
            String from = transition.from() == null ? "[*]" : transition.from();
            String line = from + " --> " + transition.to();
            labels.computeIfAbsent(line, key -> new LinkedHashSet<>()).add(transition.label());
        }
        labels.forEach((line, texts) -> diagram.append("    ")
                .append(line)
                .append(": ")
                .append(String.join(" / ", texts))
                .append('\n'));
        return diagram.toString();
    }

    /**
     * {@return the page: diagram, transitions with their evidence, families, alignment table}
     *
     * @param lifecycle the transitions
     * @param vocabulary the statuses
     * @param table the alignment table
     */
    public static String markdown(Lifecycle lifecycle, StatusVocabulary vocabulary, AlignmentTable table) {
        StringBuilder page = new StringBuilder("# The life of a mobile ticket\n\n");
        page.append("Printed from the data that the library executes. Do not edit this page.\n\n");
        page.append(
                "A status that is reached by other ways than these is noted as an anomaly and applied all the same: ");
        page.append("TIXNGO is the master of mobile statuses. Feedback brings the latest state only, so statuses in ");
        page.append("between may be missing; that is no anomaly.\n\n```mermaid\n");
        page.append(mermaid(lifecycle)).append("```\n\n## Transitions\n\n");
        page.append(Markdown.table(
                List.of("From", "To", "What happened", "Evidence"),
                lifecycle.transitions().stream()
                        .map(it -> List.of(
                                it.from() == null ? "(none)" : it.from(), it.to(), it.label(), lower(it.evidence())))
                        .toList()));
        page.append("\n## Families\n\n");
        page.append(Markdown.table(
                List.of("Status", "Family", "Also written"),
                vocabulary.statuses().stream()
                        .map(it -> List.of(it.name(), it.family().title(), String.join(", ", it.aliases())))
                        .toList()));
        page.append("\n## Do S-360 and TIXNGO agree?\n\nThe first line that matches counts. ");
        page.append("Which statuses go together is documented; states and repairs are assumed.\n\n");
        page.append(Markdown.table(
                List.of("S-360", "Last known in TIXNGO", "State", "Repair"),
                table.rows().stream()
                        .map(row -> List.of(
                                row.statusesInOrder().stream().map(Enum::name).collect(Collectors.joining(", ")),
                                row.condition(),
                                row.state().name(),
                                row.repair() == null ? "" : row.repair().name()))
                        .toList()));
        return page.toString();
    }

    private static String lower(Evidence evidence) {
        return evidence.name().toLowerCase(Locale.ROOT);
    }
}
