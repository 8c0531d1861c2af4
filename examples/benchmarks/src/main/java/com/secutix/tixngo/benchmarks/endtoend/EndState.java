package com.secutix.tixngo.benchmarks.endtoend;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;

/** What a run has left in the database, so that nobody wins by doing less. */
final class EndState {

    private static final List<String> QUESTIONS = List.of(
            "select status, stage, printed_by, injected_at is not null, injection_processed_at is not null,"
                    + " controlled_processed_at is not null, count(*) from ticket group by 1, 2, 3, 4, 5, 6 order by 1, 2",
            "select status, family, status_time, count(*), count(distinct owner_email), sum(length(document)),"
                    + " sum(length(history)), count(distribution) from mobile_ticket group by 1, 2, 3 order by 1, 2, 3",
            "select organizer, last_key from pagination_key",
            "select count(*) from push_trouble",
            "select count(*) from announced_call");

    private EndState() {}

    /** All of it as text: equal texts, equal ends. */
    static String of(DataSource connections) {
        try (Connection connection = connections.getConnection()) {
            StringBuilder text = new StringBuilder();
            for (String question : QUESTIONS) {
                try (PreparedStatement statement = connection.prepareStatement(question);
                        ResultSet row = statement.executeQuery()) {
                    int columns = row.getMetaData().getColumnCount();
                    while (row.next()) {
                        text.append(line(row, columns)).append('\n');
                    }
                }
            }
            connection.commit();
            return text.toString();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static String line(ResultSet row, int columns) {
        return IntStream.rangeClosed(1, columns)
                .mapToObj(column -> text(row, column))
                .collect(Collectors.joining(" "));
    }

    private static String text(ResultSet row, int column) {
        try {
            return String.valueOf(row.getObject(column)).toLowerCase(java.util.Locale.ROOT);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
