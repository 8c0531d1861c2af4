package com.secutix.tixngo.benchmarks.endtoend;

import com.secutix.tixngo.sync.settings.SyncFunction;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import javax.sql.DataSource;

/**
 * The floor of a push: the shortest loop, written by hand, that does the same work correctly.
 *
 * <p>The same work is what makes the result the same after a crash at any point: tickets are read page by page in the order
 * of their ids (keyset); the ids of a call are committed before it leaves, so that it is known afterwards which tickets TIXNGO
 * may have; the payload is the same to the byte; each ticket's own answer counts; and what was accepted is written together
 * with the end of the call, in one transaction. What is left out is what a single purpose can do without: leases and fencing
 * (the operator sees to it that nobody else runs), filters, plugins, templates, reprints, retries, problems, reports, stopping.
 * A ticket that is not accepted stays as it is, for somebody to look at.
 */
final class FloorPush implements Contestant {

    /** Differs by what is read, what is sent, and what is remembered. */
    interface Work {
        SyncFunction function();

        String path();

        String select();

        /** Reads a row whose first column is the id. */
        Object payload(ResultSet row) throws SQLException;

        /** Updates the tickets of a list of ids, at a moment, with the parameters in this order: moment, ids. */
        String settleMany();

        /** Updates one ticket at a moment: moment, id. */
        String settleOne();
    }

    private final BenchmarkDatabase kind;
    private final DataSource connections;
    private final FloorHttp http;
    private final Work work;
    private final int inFlight;
    private final int callSize;
    private final String runId = Long.toString(System.nanoTime());

    FloorPush(BenchmarkDatabase kind, DataSource connections, String url, Work work, int inFlight, int callSize) {
        this.kind = kind;
        this.connections = connections;
        this.http = new FloorHttp(url, inFlight);
        this.work = work;
        this.inFlight = inFlight;
        this.callSize = callSize;
    }

    @Override
    public String name() {
        return "floor, " + inFlight + " in flight";
    }

    @Override
    public void run() {
        try {
            if (inFlight == 1) {
                runAlone();
            } else {
                runTogether();
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private void runAlone() throws SQLException {
        Map<String, Object> page = read("");
        for (int number = 0; !page.isEmpty(); number++) {
            call(number, page);
            page = read(last(page));
        }
    }

    private void runTogether() throws SQLException {
        ExecutorService senders = Executors.newFixedThreadPool(inFlight);
        Semaphore places = new Semaphore(inFlight);
        try {
            List<Future<?>> calls = new ArrayList<>();
            Map<String, Object> page = read("");
            for (int number = 0; !page.isEmpty(); number++) {
                places.acquireUninterruptibly();
                int callNumber = number;
                Map<String, Object> ofCall = page;
                calls.add(senders.submit(() -> {
                    try {
                        call(callNumber, ofCall);
                    } finally {
                        places.release();
                    }
                    return null;
                }));
                page = read(last(page));
            }
            for (Future<?> call : calls) {
                call.get();
            }
        } catch (InterruptedException | ExecutionException failed) {
            throw new IllegalStateException(failed);
        } finally {
            senders.shutdown();
        }
    }

    private static String last(Map<String, Object> page) {
        String last = "";
        for (String id : page.keySet()) {
            last = id;
        }
        return last;
    }

    private Map<String, Object> read(String after) throws SQLException {
        Map<String, Object> page = new LinkedHashMap<>(callSize * 2);
        try (Connection connection = connections.getConnection();
                PreparedStatement statement = connection.prepareStatement(work.select() + kind.keyset() + " limit ?")) {
            statement.setString(1, after);
            statement.setInt(2, callSize);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    page.put(row.getString(1), work.payload(row));
                }
            }
            connection.commit();
        }
        return page;
    }

    private void call(int number, Map<String, Object> page) throws SQLException {
        String callId = runId + "-" + number;
        announce(callId, page.keySet());
        Set<String> accepted = http.send(work.path(), new FloorPayload.Body(new ArrayList<>(page.values())));
        accepted.retainAll(page.keySet());
        settle(callId, accepted);
    }

    private void announce(String callId, Set<String> ids) throws SQLException {
        try (Connection connection = connections.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "insert into announced_call (call_id, function, scope, token, announced_at, ticket_ids)"
                                + " values (?, ?, 'floor', 0, current_timestamp, ?)")) {
            statement.setString(1, callId);
            statement.setString(2, work.function().name());
            statement.setArray(3, connection.createArrayOf("varchar", ids.toArray(new String[0])));
            statement.executeUpdate();
            connection.commit();
        }
    }

    private void settle(String callId, Set<String> accepted) throws SQLException {
        OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
        try (Connection connection = connections.getConnection()) {
            if (kind.takesArrays()) {
                try (PreparedStatement update = connection.prepareStatement(work.settleMany())) {
                    update.setObject(1, now);
                    update.setArray(2, connection.createArrayOf("varchar", accepted.toArray(new String[0])));
                    update.executeUpdate();
                }
            } else {
                try (PreparedStatement update = connection.prepareStatement(work.settleOne())) {
                    for (String id : accepted) {
                        update.setObject(1, now);
                        update.setString(2, id);
                        update.addBatch();
                    }
                    update.executeBatch();
                }
            }
            try (PreparedStatement delete =
                    connection.prepareStatement("delete from announced_call where call_id = ?")) {
                delete.setString(1, callId);
                delete.executeUpdate();
            }
            connection.commit();
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
