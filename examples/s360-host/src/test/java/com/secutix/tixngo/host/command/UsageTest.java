package com.secutix.tixngo.host.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.secutix.tixngo.host.store.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UsageTest {

    private static final Map<String, String> NOTHING = Map.of();

    private static HostRun run(String... arguments) {
        return HostRun.of(NOTHING, List.of(arguments));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    injct                                   | did you mean inject
                    inject --point-of-sale x                | did you mean --point-of-sales
                    status --databse x                      | did you mean --database
                    inject --batch-size many                | --batch-size takes a whole number
                    status --output xml                     | --output takes one of
                    runs --last 0                           | --last takes a number from 1
                    seed                                    | --tickets is missing
                    seed --tickets -1                       | from 0 to
                    seed --tickets 1 --events 0             | --events takes
                    status --database jdbc:mysql://x/y      | jdbc:h2: or jdbc:postgresql:
                    import                                  | FILE
                    inject                                  | --point-of-sales
                    inject-privileges                       | --point-of-sales
                    schedule                                | --point-of-sales
                    push-cancelled --date-from tomorrow     | dd/MM/yy HH:mm
                    push-controlled --time-zone Mars        | --time-zone
                    push-controlled --notify-spectator      | --notify-spectator
                    feedback --partition 1/2                | --partition
                    feedback --organizer=                   | organizer
                    control                                 | TICKET
                    resale                                  | resale post
                    pagination-key set                      | KEY
                    schedule --for ever                     | --for
                    """)
    void aMistakeIsNamedWithWhatToWriteInstead(String arguments, String help) {
        HostRun run = run(arguments.strip().split(" "));
        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains(help.strip()).doesNotContain("Exception").doesNotContain("\tat ");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void allMistakesOfTheSettingsAreToldTogether() {
        HostRun run = run(
                "inject",
                "--custom-parameters",
                "tickIterationSize=5;killRatio=no",
                "--partition",
                "4/3",
                "--batch-size",
                "0",
                "--max-duration",
                "soon",
                "--mandatory-holder-fields",
                "SHOESIZE",
                "--output",
                "json");
        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).isEmpty();
        assertThat(run.json().get("error").get("message").asText())
                .contains("ticketIterationSize")
                .contains("killRatio")
                .contains("partition 4/3")
                .contains("batch size")
                .contains("--max-duration")
                .contains("SHOESIZE")
                .contains("--point-of-sales")
                .contains("TIXNGO_URL")
                .contains("TIXNGO_API_KEY");
    }

    @Test
    void eachMistakeOfAMappingStandsOnALineOfItsOwnBesideTheOthers(@TempDir Path folder) throws IOException {
        Path template = Files.writeString(folder.resolve("ours.txt"), "event.id = x\nticketId = y\n");
        HostRun run = run("inject", "--template", template.toString(), "--batch-size", "0");
        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).doesNotContain("?-").doesNotContain("- line");
        assertThat(run.err().lines().filter(line -> line.contains("ours.txt"))).hasSize(2);
        assertThat(run.err()).contains("event.id").contains("ticketId").contains("batch size");
    }

    @Test
    void whatStandsBesideAMisspeltOptionIsNotRepeated() {
        for (String[] arguments : new String[][] {
            {"check", "--api-kye", "Secret-1"}, {"check", "--api-kye=Secret-1"}, {"check", "Secret-1"}
        }) {
            HostRun run = run(arguments);
            assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
            assertThat(run.out() + run.err()).doesNotContain("Secret-1");
        }
    }

    @Test
    void globalOptionsStandBeforeOrBehindTheCommand() {
        String url = TestDatabase.H2.freshUrl();
        assertThat(run("--database", url, "seed", "--tickets", "3").exitCode()).isZero();
        assertThat(run("--output", "json", "status", "--database", url)
                        .json()
                        .get("s360")
                        .get("NOT_PRINTED")
                        .asInt())
                .isEqualTo(3);
    }

    @Test
    void aPasswordInTheDatabaseUrlIsNeverShown() {
        HostRun run = run("status", "--database", "jdbc:postgresql://127.0.0.1:1/x?user=me&password=Secret-1");
        assertThat(run.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(run.err()).contains("cannot be opened").doesNotContain("Secret-1");
    }

    @Test
    void anUnknownTicketIsSaidPlainly() {
        HostRun run = HostRun.on(TestDatabase.H2.freshUrl(), NOTHING, "ticket", "12345");
        assertThat(run.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(run.err()).contains("no such ticket");
    }

    @Test
    void withoutACommandHelpIsOffered() {
        HostRun run = run();
        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("--help");
        assertThat(run("--help").out()).contains("inject").contains("seed");
    }
}
