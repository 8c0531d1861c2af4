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
        List<HistoryLine> missing = missing(known, more);
        if (missing.isEmpty()) {
            return known;
        }
        return isInOrder(known) && areTimed(missing) ? inserted(known, missing) : sorted(known, missing);
    }

    private static List<HistoryLine> missing(List<HistoryLine> known, List<HistoryLine> more) {
        List<HistoryLine> missing = new ArrayList<>(more.size());
        for (HistoryLine line : more) {
            if (!known.contains(line)) {
                missing.add(line);
            }
        }
        return missing;
    }

    /** Whether the lines stand as they were left here: the timed ones in their order and each once, and no others. */
    private static boolean isInOrder(List<HistoryLine> lines) {
        for (int i = 0; i < lines.size(); i++) {
            boolean follows = i == 0 || HistoryLine.TIMED.compare(lines.get(i - 1), lines.get(i)) < 0;
            if (lines.get(i).time() == null || !follows) {
                return false;
            }
        }
        return true;
    }

    private static boolean areTimed(List<HistoryLine> lines) {
        for (HistoryLine line : lines) {
            if (line.time() == null) {
                return false;
            }
        }
        return true;
    }

    /** The usual case: a few timed lines, most of them later than all that is known. */
    private static List<HistoryLine> inserted(List<HistoryLine> known, List<HistoryLine> missing) {
        List<HistoryLine> merged = new ArrayList<>(known.size() + missing.size());
        merged.addAll(known);
        for (HistoryLine line : missing) {
            int index = merged.size();
            while (index > 0 && HistoryLine.TIMED.compare(line, merged.get(index - 1)) < 0) {
                index--;
            }
            if (index == 0 || HistoryLine.TIMED.compare(line, merged.get(index - 1)) != 0) {
                merged.add(index, line);
            }
        }
        return newest(merged);
    }

    private static List<HistoryLine> sorted(List<HistoryLine> known, List<HistoryLine> more) {
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
        return newest(merged);
    }

    private static List<HistoryLine> newest(List<HistoryLine> lines) {
        return List.copyOf(lines.size() <= MOST ? lines : lines.subList(lines.size() - MOST, lines.size()));
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
