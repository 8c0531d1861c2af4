package com.secutix.tixngo.sync.report;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes a report for a person who has little time. */
final class RunReportText {

    private static final int EXAMPLES = 3;
    private static final int LONGEST_KEY = 24;
    private static final long MILLIS_PER_SECOND = 1_000;

    private RunReportText() {}

    static String write(RunReport report) {
        StringBuilder text = new StringBuilder();
        line(
                text,
                "%s for interface '%s': %s%s",
                report.function(),
                report.interfaceName(),
                report.outcome(),
                report.dryRun() ? " (dry run: nothing was sent or stored)" : "");
        line(
                text,
                "  started %s, took %s, %s, run %s",
                report.startedAt(),
                lasted(report.duration()),
                requests(report),
                report.runId());
        report.failure().ifPresent(failure -> line(text, "  %s: %s", failure.code(), failure.message()));
        if (report.outcome() != RunOutcome.BUSY) {
            counts(text, report);
        }
        findings(text, report);
        problems(text, report);
        line(text, "  next: %s", next(report));
        return text.toString().stripTrailing();
    }

    private static String requests(RunReport report) {
        return report.calls()
                + (report.calls() == 1 ? " request" : " requests")
                + (report.retries() == 0 ? "" : " (" + report.retries() + " of them retries)");
    }

    private static String lasted(Duration duration) {
        return duration.toMillis() < MILLIS_PER_SECOND
                ? duration.toMillis() + " ms"
                : String.format(Locale.ROOT, "%.1f s", duration.toMillis() / (double) MILLIS_PER_SECOND);
    }

    private static void counts(StringBuilder text, RunReport report) {
        RunCounts counts = report.counts();
        line(
                text,
                "  selected %d = delivered %d + rejected %d + skipped %d + deferred %d + not reached %d",
                counts.selected(),
                counts.delivered(),
                counts.rejected(),
                counts.skipped(),
                counts.deferred(),
                counts.notReached());
        if (report.runs() > 1) {
            line(text, "  in %d batches", report.runs());
        }
    }

    private static void findings(StringBuilder text, RunReport report) {
        report.announced()
                .ifPresent(tickets -> line(
                        text,
                        "  forced or dated: it said it would touch %d tickets, processed before or not",
                        tickets));
        report.feedback().ifPresent(found -> {
            line(
                    text,
                    "  pagination key %s",
                    Objects.equals(found.keyBefore(), found.keyAfter())
                            ? "stays " + key(found.keyAfter())
                            : "moved from " + key(found.keyBefore()) + " to " + key(found.keyAfter()));
            if (found.unknownTickets() > 0) {
                line(text, "  %d changes of tickets that S-360 does not know (normal)", found.unknownTickets());
            }
            if (found.anomalies() > 0) {
                line(text, "  %d changes of status out of the usual order, applied", found.anomalies());
            }
        });
    }

    private static String key(@Nullable String key) {
        if (key == null) {
            return "(none)";
        }
        return key.length() <= LONGEST_KEY ? key : key.substring(0, LONGEST_KEY) + "...";
    }

    private static void problems(StringBuilder text, RunReport report) {
        Map<String, List<Problem>> byReason = report.problems().stream()
                .collect(Collectors.groupingBy(RunReportText::reason, LinkedHashMap::new, Collectors.toList()));
        byReason.forEach((reason, problems) -> {
            line(text, "  %d x %s", problems.size(), reason);
            problems.stream()
                    .limit(EXAMPLES)
                    .forEach(problem -> line(text, "      %s: %s", named(problem), problem.message()));
            if (problems.size() > EXAMPLES) {
                line(text, "      and %d more", problems.size() - EXAMPLES);
            }
        });
        long unlisted = report.problemsTotal() - report.problems().size();
        if (unlisted > 0) {
            line(text, "  and %d more problems that are not listed", unlisted);
        }
    }

    /** Cards have no tax number. */
    private static String named(Problem problem) {
        return "ticket " + problem.ticketId()
                + (problem.taxNumber().isEmpty() ? "" : " (tax number " + problem.taxNumber() + ")");
    }

    private static String reason(Problem problem) {
        return problem.field() == null ? problem.code() : problem.code() + " in " + problem.field();
    }

    private static String next(RunReport report) {
        return NextAction.of(report)
                + (report.more() ? "; more is waiting" : "")
                + report.nextRunAt().map(at -> "; next run due " + at).orElse("");
    }

    private static void line(StringBuilder text, String format, Object... values) {
        text.append(printable(String.format(Locale.ROOT, format, values))).append('\n');
    }

    /** Ids and messages come from elsewhere: nothing in them may move a cursor or begin another line. */
    private static String printable(String line) {
        return line.codePoints().anyMatch(Character::isISOControl)
                ? line.codePoints()
                        .map(character -> Character.isISOControl(character) ? '?' : character)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString()
                : line;
    }
}
