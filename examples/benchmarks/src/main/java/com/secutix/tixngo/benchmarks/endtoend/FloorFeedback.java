package com.secutix.tixngo.benchmarks.endtoend;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The floor of the feedback: read a page, look up what is known of its tickets, fold what is new into it, and write it in one
 * transaction with the key, which moves only from where the page was read.
 *
 * <p>The same work is what makes the result the same after a crash and after changes that come twice or late: a change counts
 * only if it is newer than what is known; history lines are kept once, in their order; unknown tickets are passed over. Left
 * out is what a single purpose can do without: leases, contacts and transfers (there are none among the changes measured; a
 * real loop would have to know them), skip lists, replays, problems, reports, stopping.
 */
final class FloorFeedback implements Contestant {

    private static final int LIMIT = 1_000;

    private final BenchmarkDatabase kind;
    private final DataSource connections;
    private final FloorHttp http;

    FloorFeedback(BenchmarkDatabase kind, DataSource connections, String url) {
        this.kind = kind;
        this.connections = connections;
        this.http = new FloorHttp(url, 1);
    }

    /** What is known of a ticket. */
    private record Known(
            @Nullable String statusTime, @Nullable String history) {}

    @Override
    public String name() {
        return "floor";
    }

    @Override
    public void run() {
        try {
            String key = key();
            while (true) {
                FloorPage page =
                        http.page("/tickets/diff?limit=" + LIMIT + (key == null ? "" : "&paginationKey=" + key));
                String next = page.pagination().nextPageKey();
                if (next == null || next.equals(key)) {
                    return;
                }
                apply(page.result(), key, next);
                key = next;
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private @Nullable String key() throws SQLException {
        try (Connection connection = connections.getConnection()) {
            String key = MobileRows.lockKey(connection);
            connection.commit();
            return key;
        }
    }

    private void apply(List<FloorPage.Change> changes, @Nullable String before, String after) throws SQLException {
        try (Connection connection = connections.getConnection()) {
            Map<String, Known> known = known(connection, changes);
            Map<String, MobileRows.Row> rows = new LinkedHashMap<>(changes.size() * 2);
            for (FloorPage.Change change : changes) {
                Known ticket = known.get(change.ticketId());
                if (ticket != null) {
                    MobileRows.Row row = fold(change, ticket);
                    if (row != null) {
                        rows.put(row.id(), row);
                        known.put(row.id(), new Known(row.statusTime(), row.history()));
                    }
                }
            }
            if (!Objects.equals(MobileRows.lockKey(connection), before)) {
                throw new IllegalStateException("somebody else has moved the key");
            }
            MobileRows.write(connection, kind, new ArrayList<>(rows.values()));
            MobileRows.moveKey(connection, after);
            connection.commit();
        }
    }

    private Map<String, Known> known(Connection connection, List<FloorPage.Change> changes) throws SQLException {
        Map<String, Known> known = new HashMap<>(changes.size() * 2);
        try (PreparedStatement statement = connection.prepareStatement("select t.ticket_id, m.status_time, m.history"
                + " from (select * from unnest(cast(? as varchar array)) as n (id)) n"
                + " join ticket t on t.ticket_id = n.id"
                + " left join mobile_ticket m on m.ticket_id = t.ticket_id")) {
            statement.setArray(
                    1,
                    connection.createArrayOf(
                            "varchar",
                            changes.stream().map(FloorPage.Change::ticketId).toArray(String[]::new)));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    known.put(row.getString(1), new Known(row.getString(2), row.getString(3)));
                }
            }
        }
        return known;
    }

    private static MobileRows.@Nullable Row fold(FloorPage.Change change, Known known) {
        String time = iso(change.statusTime());
        if (known.statusTime() != null && (time == null || !instant(time).isAfter(instant(known.statusTime())))) {
            return null;
        }
        Set<MobileDocument.Line> lines =
                new LinkedHashSet<>(known.history() == null ? List.of() : MobileDocument.lines(known.history()));
        if (change.history() != null) {
            change.history()
                    .forEach(it ->
                            lines.add(new MobileDocument.Line(null, it.action(), it.state(), iso(it.time()), null)));
        }
        lines.add(new MobileDocument.Line(change.status(), null, null, time, change.sequence()));
        List<MobileDocument.Line> sorted = new ArrayList<>(lines);
        sorted.sort(Comparator.comparing(line -> line.time() == null ? Instant.MAX : instant(line.time())));
        String family = family(change.status());
        FloorPage.Spectator spectator = change.spectatorDetails();
        MobileDocument.Activation activation = change.activation();
        MobileDocument.Document document = new MobileDocument.Document(
                change.taxNumber(),
                change.eventId(),
                change.status(),
                change.status(),
                family,
                time,
                change.sequence(),
                change.owner(),
                spectator == null ? null : holder(spectator),
                null,
                activation == null
                        ? null
                        : new MobileDocument.Activation(
                                activation.method(), activation.beaconName(), iso(activation.time())),
                null,
                Map.of());
        return new MobileRows.Row(
                change.ticketId(),
                change.status(),
                family,
                time,
                change.owner() == null ? null : change.owner().email(),
                MobileDocument.text(document),
                MobileDocument.history(sorted));
    }

    private static MobileDocument.Holder holder(FloorPage.Spectator spectator) {
        return new MobileDocument.Holder(
                spectator.email(),
                spectator.title(),
                spectator.firstName(),
                spectator.lastName(),
                spectator.nationality(),
                spectator.residenceCountry(),
                spectator.idCardNumber(),
                spectator.phoneNumber(),
                spectator.language(),
                spectator.dateOfBirth());
    }

    private static String family(String status) {
        return switch (status) {
            case "INJECTED", "DOWNLOADED", "ASSIGNED" -> "INITIAL_DELIVERY";
            case "CONTROLLED" -> "CONTROL";
            case "DELETION_PENDING", "DELETED" -> "DELETION";
            default -> status.endsWith("ACTIVATED") ? "ACTIVATION" : "OTHER";
        };
    }

    private static @Nullable String iso(@Nullable String date) {
        return date == null ? null : OffsetDateTime.parse(date).toString();
    }

    private static Instant instant(String date) {
        return OffsetDateTime.parse(date).toInstant();
    }

    @Override
    public void close() {
        http.close();
    }
}
