package com.secutix.tixngo.sync.tck;

import com.secutix.tixngo.sync.report.RunReport;
import com.secutix.tixngo.sync.spi.LeaseKey;
import com.secutix.tixngo.sync.spi.RunHistory;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The ledger of runs, by their ids. */
final class MemoryHistory implements RunHistory {

    private final MemoryData data;
    private final Map<String, Entry> runs = new LinkedHashMap<>();

    private record Entry(
            LeaseKey key,
            boolean dryRun,
            Instant startedAt,
            @Nullable RunReport report) {

        boolean counts() {
            return !dryRun && report != null;
        }
    }

    MemoryHistory(MemoryData data) {
        this.data = data;
    }

    @Override
    public void begun(LeaseKey key, String runId, boolean dryRun, Instant startedAt) {
        data.transaction(() -> runs.putIfAbsent(runId, new Entry(key, dryRun, startedAt, null)));
    }

    @Override
    public void ended(LeaseKey key, RunReport report) {
        data.transaction(() -> runs.put(report.runId(), new Entry(key, report.dryRun(), report.startedAt(), report)));
    }

    @Override
    public Optional<Instant> nextRunAt(LeaseKey key) {
        return data.transaction(() -> runs.values().stream()
                .filter(run -> run.key().equals(key) && run.counts())
                .max(Comparator.comparing(Entry::startedAt))
                .flatMap(run -> run.report().nextRunAt()));
    }
}
