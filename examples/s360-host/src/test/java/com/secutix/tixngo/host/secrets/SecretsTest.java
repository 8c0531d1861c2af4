package com.secutix.tixngo.host.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import com.secutix.tixngo.host.command.HostRun;
import com.secutix.tixngo.simulator.Endpoint;
import com.secutix.tixngo.simulator.Fault;
import com.secutix.tixngo.simulator.FaultKind;
import com.secutix.tixngo.simulator.TixngoSimulator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * With marks in every personal field, in the key and in the database's password, all functions and all commands run under all faults, every
 * logger at TRACE and every dump on: nothing that is written anywhere holds a mark, in whatever dress. The one exception is what the
 * command {@code ticket} is for.
 */
class SecretsTest {

    /** What {@code ticket} shows: how contact, owner and holder are reached, and the names that TIXNGO has of the latter two. */
    private static final Set<String> SHOWN_BY_TICKET = Set.of(
            "contactEmail",
            "friendEmail",
            "friendFirstName",
            "friendLastName",
            "holderEmail",
            "holderFirstName",
            "holderLastName",
            "beneficiaryFirstName",
            "beneficiaryLastName");

    @TempDir
    Path folder;

    /** Each fault strikes one function, by turns. */
    @Test
    void areNotWrittenWhateverGoesWrong() {
        underEveryFault(false);
    }

    /** Each fault strikes each function. */
    @Test
    @Tag("thorough")
    void areNotWrittenWhateverGoesWrongAnywhere() {
        underEveryFault(true);
    }

    private void underEveryFault(boolean everywhere) {
        try (TixngoSimulator tixngo =
                TixngoSimulator.builder().apiKeys(SecretScene.KEY).start()) {
            SecretScene scene = new SecretScene(folder, tixngo.baseUrl().toString(), 120);
            try (scene) {
                passedOn(scene, tixngo);
                Map<Endpoint, Runnable> functions = functions(scene);
                int turn = 0;
                for (FaultKind kind : FaultKind.values()) {
                    turn++;
                    List<Endpoint> fitting =
                            functions.keySet().stream().filter(kind::fits).toList();
                    for (Endpoint endpoint : everywhere ? fitting : List.of(fitting.get(turn % fitting.size()))) {
                        tixngo.faults().next(endpoint, fault(kind));
                        functions.get(endpoint).run();
                    }
                }
            }
            assertThat(scene.written.anyAt("host.dump")).isTrue();
            assertThat(scene.written.anyAt("host.trace")).isTrue();
            assertThat(scene.written.anyAt("host.mail")).isTrue();
            assertThat(tixngo.faults().counts()).hasSizeGreaterThan(30);
            assertThat(scene.written.found(scene.people.marks)).isEmpty();
        }
    }

    /** One ticket is assigned, one was passed on; and there is something for each push. */
    private static void passedOn(SecretScene scene, TixngoSimulator tixngo) {
        scene.run("inject", "--point-of-sales", "WEB;MAIN", "--batch-size", "8");
        for (int number = 1; number <= 4; number++) {
            tixngo.spectators().download(MarkedPeople.id(number));
        }
        tixngo.spectators().assign("T-001", scene.people.holder);
        tixngo.spectators().transfer("T-002", String.valueOf(scene.people.friend.email()));
        scene.feedback();
        tixngo.spectators().accept("T-002", scene.people.friend);
        scene.feedback();
        scene.run("cancel", "id:T-005", "id:T-006");
        scene.run("control", "id:T-007", "id:T-008");
        scene.run("reprint", "id:T-002");
    }

    private static Map<Endpoint, Runnable> functions(SecretScene scene) {
        Map<Endpoint, Runnable> functions = new EnumMap<>(Endpoint.class);
        functions.put(Endpoint.INJECT, scene::inject);
        functions.put(Endpoint.CHANGES, scene::feedback);
        functions.put(Endpoint.INVALIDATE, () -> scene.run("push-cancelled", "--force", "id:T-005,id:T-006"));
        functions.put(Endpoint.CONTROL, () -> scene.run("push-controlled", "--force", "id:T-007,id:T-008"));
        functions.put(Endpoint.PRIVILEGES, scene::injectPrivileges);
        return functions;
    }

    private static Fault fault(FaultKind kind) {
        return switch (kind) {
            case SERVER_ERROR -> Fault.serverError(500, "json");
            case THROTTLED, THROTTLED_UNTIL, UNAVAILABLE, DELAY -> Fault.of(kind, 0);
            default -> Fault.of(kind);
        };
    }

