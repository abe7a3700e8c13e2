package org.nianbao.content;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * 单元格: one cell of a statutory table. A zero is a number; a cell nobody filled is BLANK and stays so.
 *
 * @param ref      {@code table.row.column}
 * @param number   exact; null exactly when the kind is not NUMBER
 * @param computed whether the server worked the number out (in a tally, in a compilation) instead of a person entering it
 * @param note     a person's remark on this figure
 */
public record Cell(
        String ref,
        CellKind kind,
        @Nullable BigDecimal number,
        boolean computed,
        @Nullable String note) {

    /** Beyond this, writing out an exponent would only cost memory. */
    private static final int MOST_ZEROS = 20;

    public Cell {
        if ((kind == CellKind.NUMBER) != (number != null)) {
            throw new IllegalArgumentException("单元格 " + ref + "：类型为 " + kind + " 时数值为 " + number + "。");
        }
        number = number == null ? null : canonical(number);
    }

    /** 0.10 and 1E+1 as 0.1 and 10, so that equal figures are equal cells whichever way they were written. */
    private static BigDecimal canonical(BigDecimal number) {
        var shortest = number.stripTrailingZeros();
        return shortest.scale() < 0 && shortest.scale() > -MOST_ZEROS ? shortest.setScale(0) : shortest;
    }

    /** The same figure as one that people fill in. */
    public Cell entered() {
        return computed ? new Cell(ref, kind, number, false, note) : this;
    }

    public static Cell blank(String ref) {
        return new Cell(ref, CellKind.BLANK, null, false, null);
    }

    public static Cell number(String ref, BigDecimal number) {
        return new Cell(ref, CellKind.NUMBER, number, false, null);
    }

    public static Cell notApplicable(String ref) {
        return new Cell(ref, CellKind.NOT_APPLICABLE, null, false, null);
    }
}
