package org.nianbao.export.file;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nianbao.form.PrintedCell.HeadingScope;

/**
 * A table as it is printed, with its merged cells in their places.
 *
 * @param title   its name
 * @param figures whether its values are figures, set in the middle of their cells
 * @param head    how many of its lines are headings that a page or a screen repeats
 * @param lines   the cells that begin in each line; one merged from an earlier line is not named again
 * @param widths  how wide each column is beside the others
 * @param notes   remarks on cells
 * @param form    whether it is a form to be filled in by hand where it is empty
 */
public record Grid(
        String title,
        boolean figures,
        int head,
        List<List<Square>> lines,
        List<Integer> widths,
        List<String> notes,
        boolean form)
        implements Part {

    /**
     * @param column  where it begins, from 0
     * @param text    what is printed; empty for a cell nobody filled
     * @param number  what is printed as a number; null where no number stands
     * @param scope   what a heading heads; null for a value
     * @param columns how many columns it spans
     * @param rows    how many lines it spans
     * @param note    which of the notes is on it, from 1; 0 for none
     * @param ref     the reference of a statutory table's cell; null for any other
     */
    public record Square(
            int column,
            String text,
            @Nullable BigDecimal number,
            @Nullable HeadingScope scope,
            int columns,
            int rows,
            int note,
            @Nullable String ref) {

        public Square(
                int column,
                String text,
                @Nullable BigDecimal number,
                @Nullable HeadingScope scope,
                int columns,
                int rows,
                int note) {
            this(column, text, number, scope, columns, rows, note, null);
        }

        /** The same as the cell of that reference, to which an address may lead. */
        Square at(@Nullable String ref) {
            return new Square(column, text, number, scope, columns, rows, note, ref);
        }

        public static Square heading(int column, String text, HeadingScope scope) {
            return new Square(column, text, null, scope, 1, 1, 0);
        }

        public static Square text(int column, @Nullable String text) {
            return new Square(column, text == null ? "" : text, null, null, 1, 1, 0);
        }

        /** Over several columns. */
        public Square over(int more) {
            return new Square(column, text, number, scope, more, rows, note);
        }

        public static Square number(int column, @Nullable Integer number) {
            return number == null
                    ? text(column, null)
                    : new Square(column, number.toString(), BigDecimal.valueOf(number), null, 1, 1, 0);
        }
    }

    public Grid {
        lines = lines.stream().map(List::copyOf).toList();
        widths = List.copyOf(widths);
        notes = List.copyOf(notes);
    }

    Grid(String title, boolean figures, int head, List<List<Square>> lines, List<Integer> widths, List<String> notes) {
        this(title, figures, head, lines, widths, notes, false);
    }

    /** A form, of lines that are filled in as far as can be. */
    public static Grid form(String title, int head, List<List<Square>> lines, List<Integer> widths) {
        return new Grid(title, false, head, lines, widths, List.of(), true);
    }

    /** Whether a line of a form leaves room to write by hand. */
    boolean leavesRoom(List<Square> line) {
        return form
                && line.stream()
                        .anyMatch(cell -> cell.scope() == null && cell.text().isEmpty());
    }

    int columns() {
        return widths.size();
    }

    /** Whether a line is the heading of a band: of the lines up to the next such line, with headings of their own. */
    boolean opensBand(List<Square> line) {
        return line.size() == 1
                && line.getFirst().scope() == HeadingScope.ROWGROUP
                && line.getFirst().columns() == columns();
    }

    /** The columns that hold headings of lines before the first value. */
    int stub() {
        return lines.stream()
                .skip(head)
                .limit(1)
                .flatMap(List::stream)
                .filter(cell -> cell.scope() != null)
                .mapToInt(Square::columns)
                .sum();
    }
}
