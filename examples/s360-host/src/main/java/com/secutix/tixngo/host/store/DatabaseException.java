package com.secutix.tixngo.host.store;

import java.io.Serial;
import java.sql.SQLException;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * The database cannot be used as asked. The message names what to do and shows neither credentials nor values of a row: a
 * driver's own message may hold both, so it is not passed on.
 */
public final class DatabaseException extends RuntimeException {

    /** What kind of trouble it is. */
    public enum Kind {
        /** The URL is of no database that this program knows. */
        WRONG_URL,
        /** Another process holds the H2 file. */
        HELD_BY_ANOTHER_PROCESS,
        /** No connection could be made. */
        UNREACHABLE,
        /** The connection broke in the middle of a transaction, maybe at its commit. */
        CONNECTION_LOST,
        /** A statement failed. */
        STATEMENT_FAILED
    }

    @Serial
    private static final long serialVersionUID = 1L;

    /** H2: the file is locked by another process. */
    private static final int H2_ALREADY_OPEN = 90020;

    /** Connection exceptions of the standard, and what PostgreSQL says when it is shut down or ends a session. */
    private static final Pattern CONNECTION_GONE = Pattern.compile("08...|57P0[123]");

    private final Kind kind;

    private DatabaseException(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    static DatabaseException wrongUrl() {
        return new DatabaseException(
                Kind.WRONG_URL, "the database URL must begin with jdbc:h2: or jdbc:postgresql: (option --database)");
    }

    static DatabaseException unreachable(SQLException cause) {
        if (cause.getErrorCode() == H2_ALREADY_OPEN) {
            return new DatabaseException(
                    Kind.HELD_BY_ANOTHER_PROCESS,
                    "another process holds the H2 database: wait for it to end, or let several processes share a"
                            + " PostgreSQL database (--database jdbc:postgresql:...)");
        }
        return new DatabaseException(
                Kind.UNREACHABLE,
                "the database cannot be opened" + inBrackets(cause)
                        + ": check the URL, user and password of --database, and that the server runs");
    }

    static DatabaseException statementFailed(SQLException cause) {
        if (CONNECTION_GONE
                .matcher(Objects.requireNonNullElse(cause.getSQLState(), ""))
                .matches()) {
            return new DatabaseException(
                    Kind.CONNECTION_LOST,
                    "the connection to the database was lost" + inBrackets(cause)
                            + ": what was under way was written as a whole or not at all; check that the server runs, look"
                            + " which of both it is, and try again");
        }
        return new DatabaseException(
                Kind.STATEMENT_FAILED,
                "the database refused a statement" + inBrackets(cause) + ": nothing of it was written");
    }

    private static String inBrackets(SQLException cause) {
        return " (SQL state " + cause.getSQLState() + ", code " + cause.getErrorCode() + ")";
    }

    /**
     * What kind of trouble it is.
     *
     * @return the kind
     */
    public Kind kind() {
        return kind;
    }
}
