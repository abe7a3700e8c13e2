package org.nianbao.form;

/**
 * One cell of the form, named by its reference {@code table.row.column}.
 */
public record CellForm(String ref, TableForm table, RowForm row, ColumnForm column) {

    /** How a person would name the cell, e.g. 一、本年新收政府信息公开申请数量 / 自然人. */
    public String label() {
        return row.label() + " / " + column.label();
    }
}
