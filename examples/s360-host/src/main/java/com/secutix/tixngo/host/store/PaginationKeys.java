package com.secutix.tixngo.host.store;

import com.secutix.tixngo.sync.spi.FeedbackPage;
import com.secutix.tixngo.sync.spi.PaginationKeyMovedException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where feedback goes on, for each TIXNGO organizer. Feedback moves its key itself; to set or clear one is for the day that
 * TIXNGO refuses it.
 */
public final class PaginationKeys {

    private final Database database;

    /**
     * The keys of a database.
     *
     * @param database where they are
     */
    public PaginationKeys(Database database) {
        this.database = database;
    }

    /**
     * The key kept.
     *
     * @param organizer the TIXNGO organizer
     * @return the key; empty before the first run
     */
    public Optional<String> show(String organizer) {
        return database.inTransaction(connection -> Optional.ofNullable(read(connection, organizer, "")));
    }

    /**
     * Keeps another key. A feedback under way is refused its next page, and fails.
     *
     * @param organizer the TIXNGO organizer
     * @param key the key to go on from
     */
    public void set(String organizer, String key) {
        database.change(connection -> {
            lock(connection, organizer);
            write(connection, organizer, key, Instant.now());
        });
    }

    /**
     * Forgets the key: the next feedback begins at the beginning, and what was applied before is found to be so.
     *
     * @param organizer the TIXNGO organizer
     */
    public void clear(String organizer) {
        database.change(connection -> {
            lock(connection, organizer);
            write(connection, organizer, null, Instant.now());
        });
    }

    /**
     * Moves the key of a page, which nobody else moves then until the transaction ends.
     *
     * @throws PaginationKeyMovedException if it is no longer the one that the page was read at
     */
    static void move(Connection connection, FeedbackPage page) throws SQLException {
        boolean moves = !Objects.equals(page.keyBefore(), page.keyAfter());
        if (moves && moveFrom(connection, page)) {
            return;
        }
        // it stays, was moved, or there was none before the first run
        if (!Objects.equals(lock(connection, page.organizer()), page.keyBefore())) {
            throw new PaginationKeyMovedException(page.organizer());
        }
        if (moves) {
            write(connection, page.organizer(), page.keyAfter(), page.at());
        }
    }

    private static boolean moveFrom(Connection connection, FeedbackPage page) throws SQLException {
        return Sql.of(
                                "update pagination_key set last_key = ?, moved_at = ? where organizer = ? and last_key = ?",
                                page.keyAfter(),
                                page.at(),
                                page.organizer(),
                                page.keyBefore())
                        .update(connection)
                == 1;
    }

    private static @Nullable String lock(Connection connection, String organizer) throws SQLException {
        Sql.of("insert into pagination_key (organizer) values (?) on conflict do nothing", organizer)
                .update(connection);
        return read(connection, organizer, " for update");
    }

    private static void write(Connection connection, String organizer, @Nullable String key, Instant at)
            throws SQLException {
        Sql.of("update pagination_key set last_key = ?, moved_at = ? where organizer = ?", key, at, organizer)
                .update(connection);
    }

    private static @Nullable String read(Connection connection, String organizer, String how) throws SQLException {
        try (PreparedStatement statement = Sql.of(
                                "select last_key from pagination_key where organizer = ?" + how, organizer)
                        .prepare(connection);
                ResultSet row = statement.executeQuery()) {
            return row.next() ? row.getString(1) : null;
        }
    }
}
