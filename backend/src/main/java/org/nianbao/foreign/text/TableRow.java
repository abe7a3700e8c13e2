package org.nianbao.foreign.text;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A row of a table as its file has it.
 *
 * @param table  which of the file's tables it belongs to
 * @param placed whether its cells are known to stand in the columns they name; else only their order is known
 * @param index  its place in the table, counted from 0; rows without any word are not among those that are read
 */
public record TableRow(int table, boolean placed, int index, List<TableCell> cells) {

    private static final String BETWEEN = "    ";
    private static final String EMPTY = "—";
    private static final Pattern NUMBER = Pattern.compile("[-+]?[\\d０-９][\\d０-９,.，．]{0,30}");

    public TableRow {
        cells = List.copyOf(cells);
    }

    String struck() {
        return cells.stream()
                .map(TableCell::struck)
                .filter(struck -> !struck.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** The row as one line of text; where a figure could stand and none does, a dash says so. */
    public String line() {
        boolean figures =
                cells.stream().anyMatch(cell -> NUMBER.matcher(cell.text()).matches());
        var line = new StringBuilder();
        boolean begun = false;
        for (var cell : cells) {
            begun |= !cell.text().isEmpty();
            var text = cell.text().isEmpty() && figures && begun ? EMPTY : cell.text();
            if (!text.isEmpty()) {
                line.append(line.isEmpty() ? "" : BETWEEN).append(text);
            }
        }
        return line.toString();
    }
}
