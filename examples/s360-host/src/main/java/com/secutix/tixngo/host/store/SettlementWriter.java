package com.secutix.tixngo.host.store;

import com.secutix.tixngo.sync.spi.LeaseKey;
import com.secutix.tixngo.sync.spi.Settlement;
import com.secutix.tixngo.sync.spi.TicketOutcome;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes one settlement, in the transaction of its caller: a statement or two for each kind of outcome in it. */
final class SettlementWriter {

    private final Dialect dialect;
    private final PushKind kind;
    private final LeaseKey key;
    private final Settlement settlement;
    private final OpenMatters open;
    private final Processed delivered = new Processed();
    private final Processed absent = new Processed();
    private final List<String> unsettled = new ArrayList<>();
    private final TroubleTable.Problems refused = new TroubleTable.Problems();
    private final TroubleTable.Problems unsettledWithProblem = new TroubleTable.Problems();

    SettlementWriter(Dialect dialect, LeaseKey key, Settlement settlement, OpenMatters open) {
        this.dialect = dialect;
        this.kind = PushKind.of(key.function());
        this.key = key;
        this.settlement = settlement;
        this.open = open;
        settlement.outcomes().forEach(this::sort);
    }

    private void sort(TicketOutcome outcome) {
        if (outcome instanceof TicketOutcome.Delivered accepted) {
            delivered.add(accepted.ticketId(), accepted.invalidationReason());
        } else if (outcome instanceof TicketOutcome.Absent missing) {
            absent.add(missing.ticketId(), missing.invalidationReason());
        } else if (outcome instanceof TicketOutcome.Rejected rejected) {
            refused.add(rejected.ticketId(), rejected.problem());
        } else if (outcome instanceof TicketOutcome.Unsettled unknown) {
            unknown.problem()
                    .ifPresentOrElse(
                            problem -> unsettledWithProblem.add(unknown.ticketId(), problem),
                            () -> unsettled.add(unknown.ticketId()));
        }
    }

    void write(Connection connection) throws SQLException {
        if (!delivered.ids.isEmpty()) {
            process(connection, delivered, "");
        }
        if (!absent.ids.isEmpty()) {
            process(connection, absent, " and t.injected_at is null");
        }
        List<String> over = new ArrayList<>(delivered.ids);
        over.addAll(absent.ids);
        if (!over.isEmpty()) {
            // once the deletion or the control is told, nobody has to know how the injection went;
            // calls before trouble, as whoever recovers calls locks them
            if (open.calls()) {
                AnnouncedCalls.delivered(connection, kind, key.scope(), over);
            }
            if (open.troubles()) {
                TroubleTable.clear(connection, kind, over);
            }
        }
        TroubleTable.problems(connection, kind, refused, settlement.at(), false);
        TroubleTable.problems(connection, kind, unsettledWithProblem, settlement.at(), true);
        if (!unsettled.isEmpty()) {
            TroubleTable.unsettled(connection, kind, unsettled);
        }
        if (settlement.callId() != null) {
            AnnouncedCalls.remove(connection, settlement.callId());
        }
    }

    /**
     * Marks items as processed.
     *
     * @param condition which of them; empty, or begins with {@code and}
     */
    private void process(Connection connection, Processed items, String condition) throws SQLException {
        String processedAt = kind.processedAt();
        // another run may have settled it since the call was announced, when this one's lease had expired: that stays
        Sql set = Sql.of(
                processedAt + " = case when t." + processedAt
                        + " >= (select a.announced_at from announced_call a where a.call_id = ?) then t." + processedAt
                        + " else cast(? as timestamp with time zone) end",
                Objects.requireNonNullElse(settlement.callId(), ""),
                settlement.at());
        if (items == delivered) {
            set.and(", injected_at = coalesce(t.injected_at, cast(? as timestamp with time zone))", settlement.at());
        }
        if (kind == PushKind.INJECTION) {
            set.and(", " + LateInjections.pushesDueAgain("t.injected_at is not null or ", ""));
        }
        if (kind.prints()) {
            // a ticket that was cancelled while its call travelled keeps its status: it is to be deleted, not printed
            set.and(
                    ", printed_by = case when t.status = 'NOT_PRINTED' then cast(? as varchar) else t.printed_by end",
                    printedBy());
            set.and(", status = case when t.status = 'NOT_PRINTED' then 'PRINTED' else t.status end");
        }
        (kind == PushKind.PUSH_CANCELLED
                        ? withReasons(items, condition, set)
                        : dialect.update(kind.entity(), condition, items.ids, set))
                .update(connection);
    }

    /** Each has the reason it was cancelled or invalidated for, as TIXNGO was told. */
    private Sql withReasons(Processed items, String condition, Sql set) {
        Sql rows = Sql.of(
                "select * from unnest(cast(? as varchar array), cast(? as varchar array)) as n (id, reason)",
                Sql.strings(items.ids),
                Sql.strings(items.reasons));
        return dialect.update(kind.entity(), condition, rows, set.and(", cancelled_processed_reason = n.reason"));
    }

    private @Nullable String printedBy() {
        return settlement.printedBy() == null ? null : settlement.printedBy().toString();
    }

    /** Items that a function is done with, column by column. */
    private static final class Processed {
        private final List<String> ids = new ArrayList<>();
        private final List<@Nullable String> reasons = new ArrayList<>();

        void add(String id, @Nullable String reason) {
            ids.add(id);
            reasons.add(reason);
        }
    }
}
