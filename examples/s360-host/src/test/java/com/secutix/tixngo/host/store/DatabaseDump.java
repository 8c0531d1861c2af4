package com.secutix.tixngo.host.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Everything that a database holds, to be compared. */
public final class DatabaseDump {

    private static final List<String> TABLES = List.of(
            "contact",
            "ticket",
            "card",
            "privilege_definition",
            "push_trouble",
            "mobile_ticket",
            "pagination_key",
            "passed_over_change",
            "announced_call",
            "lease_counter",
            "lease");

    private DatabaseDump() {}

    /** The rows of every table that runs write, but for the ledger of runs, in which each run writes of itself. */
    public static Map<String, List<String>> of(String databaseUrl) {
        Map<String, List<String>> dump = new TreeMap<>();
        try (Database database = Database.open(databaseUrl)) {
            for (String table : TABLES) {
                dump.put(table, database.inTransaction(connection -> rows(connection, table)));
            }
        }
        return dump;
    }

    private static List<String> rows(Connection connection, String table) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select * from " + table)) {
            while (result.next()) {
                rows.add(row(result));
            }
        }
        Collections.sort(rows);
        return rows;
    }

    private static String row(ResultSet row) throws SQLException {
        List<String> values = new ArrayList<>();
        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
            values.add(String.valueOf(row.getString(i)));
        }
        return String.join("|", values);
    }
}
