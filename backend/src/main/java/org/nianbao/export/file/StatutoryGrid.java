package org.nianbao.export.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.nianbao.content.Cell;
import org.nianbao.content.Section;
import org.nianbao.content.Table;
import org.nianbao.form.PrintedCell;
import org.nianbao.form.PrintedCell.HeadingScope;
import org.nianbao.form.PrintedRow;

/**
 * Puts the cells of statutory tables where the official form prints them. What we count as several tables of section two it
 * prints as one, a band for each under its own headings; the last column of a band is as wide as what the others have left.
 */
final class StatutoryGrid {

    /** A heading down more lines than this is set upright in a narrow column, as in the official form. */
    static final int UPRIGHT = 8;

    private static final int NARROWEST = 2;
    private static final int NARROW = 3;
    private static final int VALUE = 4;
    private static final int WIDEST = 14;

    private final Map<String, Cell> cells = new HashMap<>();
    private final List<String> notes = new ArrayList<>();

    private StatutoryGrid(List<Table> tables) {
        tables.forEach(table -> table.rows().forEach(row -> row.cells().forEach(cell -> cells.put(cell.ref(), cell))));
    }

    /** What the form prints in a section: nothing, or one table. */
    static List<Grid> of(Section section) {
        var tables = section.tables();
        return switch (tables.size()) {
            case 0 -> List.of();
            case 1 -> List.of(new StatutoryGrid(tables).single(tables.getFirst()));
            default -> List.of(new StatutoryGrid(tables).banded(section.title(), tables));
        };
    }

    private Grid single(Table table) {
        var layout = table.layout();
        int head = (int) layout.stream()
                .takeWhile(row -> row.cells().stream().allMatch(cell -> cell.ref() == null))
                .count();
        int width = width(table);
        var lines = lines(table, width);
        return new Grid(table.title(), true, head, lines, widths(lines, width), notes);
    }

    private Grid banded(String title, List<Table> tables) {
        int width = tables.stream().mapToInt(StatutoryGrid::width).max().orElseThrow();
        var lines = new ArrayList<List<Grid.Square>>();
        for (var table : tables) {
            lines.add(List.of(
                    Grid.Square.heading(0, table.title(), HeadingScope.ROWGROUP).over(width)));
            lines.addAll(lines(table, width));
        }
        return new Grid(title, true, 0, lines, widths(lines, width), notes);
    }

    private static int width(Table table) {
        return table.layout().getFirst().cells().stream()
                .mapToInt(PrintedCell::columns)
                .sum();
    }

    /** @param width of the grid, up to which the table's last column goes */
    private List<List<Grid.Square>> lines(Table table, int width) {
        int own = width(table);
        var free = new int[own];
        return IntStream.range(0, table.layout().size())
                .mapToObj(line -> placed(table.layout().get(line), line, free).stream()
                        .map(square -> square.column() + square.columns() == own
                                ? square.over(square.columns() + width - own)
                                : square)
                        .toList())
                .toList();
    }

    /** @param free the first line in which each column is free */
    private List<Grid.Square> placed(PrintedRow row, int line, int[] free) {
        var placed = new ArrayList<Grid.Square>();
        int column = 0;
        for (var printed : row.cells()) {
            while (free[column] > line) {
                column++;
            }
            placed.add(cell(printed, column));
            for (int end = column + printed.columns(); column < end; column++) {
                free[column] = line + printed.rows();
            }
        }
        return placed;
    }

    private Grid.Square cell(PrintedCell printed, int column) {
        var cell = printed.ref() == null ? null : cells.get(printed.ref());
        if (cell == null) {
            return new Grid.Square(column, printed.text(), null, printed.scope(), printed.columns(), printed.rows(), 0);
        }
        var text = switch (cell.kind()) {
            case NUMBER -> cell.number() == null ? "" : Spelling.of(cell.number());
            case BLANK -> "";
            case NOT_APPLICABLE -> "不适用";
        };
        boolean noted = cell.note() != null && !cell.note().isBlank();
        if (noted) {
            notes.add(cell.note());
        }
        return new Grid.Square(
                        column, text, cell.number(), null, printed.columns(), printed.rows(), noted ? notes.size() : 0)
                .at(printed.ref());
    }

    private static List<Integer> widths(List<List<Grid.Square>> lines, int width) {
        return IntStream.range(0, width)
                .map(column -> lines.stream()
                        .flatMap(List::stream)
                        .filter(cell -> cell.column() == column && cell.columns() == 1)
                        .mapToInt(StatutoryGrid::width)
                        .max()
                        .orElse(NARROW))
                .boxed()
                .toList();
    }

    private static int width(Grid.Square cell) {
        if (cell.scope() == null) {
            return VALUE;
        }
        return switch (cell.scope()) {
            case ROW -> Math.clamp(cell.text().length(), NARROW, WIDEST);
            case ROWGROUP ->
                cell.rows() > UPRIGHT ? NARROWEST : Math.clamp(cell.text().length(), NARROW, WIDEST);
            case COL, COLGROUP -> NARROW;
        };
    }
}
