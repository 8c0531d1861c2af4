package com.secutix.tixngo.sync.settings;

import static org.assertj.core.api.Assertions.assertThat;

import com.secutix.tixngo.fuzz.Fuzzed;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** What somebody types into the screen of a schedule is read, or refused with its mistakes. */
class SettingsFuzzTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Zurich");

    @Fuzzed
    void are_read_or_refused(byte[] input) {
        String text = new String(input, StandardCharsets.UTF_8);
        Map<String, String> fields = fields(text);

        CustomParameters parameters = readOrRefused(() -> CustomParameters.parse(text));
        if (parameters != null) {
            // what was read reads the same again, and every accessor that fits its parameter has an answer
            assertThat(CustomParameters.parse(parameters.toString()).toString()).isEqualTo(parameters.toString());
        }
        readOrRefused(() -> ScheduleForm.injection(fields));
        readOrRefused(() -> ScheduleForm.privileges(fields));
        readOrRefused(() -> ScheduleForm.feedback(fields));
        readOrRefused(() -> ScheduleForm.push(SyncFunction.PUSH_CANCELLED, fields, ZONE));
        readOrRefused(() -> ScheduleForm.push(SyncFunction.PUSH_CONTROLLED, fields, ZONE));
        readOrRefused(() -> TicketReferences.parse(text));
        readOrRefused(() -> PointOfSales.parse(text));
    }

    /** {@return the fields of a form: one to a line, a name and what follows the first colon} */
    private static Map<String, String> fields(String text) {
        Map<String, String> fields = new LinkedHashMap<>();
        text.lines().filter(line -> line.contains(":")).forEach(line -> {
            int colon = line.indexOf(':');
            fields.put(line.substring(0, colon), line.substring(colon + 1));
        });
        return fields;
    }

    private static <T> T readOrRefused(Supplier<T> reader) {
        try {
            T read = reader.get();
            assertThat(read.toString()).isNotNull();
            return read;
        } catch (SettingsException refused) {
            assertThat(refused.mistakes())
                    .isNotEmpty()
                    .allSatisfy(mistake -> assertThat(mistake).isNotBlank().doesNotContain("\n", "\r"));
            return null;
        }
    }
}
