package com.secutix.tixngo.mapping.internal.document;

import java.util.List;

/** Writes Markdown tables. */
public final class Markdown {

    private Markdown() {}

    /**
     * {@return a table}
     *
     * @param titles the titles of its columns
     * @param rows its rows
     */
    public static String table(List<String> titles, List<List<String>> rows) {
        StringBuilder table = new StringBuilder();
        line(table, titles);
        line(table, titles.stream().map(title -> "---").toList());
        rows.forEach(row -> line(table, row));
        return table.toString();
    }

    private static void line(StringBuilder table, List<String> cells) {
        table.append('|');
        cells.forEach(cell -> table.append(' ').append(cell(cell)).append(" |"));
        table.append('\n');
    }

    /**
     * {@return a text that says nothing to Markdown}
     *
     * @param text the text
     */
    public static String cell(String text) {
        return text.replace("\\", "\\\\")
                .replace("|", "\\|")
                .replace("<", "&lt;")
                .replace("\r", " ")
                .replace("\n", " ")
                .replace("[", "\\[")
                .replace("`", "'");
    }
}
