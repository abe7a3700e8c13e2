package org.nianbao.check.whole;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;
import java.util.stream.Collectors;
import org.nianbao.check.Check;
import org.nianbao.check.Place;
import org.nianbao.check.Result;
import org.nianbao.check.Rule;
import org.nianbao.check.Template;
import org.nianbao.content.Content;
import org.nianbao.content.Measure;
import org.nianbao.content.PastMeasure;
import org.nianbao.content.Problem;
import org.nianbao.form.Edition;

/** What makes a promise one that can be followed up a year later. */
@JsonTypeName("improvement")
record Improvement(int section, Demand demand) implements Template {

    enum Demand {
        /** Every measure has somebody in charge and a date. */
        OWNER_AND_DUE,
        /** Every problem has a measure. */
        MEASURE,
        /** Of every earlier measure that was still open it is said what became of it. */
        ANSWER
    }

    private static final int QUOTED = 12;
    private static final int NAMED = 3;

    @Override
    public List<Check> checks(Rule rule, Edition edition) {
        return List.of(reading -> switch (demand) {
            case OWNER_AND_DUE -> ownerAndDue(rule, reading.content().measures());
            case MEASURE -> measured(rule, reading.content());
            case ANSWER -> answered(rule, reading.content().pastMeasures());
        });
    }

    private Result ownerAndDue(Rule rule, List<Measure> measures) {
        if (measures.isEmpty()) {
            return Result.notAssessable(rule);
        }
        var open = measures.stream()
                .filter(measure -> measure.owner() == null || measure.due() == null)
                .map(Measure::text)
                .toList();
        return of(rule, open, "有" + open.size() + "项改进措施没有写明责任单位或完成时限：" + named(open) + "。写明了，明年才好对照落实。", "measures");
    }

    private Result measured(Rule rule, Content content) {
        if (content.problems().isEmpty()) {
            return Result.notAssessable(rule);
        }
        var open = content.problems().stream()
                .filter(problem -> content.measures().stream()
                        .noneMatch(measure -> measure.problems().contains(problem)))
                .map(Problem::text)
                .toList();
        return of(
                rule,
                open,
                "有" + open.size() + "个存在问题没有对应的改进措施：" + named(open) + "。请在改进措施中勾选所对应的问题，或补写措施。",
                "measures");
    }

    private Result answered(Rule rule, List<PastMeasure> past) {
        if (past.isEmpty()) {
            return Result.notAssessable(rule);
        }
        var open = past.stream()
                .filter(measure -> measure.status() == null)
                .map(PastMeasure::text)
                .toList();
        return of(
                rule,
                open,
                "上年" + past.size() + "项改进措施中有" + open.size() + "项没有写明落实情况：" + named(open)
                        + "。请逐项填写是已完成、进行中还是不再进行，并简要说明。",
                "pastMeasures");
    }

    /** @param open texts of the entries that lack something */
    private Result of(Rule rule, List<String> open, String message, String part) {
        return open.isEmpty()
                ? Result.pass(rule)
                : Result.fail(
                        rule,
                        rule.finding(message, List.of(), section, open.toArray())
                                .in(part));
    }

    private static String named(List<String> texts) {
        return texts.stream()
                        .limit(NAMED)
                        .map(text -> Place.quoted(text.length() <= QUOTED ? text : text.substring(0, QUOTED) + "…"))
                        .collect(Collectors.joining("、"))
                + (texts.size() > NAMED ? "等" : "");
    }
}
