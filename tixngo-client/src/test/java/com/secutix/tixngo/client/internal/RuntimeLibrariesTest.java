package com.secutix.tixngo.client.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.Version;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said about libraries that do not go together. */
class RuntimeLibrariesTest {

    private static Version jackson(int major, int minor, int patch) {
        return new Version(major, minor, patch, null, "com.fasterxml.jackson.core", "jackson-core");
    }

    private static RuntimeLibraries with(Version core, Version databind, @Nullable String okHttp) {
        return new RuntimeLibraries(core, databind, okHttp);
    }

    @Test
    void what_the_build_uses_goes_together() {
        RuntimeLibraries found = RuntimeLibraries.found();

        assertThat(found.problems()).isEmpty();
        assertThat(found.okHttp()).startsWith("4.12");
        assertThat(found.jacksonCore().getMajorVersion()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"4.12.0", "4.12.1", "5.0.0-alpha.14", "5.5.1", "6.0.0", "10.1.0", "a build of our own"})
    void an_okhttp_that_is_not_too_old_is_fine(String version) {
        assertThat(with(jackson(2, 22, 4), jackson(2, 22, 0), version).problems())
                .isEmpty();
    }

    @Nested
    class OneThatDoesNotFit {

        @ParameterizedTest
        @ValueSource(strings = {"4.11.0", "4.9.3", "4.2.0"})
        void an_old_okhttp_is_named_with_its_jar(String version) {
            assertThat(with(jackson(2, 22, 4), jackson(2, 22, 4), version).problems())
                    .singleElement()
                    .asString()
                    .contains("OkHttp is " + version, "oldest supported one is 4.12", ".jar", "manage its version");
        }

        @Test
        void an_okhttp_without_classes_is_explained() {
            assertThat(with(jackson(2, 22, 4), jackson(2, 22, 4), null).problems())
                    .singleElement()
                    .asString()
                    .contains("no OkHttp 4.12", "okhttp-jvm");
        }

        @Test
        void two_jacksons_are_named_both() {
            assertThat(with(jackson(2, 18, 4), jackson(2, 22, 4), "4.12.1").problems())
                    .singleElement()
                    .asString()
                    .contains("jackson-core is 2.18.4", "jackson-databind is 2.22.4", ".jar", "jackson-bom");
        }

        @Test
        void an_old_jackson_is_named() {
            assertThat(with(jackson(2, 9, 10), jackson(2, 9, 10), "4.12.1").problems())
                    .singleElement()
                    .asString()
                    .contains("Jackson is 2.9.10", "oldest supported one is 2.18", "jackson-bom");
        }

        @Test
        void all_are_told_together() {
            assertThat(with(jackson(2, 18, 0), jackson(2, 19, 0), "4.9.0").problems())
                    .hasSize(2);
        }
    }
}
