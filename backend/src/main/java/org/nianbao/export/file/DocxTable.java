package org.nianbao.export.file;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes a table into a document with its merged cells; its headings are repeated on every page. */
final class DocxTable {

    /** The width of the printed area of GB/T 9704, 156 mm, in twentieths of a point. */
    private static final int WIDTH = 8844;

    /** How high a line of a form is at least where somebody will write by hand, 15 mm, and elsewhere, 8 mm. */
    private static final String ROOM = "850";

    private static final String LEAST = "454";

    private final Markup out;

    DocxTable(Markup out) {
        this.out = out;
    }

    void write(Grid grid) {
        out.open("w:tbl")
                .open("w:tblPr")
                .empty("w:tblStyle", "w:val", "Statutory")
                .empty("w:tblW", "w:w", String.valueOf(WIDTH), "w:type", "dxa")
                .empty("w:jc", "w:val", "center")
                .empty("w:tblLayout", "w:type", "fixed")
                .close()
                .open("w:tblGrid");
        for (int i = 0; i < grid.columns(); i++) {
            out.empty("w:gridCol", "w:w", String.valueOf(width(grid, i, 1)));
        }
        out.close();
        var above = new Grid.@Nullable Square[grid.columns()];
        var until = new int[grid.columns()];
        for (int line = 0; line < grid.lines().size(); line++) {
            row(grid, line, above, until);
        }
        out.close();
    }

    /**
     * @param above the cell that last began in each column
     * @param until the line before which it ends
     */
    private void row(Grid grid, int line, Grid.@Nullable Square[] above, int[] until) {
        out.open("w:tr").open("w:trPr").empty("w:cantSplit");
        if (grid.form()) {
            boolean room = grid.leavesRoom(grid.lines().get(line));
            out.empty("w:trHeight", "w:val", room ? ROOM : LEAST, "w:hRule", "atLeast");
        }
        if (line < grid.head()) {
            out.empty("w:tblHeader");
        }
        out.close();
        var cells = grid.lines().get(line);
        for (int column = 0, next = 0; column < grid.columns(); ) {
            var open = above[column];
            if (open != null && until[column] > line) {
                cell(grid, open, false);
                column += open.columns();
                continue;
            }
            var cell = cells.get(next++);
            above[column] = cell;
            until[column] = line + cell.rows();
            cell(grid, cell, true);
            column += cell.columns();
        }
        out.close();
    }

    /** @param begins false where a cell from an earlier line goes on */
    private void cell(Grid grid, Grid.Square cell, boolean begins) {
        out.open("w:tc")
                .open("w:tcPr")
                .empty("w:tcW", "w:w", String.valueOf(width(grid, cell.column(), cell.columns())), "w:type", "dxa");
        if (cell.columns() > 1) {
            out.empty("w:gridSpan", "w:val", String.valueOf(cell.columns()));
        }
        if (cell.rows() > 1) {
            out.empty("w:vMerge", "w:val", begins ? "restart" : "continue");
        }
        out.empty("w:vAlign", "w:val", "center")
                .close()
                .open("w:p")
                .open("w:pPr")
                .empty("w:pStyle", "w:val", style(grid, cell))
                .close();
        if (begins && !cell.text().isEmpty()) {
            DocxFile.run(out, cell.text());
        }
        if (begins && cell.note() > 0) {
            out.open("w:r")
                    .open("w:rPr")
                    .empty("w:vertAlign", "w:val", "superscript")
                    .close()
                    .element("w:t", "［" + cell.note() + "］")
                    .close();
        }
        out.close().close();
    }

    private static String style(Grid grid, Grid.Square cell) {
        boolean centred = switch (cell.scope()) {
            case null -> grid.figures() || cell.number() != null;
            case COL, COLGROUP -> true;
            case ROW, ROWGROUP -> grid.form() || cell.rows() > StatutoryGrid.UPRIGHT || grid.opensBand(List.of(cell));
        };
        return (grid.form() ? "Form" : "Table") + (centred ? "Figure" : "Text");
    }

    /** Rounded from the left edge on, so that the columns add up to the whole. */
    private static int width(Grid grid, int column, int columns) {
        return edge(grid.widths(), column + columns) - edge(grid.widths(), column);
    }

    private static int edge(List<Integer> widths, int columns) {
        int whole = widths.stream().mapToInt(Integer::intValue).sum();
        return WIDTH
                * widths.stream().limit(columns).mapToInt(Integer::intValue).sum()
                / whole;
    }
}
