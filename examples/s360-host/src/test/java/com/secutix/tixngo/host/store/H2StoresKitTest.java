package com.secutix.tixngo.host.store;

import com.secutix.tixngo.sync.tck.HostUnderTest;
import com.secutix.tixngo.sync.tck.SyncStoreKit;
import org.junit.jupiter.api.extension.ExtendWith;

/** The stores keep every rule of the library's SPI on H2. */
@ExtendWith(KeptDatabases.class)
class H2StoresKitTest extends SyncStoreKit {

    @Override
    protected HostUnderTest open() {
        return new JdbcHostUnderTest(TestDatabase.H2);
    }
}
