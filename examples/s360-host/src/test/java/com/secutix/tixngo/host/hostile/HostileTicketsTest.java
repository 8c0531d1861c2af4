package com.secutix.tixngo.host.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import com.fasterxml.jackson.databind.JsonNode;
import com.secutix.tixngo.host.command.HostRun;
import com.secutix.tixngo.host.store.TestDatabase;
import com.secutix.tixngo.simulator.Endpoint;
import com.secutix.tixngo.simulator.Fault;
import com.secutix.tixngo.simulator.FaultKind;
import com.secutix.tixngo.simulator.TixngoSimulator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.LoggerFactory;

/**
 * Whatever text a field of an imported ticket holds: it costs its own row at the most, reaches TIXNGO as it was written, and steers neither the
 * database, nor a log, nor the terminal, nor a spreadsheet. On both databases.
 */
class HostileTicketsTest {
    private static final int ROUNDS = Integer.getInteger("hostile.rounds", 1);

    private static final List<String> NEEDED = List.of(
            "ticketId",
            "taxNumber",
            "barcode",
            "fileNumber",
            "productCode",
            "productName",
            "venueSite",
            "venueCity",
            "venueCountryCode",
            "venueZone",
            "venueZip",
            "performanceId",
            "performanceStart",
            "price",
            "currency",
            "contactEmail");

    /** Fields of which each good row is without; each hostile one has one of all. */
    private static final List<String> OTHERS = List.of(
            "status",
            "invalidationReason",
            "salesChannel",
            "shipmentMode",
            "tariff",
            "seatCategory",
            "contingent",
            "charges",
            "purchaseDate",
            "productKind",
            "productFamily",
            "productWebsite",
            "productImageUrl",
            "season",
            "seasonStart",
            "performanceName",
            "performanceEnd",
            "performanceDuration",
            "activity",
            "validFrom",
            "venueLine1",
            "venueRegion",
            "venueLongitude",
            "gate",
            "area",
            "row",
            "seat",
            "replacesTicketId",
            "contactTitle",
            "contactFirstName",
            "contactLastName",
            "contactGender",
            "contactBirthdate",
            "contactBirthPlace",
            "contactBirthRegion",
            "contactNationality",
            "contactCountryCode",
            "contactIdNumber",
            "contactPassportNumber",
            "contactCellPhoneNumber",
            "contactLanguage",
            "beneficiaryEmail",
            "beneficiaryFirstName",
            "beneficiaryLastName",
            "beneficiaryIdNumber",
            "TIXAct",
            "TIXStart",
            "TIXExp",
            "TIXRGrp",
            "variable.Mine");

    private static final List<String> FIELDS = IntStream.range(0, NEEDED.size() + OTHERS.size())
            .mapToObj(i -> i < NEEDED.size() ? NEEDED.get(i) : OTHERS.get(i - NEEDED.size()))
            .toList();

    @TempDir
    Path folder;

    private final List<String> mistakes = new ArrayList<>();
    private final PrintStream console = System.err;
    private final ByteArrayOutputStream log = new ByteArrayOutputStream();

