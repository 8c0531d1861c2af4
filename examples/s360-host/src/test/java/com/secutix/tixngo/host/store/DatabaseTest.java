package com.secutix.tixngo.host.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the program hears of a database that fails. */
class DatabaseTest {

    private String url;
    private Database database;

    @BeforeEach
    void open() {
        url = TestDatabase.POSTGRESQL.freshUrl();
        database = Database.open(url);
    }

    @AfterEach
    void close() {
        if (database != null) {
            database.close();
        }
    }

    private DatabaseException failureOf(Database.Change change) {
        return catchThrowableOfType(DatabaseException.class, () -> database.change(change));
    }

    @Test
    void aConnectionCutInTheMiddleOfATransactionIsToldAsThat() {
        DatabaseException lost = failureOf(connection -> {
            cut(backendOf(connection));
            Sql.of("delete from lease").update(connection);
        });

        assertThat(lost.kind()).isEqualTo(DatabaseException.Kind.CONNECTION_LOST);
        assertThat(lost)
                .hasMessageContaining("the connection to the database was lost (SQL state 57P01")
                .hasMessageContaining("written as a whole or not at all")
                .hasNoCause();
    }

    @Test
    void aConnectionCutBeforeTheCommitIsToldAsThat() {
        DatabaseException lost = failureOf(connection -> cut(backendOf(connection)));

        assertThat(lost.kind()).isEqualTo(DatabaseException.Kind.CONNECTION_LOST);
    }

    @Test
    void theNextTransactionHasAnotherConnection() {
        failureOf(connection -> cut(backendOf(connection)));

        int backend = database.inTransaction(DatabaseTest::backendOf);

        assertThat(backend).isPositive();
    }

    @Test
    void aStatementThatIsRefusedHasWrittenNothing() {
        DatabaseException refused =
                failureOf(connection -> Sql.of("delete from no_such_table").update(connection));

        assertThat(refused.kind()).isEqualTo(DatabaseException.Kind.STATEMENT_FAILED);
        assertThat(refused)
                .hasMessageContaining("the database refused a statement (SQL state 42P01")
                .hasMessageContaining("nothing of it was written");
    }

    private static int backendOf(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select pg_backend_pid()")) {
            row.next();
            return row.getInt(1);
        }
    }

    private void cut(int backend) throws SQLException {
        try (Connection other = DriverManager.getConnection(url);
                Statement statement = other.createStatement()) {
            statement.execute("select pg_terminate_backend(" + backend + ", 10000)");
        }
    }
}
