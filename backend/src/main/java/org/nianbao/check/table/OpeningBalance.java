package org.nianbao.check.table;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;
import org.nianbao.check.Check;
import org.nianbao.check.Finding;
import org.nianbao.check.Place;
import org.nianbao.check.Rule;
import org.nianbao.check.Template;
import org.nianbao.check.table.Strip.Each;
import org.nianbao.form.Edition;

/**
 * 期初数: in each column (or row) of a table, one figure follows from last year's published one, which the form names
 * ({@link Edition#opensWith}): it takes it over, or moves with what came to it and went from it this year. Where last
 * year's edition had no such figure (the first year of a new form) nothing can be told.
 *
 * @param line         the row (or column) that must agree
 * @param name         how last year's figure is called in messages
 * @param plus         what this year added
 * @param minus        what this year took away
 * @param whenDoubtful the severity when last year's figure is not plainly this agency's final one
 * @param advice       what to do about a difference
 */
@JsonTypeName("opening")
record OpeningBalance(
        String table,
        Each each,
        String line,
        String name,
        List<String> plus,
        List<String> minus,
        Finding.Severity whenDoubtful,
        String advice)
        implements Template {

    @Override
    public List<Check> checks(Rule rule, Edition edition) {
        return Strip.of(Place.of(edition, table), each).stream()
                .map(strip -> (Check) new Balance(
                        rule,
                        this,
                        strip,
                        strip.sum(line),
                        lastYears(edition, strip.ref(line)),
                        plus.stream().map(strip::sum).toList(),
                        minus.stream().map(strip::sum).toList()))
                .toList();
    }

    /** The form says which of last year's figures a cell begins with. */
    private static String lastYears(Edition edition, String ref) {
        var cell = edition.cell(ref);
        var last = cell == null ? null : edition.opensWith(cell);
        if (last == null) {
            throw new IllegalArgumentException("单元格“" + ref + "”在格式中不以上年数开始。");
        }
        return last;
    }
}
