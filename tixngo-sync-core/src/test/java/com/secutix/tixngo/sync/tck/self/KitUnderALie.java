package com.secutix.tixngo.sync.tck.self;

import com.secutix.tixngo.sync.tck.HostUnderTest;
import com.secutix.tixngo.sync.tck.SyncStoreKit;
import org.jspecify.annotations.Nullable;

/** The kit as a host with wrong stores would run it. Its name keeps it out of the build's own tests: it is there to fail. */
class KitUnderALie extends SyncStoreKit {

    private static @Nullable Liar liar;

    /** Which lie is told from now on. */
    static void tell(Liar chosen) {
        liar = chosen;
    }

    @Override
    protected HostUnderTest open() {
        Liar chosen = liar;
        if (chosen == null) {
            throw new IllegalStateException("no lie was chosen");
        }
        return new LyingHost(chosen::on);
    }
}
