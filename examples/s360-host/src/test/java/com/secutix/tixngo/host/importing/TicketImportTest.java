package com.secutix.tixngo.host.importing;

import static com.secutix.tixngo.host.importing.CsvFile.good;
import static com.secutix.tixngo.host.importing.CsvFile.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.secutix.tixngo.client.model.Text;
import com.secutix.tixngo.host.store.Database;
import com.secutix.tixngo.host.store.TestDatabase;
import com.secutix.tixngo.host.store.TicketStories;
import com.secutix.tixngo.host.store.TicketTable;
import com.secutix.tixngo.mapping.s360.S360Ticket;
import com.secutix.tixngo.sync.settings.TicketReferences;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource
class TicketImportTest {

    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    @Parameter
    TestDatabase kind;

    @TempDir
    Path folder;

    Database database;

    @BeforeEach
    void open() {
        database = Database.open(kind.freshUrl());
    }

    @AfterEach
    void close() {
        if (database != null) {
            database.close();
        }
    }

    private ImportReport read(Path file) {
        return new TicketImport(new TicketTable(database), rows -> {}).read(file);
    }

    private ImportReport read(CsvFile file) {
        return read(file.in(folder));
    }

    private S360Ticket ticket(String id) {
        return new TicketStories(database)
                .find(TicketReferences.of(List.of("id:" + id)))
                .get(0)
                .ticket();
    }

    @Nested
    class GoodRows {

        @Test
        void theExampleFileIsGood() {
            ImportReport report = read(Path.of("data/tickets.csv"));
            assertThat(report.problems()).isEmpty();
            assertThat(report.ignoredColumns()).isEmpty();
            assertThat(report.imported()).isEqualTo(12);
            S360Ticket ticket = ticket("CSV-0001");
            assertThat(ticket.performance().name()).isEqualTo(Text.of("Final \"second leg\""));
            assertThat(ticket.performance().start()).isEqualTo("2027-06-01T20:45:00+02:00");
            assertThat(ticket.venue().line1().first()).isEqualTo("Quai des Tribunes 1\nEntrance by the lake");
            assertThat(ticket.product().name())
                    .isEqualTo(Text.of(Map.of("en", "Final, second leg", "fr", "Finale, match retour")));
            assertThat(ticket.comfortVariables()).containsExactly(Map.entry("TIXAct", "-4h"));
            assertThat(ticket.variables()).containsExactly(Map.entry("Sponsor", "Alpine Water"));
            assertThat(ticket.sale().price()).isEqualTo(new BigDecimal("120.00"));
            assertThat(ticket.venue().longitude()).isEqualByComparingTo("6.1432");
            assertThat(ticket("CSV-0008").validity().start()).isEqualTo("2027-01-01T00:00:00+01:00");
        }

        @Test
        void quotesAndLineEndsInFieldsAreText() {
            read(new CsvFile().with(row("a", "\"O'Brien, \"\"Red\"\"\r\nJr.\"", "2027-06-01T20:45", "1")));
            assertThat(ticket("a").culturalContact().lastName()).isEqualTo("O'Brien, \"Red\"\r\nJr.");
        }

        @Test
        void aDateWithoutOffsetIsOfTheVenue() {
            read(new CsvFile().with(row("a", "x", "2027-01-01T20:45", "1")));
            assertThat(ticket("a").performance().start()).isEqualTo(OffsetDateTime.parse("2027-01-01T20:45:00+01:00"));
        }

        @Test
        void aByteOrderMarkIsNoPartOfTheFirstColumn() {
            byte[] text = new CsvFile().with(good("a")).text().getBytes(StandardCharsets.UTF_8);
            byte[] marked = new byte[MARK.length + text.length];
            System.arraycopy(MARK, 0, marked, 0, MARK.length);
            System.arraycopy(text, 0, marked, MARK.length, text.length);
            assertThat(read(CsvFile.write(folder, marked)).imported()).isEqualTo(1);
        }

        @Test
        void knownTicketsAreCountedAndLeftAsTheyAre() {
            read(new CsvFile().with(good("a")));
            ImportReport again = read(new CsvFile().with(row("a", "Other", "2028-06-01T20:45", "1"), good("b")));
            assertThat(again.imported()).isEqualTo(1);
            assertThat(again.known()).isEqualTo(1);
            assertThat(ticket("a").culturalContact().lastName()).isEqualTo("Else");
        }

        @Test
        void columnsNobodyKnowsAreNamedAndIgnored() {
            String text = "colour," + CsvFile.HEADER + "\nred," + good("a") + "\n";
            ImportReport report = read(CsvFile.write(folder, text.getBytes(StandardCharsets.UTF_8)));
            assertThat(report.ignoredColumns()).containsExactly("colour");
            assertThat(report.imported()).isEqualTo(1);
        }

        @Test
        void columnsWithoutANameAreLeftOutAndMayBeMissingAtTheEnd() {
            String text = CsvFile.HEADER + ",, \n" + good("a") + ",,\n" + good("b") + "\n" + good("c") + ",x,y,z\n";
            ImportReport report = read(CsvFile.write(folder, text.getBytes(StandardCharsets.UTF_8)));
            assertThat(report.imported()).isEqualTo(2);
            assertThat(report.ignoredColumns()).isEmpty();
            assertThat(report.problems()).extracting(ImportProblem::line).containsExactly(4L);
        }

        @Test
        void aHundredThousandRowsAreReadInPortions() {
            String[] rows = new String[100_000];
            for (int i = 0; i < rows.length; i++) {
                rows[i] = good("n" + i);
            }
            assertThat(read(new CsvFile().with(rows)).imported()).isEqualTo(100_000);
        }
    }

    @Nested
    class BadRows {

