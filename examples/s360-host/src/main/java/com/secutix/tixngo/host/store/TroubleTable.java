package com.secutix.tixngo.host.store;

import com.secutix.tixngo.sync.spi.TicketProblem;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a kind of function could not finish: problems and unknown outcomes, a row for an item only as long as it has one. */
final class TroubleTable {

    private static final String ONTO = " on e.function = ? and e.item_id = n.id";

    /** The rows {@code e} that a settlement of a kind closes; takes the kind, and the one that it follows. */
    private static final String OF_KIND = "function in (?, ?)";

    private TroubleTable() {}

    /** Whether there is any row that {@link #clear} might delete. */
    static Sql any(PushKind kind) {
        return Sql.of(
                "exists (select 1 from push_trouble where " + OF_KIND + ")",
                kind.name(),
                kind.firstOfTicket().name());
    }

    /** Nothing is open any more, neither of this kind nor of the injection that it follows. */
    static void clear(Connection connection, PushKind kind, Collection<String> ids) throws SQLException {
        Sql.of(
                        "delete from push_trouble where " + OF_KIND + " and item_id in (" + Sql.ELEMENTS + ")",
                        kind.name(),
                        kind.firstOfTicket().name(),
                        Sql.strings(ids))
                .update(connection);
    }

    /** Nobody knows the outcome; a problem that is recorded stays. */
    static void unsettled(Connection connection, PushKind kind, Collection<String> ids) throws SQLException {
        Sql.of("merge into push_trouble e using (" + Sql.IDS + ") n" + ONTO, Sql.strings(ids), kind.name())
                .and(" when matched then update set unsettled = true")
                .and(" when not matched then insert (function, item_id, unsettled) values (?, n.id, true)", kind.name())
                .update(connection);
    }

    /**
     * Records problems.
     *
     * @param unsettled whether nobody knows the outcome; what was unknown before stays so
     */
    static void problems(Connection connection, PushKind kind, Problems problems, Instant at, boolean unsettled)
            throws SQLException {
        if (problems.ids.isEmpty()) {
            return;
        }
        Sql.of(
                        "merge into push_trouble e using (select * from unnest(cast(? as varchar array),"
                                + " cast(? as varchar array), cast(? as varchar array), cast(? as varchar array))"
                                + " as n (id, code, field, message)) n" + ONTO,
                        Sql.strings(problems.ids),
                        Sql.strings(problems.codes),
                        Sql.strings(problems.fields),
                        Sql.strings(problems.messages),
                        kind.name())
                .and(
                        " when matched then update set problem_code = n.code, problem_field = n.field,"
                                + " problem_message = n.message, problem_at = ?"
                                + (unsettled ? ", unsettled = true" : ""),
                        at)
                .and(
                        " when not matched then insert (function, item_id, unsettled, problem_code, problem_field,"
                                + " problem_message, problem_at) values (?, n.id, " + unsettled
                                + ", n.code, n.field, n.message, ?)",
                        kind.name(),
                        at)
                .update(connection);
    }

    /** Problems, column by column: what an array parameter wants. */
    static final class Problems {
        private final List<String> ids = new ArrayList<>();
        private final List<String> codes = new ArrayList<>();
        private final List<@Nullable String> fields = new ArrayList<>();
        private final List<String> messages = new ArrayList<>();

        void add(String itemId, TicketProblem problem) {
            ids.add(itemId);
            codes.add(problem.code());
            fields.add(problem.field());
            // a text from outside may hold what PostgreSQL does not take
            messages.add(problem.message().replace("\0", ""));
        }
    }
}
