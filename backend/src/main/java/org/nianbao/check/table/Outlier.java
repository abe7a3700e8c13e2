package org.nianbao.check.table;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.math.BigDecimal;
import java.util.List;
import org.nianbao.check.Cells;
import org.nianbao.check.Check;
import org.nianbao.check.LastYear;
import org.nianbao.check.Place;
import org.nianbao.check.Reading;
import org.nianbao.check.Result;
import org.nianbao.check.Rule;
import org.nianbao.check.Template;
import org.nianbao.form.CellForm;
import org.nianbao.form.Edition;
import org.nianbao.form.TableForm;

/**
 * Figures that moved so far from last year's that somebody should look whether they were mistyped. Only figures that
 * mean the same in both years are compared, and none with those of a body that became another: the first year of a new
 * form has nothing to be compared with in the tables it changed.
 *
 * @param cells   references
 * @param percent how far a figure may move without being remarked on
 * @param least   a difference smaller than this is never remarked on
 */
@JsonTypeName("outlier")
record Outlier(List<String> cells, int percent, int least) implements Template {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    @Override
    public List<Check> checks(Rule rule, Edition edition) {
        return cells.stream()
                .flatMap(pattern -> Cells.matching(edition, pattern).stream())
                .map(ref -> check(rule, edition, edition.cell(ref)))
                .toList();
    }

    private Check check(Rule rule, Edition edition, CellForm cell) {
        var place = Place.of(edition, cell.table().key());
        return reading -> {
            var now = reading.number(cell.ref());
            var before = reading.lastNumber(cell.ref());
            if (now == null || before == null || !isSameForm(reading, cell.table())) {
                return Result.notAssessable(rule);
            }
            var moved = now.subtract(before);
            boolean far = moved.abs().compareTo(BigDecimal.valueOf(least)) >= 0
                    && moved.abs().multiply(HUNDRED).compareTo(before.multiply(BigDecimal.valueOf(percent))) > 0;
            return !far
                    ? Result.pass(rule)
                    : Result.fail(
                            rule,
                            rule.finding(
                                    place.row(cell.row())
                                            + Place.quoted(cell.column().label()) + "为" + Reading.plain(now) + "，上年为"
                                            + Reading.plain(before)
                                            + "，变化超过" + percent + "%。请核对是否多填或少填了一位；属实的不必修改。",
                                    List.of(cell.ref()),
                                    place.section(),
                                    now,
                                    before));
        };
    }

    /** Table three got new rows with the form of 2021, but its columns and totals mean what they did. */
    private static boolean isSameForm(Reading reading, TableForm table) {
        return reading.circumstances().lastYear() instanceof LastYear.Known(var published, var corrected)
                && published.edition().table(table.key()) instanceof TableForm before
                && before.columns().equals(table.columns());
    }
}
