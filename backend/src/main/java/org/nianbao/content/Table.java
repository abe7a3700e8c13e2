package org.nianbao.content;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.nianbao.form.ColumnForm;
import org.nianbao.form.PrintedRow;
import org.nianbao.form.TableForm;

/** A statutory table with what was filled in. */
public record Table(TableForm form, List<Row> rows) {

    public Table {
        rows = List.copyOf(rows);
    }

    /** The table of a form with what the function gives for each cell reference. */
    public static Table of(TableForm form, Function<String, Cell> cell) {
        return new Table(
                form,
                form.rows().stream()
                        .map(row -> new Row(
                                row,
                                form.columns().stream()
                                        .map(column -> cell.apply(form.ref(row, column)))
                                        .toList()))
                        .toList());
    }

    public String key() {
        return form.key();
    }

    public String title() {
        return form.title();
    }

    public List<ColumnForm> columns() {
        return form.columns();
    }

    public List<PrintedRow> layout() {
        return form.layout();
    }

    public @Nullable Row row(String key) {
        return rows.stream().filter(row -> row.key().equals(key)).findFirst().orElse(null);
    }

    boolean isBlank() {
        return rows.stream().flatMap(row -> row.cells().stream()).allMatch(cell -> cell.kind() == CellKind.BLANK);
    }
}
