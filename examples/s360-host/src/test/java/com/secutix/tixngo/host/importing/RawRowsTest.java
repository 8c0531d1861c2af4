package com.secutix.tixngo.host.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RawRowsTest {

    private static List<RawRow> rows(String text) throws IOException {
        RawRows raw = new RawRows(new StringReader(text));
        List<RawRow> rows = new ArrayList<>();
        for (RawRow row = raw.next(); row != null; row = raw.next()) {
            rows.add(row);
        }
        return rows;
    }

    private static void assertUnreadable(RawRow row, long line) {
        assertThat(row.line()).isEqualTo(line);
        assertThat(row.mistake()).contains("quote");
        assertThat(row.fields()).isEmpty();
    }

    @Nested
    class GoodRows {

        @Test
        void areSplitAtCommasOutsideQuotes() throws IOException {
            assertThat(rows("a,\"b,\"\"c\"\"\",\"\",d\n"))
                    .containsExactly(RawRow.of(1, List.of("a", "b,\"c\"", "", "d")));
        }

        @Test
        void mayHaveEmptyFieldsEverywhere() throws IOException {
            assertThat(rows(",,\n,\"\""))
                    .containsExactly(RawRow.of(1, List.of("", "", "")), RawRow.of(2, List.of("", "")));
        }

        @Test
        void endWithAnyLineEndAndKeepThoseWithinQuotes() throws IOException {
            assertThat(rows("a\r\"b\r\nc\nd\re\"\n\r\n\nf"))
                    .containsExactly(
                            RawRow.of(1, List.of("a")),
                            RawRow.of(2, List.of("b\r\nc\nd\re")),
                            RawRow.of(8, List.of("f")));
        }

        @Test
        void keepAQuoteThatStandsWithinAText() throws IOException {
            assertThat(rows("5\" pipe,x\n")).containsExactly(RawRow.of(1, List.of("5\" pipe", "x")));
        }
    }

    @Nested
    class ARowWhoseQuotesDoNotMatch {

        @Test
        void costsItselfWhenTextFollowsAClosingQuote() throws IOException {
            List<RawRow> rows = rows("a,b\n\"Zurich\"x,b\nc,d\n");
            assertThat(rows).hasSize(3);
            assertUnreadable(rows.get(1), 2);
            assertThat(rows.get(2)).isEqualTo(RawRow.of(3, List.of("c", "d")));
        }

        @Test
        void costsItselfWhenAQuoteIsNeverClosed() throws IOException {
            List<RawRow> rows = rows("a,b\n\"Zurich,b\nc,d\ne,f");
            assertThat(rows).hasSize(4);
            assertUnreadable(rows.get(1), 2);
            assertThat(rows.get(2)).isEqualTo(RawRow.of(3, List.of("c", "d")));
            assertThat(rows.get(3)).isEqualTo(RawRow.of(4, List.of("e", "f")));
        }

        @Test
        void costsItselfWhenTheNextQuoteBelongsToAnotherRow() throws IOException {
            List<RawRow> rows = rows("\"Zurich,b\nc,d\n\"e, e\",f\ng,h\n");
            assertThat(rows).hasSize(4);
            assertUnreadable(rows.get(0), 1);
            assertThat(rows.get(2)).isEqualTo(RawRow.of(3, List.of("e, e", "f")));
        }

        @Test
        void doesNotHaveTheRestOfALargeFileSearchedForItsEnd() throws IOException {
            StringBuilder text = new StringBuilder("\"Zurich,b\n");
            for (int i = 0; i < 20_000; i++) {
                text.append("c,d\n");
            }
            List<RawRow> rows = rows(text.append("e,\"f\"\n").toString());
            assertThat(rows).hasSize(20_002);
            assertUnreadable(rows.get(0), 1);
        }

        @Test
        void mayBeLongerThanAnythingThatCouldBeKept() throws IOException {
            List<RawRow> rows = rows("x".repeat(TextLines.MAX_LENGTH + 1) + "\na\n");
            assertThat(rows.get(0).mistake()).contains("longer than");
            assertThat(rows.get(1)).isEqualTo(RawRow.of(2, List.of("a")));
        }
    }
}
