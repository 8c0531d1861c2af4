package com.secutix.tixngo.host.command;

import com.secutix.tixngo.sync.report.RunCounts;
import com.secutix.tixngo.sync.report.RunOutcome;
import com.secutix.tixngo.sync.report.RunReport;
import com.secutix.tixngo.sync.settings.SyncFunction;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * When each function is due. What is due first goes first; of several that are due at the same moment, the one that S-360
 * lists first. Not safe for concurrent use.
 */
final class Timetable {

    private final Map<SyncFunction, PlannedFunction> functions = new EnumMap<>(SyncFunction.class);
    private final Map<SyncFunction, Instant> due = new EnumMap<>(SyncFunction.class);

    Timetable(List<PlannedFunction> planned) {
        planned.forEach(function -> functions.put(function.function(), function));
    }

    /**
     * Takes up the rhythm of earlier runs: what the last one said, but no later than one frequency from now, since the
     * frequency may be a shorter one today.
     */
    void begin(PlannedFunction function, Optional<Instant> saidBefore, Instant now) {
        Instant latest = now.plus(function.frequency());
        Instant first = saidBefore.filter(now::isBefore).orElse(now);
        due.put(function.function(), first.isAfter(latest) ? latest : first);
    }

    /** The function that is due next. */
    PlannedFunction next() {
        return functions.values().stream()
                .min(Comparator.comparing(this::dueAt).thenComparing(PlannedFunction::function))
                .orElseThrow();
    }

    Instant dueAt(PlannedFunction function) {
        return due.getOrDefault(function.function(), Instant.MAX);
    }

    /** A run ended: the function is due again when its report says so. */
    void ran(PlannedFunction function, RunReport report) {
        Instant regular = report.startedAt().plus(function.frequency());
        boolean atOnce = report.more() && gotSomewhere(report);
        due.put(
                function.function(),
                atOnce || !report.more() ? report.nextRunAt().orElse(regular) : regular);
    }

    /**
     * Whether more of the same may help. A run that failed, or delivered nothing, says that more is waiting, too: repeated at
     * once, it would give a TIXNGO that is down no rest.
     */
    private static boolean gotSomewhere(RunReport report) {
        if (report.outcome() == RunOutcome.FAILED || report.outcome() == RunOutcome.BUSY) {
            return false;
        }
        RunCounts counts = report.counts();
        return report.function() == SyncFunction.FEEDBACK ? counts.selected() > 0 : counts.delivered() > 0;
    }
}
