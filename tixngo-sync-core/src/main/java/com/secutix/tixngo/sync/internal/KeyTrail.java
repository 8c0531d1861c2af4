package com.secutix.tixngo.sync.internal;

import org.jspecify.annotations.Nullable;

/**
 * Notices that the pages of changes go in a circle, and remembers one key for it: it is kept while twice as many pages as
 * before go by, so that a circle of whatever length comes back to it. Used by the run's thread.
 */
final class KeyTrail {

    private @Nullable String anchor;
    private long keys;
    private long nextAnchorAt = 1;

    /** Whether the next key was met before. */
    boolean comesBackTo(@Nullable String next) {
        if (next != null && next.equals(anchor)) {
            return true;
        }
        if (++keys == nextAnchorAt) {
            nextAnchorAt *= 2;
            anchor = next;
        }
        return false;
    }
}
