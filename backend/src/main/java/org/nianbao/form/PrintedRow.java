package org.nianbao.form;

import java.util.List;

/** One printed line of a table; cells merged from an earlier line do not appear again. */
public record PrintedRow(List<PrintedCell> cells) {

    public PrintedRow {
        cells = List.copyOf(cells);
    }
}
