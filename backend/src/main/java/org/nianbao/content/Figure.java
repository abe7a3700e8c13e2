package org.nianbao.content;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * 引用数字: a number in prose that is a cell's, or the sum of several cells, and changes with them.
 *
 * @param cell  {@code table.row.column}; in place of the row may stand a subtotal of the form
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

    /** What a reader sees of several cells: their sum, where each of them has a number, and never a part of it. */
    public static String shown(List<String> addends, Map<String, Cell> cells) {
        var sum = addends.isEmpty() ? null : BigDecimal.ZERO;
        for (var ref : addends) {
            var cell = cells.get(ref);
            sum = sum == null || cell == null || cell.number() == null ? null : sum.add(cell.number());
        }
        return sum == null ? UNFILLED : shown(Cell.number(addends.getFirst(), sum));
    }
}
