package com.secutix.tixngo.benchmarks.endtoend;

import com.secutix.tixngo.sync.settings.SyncFunction;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;

/**
 * What S-360 has to do before each run: the same tickets every time, written by a few statements over whole sets, so that ten
 * million are there in minutes. Every other ticket is its buyer's own, the rest are for somebody else.
 */
final class Inventory {

    /** What ticket ids begin with; nine digits follow. */
    static final String TICKET_PREFIX = "S360-";

    private static final int PERFORMANCES = 4;
    private static final int DIGITS = 9;
    private static final List<String> FILLED_ANEW = List.of(
            "ticket",
            "push_trouble",
            "mobile_ticket",
            "announced_call",
            "pagination_key",
            "passed_over_change",
            "lease",
            "run",
            "contact",
            "product",
            "season",
            "venue",
            "performance");

    private final BenchmarkDatabase kind;
    private final DataSource connections;

    Inventory(BenchmarkDatabase kind, DataSource connections) {
        this.kind = kind;
        this.connections = connections;
    }

    static String digits(long number) {
        String digits = Long.toString(number);
        return "0".repeat(DIGITS - digits.length()) + digits;
    }

    /** Replaces all there is by a backlog of tickets that wait for a function. */
    void fill(SyncFunction function, long tickets) {
        try (Connection connection = connections.getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : FILLED_ANEW) {
                statement.execute("truncate table " + table);
            }
            shared(statement);
            run(connection, contacts(), tickets / 2 + 2);
            run(connection, tickets(function), tickets);
            connection.commit();
            connection.setAutoCommit(true);
            for (String care : kind.careAfterFilling()) {
                statement.execute(care);
            }
            connection.setAutoCommit(false);
        } catch (SQLException failed) {
            throw new IllegalStateException("the tables could not be filled", failed);
        }
    }

    private static void run(Connection connection, String sql, long rows) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, rows);
            statement.executeUpdate();
        }
    }

    private static void shared(Statement statement) throws SQLException {
        statement.execute("insert into season (season_id, code, starts_at, ends_at) values (" + id("3", "1")
                + ", 'S2627', '2026-07-01T00:00+02:00', '2027-06-30T23:59:59+02:00')");
        for (int number = 0; number < PERFORMANCES; number++) {
            String key = Integer.toString(number);
            statement.execute("insert into product (product_id, code, kind, name, family, website, comfort_variables)"
                    + " values (" + id("1", "'" + key + "'") + ", 'PRD-" + key + "', 'COMPETITION', 'FC Lac - FC Alpes "
                    + key + "', 'Football', 'https://tickets.example.org/PRD-" + key + "', '{\"TIXAct\":\"-4h\"}')");
            statement.execute("insert into performance (performance_id, code, name, activity, starts_at, ends_at,"
                    + " duration) values (" + id("2", "'" + key + "'") + ", 'EVT-" + key + "', 'FC Lac - FC Alpes "
                    + key + "', 'Championship', '2027-06-0" + (number + 1) + "T20:45+02:00', '2027-06-0" + (number + 1)
                    + "T22:45+02:00', 'PT6H')");
        }
        statement.execute("insert into venue (venue_id, site, line1, zip, city, country_code, longitude, latitude,"
                + " zone) values (" + id("4", "1") + ", 'Stade du Lac', 'Route des Jeux 1', '1200', 'Genève', 'CH',"
                + " 6.1275, 46.1778, 'Europe/Zurich')");
    }

    private String contacts() {
        return "insert into contact (contact_id, email, email_key, title, first_name, last_name, gender, birthdate,"
                + " birth_place, nationality, country_code, id_number, cell_phone_number, preferred_language)"
                + " select " + id("5", "n") + ", 'person' || n || '@example.org', 'person' || n || '@example.org',"
                + " 'MR', 'Maximilian', 'Schwarzenbach', 'M', date '1990-02-28', 'Lausanne', 'CH', 'CH',"
                + " case when mod(n, 4) = 0 then 'ID' || n end, '+4179' || (1000000 + n), 'de' from " + kind.series();
    }

    private String tickets(SyncFunction function) {
        boolean sent = function != SyncFunction.INJECTION;
        boolean controlled = function == SyncFunction.PUSH_CONTROLLED;
        String sentAt = sent ? "timestamp with time zone '2027-05-01 10:00:00+00'" : "null";
        return "insert into ticket (ticket_id, tax_number, status, controlled_at, barcode, file_number, sales_channel,"
                + " shipment_mode, tariff, seat_category, contingent, price, charges, currency, purchased_at,"
                + " product_id, season_id, performance_id, venue_id, gate, area, seat_row, seat_number,"
                + " cultural_contact_id, beneficiary_id, partition_hash, printed_by, injected_at,"
                + " injection_processed_at)"
                + " select '" + TICKET_PREFIX + "' || lpad(cast(n as varchar), 9, '0'), cast(12300000 + n as varchar), "
                + (controlled
                        ? "'CONTROLLED', '2027-06-01T20:10:00+02:00'"
                        : sent ? "'PRINTED', null" : "'NOT_PRINTED', null")
                + ", lpad(cast(n as varchar), 16, '7'), 'F-' || (n / 2), 'WEB', 'MOBILE', 'ADULT', 'CAT1', 'PUBLIC',"
                + " 45 + mod(n, 28) * 5, 2.50, "
                + "'CHF', '2026-09-01T' || lpad(cast(mod(n / 2, 24) as varchar), 2, '0') || ':' || "
                + "lpad(cast(mod(n / 48, 60) as varchar), 2, '0') || 'Z', " + id("1", "mod(n, " + PERFORMANCES + ")")
                + ", " + id("3", "1") + ", " + id("2", "mod(n, " + PERFORMANCES + ")") + ", " + id("4", "1")
                + ", 'A', 'Block ' || mod(n, 40), cast(mod(n, 30) as varchar), cast(mod(n, 45) as varchar), "
                + id("5", "n / 2 + 1") + ", case when mod(n, 2) = 0 then " + id("5", "n / 2 + 1") + " else "
                + id("5", "n / 2 + 2") + " end, n, " + (sent ? "'WEB;MAIN'" : "null") + ", cast(" + sentAt
                + " as timestamp with time zone), cast(" + sentAt + " as timestamp with time zone) from "
                + kind.series();
    }

    /** A UUID of a kind of row and a number. */
    private static String id(String kind, String number) {
        return "cast('00000000-0000-0000-000" + kind + "-' || lpad(cast(" + number + " as varchar), 12, '0') as uuid)";
    }
}
