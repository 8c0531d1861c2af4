package com.secutix.tixngo.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import com.secutix.tixngo.scheduling.metrics.MeteredClientListener;
import com.secutix.tixngo.scheduling.metrics.MeteredRunListener;
import com.secutix.tixngo.sync.TixngoSync;
import com.secutix.tixngo.sync.settings.SyncFunction;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the page on scheduling says is what the code does. */
class SchedulingPageTest {

    private static final Path PAGE = Path.of("..", "..", "docs", "scheduling.md");
    private static final Path SOURCES = Path.of("src", "main", "java");
    private static final Pattern JAVA = Pattern.compile("```java\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern METER = Pattern.compile("`(tixngo\\.(?:run|request)(?:\\.[a-z]+)*)`");

    private static String page() throws IOException {
        return Files.readString(PAGE);
    }

    @Test
    void every_piece_of_java_stands_in_a_program_that_is_built_and_tried() throws IOException {
        List<String> sources = new ArrayList<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                sources.add(withoutBlanks(Files.readString(file)));
            }
        }

        List<String> pieces = JAVA.matcher(page())
                .results()
                .map(found -> withoutBlanks(found.group(1)))
                .toList();

        assertThat(pieces)
                .isNotEmpty()
                .allSatisfy(piece -> assertThat(sources).anyMatch(source -> source.contains(piece)));
    }

    private static String withoutBlanks(String code) {
        return code.replaceAll("\\s+", "");
    }

    @Test
    void the_frequencies_and_batches_are_those_of_the_functions() throws IOException {
        String table = Stream.of(SyncFunction.values())
                .map(function -> String.format(
                        Locale.ROOT,
                        "| `%s` | %d min | %d min | %,d |\n",
                        function,
                        function.recommendedFrequency().toMinutes(),
                        function.eventDayFrequency().toMinutes(),
                        function.defaultBatchSize()))
                .collect(Collectors.joining());

        assertThat(page()).contains(table);
    }

    @Test
    void a_dead_node_is_noticed_when_its_leases_are_free() throws IOException {
        long interval = Heartbeats.STANDARD.interval().toSeconds();
        // it may die just before a heartbeat, and is looked for at every second interval
        long soonest = interval * (Heartbeats.MISSED_BEFORE_DEAD - 1);
        long latest = interval * (Heartbeats.MISSED_BEFORE_DEAD + 2);

        assertThat(soonest).isGreaterThan(20);
        assertThat(page())
                .contains(
                        "| " + soonest + " to " + latest + " s | with heartbeats of " + interval + " s, db-scheduler");
    }

    @Test
    void the_marks_in_the_log_are_those_of_the_library() throws IOException {
        assertThat(page())
                .contains("| `" + TixngoSync.MDC_FUNCTION + "` | `TixngoSync.MDC_FUNCTION` |")
                .contains("| `" + TixngoSync.MDC_INTERFACE + "` | `TixngoSync.MDC_INTERFACE` |")
                .contains("| `" + TixngoSync.MDC_RUN_ID + "` | `TixngoSync.MDC_RUN_ID` |")
                .contains("| `" + TixngoSync.MDC_CALL_ID + "` | `TixngoSync.MDC_CALL_ID` |");
    }

    @Test
    void the_meters_are_those_that_the_listeners_write() throws IOException {
        TreeSet<String> told =
                METER.matcher(page()).results().map(MeterName::of).collect(Collectors.toCollection(TreeSet::new));
        TreeSet<String> written = new TreeSet<>(MeterName.in(MeteredRunListener.class));
        written.addAll(MeterName.in(MeteredClientListener.class));

        assertThat(told).isEqualTo(written);
    }

    /** The names of meters: the public texts of a listener. */
    private static final class MeterName {

        static String of(MatchResult found) {
            return found.group(1);
        }

        static List<String> in(Class<?> listener) {
            return Stream.of(listener.getDeclaredFields())
                    .filter(field -> Modifier.isPublic(field.getModifiers()))
                    .map(MeterName::value)
                    .toList();
        }

        private static String value(Field field) {
            try {
                return (String) field.get(null);
            } catch (IllegalAccessException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }
}
