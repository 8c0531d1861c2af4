package com.secutix.tixngo.host.output;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Lines up columns: texts to the left, numbers to the right. For one table; not safe for concurrent use. */
public final class TextTable {

    private static final String GAP = "  ";
    private static final Pattern NUMBER = Pattern.compile("[\\d,.]*");

    private final List<List<String>> rows = new ArrayList<>();

    /**
     * A table.
     *
     * @param header the names of its columns
     */
    public TextTable(String... header) {
        rows.add(List.of(header));
    }

    /**
     * Adds a row.
     *
     * @param cells one for each column
     * @return this table
     */
    public TextTable row(Object... cells) {
        rows.add(Arrays.stream(cells).map(cell -> Printable.of(cell.toString())).toList());
        return this;
    }

    /** The table, without a line end at the end. */
    @Override
    public String toString() {
        int columns = rows.get(0).size();
        int[] widths = new int[columns];
        boolean[] numbers = new boolean[columns];
        Arrays.fill(numbers, rows.size() > 1);
        for (int i = 0; i < rows.size(); i++) {
            for (int column = 0; column < columns; column++) {
                String cell = rows.get(i).get(column);
                widths[column] = Math.max(widths[column], cell.length());
                numbers[column] &= i == 0 || NUMBER.matcher(cell).matches();
            }
        }
        List<String> lines = new ArrayList<>();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < columns; column++) {
                String padding = " ".repeat(widths[column] - row.get(column).length());
                line.append(column == 0 ? "" : GAP)
                        .append(numbers[column] ? padding : "")
                        .append(row.get(column))
                        .append(numbers[column] ? "" : padding);
            }
            lines.add(line.toString().stripTrailing());
        }
        return String.join("\n", lines);
    }
}
