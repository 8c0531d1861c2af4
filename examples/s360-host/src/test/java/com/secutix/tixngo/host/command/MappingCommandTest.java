package com.secutix.tixngo.host.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MappingCommandTest {

    private static final String NEWEST = "lifecycle-2023-04-03";

    @TempDir
    Path folder;

    private static HostRun host(String... arguments) {
        return HostRun.of(Map.of(), List.of(arguments));
    }

    /** The newest document with one text replaced by another. */
    private String copyWith(String text, String instead) throws IOException {
        String json = host("mapping", "print", NEWEST, "--output", "json").out();
        assertThat(json).contains(text);
        return Files.writeString(folder.resolve("mine.json"), json.replace(text, instead))
                .toString();
    }

    @Nested
    class Print {

        @Test
        void showsABuiltInDocumentAsATable() {
            HostRun run = host("mapping", "print", NEWEST);
            assertThat(run.exitCode()).isZero();
            assertThat(run.out()).contains(NEWEST).contains("| ").contains("event.name");
        }

        @Test
        void showsItAsCsv() {
            assertThat(host("mapping", "print", NEWEST, "--csv").out())
                    .contains("event.name")
                    .doesNotContain("| ");
        }

        @Test
        void inJsonGivesADocumentThatCanBeReadBack() throws IOException {
            String copy = copyWith(NEWEST, NEWEST);
            assertThat(host("mapping", "diff", NEWEST, copy).out()).contains("no row differs");
        }

        @Test
        void ofANameThatNobodyKnowsListsTheBuiltInOnes() {
            HostRun run = host("mapping", "print", "lifecycle-1999");
            assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
            assertThat(run.err()).contains(NEWEST).contains("history");
        }
    }

    @Nested
    class Diff {

        @Test
        void listsTheRowThatAFileChanges() throws IOException {
            String mine = copyWith("seat.gate", "seat.area");
            JsonNode changes = host("mapping", "diff", NEWEST, mine, "--output", "json")
                    .json()
                    .get("changes");
            assertThat(changes).hasSize(1);
            assertThat(changes.get(0).get("what").asText()).contains("ticketDetails.main[Gate]");
            assertThat(changes.get(0).get("before").asText()).contains("seat.gate");
            assertThat(changes.get(0).get("after").asText()).contains("seat.area");
            assertThat(host("mapping", "diff", NEWEST, mine).out()).contains("ticketDetails.main[Gate]");
        }
    }

    @Nested
    class Check {

        @Test
        void acceptsEveryBuiltInDocument() {
            HostRun run = host("mapping", "check", "history", "lifecycle-2022-10-07", "lifecycle-2023-02-07", NEWEST);
            assertThat(run.exitCode()).isZero();
            assertThat(run.out()).contains("4 checked");
        }

        @Test
        void namesTheRowOfAFileThatIsWrong() throws IOException {
            HostRun run = host("mapping", "check", NEWEST, copyWith("event.website", "event.wbesite"));
            assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
            assertThat(run.err()).contains("row").contains("event.wbesite");
        }

        @Test
        void namesASourceThatDoesNotExist() throws IOException {
            HostRun run = host("mapping", "check", copyWith("seat.gate", "seat.gaet"));
            assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
            assertThat(run.err()).contains("row").contains("seat.gaet");
        }
    }

    @Test
    void withoutSayingWhatToDoIsWrongUsage() {
        HostRun run = host("mapping");
        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("print").contains("diff").contains("check");
    }
}
