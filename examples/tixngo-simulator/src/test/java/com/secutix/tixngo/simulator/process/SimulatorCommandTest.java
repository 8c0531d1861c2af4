package com.secutix.tixngo.simulator.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SimulatorCommandTest {
    private static final String TICKET = """
            {"tickets":[{"ticketId":"S360-1","event":{"id":"E","name":"N","address":{"site":"S","city":"C","countryCode":"CH","zip":"1"},
            "startTime":"2027-06-01T20:45:00+02:00","expirationDate":"2027-06-02T02:45:00+02:00"},"activationParameters":{"method":"online"},
            "purchaseDetails":{},"security":{"barcode":"1"},"spectatorDetails":{"email":"ana@example.org"}}]}
            """;

    private final HttpClient http = HttpClient.newHttpClient();
    private Process process;
    private String output = "";

    @AfterEach
    void end() {
        if (process != null) {
            process.destroyForcibly();
        }
    }

    private URI start(String... arguments) throws IOException {
        run(arguments);
        BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        List<String> lines = new ArrayList<>();
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            lines.add(line);
            if (line.equals("ready")) {
                break;
            }
        }
        output = String.join("\n", lines);
        assertThat(lines).last().isEqualTo("ready");
        return URI.create(lines.get(0).substring(lines.get(0).indexOf("http")));
    }

    private void run(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                SimulatorCommand.class.getName(),
                "--port",
                "0"));
        command.addAll(List.of(arguments));
        process = new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    private String refused(String... arguments) throws Exception {
        run(arguments);
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return process.exitValue() + " " + text;
    }

    private String get(URI base, String path) throws Exception {
        URI uri = base.resolve(path);
        return http.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private HttpResponse<String> inject(URI base, String key) throws Exception {
        return http.send(
                HttpRequest.newBuilder(URI.create(base + "/tickets"))
                        .header("x-tixngo-key", key)
                        .POST(HttpRequest.BodyPublishers.ofString(TICKET))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    @Nested
    class A_process {
        @Test
        void is_steered_from_another_one() throws Exception {
            URI base = start(
                    "--api-key",
                    "demo-key-1",
                    "--api-key",
                    "second",
                    "--faults",
                    "throttled:2@inject",
                    "--deletion-delay",
                    "5m");

            assertThat(output).doesNotContain("demo-key-1");
            assertThat(inject(base, "demo-key-1").statusCode()).isEqualTo(429);
            assertThat(inject(base, "second").statusCode()).isEqualTo(200);
            assertThat(get(base, "/simulator/spectators/download?ticket=S360-1"))
                    .contains("\"status\":\"DOWNLOADED\"");
            assertThat(get(base, "/simulator/spectators/assign?ticket=S360-1&firstName=Zoe&lastName=Guest"))
                    .contains("Zoe");
            assertThat(get(base, "/simulator/spectators/accept?ticket=S360-1"))
                    .contains("ILLEGAL_ACTION", "ASSIGNED", "PENDING_TRANSFER");
            assertThat(get(base, "/simulator/spectators/transfer?ticket=S360-1&email=ben%40example.org"))
                    .contains("PENDING_TRANSFER");
            assertThat(get(base, "/simulator/spectators/plan?seed=1&actions=1")).isEqualTo("{\"actions\":1}");
            assertThat(get(base, "/simulator"))
                    .startsWith("{\"tickets\":1,\"statuses\":{")
                    .contains("\"changes\":5", "\"calls\":2");
            assertThat(get(base, "/simulator/ticket?ticket=S360-1"))
                    .contains("\"payload\":{\"ticketId\":\"S360-1\"", "\"timesReceived\":2", "\"injections\":1");
            assertThat(get(base, "/simulator/tickets?limit=0")).isEqualTo("{\"total\":1,\"tickets\":[]}");
            assertThat(get(base, "/simulator/calls?limit=1"))
                    .contains("\"number\":2", "\"status\":200")
                    .doesNotContain("\"number\":1,");
        }

        @Test
        void takes_faults_and_gives_them_back() throws Exception {
            URI base = start("--api-key", "k");

            assertThat(get(base, "/simulator/faults/plan?plan=server-error:503:html*2,reset%250.5&seed=4"))
                    .contains("\"planned\":[\"server-error:503:html\",\"server-error:503:html\"]");
            assertThat(inject(base, "k").statusCode()).isEqualTo(503);
            assertThat(get(base, "/simulator/faults")).contains("\"struck\":{\"server-error\":1}");
            assertThat(get(base, "/simulator/faults/clear")).contains("\"planned\":[]");
            get(base, "/simulator/faults/poison?effect=server_error&tickets=S360-1");
            assertThat(inject(base, "k").statusCode()).isEqualTo(500);
            get(base, "/simulator/faults/heal?tickets=S360-1");
            assertThat(inject(base, "k").statusCode()).isEqualTo(200);
            assertThat(get(base, "/simulator/faults/plan?plan=nonsense")).contains("unknown fault 'nonsense'");
            assertThat(get(base, "/simulator/nowhere")).contains("NOT_FOUND");
            assertThat(get(base, "/simulator/deletions/confirm")).isEqualTo("{\"confirmed\":0}");
        }

        @Test
        void stops_cleanly_when_told_to() throws Exception {
            URI base = start("--api-key", "k");
            assertThat(inject(base, "k").statusCode()).isEqualTo(200);

            process.destroy();

            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isEqualTo(143);
            Assertions.assertThatThrownBy(() -> inject(base, "k")).isInstanceOf(ConnectException.class);
        }
    }

    @Nested
    class A_wrong_command_line {
        @Test
        void is_refused_with_a_reason() throws Exception {
            assertThat(refused("--faults", "nonsense")).startsWith("64 unknown fault 'nonsense'");
            assertThat(refused("--colour", "red")).startsWith("64 ").contains("--colour", "--help");
            assertThat(refused("--deletion-delay", "soon")).startsWith("64 ").contains("soon");
            assertThat(refused("--profile", "/does/not/exist.json"))
                    .startsWith("2 ")
                    .contains("/does/not/exist.json");
            assertThat(refused("--host", "192.0.2.1")).startsWith("2 ").contains("cannot listen on 192.0.2.1");
        }
    }
}
