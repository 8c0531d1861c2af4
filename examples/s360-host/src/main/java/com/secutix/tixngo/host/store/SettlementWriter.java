package com.secutix.tixngo.host.store;

import com.secutix.tixngo.sync.settings.SyncFunction;
import com.secutix.tixngo.sync.spi.Settlement;
import com.secutix.tixngo.sync.spi.TicketOutcome;
import com.secutix.tixngo.sync.spi.TicketProblem;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes one settlement, in the transaction of its caller. */
final class SettlementWriter {

    private final SyncFunction function;
    private final Settlement settlement;
    private final List<String> delivered = new ArrayList<>();
    private final List<String> unsettled = new ArrayList<>();
    private final Problems rejectedByTixngo = new Problems();
    private final Problems rejectedBeforeTheCall = new Problems();
    private final Problems unsettledWithProblem = new Problems();

    SettlementWriter(SyncFunction function, Settlement settlement) {
        this.function = function;
        this.settlement = settlement;
        settlement.outcomes().forEach(this::sort);
    }

    private void sort(TicketOutcome outcome) {
        if (outcome instanceof TicketOutcome.Delivered) {
            delivered.add(outcome.ticketId());
        } else if (outcome instanceof TicketOutcome.Rejected rejected) {
            (settlement.callId() == null ? rejectedBeforeTheCall : rejectedByTixngo)
                    .add(rejected.ticketId(), rejected.problem());
        } else if (outcome instanceof TicketOutcome.Unsettled open) {
            open.problem()
                    .ifPresentOrElse(
                            problem -> unsettledWithProblem.add(open.ticketId(), problem),
                            () -> unsettled.add(open.ticketId()));
        }
    }

    void write(Connection connection) throws SQLException {
        if (!delivered.isEmpty()) {
            writeDelivered(connection);
        }
        // TIXNGO answered for the ticket: an earlier call's unknown outcome is settled by that, too
        writeProblems(connection, rejectedByTixngo, ", unsettled = false");
        // nothing was asked of TIXNGO: what was unknown before still is
        writeProblems(connection, rejectedBeforeTheCall, "");
        writeProblems(connection, unsettledWithProblem, ", unsettled = true");
        if (!unsettled.isEmpty()) {
            Sql.of("update ticket set unsettled = true where ticket_id = any(?)", Sql.strings(unsettled))
                    .update(connection);
        }
        if (settlement.callId() != null) {
            AnnouncedCalls.remove(connection, settlement.callId());
        }
    }

    private void writeDelivered(Connection connection) throws SQLException {
        Sql sql = Sql.of("update ticket set unsettled = false, problem_code = null, problem_field = null,"
                + " problem_message = null, problem_at = null");
        String processedAt = ProcessedMark.of(function).column();
        // two interfaces may have sent the same ticket: whoever settled it first since the announcement stays
        sql.and(
                ", " + processedAt + " = case when " + processedAt
                        + " >= (select announced_at from announced_call where call_id = ?) then " + processedAt
                        + " else ? end",
                Objects.requireNonNullElse(settlement.callId(), ""),
                settlement.at());
        if (function == SyncFunction.INJECTION) {
            // a ticket that was cancelled while its call travelled keeps its status: it is to be deleted, not printed
            sql.and(", injected_at = coalesce(injected_at, ?)", settlement.at());
            sql.and(", printed_by = case when status = 'NOT_PRINTED' then ? else printed_by end", printedBy());
            sql.and(", status = case when status = 'NOT_PRINTED' then 'PRINTED' else status end");
        }
        sql.and(" where ticket_id = any(?)", Sql.strings(delivered)).update(connection);
    }

    private @Nullable String printedBy() {
        return settlement.printedBy() == null ? null : settlement.printedBy().toString();
    }

    private void writeProblems(Connection connection, Problems problems, String andSet) throws SQLException {
        if (problems.ids.isEmpty()) {
            return;
        }
        Sql.of(
                        "merge into ticket t using (select * from unnest(cast(? as varchar array), cast(? as varchar array),"
                                + " cast(? as varchar array), cast(? as varchar array)) as n (id, code, field, message)) n"
                                + " on t.ticket_id = n.id when matched then update set problem_code = n.code,"
                                + " problem_field = n.field, problem_message = n.message, problem_at = ?" + andSet,
                        Sql.strings(problems.ids),
                        Sql.strings(problems.codes),
                        Sql.strings(problems.fields),
                        Sql.strings(problems.messages),
                        settlement.at())
                .update(connection);
    }

    /** Problems, column by column: what an array parameter wants. */
    private static final class Problems {
        private final List<String> ids = new ArrayList<>();
        private final List<String> codes = new ArrayList<>();
        private final List<@Nullable String> fields = new ArrayList<>();
        private final List<String> messages = new ArrayList<>();

        void add(String ticketId, TicketProblem problem) {
            ids.add(ticketId);
            codes.add(problem.code());
            fields.add(problem.field());
            // a text from outside may hold what PostgreSQL does not take
            messages.add(problem.message().replace("\0", ""));
        }
    }
}
