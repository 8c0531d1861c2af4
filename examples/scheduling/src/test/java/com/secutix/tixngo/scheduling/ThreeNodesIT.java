package com.secutix.tixngo.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import com.secutix.tixngo.host.store.HostStatus;
import com.secutix.tixngo.host.store.TicketDesk;
import com.secutix.tixngo.simulator.Endpoint;
import com.secutix.tixngo.simulator.HeldCalls;
import com.secutix.tixngo.simulator.SimulatedTicket;
import com.secutix.tixngo.sync.settings.TicketReferences;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Three nodes on one PostgreSQL run all five functions with db-scheduler, and one of them is killed while its feedback and its
 * share of the injection have calls under way. Every moment is a condition, not a time.
 */
class ThreeNodesIT {

    private static final int TICKETS = 1_200;
    private static final int CARDS = 60;
    private static final int PUSHED = 150;
    private static final Duration PATIENCE = Duration.ofSeconds(75);
    private static final Set<String> KILLED_IN = Set.of("FEEDBACK", "INJECTION 1/3");

    private static EmbeddedPostgres postgres;

    @TempDir
    Path folder;

    private final List<NodeProcess> nodes = new ArrayList<>();

    @BeforeAll
    static void startDatabase() throws Exception {
        postgres = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "off")
                .setServerConfig("full_page_writes", "off")
                .start();
    }

    @AfterAll
    static void stopDatabase() throws Exception {
        postgres.close();
    }

    @Test
    void a_killed_node_leaves_no_function_undone_and_no_ticket_lost_or_doubled() throws Exception {
        String url = postgres.getJdbcUrl("postgres", "postgres");
        try (NodeScene scene = new NodeScene(url, TICKETS, CARDS)) {
            try {
                Instant killedAt = killOneInMidRun(scene);
                awaitStatus(
                        scene,
                        "all is injected",
                        status -> status.tickets().get("PRINTED") == TICKETS
                                && status.cards().getOrDefault("PRINTED", 0L) == CARDS);
                cancelAndControl(scene);
                awaitStatus(scene, "both sides agree", status -> settled(scene, status));
                for (NodeProcess node : survivors()) {
                    node.terminate();
                }
                assertFeedbackWasSingle(killedAt);
                assertPushesWentOnElsewhere();
                assertEveryTicketOnce(scene);
                assertThat(nodes)
                        .allSatisfy(node -> assertThat(node.log()).noneMatch(line -> line.contains("ERROR c.s.t")));
            } finally {
                nodes.forEach(NodeProcess::close);
            }
        }
    }

    /**
     * The first node has two threads, and feedback and the first share of the injection are due first: so it is at work on just
     * these when it is killed, both with a call that TIXNGO has applied and not answered.
     */
    private Instant killOneInMidRun(NodeScene scene) throws Exception {
        try (HeldCalls feedback = scene.tixngo.faults().hold(Endpoint.CHANGES, HeldCalls.Point.BEFORE_ANSWERING);
                HeldCalls injection = scene.tixngo.faults().hold(Endpoint.INJECT, HeldCalls.Point.BEFORE_ANSWERING)) {
            NodeProcess first = start(scene, "node-1", "2");
            assertThat(feedback.awaitArrivals(1, PATIENCE)).isTrue();
            assertThat(injection.awaitArrivals(1, PATIENCE)).isTrue();
            start(scene, "node-2", "7");
            start(scene, "node-3", "7");
            Waiting.until(
                    "the other shares are being injected",
                    PATIENCE,
                    () -> pickedBy("node-2", "node-3").containsAll(List.of("INJECTION 2/3", "INJECTION 3/3")),
                    this::story);
            assertThat(pickedBy(first.name())).isEqualTo(KILLED_IN);
            first.kill();
            return Instant.now();
        }
    }

    private NodeProcess start(NodeScene scene, String name, String threads) throws Exception {
        NodeProcess node = NodeProcess.start(
                folder,
                name,
                scene.environment(
                        "EVERY", "PT1S",
                        "SHARES", "3",
                        "THREADS", threads,
                        "HEARTBEAT", "PT2S",
                        "CUSTOM_PARAMETERS", "ticketIterationSize=20;TIXNGO_LIFECYCLE_MODE=lifecycle"));
        nodes.add(node);
        return node;
    }

    private List<NodeProcess> survivors() {
        return nodes.subList(1, nodes.size());
    }

    private static Set<String> pickedBy(String... names) {
        return new TreeSet<>(rows(
                "select task_instance from scheduled_tasks where picked and picked_by in ('"
                        + String.join("', '", names) + "')",
                row -> row.getString(1)));
    }

    private static void cancelAndControl(NodeScene scene) {
        TicketDesk desk = new TicketDesk(scene.database());
        assertThat(desk.cancel(tickets(1), "RAIN").done()).hasSize(PUSHED);
        assertThat(desk.control(tickets(PUSHED + 1), OffsetDateTime.parse("2027-06-01T20:10:00+02:00"))
                        .done())
                .hasSize(PUSHED);
    }

    private static TicketReferences tickets(int first) {
        return TicketReferences.of(IntStream.range(first, first + PUSHED)
                .mapToObj(number -> String.format("id:S360-%09d", number))
                .toList());
    }

    private interface Wanted {
        boolean is(HostStatus status);
    }

    private void awaitStatus(NodeScene scene, String what, Wanted wanted) {
        Waiting.until(what, PATIENCE, () -> wanted.is(scene.status()), () -> scene.status() + "\n" + story());
    }

    private static boolean settled(NodeScene scene, HostStatus status) {
        scene.tixngo.confirmDeletions();
        return status.alignment().get("ALIGNED") == TICKETS
                && status.mobile().getOrDefault("DELETED", 0L) == PUSHED
                && status.mobile().getOrDefault("CONTROLLED", 0L) == PUSHED
                && status.unsettled() == 0
                && status.inError() == 0;
    }

    private String story() {
        StringBuilder story = new StringBuilder();
        for (NodeProcess node : nodes) {
            List<String> lines =
                    Stream.concat(node.lines().stream(), node.log().stream()).toList();
            story.append(node.name()).append('\n');
            lines.subList(Math.max(0, lines.size() - 20), lines.size())
                    .forEach(line -> story.append("  ").append(line).append('\n'));
        }
        return story.toString();
    }

    /** No run of feedback began before the one before it had ended; the killed one had ended when its node was. */
    private static void assertFeedbackWasSingle(Instant killedAt) {
        List<Run> runs = runs("FEEDBACK", 1);
        assertThat(runs).hasSizeGreaterThan(2);
        assertThat(runs).filteredOn(run -> run.endedAt() == null).hasSize(1);
        for (int index = 1; index < runs.size(); index++) {
            Instant ended = runs.get(index - 1).endedAt();
            assertThat(runs.get(index).startedAt()).isAfterOrEqualTo(ended == null ? killedAt : ended);
        }
    }

    /** A run in the history; a killed one has no end. */
    private record Run(Instant startedAt, Instant endedAt) {}

    private static List<Run> runs(String function, int share) {
        return rows(
                "select started_at, ended_at from run where function = '" + function + "' and partition_index = "
                        + share + " order by started_at",
                row -> new Run(instant(row, 1), instant(row, 2)));
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    /** Reads a row. */
    private interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    private static <T> List<T> rows(String sql, Reading<T> reading) {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            List<T> rows = new ArrayList<>();
            while (result.next()) {
                rows.add(reading.of(result));
            }
            return rows;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private void assertPushesWentOnElsewhere() {
        assertThat(runs("INJECTION", 1))
                .filteredOn(run -> run.endedAt() == null)
                .hasSize(1);
        assertThat(nodes.get(0).lines()).noneMatch(line -> line.contains(" {"));
        List<String> elsewhere =
                survivors().stream().flatMap(node -> node.lines().stream()).toList();
        for (String function : List.of("INJECTION", "PUSH_CANCELLED", "PUSH_CONTROLLED", "PRIVILEGE_INJECTION")) {
            for (int share = 1; share <= 3; share++) {
                String name = " " + function + " " + share + "/3 {";
                assertThat(elsewhere)
                        .as(name)
                        .anyMatch(line -> line.contains(name) && !line.contains("\"delivered\":0,"));
            }
        }
        // the lease kept the revived runs out until it was free, whatever the scheduler thought
        assertThat(elsewhere).noneMatch(line -> line.contains("\"outcome\":\"FAILED\""));
    }

    private static void assertEveryTicketOnce(NodeScene scene) {
        List<SimulatedTicket> tickets = scene.tixngo.tickets();
        assertThat(tickets).hasSize(TICKETS);
        assertThat(tickets).extracting(SimulatedTicket::ticketId).doesNotHaveDuplicates();
        assertThat(tickets).extracting(SimulatedTicket::taxNumber).doesNotHaveDuplicates();
        assertThat(scene.tixngo.privilegeCount()).isEqualTo(CARDS);
        HostStatus status = scene.status();
        assertThat(status.tickets())
                .containsEntry("PRINTED", (long) TICKETS - 2 * PUSHED)
                .containsEntry("CANCELLED", (long) PUSHED)
                .containsEntry("CONTROLLED", (long) PUSHED);
        assertThat(scene.tixngo.countsByStatus())
                .containsEntry("INJECTED", TICKETS - 2 * PUSHED)
                .containsEntry("DELETED", PUSHED)
                .containsEntry("CONTROLLED", PUSHED);
    }
}
