package com.secutix.tixngo.sync.tck.self;

import com.secutix.tixngo.sync.tck.HostUnderTest;
import com.secutix.tixngo.sync.tck.InMemoryS360;
import com.secutix.tixngo.sync.tck.SyncStoreKit;

/** The reference keeps every rule. */
class InMemoryS360Test extends SyncStoreKit {

    @Override
    protected HostUnderTest open() {
        return new InMemoryS360();
    }
}
