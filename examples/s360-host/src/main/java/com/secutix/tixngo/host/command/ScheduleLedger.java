package com.secutix.tixngo.host.command;

import com.secutix.tixngo.host.output.TextTable;
import com.secutix.tixngo.sync.report.RunCounts;
import com.secutix.tixngo.sync.report.RunOutcome;
import com.secutix.tixngo.sync.report.RunReport;
import com.secutix.tixngo.sync.settings.SyncFunction;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Adds up what a schedule's runs did. Not safe for concurrent use. */
final class ScheduleLedger {

    private final Map<SyncFunction, Sum> sums = new EnumMap<>(SyncFunction.class);
    private long runs;

    void add(RunReport report) {
        runs++;
        sums.computeIfAbsent(report.function(), function -> new Sum()).add(report);
    }

    /** By how the last run of each function ended: what was mended since counts no more. */
    int exitCode(boolean stopped) {
        if (stopped) {
            return ExitCode.STOPPED;
        }
        if (anyEnded(RunOutcome.FAILED)) {
            return ExitCode.FAILED;
        }
        return anyEnded(RunOutcome.COMPLETED_WITH_ERRORS) ? ExitCode.WITH_ERRORS : ExitCode.DONE;
    }

    private boolean anyEnded(RunOutcome outcome) {
        return sums.values().stream().anyMatch(sum -> sum.last == outcome);
    }

    Map<String, Object> json(boolean stopped) {
        Map<String, Object> functions = new LinkedHashMap<>();
        sums.forEach((function, sum) -> functions.put(function.name(), sum.json()));
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("schedule", stopped ? "STOPPED" : "ENDED");
        json.put("runs", runs);
        json.put("functions", functions);
        return json;
    }

    String text(boolean stopped) {
        TextTable table =
                new TextTable("Function", "Runs", "Selected", "Delivered", "Rejected", "Skipped", "Deferred", "Last");
        sums.forEach((function, sum) -> table.row(
                function,
                sum.runs,
                sum.selected,
                sum.delivered,
                sum.rejected,
                sum.skipped,
                sum.deferred,
                sum.lastOutcome()));
        return (stopped ? "stopped" : "ended") + " after " + runs + (runs == 1 ? " run" : " runs")
                + (sums.isEmpty() ? "" : "\n" + table);
    }

    private static final class Sum {
        private long runs;
        private long selected;
        private long delivered;
        private long rejected;
        private long skipped;
        private long deferred;
        private long notReached;
        private RunOutcome last = RunOutcome.COMPLETED;

        void add(RunReport report) {
            RunCounts counts = report.counts();
            runs++;
            selected += counts.selected();
            delivered += counts.delivered();
            rejected += counts.rejected();
            skipped += counts.skipped();
            deferred += counts.deferred();
            notReached += counts.notReached();
            last = report.outcome();
        }

        String lastOutcome() {
            return last.name();
        }

        Map<String, Object> json() {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("runs", runs);
            json.put("selected", selected);
            json.put("delivered", delivered);
            json.put("rejected", rejected);
            json.put("skipped", skipped);
            json.put("deferred", deferred);
            json.put("notReached", notReached);
            json.put("lastOutcome", last.name());
            return json;
        }
    }
}
