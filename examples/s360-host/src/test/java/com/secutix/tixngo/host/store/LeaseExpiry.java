package com.secutix.tixngo.host.store;

/** Makes leases expire at once, instead of waiting for the database's clock. */
public final class LeaseExpiry {

    private LeaseExpiry() {}

    public static void expire(String databaseUrl) {
        try (Database database = Database.open(databaseUrl)) {
            database.change(
                    connection -> Sql.of("update lease set expires_at = current_timestamp - interval '1' second")
                            .update(connection));
        }
    }
}
