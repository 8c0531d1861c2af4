package com.secutix.tixngo.scheduling;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;

/** The table that db-scheduler works on, in the host's database. */
final class SchedulerTable {

    /** H2 and PostgreSQL alike; the columns are db-scheduler's. */
    private static final List<String> STATEMENTS = List.of(
            """
            create table if not exists scheduled_tasks (
                task_name varchar(100) not null,
                task_instance varchar(100) not null,
                task_data bytea,
                execution_time timestamp with time zone,
                picked boolean not null,
                picked_by varchar(100),
                last_success timestamp with time zone,
                last_failure timestamp with time zone,
                consecutive_failures integer,
                last_heartbeat timestamp with time zone,
                version bigint not null,
                priority smallint,
                state varchar(100),
                primary key (task_name, task_instance)
            )""",
            "create index if not exists scheduled_tasks_due on scheduled_tasks (execution_time)",
            "create index if not exists scheduled_tasks_heartbeat on scheduled_tasks (last_heartbeat)");

    private static final int ATTEMPTS = 3;

    private SchedulerTable() {}

    /** Creates what is missing. Two nodes that start at once may collide in PostgreSQL's catalogue: then it is there. */
    static void create(DataSource database) {
        for (int attempt = 1; ; attempt++) {
            try (Connection connection = database.getConnection();
                    Statement statement = connection.createStatement()) {
                for (String sql : STATEMENTS) {
                    statement.execute(sql);
                }
                return;
            } catch (SQLException failed) {
                if (attempt == ATTEMPTS) {
                    throw new IllegalStateException(
                            "the scheduler's table could not be created: SQL state " + failed.getSQLState(), failed);
                }
            }
        }
    }
}
