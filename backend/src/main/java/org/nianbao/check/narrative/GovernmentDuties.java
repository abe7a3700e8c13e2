package org.nianbao.check.narrative;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.nianbao.check.Check;
import org.nianbao.check.Result;
import org.nianbao.check.Rule;
import org.nianbao.check.Template;
import org.nianbao.form.Edition;

/**
 * What a government's report must tell besides what every report tells (条例 article 50).
 *
 * @param sections where it may be told
 * @param duties   what must be told, each with the words of which one shows that it is
 */
@JsonTypeName("governmentDuties")
record GovernmentDuties(List<Integer> sections, Map<String, List<String>> duties) implements Template {

    GovernmentDuties {
        duties = new TreeMap<>(duties);
    }

    @Override
    public List<Check> checks(Rule rule, Edition edition) {
        return List.of(reading -> {
            if (!reading.circumstances().isGovernment()) {
                return Result.pass(rule);
            }
            var prose = reading.sentences().stream()
                    .filter(sentence -> sections.contains(sentence.section()))
                    .toList();
            if (prose.isEmpty()) {
                return Result.notAssessable(rule);
            }
            var untold = duties.entrySet().stream()
                    .filter(duty -> prose.stream()
                            .noneMatch(sentence -> duty.getValue().stream().anyMatch(sentence.text()::contains)))
                    .map(Map.Entry::getKey)
                    .toList();
            return untold.isEmpty()
                    ? Result.pass(rule)
                    : Result.fail(
                            rule,
                            rule.finding(
                                    "各级人民政府的年度报告应当写明工作考核、社会评议和责任追究结果情况，文中没有提到" + String.join("、", untold)
                                            + "。请在第一部分补充；没有发生的，写明没有。",
                                    List.of(),
                                    sections.getFirst(),
                                    untold.toArray()));
        });
    }
}
