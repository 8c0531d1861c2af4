package com.secutix.tixngo.host.store;

import java.util.Collection;
import java.util.Locale;

/**
 * The few things that H2 and PostgreSQL say differently; everything else is the same SQL.
 *
 * <p>Ids of tickets and cards are ordered by code point. PostgreSQL does so for a column with collation {@code C}. H2
 * compares UTF-16 code units, so it orders by a generated column with the id's UTF-8 bytes.
 */
enum Dialect {
    /** H2, embedded, one process at a time. */
    H2(
            "varchar",
            "$1_order varbinary generated always as (stringtoutf8($1_id)),",
            "$1_order",
            "stringtoutf8(?)",
            "",
            " for update") {
        @Override
        String idsThat(String entity, String condition) {
            return "select n.id from (" + Sql.IDS + ") n where (select " + condition + " from " + entity + " t where t."
                    + entity + "_id = n.id)";
        }

        @Override
        String named(String entity) {
            return "(" + Sql.IDS + ") n join " + entity + " t on t." + entity + "_id = n.id";
        }

        @Override
        Sql update(String entity, String condition, Collection<String> ids, Sql assignments) {
            return update(entity, condition, Sql.of(Sql.IDS, Sql.strings(ids)), assignments);
        }

        @Override
        Sql update(String entity, String condition, Sql rows, Sql assignments) {
            return Sql.of("merge into " + entity + " t using (")
                    .and(rows)
                    .and(") n on t." + entity + "_id = n.id when matched" + condition + " then update set ")
                    .and(assignments);
        }
    },

    /** PostgreSQL, any number of processes. */
    POSTGRESQL("varchar collate \"C\"", "", "$1_id", "?", "stored", " for share") {
        @Override
        String idsThat(String entity, String condition) {
            return "select t." + entity + "_id as id from " + named(entity) + " where " + condition;
        }

        @Override
        String named(String entity) {
            return "(select * from " + entity + " where " + entity + "_id" + AMONG + ") t";
        }

        @Override
        Sql update(String entity, String condition, Collection<String> ids, Sql assignments) {
            return Sql.of("update " + entity + " t set ")
                    .and(assignments)
                    .and(" where t." + entity + "_id" + AMONG + condition, Sql.strings(ids));
        }

        @Override
        Sql update(String entity, String condition, Sql rows, Sql assignments) {
            return Sql.of("update " + entity + " t set ")
                    .and(assignments)
                    .and(" from (")
                    .and(rows)
                    .and(") n where t." + entity + "_id = n.id" + condition);
        }
    };

    /** One walk along the index of a column (from PostgreSQL 17 on); a plain parameter would be planned id by id, as a join would. */
    private static final String AMONG = " = any ((select cast(? as varchar array) offset 0)::varchar[])";

    private final String idType;
    private final String orderColumn;
    private final String ordered;
    private final String orderParameter;
    private final String stored;
    private final String sharedLock;

    Dialect(
            String idType,
            String orderColumn,
            String ordered,
            String orderParameter,
            String stored,
            String sharedLock) {
        this.idType = idType;
        this.orderColumn = orderColumn;
        this.ordered = ordered;
        this.orderParameter = orderParameter;
        this.stored = stored;
        this.sharedLock = sharedLock;
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
        return common.replace("${id}", idType)
                .replace("${stored}", stored)
                .replaceAll("\\$\\{order:(\\w+)}", orderColumn)
                .replaceAll("\\$\\{ordered:(\\w+)}", ordered);
    }

    /**
     * The column that the rows of a table are ordered by.
     *
     * @param alias the table's alias in the statement
     * @param entity what its id is of: {@code ticket}, {@code card} or {@code item}
     */
    String order(String alias, String entity) {
        return alias + "." + ordered.replace("$1", entity);
    }

    /** What keeps the rows of a select as they are until the transaction ends; H2 knows only a lock that is not shared. */
    String sharedLock() {
        return sharedLock;
    }

    /**
     * A select of those ids of an array parameter whose row meets a condition. Each row is looked up by its id, whatever a planner
     * believes of the others: a join might read all that waits, for each call.
     *
     * @param entity what the ids are of: {@code ticket} or {@code card}
     * @param condition what the rows {@code t} are to meet
     */
    abstract String idsThat(String entity, String condition);

    /**
     * The rows {@code t} whose ids are in an array parameter, as they stand after {@code from}.
     *
     * @param entity what the ids are of: {@code ticket} or {@code card}
     */
    abstract String named(String entity);

    /**
     * An update of the rows of a table that have one of these ids, in one statement.
     *
     * @param entity what the rows {@code t} are of: {@code ticket} or {@code card}
     * @param condition which of those named; empty, or begins with {@code and}
     * @param ids their ids
     * @param assignments what to set
     */
    abstract Sql update(String entity, String condition, Collection<String> ids, Sql assignments);

    /**
     * An update of the rows of a table that others name, in one statement.
     *
     * @param entity what the rows {@code t} are of: {@code ticket} or {@code card}
     * @param condition which of those named; empty, or begins with {@code and}
     * @param rows selects the rows {@code n} that name them by their {@code id}
     * @param assignments what to set
     */
    abstract Sql update(String entity, String condition, Sql rows, Sql assignments);

    /** A parameter that takes an id and compares to {@link #order}. */
    String orderParameter() {
        return orderParameter;
    }
}
