package org.nianbao.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A comparison bound to one row or column.
 *
 * @param where how people name that row or column
 * @param cells all cells of both sides, the suspect first
 */
record Equation(Rule rule, int section, String where, List<Sum> left, Relation is, List<Sum> right,
        List<String> cells) implements Check {

    /** Cells added up under one name. */
    record Sum(String name, List<String> refs) {

        BigDecimal over(Reading reading) {
            return refs.stream().map(reading::number).filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }

    Equation {
        cells = List.copyOf(cells);
    }

    @Override
    public Result on(Reading reading) {
        for (var ref : cells) {
            if (reading.number(ref) == null) {
                return Result.notAssessable(rule);
            }
        }
        var l = total(left, reading);
        var r = total(right, reading);
        return is.holds(l, r) ? Result.pass(rule) : Result.fail(rule, rule.finding(
                where + "：" + written(left, l, reading) + "，" + is.words + written(right, r, reading) + "，相差"
                        + Reading.plain(l.subtract(r).abs()) + "。", cells, section));
    }

    private static BigDecimal total(List<Sum> side, Reading reading) {
        return side.stream().map(sum -> sum.over(reading)).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** 一（5）＋二（1）＝6; a single sum needs no total. */
    private static String written(List<Sum> side, BigDecimal total, Reading reading) {
        var sums = side.stream().map(sum -> sum.name() + "（" + Reading.plain(sum.over(reading)) + "）")
                .collect(Collectors.joining("＋"));
        return side.size() == 1 ? sums : sums + "＝" + Reading.plain(total);
    }
}
