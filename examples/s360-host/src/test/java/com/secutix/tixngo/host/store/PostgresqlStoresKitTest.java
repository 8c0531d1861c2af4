package com.secutix.tixngo.host.store;

import com.secutix.tixngo.sync.tck.HostUnderTest;
import com.secutix.tixngo.sync.tck.SyncStoreKit;
import org.junit.jupiter.api.extension.ExtendWith;

/** The stores keep every rule of the library's SPI on PostgreSQL. */
@ExtendWith(KeptDatabases.class)
class PostgresqlStoresKitTest extends SyncStoreKit {

    @Override
    protected HostUnderTest open() {
        return new JdbcHostUnderTest(TestDatabase.POSTGRESQL);
    }
}
