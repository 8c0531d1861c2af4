package com.secutix.tixngo.host.store;

import com.secutix.tixngo.sync.report.RunCounts;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A run, as the history keeps it.
 *
 * @param runId identifies it
 * @param function what ran
 * @param interfaceName the interface record it ran for
 * @param partition its share of the tickets, as {@code 1/1}
 * @param dryRun whether nothing was sent
 * @param startedAt when it began
 * @param endedAt when it ended; null for one that runs or was killed
 * @param outcome the outcome of its report, or {@code RUNNING}, {@code KILLED}, or {@code NOT_ENDED} for
 *     a dry run, of which nobody can tell
 * @param counts what became of its tickets; all zero for one that has not ended
 * @param failureCode why it could not go on, if it could not
 * @param failureMessage what to do about it
 */
public record RunEntry(
        String runId,
        String function,
        String interfaceName,
        String partition,
        boolean dryRun,
        Instant startedAt,
        @Nullable Instant endedAt,
        String outcome,
        RunCounts counts,
        @Nullable String failureCode,
        @Nullable String failureMessage) {}
