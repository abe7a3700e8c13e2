package org.nianbao.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A row of a table as one line of text; where a figure could stand and none does, a dash says so. */
final class TableRow {

    private static final String BETWEEN = "    ";
    private static final String EMPTY = "—";
    private static final Pattern NUMBER = Pattern.compile("[-+]?[\\d０-９][\\d０-９,.，．]{0,30}");

    private final List<String> cells = new ArrayList<>();
    private boolean figures;

    static String of(List<String> cells) {
        var row = new TableRow();
        cells.forEach(row::add);
        return row.line();
    }

    void add(String cell) {
        var text = cell.replaceAll("\\s+", " ").strip();
        figures |= NUMBER.matcher(text).matches();
        cells.add(text);
    }

    /** Where a cell goes on that has been read in a row above. */
    void skip() {
        cells.add("");
    }

    String line() {
        var line = new StringBuilder();
        boolean begun = false;
        for (var cell : cells) {
            begun |= !cell.isEmpty();
            var text = cell.isEmpty() && figures && begun ? EMPTY : cell;
            if (!text.isEmpty()) {
                line.append(line.isEmpty() ? "" : BETWEEN).append(text);
            }
        }
        return line.toString();
    }
}
