package com.secutix.tixngo.host.store;

import java.util.Locale;

/**
 * The few things that H2 and PostgreSQL say differently; everything else is the same SQL.
 *
 * <p>Ticket ids are ordered by code point. PostgreSQL does so for a column with collation {@code C}. H2 compares UTF-16 code
 * units, so it orders by a generated column with the id's UTF-8 bytes.
 */
enum Dialect {
    /** H2, embedded, one process at a time. */
    H2(
            "varchar",
            "ticket_order varbinary generated always as (stringtoutf8(ticket_id)),",
            "t.ticket_order",
            "stringtoutf8(?)"),
    /** PostgreSQL, any number of processes. */
    POSTGRESQL("varchar collate \"C\"", "", "t.ticket_id", "?");

    private final String ticketIdType;
    private final String ticketOrderColumn;
    private final String ticketOrder;
    private final String ticketOrderParameter;

    Dialect(String ticketIdType, String ticketOrderColumn, String ticketOrder, String ticketOrderParameter) {
        this.ticketIdType = ticketIdType;
        this.ticketOrderColumn = ticketOrderColumn;
        this.ticketOrder = ticketOrder;
        this.ticketOrderParameter = ticketOrderParameter;
    }

    /** The dialect of a JDBC URL. */
    static Dialect of(String jdbcUrl) {
        String url = jdbcUrl.strip().toLowerCase(Locale.ROOT);
        if (url.startsWith("jdbc:h2:")) {
            return H2;
        }
        if (url.startsWith("jdbc:postgresql:")) {
            return POSTGRESQL;
        }
        throw DatabaseException.wrongUrl();
    }

    /** Fills what is different into the common schema. */
    String schema(String common) {
        return common.replace("${ticket_id}", ticketIdType).replace("${ticket_order}", ticketOrderColumn);
    }

    /** The expression that a ticket {@code t} is ordered by. */
    String ticketOrder() {
        return ticketOrder;
    }

    /** A parameter that takes a ticket id and compares to {@link #ticketOrder()}. */
    String ticketOrderParameter() {
        return ticketOrderParameter;
    }

    /**
     * The order of waiting tickets without a problem. All of them have the same status and no problem; H2 must be told so to
     * read them from the index in order instead of sorting the whole backlog for each page.
     */
    String waitingOrder() {
        return this == H2 ? "t.status, t.problem_at, t.ticket_order" : "t.ticket_id";
    }

    /** The order of waiting tickets in error. */
    String inErrorOrder() {
        return this == H2 ? "t.status, t.problem_at, t.ticket_order" : "t.problem_at, t.ticket_id";
    }

    /** The file of this dialect's indexes. */
    String indexes() {
        return this == H2 ? "indexes-h2.sql" : "indexes-postgresql.sql";
    }
}
