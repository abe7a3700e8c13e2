package org.nianbao.check.narrative;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;
import org.nianbao.check.Check;
import org.nianbao.check.Place;
import org.nianbao.check.Result;
import org.nianbao.check.Rule;
import org.nianbao.check.Template;
import org.nianbao.form.Edition;

/** A section that tells of the year has figures of its own; one without any could stand in anybody's report. */
@JsonTypeName("ownFacts")
record OwnFacts(int section) implements Template {

    /** Shorter texts say nothing, which is another rule's matter. */
    private static final int SHORTEST = 20;

    @Override
    public List<Check> checks(Rule rule, Edition edition) {
        return List.of(reading -> {
            var own = reading.sentences().stream()
                    .filter(s -> Integer.valueOf(section).equals(s.section()))
                    .toList();
            if (own.stream().mapToInt(sentence -> sentence.text().length()).sum() < SHORTEST) {
                return Result.notAssessable(rule);
            }
            return own.stream().anyMatch(sentence -> !sentence.statements().isEmpty())
                    ? Result.pass(rule)
                    : Result.fail(
                            rule,
                            rule.finding(
                                    Place.section(section) + "没有一个本机关的数字，读来像套话。请写明公开、申请、培训等的件数、次数。",
                                    List.of(),
                                    section));
        });
    }
}
