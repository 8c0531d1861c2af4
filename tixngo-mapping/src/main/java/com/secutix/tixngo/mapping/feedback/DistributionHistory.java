package com.secutix.tixngo.mapping.feedback;

import com.secutix.tixngo.client.model.TicketTransfer;
import com.secutix.tixngo.mapping.document.DistributionRule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the distribution history out of a ticket's history lines. Because it is read out and not written along, it does not
 * depend on the order in which changes came, nor on whether every step of a transfer was seen.
 */
final class DistributionHistory {

    private final Map<String, DistributionRule> byStatus = new HashMap<>();

    DistributionHistory(List<DistributionRule> rules) {
        rules.forEach(rule -> byStatus.put(rule.status(), rule));
    }

    @Nullable DistributionRule rule(@Nullable String status) {
        return status == null ? null : byStatus.get(status);
    }

    List<DistributionEntry> of(List<HistoryLine> history) {
        List<HistoryLine> transfers = new ArrayList<>(2);
        List<DistributionEntry> entries = new ArrayList<>(2);
        for (HistoryLine line : history) {
            TicketTransfer transfer = line.transfer();
            DistributionRule rule = transfer == null ? null : rule(line.status());
            if (rule != null && transfer != null && transfer.toEmail() != null) {
                int open = indexOfSameTransfer(line, transfer, transfers);
                DistributionEntry entry = new DistributionEntry(
                        transfer.fromEmail(), transfer.toEmail(), rule.action(), rule.result(), line.time());
                if (open < 0) {
                    transfers.add(line);
                    entries.add(entry);
                } else {
                    transfers.set(open, line);
                    entries.set(open, entry);
                }
            }
        }
        return List.copyOf(entries);
    }

    private int indexOfSameTransfer(HistoryLine line, TicketTransfer transfer, List<HistoryLine> transfers) {
        // only the last transfer can still be going on
        int last = transfers.size() - 1;
        if (last < 0) {
            return -1;
        }
        HistoryLine before = transfers.get(last);
        TicketTransfer other = before.transfer();
        return other != null && isSame(transfer, other) && !(opens(line) && !opens(before)) ? last : -1;
    }

    private static boolean isSame(TicketTransfer one, TicketTransfer other) {
        boolean samePeople = isSameEmail(one.toEmail(), other.toEmail())
                && (one.fromEmail() == null
                        || other.fromEmail() == null
                        || isSameEmail(one.fromEmail(), other.fromEmail()));
        boolean sameStart = one.initiatedAt() == null
                || other.initiatedAt() == null
                || one.initiatedAt().isEqual(other.initiatedAt());
        return samePeople && sameStart;
    }

    private boolean opens(HistoryLine line) {
        // the same two people again, after an end: that is a second transfer
        DistributionRule rule = rule(line.status());
        return rule != null && rule.contact() == DistributionRule.Contact.UNCHANGED_RECIPIENT_KNOWN;
    }

    static boolean isSameEmail(@Nullable String one, @Nullable String other) {
        return one == null ? other == null : one.equalsIgnoreCase(other);
    }
}
