package com.secutix.tixngo.host.command;

import com.secutix.tixngo.sync.report.RunReport;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Runs functions as S-360's schedules would, each at its own due time and one after the other: what one run writes, the next
 * one sees, an embedded database has one writer, and no function waits for longer than a batch of the others. Executed by one
 * thread; its parts let another one stop it.
 */
final class Schedule {

    /** A clock that is set while nothing happens is noticed after this long. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    /** How a schedule reaches the functions. */
    interface Functions {

        /** When the last run said that the next is due. */
        Optional<Instant> dueAt(PlannedFunction function);

        /** One run. */
        RunReport run(PlannedFunction function);
    }

    private final List<PlannedFunction> planned;
    private final Functions functions;
    private final Clock clock;
    private final Predicate<Duration> stoppedWithin;

    /**
     * A schedule.
     *
     * @param planned the functions
     * @param functions runs them
     * @param clock the time
     * @param stoppedWithin waits so long, or until it is stopped; tells whether it was
     */
    Schedule(List<PlannedFunction> planned, Functions functions, Clock clock, Predicate<Duration> stoppedWithin) {
        this.planned = planned;
        this.functions = functions;
        this.clock = clock;
        this.stoppedWithin = stoppedWithin;
    }

    /**
     * Goes on until it is stopped, or its time is up: then no run begins any more, and one that goes on is brought to its end.
     *
     * @param lasting for how long; null for until it is stopped
     * @return whether it was stopped
     */
    boolean goOn(@Nullable Duration lasting) {
        Instant begun = clock.instant();
        Instant end = lasting == null ? Instant.MAX : begun.plus(lasting);
        Timetable timetable = new Timetable(planned);
        planned.forEach(function -> timetable.begin(function, functions.dueAt(function), begun));
        while (!stoppedWithin.test(Duration.ZERO)) {
            Instant now = clock.instant();
            if (!now.isBefore(end)) {
                return false;
            }
            PlannedFunction next = timetable.next();
            Instant due = timetable.dueAt(next);
            if (!due.isAfter(now)) {
                timetable.ran(next, functions.run(next));
            } else if (stoppedWithin.test(shortest(now, due, end))) {
                return true;
            }
        }
        return true;
    }

    private static Duration shortest(Instant now, Instant due, Instant end) {
        Duration wait = Duration.between(now, due.isBefore(end) ? due : end);
        // a millisecond more: a wait that ends a little early would be repeated at once
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait.plusMillis(1);
    }
}
