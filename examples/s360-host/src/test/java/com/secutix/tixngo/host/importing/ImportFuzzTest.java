package com.secutix.tixngo.host.importing;

import static org.assertj.core.api.Assertions.assertThat;

import com.secutix.tixngo.fuzz.Fuzzed;
import com.secutix.tixngo.mapping.injection.InjectionMapping;
import com.secutix.tixngo.mapping.s360.S360Ticket;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A file of tickets is refused, or every row of it is a ticket that can be mapped or a bad row with its reason. */
class ImportFuzzTest {
    private static final InjectionMapping MAPPING = InjectionMapping.builder().build();

    @Fuzzed
    void ends_in_tickets_or_problems(byte[] input) throws IOException {
        RawRows raw = new RawRows(new StringReader(new String(input, StandardCharsets.UTF_8)));
        RawRow header = raw.next();
        if (header == null || header.mistake() != null) {
            return;
        }
        TicketColumns columns;
        try {
            columns = TicketColumns.of(header.fields());
        } catch (UnusableFileException refused) {
            assertThat(refused.getMessage()).isNotBlank();
            return;
        }
        long before = header.line();
        for (RawRow row = raw.next(); row != null; row = raw.next()) {
            assertThat(row.line()).isGreaterThan(before);
            before = row.line();
            if (row.mistake() == null && columns.fits(row.fields().size())) {
                read(columns, row);
            }
        }
    }

    private static void read(TicketColumns columns, RawRow raw) {
        CsvRow row = new CsvRow(columns, raw.fields(), raw.line());
        S360Ticket ticket = new TicketRowReader(row).read();
        List<ImportProblem> problems = row.problems();
        if (problems.isEmpty()) {
            assertThat(MAPPING.map(ticket)).isNotNull();
        } else {
            assertThat(problems).allSatisfy(problem -> {
                assertThat(problem.line()).isEqualTo(raw.line());
                assertThat(problem.message()).isNotBlank();
            });
        }
    }
}
