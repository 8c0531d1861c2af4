package com.secutix.tixngo.sync.tck;

import com.secutix.tixngo.sync.SyncRun;
import com.secutix.tixngo.sync.TixngoSync;
import com.secutix.tixngo.sync.settings.RunSettings;
import com.secutix.tixngo.sync.settings.SyncFunction;
import java.util.List;

/** A small piece of work for a function. */
interface Story {

    /** Which function does it. */
    SyncFunction function();

    /** Makes both sides ready for it. */
    void prepare(KitScene scene, LoopbackTixngo tixngo);

    /** One run of the function. */
    SyncRun run(TixngoSync sync, RunSettings settings);

    /** The tickets or cards that there are. */
    List<String> items();

    /** How many calls travel at once. */
    default int callsInFlight() {
        return 1;
    }

    /** Whether every run does the same work again. */
    default boolean repeatsItself() {
        return false;
    }

    /** The stores as the function finds them. */
    default HostStores through(HostStores stores) {
        return stores;
    }
}
