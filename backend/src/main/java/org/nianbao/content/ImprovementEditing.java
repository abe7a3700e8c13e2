package org.nianbao.content;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.nianbao.content.ContentInput.MeasureInput;
import org.nianbao.content.ContentInput.PastMeasureInput;
import org.nianbao.content.ContentInput.ProblemInput;

/** Looks through what comes in of section five: problems, measures against them, and what became of earlier ones. */
final class ImprovementEditing {

    private final Content content;
    private final Complaints complaints;

    ImprovementEditing(Content content, Complaints complaints) {
        this.content = content;
        this.complaints = complaints;
    }

    List<Problem> problems(List<ProblemInput> inputs) {
        complaints.atMostParts("problems", inputs.size());
        var ids = new Ids(
                "p",
                inputs.stream().map(ProblemInput::id).toList(),
                content.problems().stream().map(Problem::id).toList(),
                complaints::refuse);
        var list = new ArrayList<Problem>();
        for (int i = 0; i < inputs.size(); i++) {
            var path = "problems[" + i + "]";
            list.add(new Problem(
                    ids.take(path, inputs.get(i).id()),
                    complaints.text(path + ".text", inputs.get(i).text())));
        }
        return list;
    }

    /** The measures there are, of those problems that are still there. */
    List<Measure> measures(List<Problem> problems) {
        var byId = byId(problems);
        return content.measures().stream()
                .map(m -> new Measure(
                        m.id(),
                        m.text(),
                        m.problems().stream()
                                .map(Problem::id)
                                .filter(byId::containsKey)
                                .map(byId::get)
                                .toList(),
                        m.owner(),
                        m.due(),
                        m.status(),
                        m.followUps()))
                .toList();
    }

    List<Measure> measures(List<MeasureInput> inputs, List<Problem> problems) {
        complaints.atMostParts("measures", inputs.size());
        var byId = byId(problems);
        var before = content.measures().stream().collect(Collectors.toMap(Measure::id, Function.identity()));
        var ids = new Ids("m", inputs.stream().map(MeasureInput::id).toList(), before.keySet(), complaints::refuse);
        var list = new ArrayList<Measure>();
        for (int i = 0; i < inputs.size(); i++) {
            var path = "measures[" + i + "]";
            var measure = inputs.get(i);
            var id = ids.take(path, measure.id());
            var old = before.get(id);
            complaints.optionalLine(path + ".owner", measure.owner());
            var status =
                    measure.status() != null ? measure.status() : old != null ? old.status() : Measure.Status.PLANNED;
            list.add(new Measure(
                    id,
                    complaints.text(path + ".text", measure.text()),
                    answered(path, measure, byId),
                    measure.owner(),
                    measure.due(),
                    status,
                    old == null ? List.of() : old.followUps()));
        }
        return list;
    }

    private List<Problem> answered(String path, MeasureInput measure, Map<String, Problem> byId) {
        var answered = new ArrayList<Problem>();
        for (var problem : new LinkedHashSet<>(measure.problems() == null ? List.of() : measure.problems())) {
            if (byId.containsKey(problem)) {
                answered.add(byId.get(problem));
            } else {
                complaints.refuse(path + ".problems", "没有编号为“" + problem + "”的问题。");
            }
        }
        return answered;
    }

    private static Map<String, Problem> byId(List<Problem> problems) {
        return problems.stream().collect(Collectors.toMap(Problem::id, Function.identity(), (a, b) -> a));
    }

    List<PastMeasure> pastMeasures(List<PastMeasureInput> inputs) {
        complaints.atMostParts("pastMeasures", inputs.size());
        var measures = new LinkedHashMap<PastMeasure.AnnouncedMeasure, PastMeasure>();
        content.pastMeasures().forEach(past -> measures.put(past.key(), past));
        var named = new HashSet<PastMeasure.AnnouncedMeasure>();
        for (int i = 0; i < inputs.size(); i++) {
            var path = "pastMeasures[" + i + "]";
            var input = inputs.get(i);
            var key = new PastMeasure.AnnouncedMeasure(input.measure(), input.year());
            var past = measures.get(key);
            if (past == null) {
                complaints.refuse(path + ".measure", "要答复的措施中没有 " + input.year() + " 年的“" + input.measure() + "”。");
            } else if (!named.add(key)) {
                complaints.refuse(path + ".measure", input.year() + " 年的“" + input.measure() + "”答复了两次。");
            } else {
                complaints.optionalLine(path + ".note", input.note());
                measures.put(key, past.answered(input.status(), input.note()));
            }
        }
        return List.copyOf(measures.values());
    }
}
