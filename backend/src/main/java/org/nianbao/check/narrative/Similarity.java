package org.nianbao.check.narrative;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;
import java.util.stream.Stream;
import org.nianbao.check.Check;
import org.nianbao.check.Precedent;
import org.nianbao.check.Result;
import org.nianbao.check.Rule;
import org.nianbao.check.Runs;
import org.nianbao.check.Template;
import org.nianbao.form.Edition;

/**
 * 重复率: how much of this year's narrative already stood in a report that was published: last year's, one of an earlier
 * year, or one of an agency of the same kind beside it. The measure is that of {@link Runs}; the report that is most
 * alike is named, the nearest first where several are.
 *
 * @param sections the narrative ones
 * @param percent  from which share on it is remarked on
 * @param shortest letters below which nothing can be told: a few sentences have not much choice
 */
@JsonTypeName("similarity")
record Similarity(List<Integer> sections, int percent, int shortest) implements Template {

    /** A report with the share of this year's narrative that it has too. */
    private record Likeness(String name, int share) {}

    @Override
    public List<Check> checks(Rule rule, Edition edition) {
        return List.of(reading -> {
            var circumstances = reading.circumstances();
            var lastYear = circumstances.lastYear().published();
            var now = Runs.of(reading.content(), sections);
            var told = Stream.concat(
                            Stream.ofNullable(lastYear)
                                    .map(content -> new Precedent("上年报告", Runs.of(content, sections))),
                            circumstances.precedents().stream())
                    .filter(precedent -> precedent.runs().letters() >= shortest)
                    .toList();
            if (now.letters() < shortest || told.isEmpty()) {
                return Result.notAssessable(rule);
            }
            var most = told.stream()
                    .map(precedent -> new Likeness(precedent.name(), now.percentIn(precedent.runs())))
                    .reduce((one, other) -> other.share() > one.share() ? other : one)
                    .orElseThrow();
            return most.share() <= percent
                    ? Result.pass(rule)
                    : Result.fail(
                            rule,
                            rule.finding(
                                    "文字部分与" + most.name() + "的重复率为" + most.share() + "%，超过" + percent + "%（按去掉数字和标点后连续"
                                            + Runs.LENGTH + "个字相同的比例计算）。请写本年度的做法、数字和问题，少沿用往年文字。",
                                    List.of(),
                                    sections.getFirst(),
                                    most.name(),
                                    most.share()));
        });
    }
}
