package com.secutix.tixngo.benchmarks.endtoend;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Draws speeds as bars: one group for each database and function. Readable on light and on dark ground. */
final class BarChart {

    private static final int WIDTH = 860;
    private static final int LEFT = 230;
    private static final int RIGHT = 110;
    private static final int BAR = 16;
    private static final int STEP = 22;
    private static final int TITLE = 34;

    private BarChart() {}

    static String draw(Results.File results) {
        Map<String, List<Results.Speed>> groups = results.speeds().stream()
                .collect(Collectors.groupingBy(
                        speed -> speed.function() + " on " + speed.database(),
                        LinkedHashMap::new,
                        Collectors.toList()));
        StringBuilder bars = new StringBuilder();
        int y = 16;
        for (Map.Entry<String, List<Results.Speed>> group : groups.entrySet()) {
            text(bars, 8, y + 14, "title", "start", group.getKey() + ", tickets a second");
            y += TITLE - 8;
            long most = group.getValue().stream()
                    .mapToLong(Results.Speed::perSecond)
                    .max()
                    .orElse(1);
            for (Results.Speed speed : group.getValue()) {
                long length = Math.max(1, (WIDTH - LEFT - RIGHT) * speed.perSecond() / Math.max(1, most));
                text(bars, LEFT - 8, y + 13, "name", "end", speed.contestant());
                bars.append("<rect class=\"")
                        .append(kindOf(speed.contestant()))
                        .append(String.format(
                                Locale.ROOT,
                                "\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"2\"/>%n",
                                LEFT,
                                y,
                                length,
                                BAR));
                text(
                        bars,
                        LEFT + length + 8,
                        y + 13,
                        "name",
                        "start",
                        String.format(Locale.ROOT, "%,d", speed.perSecond()));
                y += STEP;
            }
            y += 14;
        }
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + WIDTH + "\" height=\"" + y
                + "\" viewBox=\"0 0 " + WIDTH + " " + y + "\" role=\"img\" aria-label=\"Tickets a second\">\n"
                + "<style>text{font:13px system-ui,sans-serif;fill:#24292f}.title{font-weight:600}"
                + ".library{fill:#1f6feb}.floor{fill:#8b949e}.peer{fill:#bf8700}"
                + "@media(prefers-color-scheme:dark){text{fill:#e6edf3}.library{fill:#58a6ff}.peer{fill:#d29922}}"
                + "</style>\n" + bars + "</svg>\n";
    }

    private static String kindOf(String contestant) {
        return contestant.startsWith("library") ? "library" : contestant.startsWith("floor") ? "floor" : "peer";
    }

    private static void text(StringBuilder svg, long x, int y, String kind, String anchor, String text) {
        svg.append("<text class=\"")
                .append(kind)
                .append("\" x=\"")
                .append(x)
                .append("\" y=\"")
                .append(y)
                .append("\" text-anchor=\"")
                .append(anchor)
                .append("\">")
                .append(text.replace("&", "&amp;").replace("<", "&lt;"))
                .append("</text>\n");
    }
}
