package org.nianbao.check.whole;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.LocalDate;
import java.util.List;
import org.nianbao.check.Check;
import org.nianbao.check.Result;
import org.nianbao.check.Rule;
import org.nianbao.check.Template;
import org.nianbao.form.Edition;

/** What is reported is a whole year, so it can be reported once that has ended (条例 article 49: 上一年度年度报告). */
@JsonTypeName("yearEnded")
record YearEnded() implements Template {

    @Override
    public List<Check> checks(Rule rule, Edition edition) {
        return List.of(reading -> {
            int year = reading.circumstances().year();
            var from = LocalDate.of(year + 1, 1, 1);
            return !reading.circumstances().today().isBefore(from)
                    ? Result.pass(rule)
                    : Result.fail(
                            rule,
                            rule.finding(
                                            year + "年还没有结束，数字还会变动。这份报告可以先起草、保存，从" + from.getYear()
                                                    + "年1月1日起才能报送、审核、发布。",
                                            List.of(),
                                            null,
                                            year)
                                    .in("year")
                                    .stillToCome());
        });
    }
}
