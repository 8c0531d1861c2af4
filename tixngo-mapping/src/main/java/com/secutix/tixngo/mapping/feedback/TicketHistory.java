package com.secutix.tixngo.mapping.feedback;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Merges history lines. The result of timed lines does not depend on the order in which they came; the newest
 * {@value #MOST} lines are kept, which does not depend on it either.
 */
final class TicketHistory {

    /** Most lines kept for one ticket. */
    static final int MOST = 200;

    private TicketHistory() {}

    static List<HistoryLine> merge(List<HistoryLine> known, List<HistoryLine> more) {
        if (known.containsAll(more)) {
            return known;
        }
        TreeSet<HistoryLine> timed = new TreeSet<>(HistoryLine.TIMED);
        List<HistoryLine> untimed = new ArrayList<>();
        for (HistoryLine line : known) {
            place(line, timed, untimed);
        }
        for (HistoryLine line : more) {
            place(line, timed, untimed);
        }
        List<HistoryLine> merged = new ArrayList<>(timed);
        merged.addAll(untimed);
        return List.copyOf(merged.subList(Math.max(0, merged.size() - MOST), merged.size()));
    }

    private static void place(HistoryLine line, Set<HistoryLine> timed, List<HistoryLine> untimed) {
        if (line.time() != null) {
            timed.add(line);
        } else if (!untimed.contains(line)) {
            // without a time, arrival decides; with a sequence, that does
            int index = untimed.size();
            while (index > 0 && comesBefore(line, untimed.get(index - 1))) {
                index--;
            }
            untimed.add(index, line);
        }
    }

    private static boolean comesBefore(HistoryLine line, HistoryLine other) {
        return line.sequence() != null && other.sequence() != null && line.sequence() < other.sequence();
    }
}
