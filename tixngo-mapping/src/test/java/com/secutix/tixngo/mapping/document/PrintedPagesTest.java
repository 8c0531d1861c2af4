package com.secutix.tixngo.mapping.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.secutix.tixngo.mapping.lifecycle.AlignmentTable;
import com.secutix.tixngo.mapping.lifecycle.Lifecycle;
import com.secutix.tixngo.mapping.lifecycle.LifecyclePage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * The pages under {@code docs/} that are printed from what is executed are up to date. To print them anew, run this test with
 * {@code -Dtixngo.docs.write=true}.
 */
class PrintedPagesTest {
    private static final Path DOCS = Path.of("..", "docs");

    private static void compare(String page, String printed) throws IOException {
        Path file = DOCS.resolve(page);
        if (Boolean.getBoolean("tixngo.docs.write")) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, printed);
        }
        assertThat(file)
                .as("run with -Dtixngo.docs.write=true to print it anew")
                .hasContent(printed);
    }

    @Test
    void the_mapping_documents() throws IOException {
        for (MappingDocument document : MappingDocument.builtIn()) {
            compare("mapping/" + document.name() + ".md", document.toMarkdown());
            compare("mapping/" + document.name() + ".csv", document.toCsv());
        }
    }

    @Test
    void the_lifecycle() throws IOException {
        compare(
                "lifecycle.md",
                LifecyclePage.markdown(
                        Lifecycle.documented(),
                        MappingDocument.newest(MappingMode.LIFECYCLE).vocabulary(),
                        AlignmentTable.documented()));
    }

    @Test
    void the_example_on_the_page_about_the_format_can_be_executed() throws IOException {
        String page = Files.readString(DOCS.resolve("mapping/format.md"));
        int from = page.indexOf("```json") + 7;
        MappingDocument example = MappingDocument.parse(page.substring(from, page.indexOf("```", from)), "format.md");
        com.secutix.tixngo.mapping.injection.InjectionMapping.builder()
                .document(example)
                .build();
        com.secutix.tixngo.mapping.feedback.FeedbackMapping.builder(example).build();
    }
}
