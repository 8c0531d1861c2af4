package com.secutix.tixngo.benchmarks.endtoend;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Everything measured, printed as it comes and kept for the files. Used by one thread. */
final class Results {

    private final List<Speed> speeds = new ArrayList<>();
    private final List<Ratio> ratios = new ArrayList<>();
    private final List<Figure> figures = new ArrayList<>();
    private final PrintStream out;

    Results(PrintStream out) {
        this.out = out;
    }

    /**
     * How fast a contestant was.
     *
     * @param database where
     * @param function at what
     * @param contestant who
     * @param perSecond tickets a second, the median of the runs
     * @param runs tickets a second of each run, in their order
     */
    record Speed(String database, String function, String contestant, long perSecond, List<Long> runs) {}

    /**
     * One speed over another.
     *
     * @param database where
     * @param function at what
     * @param over what is compared with what
     * @param ratio the medians' ratio
     * @param goal what it should be at least; null when there is no goal
     */
    record Ratio(
            String database,
            String function,
            String over,
            double ratio,
            @Nullable Double goal) {}

    /**
     * Any other figure.
     *
     * @param database where; empty when it does not matter
     * @param what what was measured
     * @param value the value
     * @param unit its unit
     */
    record Figure(String database, String what, double value, String unit) {}

    /** What the file holds. */
    record File(
            String java, int processors, long tickets, List<Speed> speeds, List<Ratio> ratios, List<Figure> figures) {}

    void add(Speed speed) {
        speeds.add(speed);
        line(
                "%-11s %-16s %-28s %,9d tickets/s  %s",
                speed.database(), speed.function(), speed.contestant(), speed.perSecond(), speed.runs());
    }

    void add(Ratio ratio) {
        ratios.add(ratio);
        Double goal = ratio.goal();
        line(
                "%-11s %-16s %-58s %6.2f  %s",
                ratio.database(),
                ratio.function(),
                ratio.over(),
                ratio.ratio(),
                goal == null ? "" : "goal " + goal + (ratio.ratio() >= goal ? " reached" : " MISSED"));
    }

    void add(Figure figure) {
        figures.add(figure);
        line("%-11s %-75s %,12.2f %s", figure.database(), figure.what(), figure.value(), figure.unit());
    }

    List<Speed> speeds() {
        return List.copyOf(speeds);
    }

    List<Ratio> ratios() {
        return List.copyOf(ratios);
    }

    List<Figure> figures() {
        return List.copyOf(figures);
    }

    private void line(String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
    }

    /**
     * Writes what there is so far to a file of a name and {@code .json}; where speeds are among it, draws {@code .svg} from it.
     *
     * @param path folder and name
     * @param tickets how many a run of a contest takes
     */
    void write(Path path, long tickets) throws IOException {
        ObjectMapper json = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
        File file = new File(
                System.getProperty("java.version"),
                Runtime.getRuntime().availableProcessors(),
                tickets,
                speeds,
                ratios,
                figures);
        Path data = path.resolveSibling(path.getFileName() + ".json");
        Files.writeString(data, json.writeValueAsString(file) + "\n", StandardCharsets.UTF_8);
        File read = json.readValue(data.toFile(), File.class);
        if (!speeds.isEmpty()) {
            Files.writeString(
                    path.resolveSibling(path.getFileName() + ".svg"), BarChart.draw(read), StandardCharsets.UTF_8);
        }
    }
}
