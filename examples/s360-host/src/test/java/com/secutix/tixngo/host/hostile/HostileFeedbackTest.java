package com.secutix.tixngo.host.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.secutix.tixngo.host.command.HostRun;
import com.secutix.tixngo.host.store.TestDatabase;
import com.secutix.tixngo.simulator.TixngoSimulator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * TIXNGO may put anything into any field of a change: it is stored as it came, or refused by name, and the changes beside it are applied
 * all the same. On both databases.
 */
class HostileFeedbackTest {
    private static final int ROUNDS = Integer.getInteger("hostile.rounds", 3);
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Where a text of the server goes; a ticket for each. */
    private static final List<String> FIELDS = List.of(
            "taxNumber",
            "eventId",
            "status",
            "legacyStatus",
            "owner/email",
            "owner/firstName",
            "owner/lastName",
            "spectatorDetails/email",
            "spectatorDetails/firstName",
            "spectatorDetails/lastName",
            "spectatorDetails/title",
            "spectatorDetails/nationality",
            "spectatorDetails/idCardNumber",
            "spectatorDetails/phoneNumber",
            "spectatorDetails/residenceCountry",
            "spectatorDetails/language",
            "transfer/fromEmail",
            "transfer/toEmail",
            "activation/method",
            "activation/beaconName",
            "deletion/reason",
            "extraInfo1",
            "history/action",
            "history/state",
            "unknown");

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void costs_no_other_change(TestDatabase kind) throws IOException {
        String database = kind.freshUrl();
        int tickets = FIELDS.size() + 1;
        try (TixngoSimulator tixngo = TixngoSimulator.start()) {
            Map<String, String> environment =
                    Map.of("TIXNGO_URL", tixngo.baseUrl().toString(), "TIXNGO_API_KEY", tixngo.apiKey());
            done(HostRun.on(database, environment, "seed", "--tickets", String.valueOf(tickets)));
            done(HostRun.on(database, environment, "inject", "--point-of-sales", "WEB;MAIN"));
            List<String> mistakes = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++) {
                Path page = Files.writeString(folder.resolve(round + ".json"), page(round));
                HostRun run = HostRun.on(
                        database,
                        environment,
                        "feedback",
                        "--file",
                        page.toString(),
                        "--output",
                        "json",
                        "--custom-parameters",
                        "TIXNGO_LIFECYCLE_MODE=lifecycle");
                mistakes.addAll(mistakes(run, round, tickets));
                JsonNode last = ticket(database, environment, tickets, "json");
                if (!last.at("/mobile/beaconName").asText().equals("Gate " + round)) {
                    mistakes.add("the change beside the others of round " + round + " was not applied: " + last);
                }
            }
            for (int number = 1; number <= tickets; number += ROUNDS > 10 ? 1 : 5) {
                ticket(database, environment, number, "json");
                String shown = HostRun.on(database, environment, "ticket", "id:" + id(number))
                        .out();
                if (HostileTexts.STEERS.matcher(shown).find()) {
                    mistakes.add("the story of the ticket with " + FIELDS.get(number - 1) + " steers the terminal");
                }
            }
            assertThat(mistakes).isEmpty();
        }
    }

    private static List<String> mistakes(HostRun run, int round, int tickets) {
        List<String> mistakes = new ArrayList<>();
        JsonNode report = run.json();
        if (run.exitCode() > 1 || !report.path("outcome").asText().startsWith("COMPLETED")) {
            mistakes.add("round " + round + " broke the run: " + run.out());
        } else if (report.get("delivered").asInt()
                        + report.get("rejected").asInt()
                        + report.get("skipped").asInt()
                != tickets + 1) {
            mistakes.add("round " + round + " lost a change: " + run.out());
        }
        if (HostileTexts.STEERS.matcher(run.err().replaceAll("[\\r\\n]", "")).find()) {
            mistakes.add("round " + round + " steers the terminal");
        }
        return mistakes;
    }

    /**
     * One change for each field, each with another text, one of a ticket whose very id is hostile, and a good one at the end. After as
     * many rounds as there are texts, each field had each text.
     */
    private static String page(int round) throws IOException {
        ArrayNode changes = JSON.createArrayNode();
        for (int i = 0; i < FIELDS.size(); i++) {
            ObjectNode change = change(id(i + 1), round);
            put(change, FIELDS.get(i), text(round + i));
            changes.add(change);
        }
        changes.add(change(text(round), round));
        ObjectNode good = change(id(FIELDS.size() + 1), round);
        good.putObject("activation").put("method", "BLUETOOTH").put("beaconName", "Gate " + round);
        changes.add(good);
        ObjectNode page = JSON.createObjectNode();
        page.set("result", changes);
        // escapes, so that half a surrogate pair survives the file
        StringBuilder ascii = new StringBuilder();
        for (char c : JSON.writeValueAsString(page).toCharArray()) {
            ascii.append(c < 128 ? String.valueOf(c) : String.format("\\u%04x", (int) c));
        }
        return ascii.toString();
    }

    private static String text(int number) {
        return HostileTexts.ALL.get(number % HostileTexts.ALL.size());
    }

    private static ObjectNode change(String ticketId, int round) {
        return JSON.createObjectNode()
                .put("ticketId", ticketId)
                .put("status", round % 2 == 0 ? "PENDING_TRANSFER" : "TRANSFERRED")
                .put("statusTime", String.format("2099-01-01T00:00:%02dZ", round));
    }

    private static void put(ObjectNode change, String field, String text) {
        String[] path = field.split("/", -1);
        if (path[0].equals("history")) {
            change.putArray("history").addObject().put("action", "TRANSFER").put(path[1], text);
        } else if (path.length == 2) {
            change.withObject("/" + path[0]).put(path[1], text);
        } else {
            change.put(field, text);
        }
    }

    private static JsonNode ticket(String database, Map<String, String> environment, int number, String output) {
        return done(HostRun.on(database, environment, "ticket", "id:" + id(number), "--output", output))
                .json();
    }

    private static HostRun done(HostRun run) {
        assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
        return run;
    }

    private static String id(int number) {
        return String.format("S360-%09d", number);
    }
}