        @Test
        void areListedWithTheLineTheyStartOnWhileTheOthersAreKept() {
            ImportReport report = read(new CsvFile()
                    .with(good("a"), row("b", "\"two\r\nlines\"", "2027-06-01T20:45", "1"), good("c"))
                    .with(good("d"), row("e", "x", "1 June 2027", "1"), good("f")));
            assertThat(report.imported()).isEqualTo(5);
            assertThat(report.rejected()).isEqualTo(1);
            ImportProblem problem = report.problems().get(0);
            assertThat(problem.line()).isEqualTo(7);
            assertThat(problem.column()).isEqualTo("performanceStart");
            assertThat(problem.message()).contains("2027-06-01T20:45:00+02:00").doesNotContain("1 June");
        }

        @Test
        void nameEveryMistakeOfARow() {
            ImportReport report =
                    read(new CsvFile().with(row("", "x", "soon", "12,5").replace("12,5", "twelve")));
            assertThat(report.problems())
                    .extracting(ImportProblem::column)
                    .containsExactlyInAnyOrder("ticketId", "performanceStart", "price");
            assertThat(report.rejected()).isEqualTo(1);
        }

        @Test
        void withMoreOrFewerFieldsThanTheHeaderAreRejected() {
            ImportReport report = read(new CsvFile().with("a,b", good("c"), good("d") + ",more"));
            assertThat(report.imported()).isEqualTo(1);
            assertThat(report.problems()).extracting(ImportProblem::line).containsExactly(2L, 4L);
        }

        @Test
        void withTheIdOfAnEarlierRowAreRejected() {
            ImportReport report = read(new CsvFile().with(good("a"), good("b"), good("a")));
            assertThat(report.imported()).isEqualTo(2);
            assertThat(report.problems())
                    .containsExactly(new ImportProblem(4, "ticketId", "is that of an earlier row of this file"));
        }

        @Test
        void withTheIdOfARowLongBeforeAreKnownByThen() {
            String[] rows = new String[5_001];
            for (int i = 0; i < 5_000; i++) {
                rows[i] = good("n" + i);
            }
            rows[5_000] = good("n0");
            ImportReport report = read(new CsvFile().with(rows));
            assertThat(report.imported()).isEqualTo(5_000);
            assertThat(report.known()).isEqualTo(1);
            assertThat(report.rejected()).isZero();
        }

        @Test
        void withQuotesThatDoNotMatchCostNoOtherRow() {
            ImportReport report = read(new CsvFile()
                    .with(good("a"), row("b", "\"Else\"x", "2027-06-01T20:45", "1"), good("c"))
                    .with(row("d", "\"Else", "2027-06-01T20:45", "1"), good("e"), good("f")));
            assertThat(report.imported()).isEqualTo(4);
            assertThat(report.rejected()).isEqualTo(2);
            assertThat(report.problems()).extracting(ImportProblem::line).containsExactly(3L, 5L);
            assertThat(report.problems())
                    .allSatisfy(problem -> assertThat(problem.message()).doesNotContain("Else"));
        }

        @Test
        void areCountedBeyondTheFirstHundred() {
            String[] rows = new String[150];
            for (int i = 0; i < rows.length; i++) {
                rows[i] = row("n" + i, "x", "never", "1");
            }
            ImportReport report = read(new CsvFile().with(rows));
            assertThat(report.problems()).hasSize(100);
            assertThat(report.problemsTotal()).isEqualTo(150);
        }

        @Test
        void withAZeroCharacterOrTooLongAFieldAreRejected() {
            ImportReport report = read(new CsvFile()
                    .with(
                            row("a", "x\0y", "2027-06-01T20:45", "1"),
                            row("b", "x".repeat(601), "2027-06-01T20:45", "1")));
            assertThat(report.rejected()).isEqualTo(2);
            assertThat(report.imported()).isZero();
        }
    }

    @Nested
    class UnusableFiles {

        private void assertRefused(byte[] bytes, String... why) {
            assertThatThrownBy(() -> read(CsvFile.write(folder, bytes)))
                    .isInstanceOf(UnusableFileException.class)
                    .hasMessageContainingAll(why);
        }

        @Test
        void lackRequiredColumnsAllOfWhichAreNamed() {
            assertRefused(
                    "ticketId,taxNumber,fileNumber,productCode,productName\n".getBytes(StandardCharsets.UTF_8),
                    "barcode, venueSite, venueCity, venueCountryCode, venueZone");
        }

        @Test
        void haveNoHeaderRow() {
            assertRefused((good("a") + "\n").getBytes(StandardCharsets.UTF_8), "header row");
        }

        @Test
        void nameAColumnTwice() {
            assertRefused((CsvFile.HEADER + ",TicketId\n").getBytes(StandardCharsets.UTF_8), "twice", "TicketId");
        }

        @Test
        void areEmpty() {
            assertRefused(new byte[0], "empty");
            assertRefused(MARK, "no header row");
        }

        @Test
        void areNotUtf8AndNothingOfThemIsKept() {
            byte[] latin = new CsvFile().with(good("a"), good("b")).text().getBytes(StandardCharsets.ISO_8859_1);
            assertRefused(latin, "not UTF-8");
            assertThat(new TicketStories(database).find(TicketReferences.of(List.of("id:a"))))
                    .isEmpty();
        }

        @Test
        void areUtf16() {
            assertRefused(new CsvFile().text().getBytes(StandardCharsets.UTF_16), "UTF-16");
            assertRefused(new CsvFile().text().getBytes(StandardCharsets.UTF_16LE), "UTF-16");
        }

        @Test
        void doNotExist() {
            assertThatThrownBy(() -> read(folder.resolve("nowhere.csv"))).isInstanceOf(UnusableFileException.class);
        }
    }
}