    @BeforeEach
    void listen() {
        System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void stopListening() {
        System.setErr(console);
        ((Logger) LoggerFactory.getLogger("com.secutix.tixngo")).setLevel(Level.INFO);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void costOneRowAtTheMost(TestDatabase kind) throws IOException {
        String database = kind.freshUrl();
        try (TixngoSimulator tixngo = TixngoSimulator.start()) {
            Map<String, String> environment =
                    Map.of("TIXNGO_URL", tixngo.baseUrl().toString(), "TIXNGO_API_KEY", tixngo.apiKey());
            Path template = Files.writeString(folder.resolve("template.txt"), "design.id = ${Mine}\n");
            Program program = new Program(database, environment, template);
            for (int round = 0; round < ROUNDS; round++) {
                Path csv = Files.writeString(folder.resolve(round + ".csv"), csv(round));
                JsonNode imported = program.run("import", csv.toString()).json();
                assertThat(imported.get("imported").asInt()
                                + imported.get("rejected").asInt())
                        .as("rows of %s", imported)
                        .isEqualTo(2 * FIELDS.size());
                assertThat(imported.get("imported").asInt()).isGreaterThan(FIELDS.size());
                tixngo.faults().next(Endpoint.INJECT, Fault.of(FaultKind.REJECT, 2));
                for (int i = 0; i < 2; i++) {
                    demandEnd(program.run("inject", "--point-of-sales", "WEB;MAIN", "--until-empty"));
                }
                for (int i = 0; i < FIELDS.size(); i++) {
                    String good = good(round, i);
                    assertThat(tixngo.ticket(good))
                            .as("the good row %s beside %s", good, FIELDS.get(i))
                            .isPresent();
                    tixngo.spectators().download(good);
                }
                demandEnd(program.run("feedback", "--until-empty"));
                tell(program, round, tixngo);
            }
            program.run("status");
            program.run("runs");
        }
        String logged = log.toString(StandardCharsets.UTF_8);
        assertThat(logged).contains("host.trace", "host.dump");
        demandHarmless("the log", logged);
        assertThat(mistakes).isEmpty();
    }

    private void demandHarmless(String what, String shown) {
        shown.lines().forEach(line -> {
            if (HostileTexts.STEERS.matcher(line).find() || line.indexOf('\r') >= 0) {
                mistakes.add(what + " steers the terminal: " + line.substring(0, Math.min(line.length(), 200)));
            }
            if (line.startsWith("FAKE")) {
                mistakes.add(what + " holds a line of somebody else's");
            }
        });
    }

    /** What is told about each hostile ticket, and about one that was named on the command line. */
    private void tell(Program program, int round, TixngoSimulator tixngo) {
        for (int i = round; i < FIELDS.size(); i += 16) {
            String id = hostile(round, i);
            program.run("ticket", "id:" + id);
            program.run("explain", "id:" + id);
            program.run("invalidate", "id:" + id, "--reason", typed(round + i));
        }
        demandEnd(program.run("push-cancelled"));
        String typed = typed(round);
        program.run("cancel", "id:" + typed);
        program.run(
                "inject", "--point-of-sales", "WEB;MAIN", "--skip", typed, "--product", typed, "--file-number", typed);
        assertThat(tixngo.ticketCount()).isGreaterThan(FIELDS.size());
    }

    private void demandEnd(HostRun run) {
        if (run.exitCode() > 1 || !run.json().path("outcome").asText().startsWith("COMPLETED")) {
            mistakes.add("a run broke: " + run.out() + run.err());
        }
    }

    /** After as many rounds as there are texts, each field had each text; beside each there is a row with none. */
    private static String csv(int round) {
        StringBuilder csv = new StringBuilder(String.join(",", FIELDS)).append("\r\n");
        for (int i = 0; i < FIELDS.size(); i++) {
            List<String> row = row(hostile(round, i));
            row.set(i, i == 0 ? text(round) : text(round * 7 + i));
            csv.append(line(row)).append(line(row(good(round, i))));
        }
        return csv.toString();
    }

    private static List<String> row(String id) {
        List<String> row = new ArrayList<>(List.of(
                id,
                "8" + id,
                "9" + id,
                "F-1",
                "PRD",
                "Final",
                "Stade",
                "Vaduz",
                "LI",
                "Europe/Vaduz",
                "9490",
                "EVT-" + id,
                "2099-06-01T20:45:00+02:00",
                "120.00",
                "CHF",
                "who@example.org"));
        OTHERS.forEach(name -> row.add(""));
        return row;
    }

    private static String line(List<String> row) {
        return row.stream()
                .map(value -> "\"" + value.replace("\"", "\"\"") + "\"")
                .collect(Collectors.joining(",", "", "\r\n"));
    }

    /** Half a surrogate pair is no UTF-8, so no file can hold one. */
    private static String text(int number) {
        return HostileTexts.ALL.get(number % HostileTexts.ALL.size()).replaceAll("\\p{Cs}", "?");
    }

    /** No command line can hold a zero character. */
    private static String typed(int number) {
        return text(number).replace('\0', 'x');
    }

    private static String hostile(int round, int field) {
        return "H" + round + "-" + field;
    }

    private static String good(int round, int field) {
        return "G" + round + "-" + field;
    }

    /** The program, each command once for people and once as JSON; the latter is returned. */
    private final class Program {
        private static final String TRACED =
                "dumpTnPRvariables=true;dumpDataModifiedByTemplate=true;maxLengthDumpedCallsInKbs=64;TIXNGO_LIFECYCLE_MODE=lifecycle";
        private final String database;
        private final Map<String, String> environment;
        private final Path template;

        Program(String database, Map<String, String> environment, Path template) {
            this.database = database;
            this.environment = environment;
            this.template = template;
        }

        HostRun run(String... arguments) {
            HostRun json = printed("json", arguments);
            if (arguments[0].equals("ticket") || arguments[0].equals("explain") || arguments.length == 1) {
                printed("text", arguments);
            }
            return json;
        }

        private HostRun printed(String output, String... arguments) {
            List<String> all = new ArrayList<>(List.of(arguments));
            all.addAll(List.of("--output", output, "--custom-parameters", TRACED, "--log-level", "trace"));
            all.addAll(List.of("--template", template.toString()));
            HostRun run = HostRun.on(database, environment, all.toArray(String[]::new));
            for (String shown : List.of(run.out(), run.err())) {
                demandHarmless(List.of(arguments).toString(), shown);
            }
            if (run.out().contains("INTERNAL")
                    || run.err().contains("INTERNAL")
                    || run.out().contains("DATABASE_")) {
                mistakes.add(List.of(arguments) + " broke: " + run.out() + run.err());
            }
            return run;
        }
    }
}
