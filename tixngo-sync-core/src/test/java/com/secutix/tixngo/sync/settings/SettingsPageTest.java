package com.secutix.tixngo.sync.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The page about settings names every one of them. */
class SettingsPageTest {

    private final String page = read();

    private static String read() {
        try {
            return Files.readString(Path.of("..", "docs", "settings.md"));
        } catch (IOException missing) {
            throw new AssertionError(missing);
        }
    }

    @Test
    void names_every_field_of_a_form() {
        for (ScheduleField field : ScheduleField.values()) {
            assertThat(page).contains("`" + field.fieldName() + "`");
        }
    }

    @Test
    void names_every_custom_parameter_with_its_default() {
        for (CustomParameter parameter : CustomParameter.values()) {
            assertThat(page.lines().filter(line -> line.startsWith("| `" + parameter.parameterName() + "` |")))
                    .as(parameter.parameterName())
                    .singleElement()
                    .satisfies(
                            line -> assertThat(line.split("\\|", -1)[3].strip()).isEqualTo(parameter.defaultValue()));
        }
    }
}
