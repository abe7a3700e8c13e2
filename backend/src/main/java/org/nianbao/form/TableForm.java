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
 */
public record TableForm(
        String key,
        String title,
        @Nullable String corner,
        Printed printed,
        List<RowForm> rows,
        List<ColumnForm> columns) {

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
    }

    /** The reference of the cell where the row and the column cross. */
    public String ref(RowForm row, ColumnForm column) {
        return key + "." + row.key() + "." + column.key();
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
