package org.nianbao.check.table;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;
import org.nianbao.check.Check;
import org.nianbao.check.LastYear;
import org.nianbao.check.Place;
import org.nianbao.check.Reading;
import org.nianbao.check.Result;
import org.nianbao.check.Rule;
import org.nianbao.check.Template;
import org.nianbao.check.table.Equation.NamedSum;
import org.nianbao.form.Edition;

/**
 * Cases that were pending at the end of last year. The form has no row into which they are carried; they are counted in
 * the year in which they are decided, or are pending again. So a year with fewer cases than were pending has most likely
 * forgotten them.
 *
 * @param pending key of the column with what was pending
 * @param total   key of the column with all of this year's
 */
@JsonTypeName("stillPending")
record StillPending(String table, String pending, String total) implements Template {

    @Override
    public List<Check> checks(Rule rule, Edition edition) {
        return Strip.of(Place.of(edition, table), Strip.Each.ROW).stream()
                .map(strip -> check(rule, strip, strip.sum(pending), strip.sum(total)))
                .toList();
    }

    private static Check check(Rule rule, Strip strip, NamedSum pending, NamedSum all) {
        return reading -> {
            var before = reading.lastNumber(pending.refs().getFirst());
            var now = reading.number(all.refs().getFirst());
            if (before == null || now == null || !(reading.circumstances().lastYear() instanceof LastYear.Known)) {
                return Result.notAssessable(rule);
            }
            return now.compareTo(before) >= 0
                    ? Result.pass(rule)
                    : Result.fail(
                            rule,
                            rule.finding(
                                    strip.where()
                                            + "：上年“" + pending.name() + "”为" + Reading.plain(before) + "，本年"
                                            + all.written(reading)
                                            + "。上年未结、本年审结的案件计入本年，请核对是否漏计。",
                                    List.of(
                                            all.refs().getFirst(),
                                            pending.refs().getFirst()),
                                    strip.place().section(),
                                    before,
                                    now));
        };
    }
}
