package com.secutix.tixngo.host.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.secutix.tixngo.host.store.TestDatabase;
import com.secutix.tixngo.simulator.TixngoSimulator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A host with a new database, and a TIXNGO it talks to. For all functions, whatever its name says. */
final class InjectFixture implements AutoCloseable {

    final TixngoSimulator tixngo;
    final String databaseUrl;

    InjectFixture(TestDatabase kind) {
        this(kind, TixngoSimulator.start());
    }

    InjectFixture(TestDatabase kind, TixngoSimulator tixngo) {
        this.tixngo = tixngo;
        this.databaseUrl = kind.freshUrl();
    }

    HostRun host(String... arguments) {
        return HostRun.on(
                databaseUrl,
                Map.of("TIXNGO_URL", tixngo.baseUrl().toString(), "TIXNGO_API_KEY", tixngo.apiKey()),
                arguments);
    }

    void seed(int tickets) {
        assertThat(host("seed", "--tickets", Integer.toString(tickets)).exitCode())
                .isZero();
    }

    HostRun inject(String... more) {
        return json("inject --point-of-sales WEB;MAIN", more);
    }

    /** A command of words without blanks, and further arguments; it prints one JSON object. */
    HostRun json(String command, String... more) {
        List<String> arguments = new ArrayList<>(List.of(command.split(" ")));
        arguments.addAll(List.of("--output", "json"));
        arguments.addAll(List.of(more));
        return host(arguments.toArray(String[]::new));
    }

    /** A command that must end well. */
    JsonNode done(String command, String... more) {
        HostRun run = json(command, more);
        assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
        return run.json();
    }

    /** The status that TIXNGO says a ticket has. */
    String mobile(String ticketId) {
        return tixngo.ticket(ticketId).orElseThrow().status();
    }

    /** The id of a seeded ticket. */
    static String id(int number) {
        return String.format("S360-%09d", number);
    }

    JsonNode status() {
        return host("status", "--output", "json").json();
    }

    JsonNode ticket(String ticketId) {
        return host("ticket", "id:" + ticketId, "--output", "json").json();
    }

    /** Every ticket is in exactly one of the counts. */
    static void assertCountsAddUp(JsonNode report) {
        assertThat(report.get("selected").asLong())
                .isEqualTo(report.get("delivered").asLong()
                        + report.get("rejected").asLong()
                        + report.get("skipped").asLong()
                        + report.get("deferred").asLong()
                        + report.get("notReached").asLong());
    }

    /** Both sides say the same of all tickets. */
    void assertAligned(int tickets) {
        assertThat(status().get("s360").get("PRINTED").asInt()).isEqualTo(tickets);
        assertThat(status().get("unsettled").asInt()).isZero();
        assertThat(tixngo.ticketCount()).isEqualTo(tickets);
    }

    @Override
    public void close() {
        tixngo.close();
    }
}
