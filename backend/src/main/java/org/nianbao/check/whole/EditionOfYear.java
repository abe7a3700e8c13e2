package org.nianbao.check.whole;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;
import org.nianbao.check.Check;
import org.nianbao.check.Result;
import org.nianbao.check.Rule;
import org.nianbao.check.Template;
import org.nianbao.form.Edition;

/** The report is written in the form prescribed for its year. */
@JsonTypeName("editionOfYear")
record EditionOfYear() implements Template {

    @Override
    public List<Check> checks(Rule rule, Edition edition) {
        return List.of(reading -> {
            int year = reading.circumstances().year();
            return edition.covers(year)
                    ? Result.pass(rule)
                    : Result.fail(
                            rule,
                            rule.finding(
                                    year + "年的年度报告用了" + edition.called() + "（" + edition.basis() + "），应改用" + year
                                            + "年适用的格式。",
                                    List.of(),
                                    null,
                                    edition.key(),
                                    year));
        });
    }
}
