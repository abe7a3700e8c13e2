package org.nianbao.check;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;
import org.nianbao.check.Strip.Each;
import org.nianbao.form.Edition;

/**
 * In each column (or row) of a table, one figure follows from last year's published one: it takes it over, or moves
 * with what came to it and went from it this year. Where last year's edition had no such figure (the first year of a
 * new form) nothing can be told.
 *
 * @param line         the row (or column) that must agree
 * @param lastYears    the row (or column) of last year's table it follows from
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
        String lastYears,
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
                        strip.ref(lastYears),
                        plus.stream().map(strip::sum).toList(),
                        minus.stream().map(strip::sum).toList()))
                .toList();
    }
}
