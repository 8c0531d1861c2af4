package com.secutix.tixngo.sync.spi;

import com.secutix.tixngo.sync.settings.Partition;
import com.secutix.tixngo.sync.settings.SyncFunction;

/**
 * What a run must have to itself (assumed): a push one lease per function, interface and partition, feedback one per
 * organizer.
 *
 * @param function the function that runs
 * @param scope the interface's name for a push, the organizer for feedback
 * @param partition the share of the tickets
 */
public record LeaseKey(SyncFunction function, String scope, Partition partition) {

    /**
     * Whether two runs with these keys could touch the same ticket, so that only one of them may go on at a time.
     *
     * @param other another key
     * @return true for the same function and scope with overlapping partitions
     */
    public boolean conflictsWith(LeaseKey other) {
        return function == other.function && scope.equals(other.scope) && partition.overlaps(other.partition);
    }
}
