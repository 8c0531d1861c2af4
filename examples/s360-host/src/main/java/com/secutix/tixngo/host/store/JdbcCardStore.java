package com.secutix.tixngo.host.store;

import com.secutix.tixngo.mapping.s360.S360Card;
import com.secutix.tixngo.sync.spi.Announcement;
import com.secutix.tixngo.sync.spi.Candidate;
import com.secutix.tixngo.sync.spi.CardStore;
import com.secutix.tixngo.sync.spi.Lease;
import com.secutix.tixngo.sync.spi.Page;
import com.secutix.tixngo.sync.spi.PushQuery;
import com.secutix.tixngo.sync.spi.PushStore;
import com.secutix.tixngo.sync.spi.Settlement;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Membership and season cards in a database: pushed as tickets are, and what TIXNGO was given of their products. */
final class JdbcCardStore implements CardStore {

    private final Database database;
    private final PushStore<S360Card> cards;

    JdbcCardStore(Database database, String interfaceName) {
        this.database = database;
        this.cards = new JdbcPushStore<>(database, interfaceName, PushKind.PRIVILEGE_INJECTION, CardRow.CARDS);
    }

    @Override
    public Optional<String> definitionFingerprint(String definitionId) {
        return database.inTransaction(connection -> {
            try (PreparedStatement statement = Sql.of(
                                    "select fingerprint from privilege_definition where definition_id = ?",
                                    definitionId)
                            .prepare(connection);
                    ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
            }
        });
    }

    @Override
    public void keepDefinition(Lease lease, String definitionId, String fingerprint) {
        database.change(connection -> {
            LeaseTable.demand(database.dialect(), connection, lease);
            if (fingerprint.isEmpty()) {
                Sql.of("delete from privilege_definition where definition_id = ?", definitionId)
                        .update(connection);
            } else if (Sql.of(
                                    "update privilege_definition set fingerprint = ? where definition_id = ?",
                                    fingerprint,
                                    definitionId)
                            .update(connection)
                    == 0) {
                Sql.of(
                                "insert into privilege_definition (definition_id, fingerprint) values (?, ?)",
                                definitionId,
                                fingerprint)
                        .update(connection);
            }
        });
    }

    @Override
    public Page<Candidate<S360Card>> select(PushQuery query, @Nullable String cursor, int limit) {
        return cards.select(query, cursor, limit);
    }

    @Override
    public long count(PushQuery query) {
        return cards.count(query);
    }

    @Override
    public Set<String> announce(Lease lease, Announcement announcement) {
        return cards.announce(lease, announcement);
    }

    @Override
    public void settle(Lease lease, Settlement settlement) {
        cards.settle(lease, settlement);
    }

    @Override
    public void recover(Lease lease) {
        cards.recover(lease);
    }
}
