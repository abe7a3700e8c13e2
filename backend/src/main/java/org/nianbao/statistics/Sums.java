package org.nianbao.statistics;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nianbao.content.Cell;
import org.nianbao.content.CellKind;

/** Cells added up over publications, each by itself. What one leaves blank, or does not have, is no zero. */
final class Sums {

    private final Map<String, BigDecimal> sums = new HashMap<>();
    /** How many publications have a number in a cell. */
    private final Map<String, Integer> stated = new HashMap<>();

    private int publications;

    void add(Map<String, Cell> cells) {
        publications++;
        cells.forEach((ref, cell) -> {
            if (cell.number() != null) {
                sums.merge(ref, cell.number(), BigDecimal::add);
                stated.merge(ref, 1, Integer::sum);
            }
        });
    }

    /** The sum by cell reference; absent where no publication has a number. */
    Map<String, BigDecimal> byCell() {
        return sums;
    }

    Cell cell(String ref) {
        return computed(ref, sums.get(ref));
    }

    /** What a figure has beyond the sum; blank where it, or that of any publication in the sum, is not known. */
    Cell remainder(String ref, @Nullable Cell figure) {
        boolean known = figure != null
                && figure.number() != null
                && publications > 0
                && stated.getOrDefault(ref, 0) == publications;
        return computed(ref, known ? figure.number().subtract(sums.get(ref)) : null);
    }

    private static Cell computed(String ref, @Nullable BigDecimal number) {
        return new Cell(ref, number == null ? CellKind.BLANK : CellKind.NUMBER, number, true, null);
    }
}