    @Test
    void areNotWrittenWhenTixngoRepeatsThem() throws IOException {
        try (SecretScene scene = new SecretScene(folder, "http://127.0.0.1:1/", 30);
                EchoingTixngo tixngo = new EchoingTixngo(scene.people.marks)) {
            scene.url(tixngo.url());
            scene.run("check");
            scene.feedback();
            boolean cards = false;
            for (EchoingTixngo.Way way : EchoingTixngo.Way.values()) {
                tixngo.answers(way);
                String function = cards ? "inject-privileges" : "inject";
                cards = !cards;
                scene.run(function, "--point-of-sales", "WEB;MAIN", "--batch-size", "2", "--call-timeout", "500ms");
            }
            scene.end();
            assertThat(scene.written.anyAt("host.dump")).isTrue();
            assertThat(scene.written.found(scene.people.marks)).isEmpty();
        }
    }

    @Test
    void areNotWrittenByAnyOtherCommand() {
        try (TixngoSimulator tixngo =
                TixngoSimulator.builder().apiKeys(SecretScene.KEY).start()) {
            SecretScene scene = new SecretScene(folder, tixngo.baseUrl().toString(), 12);
            try (scene) {
                passedOn(scene, tixngo);
                for (String command : List.of(
                        "status",
                        "runs",
                        "pagination-key show",
                        "mapping print lifecycle-2023-04-03",
                        "explain id:T-001",
                        "explain id:T-009",
                        "explain id:T-002-R1",
                        "invalidate id:T-003 --reason LOST",
                        "resale post id:T-004",
                        "resale withdraw id:T-004",
                        "ticket id:NONE",
                        "ticket",
                        "check")) {
                    scene.run(command.split(" "));
                    scene.run(command.split(" "));
                }
                scene.run("schedule", "--for", "1s", "--point-of-sales", "WEB;MAIN");
                mistyped(scene);
                for (int i = 0; i < 2; i++) {
                    for (String id : List.of("T-001", "T-002", "T-009")) {
                        HostRun told = scene.silent("ticket", "id:" + id);
                        assertThat(told.exitCode()).isZero();
                        scene.written.add("ticket " + id + ", but for what it is for", withoutWhatItIsFor(scene, told));
                    }
                }
            }
            assertThat(scene.written.found(scene.people.marks)).isEmpty();
        }
    }

    private static String withoutWhatItIsFor(SecretScene scene, HostRun told) {
        String rest = told.out();
        for (String shown : SHOWN_BY_TICKET) {
            String mark = String.valueOf(scene.people.marks.get(shown));
            rest = rest.replace(mark, "").replace(mark.replace("\"", "\\\""), "");
        }
        return rest;
    }

    /** Secrets in places where none belongs. */
    private static void mistyped(SecretScene scene) {
        Map<String, String> marks = new LinkedHashMap<>(scene.people.marks);
        String mail = String.valueOf(marks.get("contactEmail"));
        List<String[]> lines = List.of(
                new String[] {"status", SecretScene.KEY},
                new String[] {SecretScene.KEY, "status"},
                new String[] {"check", "--apikey", SecretScene.KEY},
                new String[] {"check", "--api-kye=" + SecretScene.KEY},
                new String[] {"check", "--api-key", SecretScene.KEY, "--calls-in-flight", SecretScene.KEY},
                new String[] {"check", "--tixngo-url", "http://" + SecretScene.KEY + "@127.0.0.1:1/"},
                new String[] {"check", "--tixngo-url", "http://127.0.0.1:1/?key=" + SecretScene.KEY},
                new String[] {"check", "--tixngo-url", SecretScene.KEY},
                new String[] {"check", "--api-key", SecretScene.KEY + "\n"},
                new String[] {"check", "--api-key", SecretScene.KEY + "\u00f6"},
                new String[] {"check", "--api-key", "other-key"},
                new String[] {"status", "--database", scene.database.replace("zqpassword7x", "wrong")},
                new String[] {"status", "--database", scene.database.replace("USER=marked", "USER=other")},
                new String[] {"status", "--database", scene.database.replace("jdbc:h2", "jdbc:h3")},
                new String[] {"status", "--database", scene.database + ";NO_SUCH_SETTING=1"},
                new String[] {
                    "status",
                    "--database",
                    "jdbc:postgresql://127.0.0.1:1/x?user=a&password=zqpassword7x&loginTimeout=1"
                },
                new String[] {"control", "id:T-001", "--at", mail});
        lines.forEach(scene::run);
        String csv = scene.people.csv(3);
        for (String column : List.of("contactBirthdate", "beneficiaryBirthdate")) {
            String wrong = csv.replace(
                    String.valueOf(marks.get(column)),
                    String.valueOf(marks.get("contactLastName")).replace("\"", "\"\""));
            scene.run("import", scene.file("wrong.csv", wrong).toString());
        }
        scene.run(
                "import",
                scene.file("headless.csv", csv.substring(csv.indexOf('\n') + 1)).toString());
        scene.run("import", scene.file("quotes.csv", csv.replace("\"\"", "\"")).toString());
    }
}
