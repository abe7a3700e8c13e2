package org.nianbao.form;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A statutory table: every row crosses every column.
 *
 * @param corner  the text printed in the top left cell, if any
 * @param printed whether rows are printed below one another or, as in table four, side by side
 * @param subtotals rows that are one thing to a reader
 */
public record TableForm(
        String key,
        String title,
        @Nullable String corner,
        Printed printed,
        List<RowForm> rows,
        List<ColumnForm> columns,
        List<SubtotalForm> subtotals) {

    /** How the official form prints the rows of a table. */
    public enum Printed {
        /** One below the other, columns across the top. */
        DOWN,
        /** Side by side in a single line, each with all its columns. */
        ACROSS
    }

    public TableForm {
        printed = printed == null ? Printed.DOWN : printed;
        rows = List.copyOf(rows);
        columns = List.copyOf(columns);
        var keys = rows.stream().map(RowForm::key).toList();
        subtotals = subtotals == null
                ? List.of()
                : subtotals.stream().map(subtotal -> subtotal.in(keys)).toList();
    }

    /** The reference of the cell where the row and the column cross. */
    public String ref(RowForm row, ColumnForm column) {
        return ref(row.key(), column);
    }

    /** @param row key of a row or subtotal */
    String ref(String row, ColumnForm column) {
        return key + "." + row + "." + column.key();
    }

    /** The references of all its cells. */
    Stream<String> refs() {
        return rows.stream().flatMap(row -> columns.stream().map(column -> ref(row, column)));
    }

    /** The table as the official form prints it, with its merged headings. */
    @JsonIgnore
    public List<PrintedRow> layout() {
        return Layout.of(this);
    }
}
