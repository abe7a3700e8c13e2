package org.nianbao.content;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nianbao.form.RowForm;

/** A row of a table with its cells in the order of the columns. */
public record Row(RowForm form, List<Cell> cells) {

    public Row {
        cells = List.copyOf(cells);
    }

    public String key() {
        return form.key();
    }

    public String label() {
        return form.label();
    }

    public @Nullable String group() {
        return form.group();
    }
}
