package org.nianbao.content;

/**
 * 引用数字: a number in prose that is a cell's and changes with it.
 *
 * @param cell  {@code table.row.column}
 * @param start where in the text it begins, in UTF-16 code units
 * @param end   where it ends, exclusive
 */
public record Figure(String cell, int start, int end) {

    /** What a reader sees where the cell has no number. */
    static final String UNFILLED = "（待填）";

    /** What a reader sees of a cell. */
    public static String shown(Cell cell) {
        return cell.number() == null ? UNFILLED : cell.number().toPlainString();
    }
}
