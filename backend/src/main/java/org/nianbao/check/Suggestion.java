package org.nianbao.check;

import java.math.BigDecimal;

/**
 * 合计建议: the number a cell should have, worked out from what is filled in.
 *
 * @param cell    its reference
 * @param formula the sum in words and numbers
 * @param carried whether it follows from last year's report and from no sum of the form (上年结转、现行有效): what stands there
 *                may well differ from it, for which there are reasons
 */
public record Suggestion(String cell, BigDecimal number, String formula, boolean carried) {

    public Suggestion(String cell, BigDecimal number, String formula) {
        this(cell, number, formula, false);
    }

    /** The same, known from last year's report only. */
    public Suggestion asCarried() {
        return new Suggestion(cell, number, formula, true);
    }
}
