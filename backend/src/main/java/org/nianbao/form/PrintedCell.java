package org.nianbao.form;

import org.jspecify.annotations.Nullable;

/**
 * One printed cell: a heading with its text, or the place of a value with its reference.
 *
 * @param text    the heading; empty where a value stands
 * @param ref     {@code table.row.column} of the value; null for a heading
 * @param scope   what a heading heads; null for a value
 * @param columns how many printed columns it spans, at least 1
 * @param rows    how many printed rows it spans, at least 1
 */
public record PrintedCell(
        String text, @Nullable String ref, @Nullable HeadingScope scope, int columns, int rows) {

    /** As in the HTML attribute of the same name. */
    public enum HeadingScope {
        COL,
        COLGROUP,
        ROW,
        ROWGROUP
    }

    static PrintedCell heading(String text, HeadingScope scope, int columns, int rows) {
        return new PrintedCell(text, null, scope, columns, rows);
    }

    static PrintedCell value(String ref) {
        return new PrintedCell("", ref, null, 1, 1);
    }
}
