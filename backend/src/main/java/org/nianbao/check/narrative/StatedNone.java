package org.nianbao.check.narrative;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.nianbao.check.Cells;
import org.nianbao.check.Check;
import org.nianbao.check.Finding;
import org.nianbao.check.Place;
import org.nianbao.check.Reading;
import org.nianbao.check.Result;
import org.nianbao.check.Rule;
import org.nianbao.check.Template;
import org.nianbao.check.narrative.Stated.Agreement;
import org.nianbao.form.Edition;

/**
 * Where the prose says that there was none (未收到政府信息公开申请), the table says 0.
 *
 * @param sections in which that is said of the year
 * @param says     a pattern of the words, within one clause
 * @param none     the cells that then must be zero
 */
@JsonTypeName("statedNone")
record StatedNone(List<Integer> sections, Pattern says, Agreement none) implements Template {

    @Override
    public List<Check> checks(Rule rule, Edition edition) {
        var bound = none.in(edition);
        return List.of(reading -> {
            var saying = reading.sentences().stream()
                    .filter(sentence -> sections.contains(sentence.section())
                            && says.matcher(sentence.text()).find())
                    .toList();
            if (saying.isEmpty() || !reading.numbers(bound.cells())) {
                return Result.notAssessable(rule);
            }
            var findings = new ArrayList<Finding>();
            var counted = bound.over(reading);
            for (var sentence : counted.signum() == 0 ? saying.subList(0, 0) : saying) {
                var said = says.matcher(sentence.text());
                if (said.find()) {
                    findings.add(rule.inSentence(
                            Place.section(Objects.requireNonNull(sentence.section())) + "写“"
                                    + said.group() + "”，"
                                    + Cells.place(edition, bound.cells().getFirst()) + bound.name() + "为"
                                    + Reading.plain(counted) + "件，不是0。请核对文字或表格。",
                            bound.cells(),
                            sentence,
                            said.group(),
                            counted));
                }
            }
            return findings.isEmpty() ? Result.pass(rule) : Result.fail(rule, findings);
        });
    }
}
