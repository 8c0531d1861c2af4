package com.secutix.tixngo.host.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.secutix.tixngo.host.store.TestDatabase;
import com.secutix.tixngo.mapping.document.MappingDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainCommandTest {

    private static final String TICKET = "id:S360-000000001";
    private static final String NAME_ROW =
            "\"target\":\"event.name\",\"source\":[\"performance.name\",\"product.name\"]";

    @TempDir
    Path folder;

    String databaseUrl;

    @BeforeEach
    void seed() {
        databaseUrl = TestDatabase.H2.freshUrl();
        assertThat(host("seed", "--tickets", "3").exitCode()).isZero();
    }

    private HostRun host(String... arguments) {
        return HostRun.on(databaseUrl, Map.of(), arguments);
    }

    private HostRun explain(String... more) {
        List<String> arguments = new ArrayList<>(List.of("explain", TICKET));
        arguments.addAll(List.of(more));
        return host(arguments.toArray(String[]::new));
    }

    private JsonNode field(String name, String... more) {
        List<String> arguments = new ArrayList<>(List.of(more));
        arguments.addAll(List.of("--output", "json"));
        for (JsonNode field : explain(arguments.toArray(String[]::new)).json().get("fields")) {
            if (field.get("field").asText().equals(name)) {
                return field;
            }
        }
        throw new AssertionError("no field " + name);
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private String documentWith(String row, String instead) throws IOException {
        String json = MappingDocument.builtIn().stream()
                .filter(document -> document.name().equals("lifecycle-2023-04-03"))
                .findFirst()
                .orElseThrow()
                .toJson()
                .replace("\" : ", "\":")
                .replaceAll("\\s*\\n\\s*", "")
                .replace("[ ", "[")
                .replace(" ]", "]")
                .replace(", \"", ",\"");
        assertThat(json).contains(row);
        return file("mine.json", json.replace(row, instead));
    }

    @Nested
    class TheTable {

        @Test
        void saysForEachFieldWhichLayerAndRowGaveIt() {
            HostRun run = explain();
            assertThat(run.exitCode()).isZero();
            assertThat(run.out().lines().filter(line -> line.contains("event.id")))
                    .singleElement()
                    .asString()
                    .contains("DEFAULTS", "performance.id");
        }

        @Test
        void showsNoPersonalValueAndNoBarcode() {
            JsonNode story = host("ticket", TICKET, "--output", "json").json();
            String email = story.at("/contact/email").asText();
            assertThat(email).contains("@");
            for (HostRun run : List.of(explain(), explain("--output", "json"))) {
                assertThat(run.out()).contains("***").doesNotContain(email).doesNotContain("@");
            }
            assertThat(field("security.barcode").get("value").asText()).isEqualTo("***");
        }

        @Test
        void isOneObjectInJson() {
            JsonNode json = explain("--output", "json").json();
            assertThat(json.get("ticketId").asText()).isEqualTo("S360-000000001");
            assertThat(json.get("violations")).isEmpty();
            JsonNode id = field("ticketId");
            assertThat(id.get("value").asText()).isEqualTo("S360-000000001");
            assertThat(id.get("layer").asText()).isEqualTo("DEFAULTS");
            assertThat(id.get("from").asText()).contains("ticket.id");
            assertThat(id.get("overrode")).isEmpty();
        }
    }

    @Nested
    class ATemplate {

        @Test
        void overridesWhatTheDocumentGives() throws IOException {
            String template = file("mine.properties", "# ours\nevent.name = Big ${Performance_name}\n");
            JsonNode name = field("event.name", "--template", template);
            assertThat(name.get("layer").asText()).isEqualTo("TEMPLATE");
            assertThat(name.get("value").asText()).startsWith("Big ");
            assertThat(name.get("overrode")).isNotEmpty();
        }

        @Test
        void thatIsWrongIsRefusedWithItsLine() throws IOException {
            String template = file("mine.properties", "event.name = x\n\nevent.nmae = y\n");
            HostRun run = explain("--template", template);
            assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
            assertThat(run.err()).contains("line 3").contains("event.nmae");
            assertThat(run.out()).isEmpty();
        }

        @Test
        void thatIsMissingIsSaid() {
            HostRun run = explain("--template", folder.resolve("nowhere").toString());
            assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
            assertThat(run.err()).contains("--template");
        }
    }

    @Nested
    class ADocumentOfOnesOwn {

        @Test
        void changesWhereAValueComesFrom() throws IOException {
            assertThat(field("event.name").get("from").asText()).contains("performance.name");
            String mine = documentWith(NAME_ROW, "\"target\":\"event.name\",\"source\":\"product.name\"");
            JsonNode name = field("event.name", "--mapping", mine);
            assertThat(name.get("from").asText()).contains("product.name").doesNotContain("performance.name");
        }

        @Test
        void isUsedByTheInjectionToo() throws IOException {
            String mine = documentWith(NAME_ROW, "\"target\":\"event.nmae\",\"source\":\"product.name\"");
            HostRun run = host("inject", "--point-of-sales", "WEB;MAIN", "--mapping", mine);
            assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        }
    }

    @Test
    void aTicketThatNobodyKnowsIsSaidPlainly() {
        HostRun run = host("explain", "id:none");
        assertThat(run.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(run.err()).contains("no such ticket");
    }
}
