package org.nianbao.check.table;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nianbao.check.Check;
import org.nianbao.check.Reading;
import org.nianbao.check.Relation;
import org.nianbao.check.Result;
import org.nianbao.check.Rule;
import org.nianbao.check.Suggestion;

/**
 * A comparison bound to one row or column.
 *
 * @param where   how people name that row or column
 * @param suspect the sum whose number most likely is the wrong one; one of either side
 * @param cells   all cells of both sides, the suspect first
 */
record Equation(
        Rule rule,
        int section,
        String where,
        List<NamedSum> left,
        Relation is,
        List<NamedSum> right,
        NamedSum suspect,
        List<String> cells)
        implements Check {

    /** Cells added up under one name. */
    record NamedSum(String name, List<String> refs) {

        BigDecimal over(Reading reading) {
            return refs.stream().map(reading::number).filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        /** 一（5） */
        String written(Reading reading) {
            return name + "（" + Reading.plain(over(reading)) + "）";
        }
    }

    Equation {
        cells = List.copyOf(cells);
    }

    @Override
    public Result on(Reading reading) {
        if (!reading.numbers(cells)) {
            return Result.notAssessable(rule);
        }
        var l = total(left, reading);
        var r = total(right, reading);
        return is.holds(l, r)
                ? Result.pass(rule)
                : Result.fail(
                        rule,
                        rule.finding(
                                where + "：" + written(left, l, reading) + "，" + is.words() + written(right, r, reading)
                                        + "，相差" + Reading.plain(l.subtract(r).abs()) + "。请核对各数。",
                                cells,
                                section,
                                facts(reading)));
    }

    private Object[] facts(Reading reading) {
        return Stream.concat(left.stream(), right.stream())
                .map(sum -> sum.over(reading))
                .toArray();
    }

    /** The suspect as the difference of all others: what stands opposite it less what stands beside it. */
    @Override
    public @Nullable Suggestion suggestion(Reading reading) {
        if (is != Relation.EQUAL || suspect.refs().size() != 1) {
            return null;
        }
        var cell = suspect.refs().getFirst();
        if (!reading.numbers(cells.subList(1, cells.size()))) {
            return null;
        }
        var opposite = left.contains(suspect) ? right : left;
        var beside = (left.contains(suspect) ? left : right)
                .stream().filter(sum -> !sum.equals(suspect)).toList();
        var number = total(opposite, reading).subtract(total(beside, reading));
        return reading.suggestion(
                cell,
                number,
                where + "：" + joined(opposite, reading)
                        + beside.stream().map(sum -> "－" + sum.written(reading)).collect(Collectors.joining()));
    }

    /** A cell that is worked out from others. */
    record Total(String cell, List<String> over) {}

    /** The suspect with what it is worked out from; null where no single cell is. */
    @Nullable
    Total total() {
        return is == Relation.EQUAL && suspect.refs().size() == 1
                ? new Total(suspect.refs().getFirst(), cells.subList(1, cells.size()))
                : null;
    }

    private static BigDecimal total(List<NamedSum> side, Reading reading) {
        return side.stream().map(sum -> sum.over(reading)).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** 一（5）＋二（1）＝6; a single sum needs no total. */
    private static String written(List<NamedSum> side, BigDecimal total, Reading reading) {
        return side.size() == 1 ? joined(side, reading) : joined(side, reading) + "＝" + Reading.plain(total);
    }

    private static String joined(List<NamedSum> side, Reading reading) {
        return side.stream().map(sum -> sum.written(reading)).collect(Collectors.joining("＋"));
    }
}
