package org.nianbao.check.table;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nianbao.check.Check;
import org.nianbao.check.LastYear;
import org.nianbao.check.Reading;
import org.nianbao.check.Result;
import org.nianbao.check.Rule;
import org.nianbao.check.Suggestion;
import org.nianbao.check.table.Equation.NamedSum;

/**
 * An opening bound to one row or column.
 *
 * @param due    the cell that must agree
 * @param before the reference of last year's cell
 */
record Balance(
        Rule rule,
        OpeningBalance opening,
        Strip strip,
        NamedSum due,
        String before,
        List<NamedSum> plus,
        List<NamedSum> minus)
        implements Check {

    @Override
    public Result on(Reading reading) {
        var cell = due.refs().getFirst();
        var stands = reading.number(cell);
        var worked = worked(reading);
        if (stands == null || worked == null) {
            return Result.notAssessable(rule);
        }
        if (stands.compareTo(worked) == 0) {
            return Result.pass(rule);
        }
        var excuse = excuse(reading);
        var finding = rule.finding(
                strip.where() + "：" + due.written(reading) + "，应等于" + formula(reading)
                        + (moves() ? "＝" + Reading.plain(worked) : "") + "，相差"
                        + Reading.plain(stands.subtract(worked).abs())
                        + "。" + (excuse == null ? opening.advice() : excuse + "，请核对；确实不同的，请说明原因。"),
                cells(),
                strip.place().section(),
                facts(reading, stands));
        return Result.fail(rule, excuse == null ? finding : finding.as(opening.whenDoubtful()));
    }

    /** A sum opens with what its contributors open with, who need not be those of the year before. */
    private static @Nullable String excuse(Reading reading) {
        var excuse = reading.circumstances().lastYear().excuse();
        return excuse == null && reading.content().compilation() != null ? "本报告的数字是各机关年报的合计，参加汇总的机关可能与上年不同" : excuse;
    }

    @Override
    public @Nullable Suggestion suggestion(Reading reading) {
        var worked = reading.circumstances().lastYear() instanceof LastYear.Known ? worked(reading) : null;
        var suggestion = worked == null
                ? null
                : reading.suggestion(due.refs().getFirst(), worked, strip.where() + "：" + formula(reading));
        return suggestion == null ? null : suggestion.asCarried();
    }

    /** The cell that must agree. */
    String cell() {
        return due.refs().getFirst();
    }

    /** What the cell should hold; null where last year or one of the movements is not stated. */
    private @Nullable BigDecimal worked(Reading reading) {
        var last = reading.lastNumber(before);
        if (last == null
                || !reading.numbers(
                        movements().flatMap(sum -> sum.refs().stream()).toList())) {
            return null;
        }
        for (var sum : plus) {
            last = last.add(sum.over(reading));
        }
        for (var sum : minus) {
            last = last.subtract(sum.over(reading));
        }
        return last;
    }

    private String formula(Reading reading) {
        var last = reading.lastNumber(before);
        var formula = new StringBuilder(opening.name())
                .append("（")
                .append(last == null ? "" : Reading.plain(last))
                .append("）");
        plus.forEach(sum -> formula.append("＋").append(sum.written(reading)));
        minus.forEach(sum -> formula.append("－").append(sum.written(reading)));
        return formula.toString();
    }

    private Object[] facts(Reading reading, BigDecimal stands) {
        return Stream.concat(
                        Stream.of(stands, Objects.requireNonNull(reading.lastNumber(before))),
                        movements().map(sum -> sum.over(reading)))
                .toArray();
    }

    private boolean moves() {
        return !plus.isEmpty() || !minus.isEmpty();
    }

    private Stream<NamedSum> movements() {
        return Stream.concat(plus.stream(), minus.stream());
    }

    private List<String> cells() {
        return Stream.concat(Stream.of(due), movements())
                .flatMap(sum -> sum.refs().stream())
                .toList();
    }
}
