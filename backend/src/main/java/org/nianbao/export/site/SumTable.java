package org.nianbao.export.site;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.nianbao.content.Cell;
import org.nianbao.content.Table;
import org.nianbao.export.file.Markup;
import org.nianbao.form.ColumnForm;
import org.nianbao.form.PrintedCell;
import org.nianbao.form.PrintedRow;

/** A statutory table with sums in it, as the official form prints it; each number leads to what it is made of. */
final class SumTable {

    /** A heading down more lines than this is set upright. */
    private static final int UPRIGHT = 8;
    /** A table of more columns is moved to and fro on a narrow screen. */
    private static final int NARROW = 5;

    private SumTable() {}

    /** @param sources where it is told what the number in a cell is made of */
    static void write(Markup page, Table table, UnaryOperator<String> sources) {
        var cells = new HashMap<String, Cell>();
        table.rows().forEach(row -> row.cells().forEach(cell -> cells.put(cell.ref(), cell)));
        var id = "sum-" + table.key();
        int width = table.layout().getFirst().cells().stream()
                .mapToInt(PrintedCell::columns)
                .sum();
        boolean wide = width > NARROW;
        if (wide) {
            SitePage.scrollHint(page);
            page.open("div", "class", "wide", "tabindex", "0", "role", "region", "aria-labelledby", id);
        }
        var unit = sharedUnit(table.columns());
        page.open("table", "class", "figures sums")
                .element("caption", table.title() + (unit == null ? "" : "（单位：" + unit + "）"), "id", id);
        lines(page, table.layout(), cells, sources);
        page.close();
        if (wide) {
            page.close();
        }
    }

    private static void lines(
            Markup page, List<PrintedRow> layout, Map<String, Cell> cells, UnaryOperator<String> sources) {
        int head = (int) layout.stream()
                .takeWhile(row -> row.cells().stream().allMatch(cell -> cell.ref() == null))
                .count();
        page.open("thead");
        layout.subList(0, head).forEach(row -> line(page, row, cells, sources));
        page.close().open("tbody");
        layout.subList(head, layout.size()).forEach(row -> line(page, row, cells, sources));
        page.close();
    }

    private static void line(Markup page, PrintedRow row, Map<String, Cell> cells, UnaryOperator<String> sources) {
        page.open("tr");
        for (var printed : row.cells()) {
            var cell = printed.ref() == null ? null : cells.get(printed.ref());
            if (cell == null) {
                heading(page, printed);
            } else {
                page.open("td", "colspan", span(printed.columns()), "rowspan", span(printed.rows()))
                        .element("a", text(cell), "href", sources.apply(cell.ref()))
                        .close();
            }
        }
        page.close();
    }

    private static void heading(Markup page, PrintedCell printed) {
        var scope = printed.scope();
        page.open(
                        "th",
                        "scope",
                        scope == null ? null : scope.name().toLowerCase(Locale.ROOT),
                        "class",
                        printed.rows() > UPRIGHT ? "upright" : null,
                        "colspan",
                        span(printed.columns()),
                        "rowspan",
                        span(printed.rows()))
                .element("span", printed.text())
                .close();
    }

    private static String text(Cell cell) {
        return switch (cell.kind()) {
            case NUMBER -> cell.number() == null ? "" : Digits.figure(cell.number());
            case BLANK -> "未填";
            case NOT_APPLICABLE -> "不适用";
        };
    }

    private static @Nullable String span(int cells) {
        return cells == 1 ? null : String.valueOf(cells);
    }

    /** Where all columns have the same, which the form prints above the table. */
    private static @Nullable String sharedUnit(List<ColumnForm> columns) {
        var unit = columns.getFirst().unit();
        return columns.stream().allMatch(column -> unit != null && unit.equals(column.unit())) ? unit : null;
    }
}
