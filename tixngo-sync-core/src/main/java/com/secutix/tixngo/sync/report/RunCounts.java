package com.secutix.tixngo.sync.report;

/**
 * What became of the tickets of a run. Every selected ticket ends in exactly one of the other five.
 *
 * @param selected tickets taken from S-360
 * @param delivered TIXNGO accepted the ticket and S-360 has kept it
 * @param rejected TIXNGO or validation refused this ticket
 * @param skipped left out on purpose
 * @param deferred was in a call that failed or whose outcome is unknown; the next run takes it again
 * @param notReached the run ended before the ticket's call
 */
public record RunCounts(long selected, long delivered, long rejected, long skipped, long deferred, long notReached) {

    /**
     * Whether every selected ticket is accounted for.
     *
     * @return true if the other five add up to {@code selected}
     */
    public boolean addUp() {
        return selected == delivered + rejected + skipped + deferred + notReached;
    }
}
