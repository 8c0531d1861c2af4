package com.secutix.tixngo.mapping.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.secutix.tixngo.fuzz.Fuzzed;
import com.secutix.tixngo.mapping.MappingConfigurationException;
import com.secutix.tixngo.mapping.SampleTicket;
import com.secutix.tixngo.mapping.document.MappingDocument;
import com.secutix.tixngo.mapping.feedback.FeedbackMapping;
import com.secutix.tixngo.mapping.injection.InjectionMapping;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A mapping document is refused with its mistakes, or read so that what it prints says the same, cell by cell. */
class DocumentFuzzTest {

    @Fuzzed
    void is_refused_or_read(byte[] input) {
        MappingDocument document;
        try {
            document = MappingDocument.parse(new String(input, StandardCharsets.UTF_8), "document");
        } catch (MappingConfigurationException refused) {
            assertThat(refused.getMessage()).isNotBlank().hasSizeLessThan(1_000_000);
            return;
        }
        assertThat(MappingDocument.parse(document.toJson(), "again")).isEqualTo(document);
        assertThat(document.differencesTo(document)).isEmpty();
        assertThat(document.toMarkdown()).isNotBlank();
        assertThat(cells(document.toCsv())).noneMatch(DocumentFuzzTest::isFormula);
        try {
            InjectionMapping.builder()
                    .document(document)
                    .build()
                    .map(SampleTicket.ticket().build());
        } catch (MappingConfigurationException notOfThisMode) {
            assertThat(notOfThisMode.getMessage()).isNotBlank();
        }
        try {
            FeedbackMapping.builder(document).build();
        } catch (MappingConfigurationException notOfThisMode) {
            assertThat(notOfThisMode.getMessage()).isNotBlank();
        }
    }

    /** The cells of a table without quoted line breaks or commas are enough to see one that begins badly. */
    private static List<String> cells(String csv) {
        return List.of(csv.split("[,\\r\\n]", -1));
    }

    private static boolean isFormula(String cell) {
        String text = cell.startsWith("\"") ? cell.substring(1) : cell;
        return !text.isEmpty() && "=+-@\t".indexOf(text.charAt(0)) >= 0;
    }
}
