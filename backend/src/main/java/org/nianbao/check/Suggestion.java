package org.nianbao.check;

import java.math.BigDecimal;

/**
 * 合计建议: the number a cell should have, worked out from what is filled in.
 *
 * @param cell    its reference
 * @param formula the sum in words and numbers
 */
public record Suggestion(String cell, BigDecimal number, String formula) {}
