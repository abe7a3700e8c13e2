package org.nianbao.content;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/** Measures of this year and of earlier ones as trees and back. */
final class MeasureTree {

    private MeasureTree() {}

    static Map<String, Object> write(Measure measure) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("id", measure.id());
        tree.put("text", measure.text());
        tree.put("problems", measure.problems().stream().map(Problem::id).toList());
        Tree.put(tree, "owner", measure.owner());
        Tree.put(tree, "due", measure.due() == null ? null : measure.due().toString());
        tree.put("status", measure.status().name());
        tree.put(
                "followUps",
                measure.followUps().stream()
                        .map(followUp -> Tree.inOrder(
                                "year",
                                followUp.year(),
                                "status",
                                followUp.status().name(),
                                "note",
                                followUp.note()))
                        .toList());
        return tree;
    }

    static Measure read(Map<String, Object> tree, Map<String, Problem> problems) {
        var due = Tree.optional(tree, "due");
        return new Measure(
                Tree.text(tree, "id"),
                Tree.text(tree, "text"),
                Tree.strings(tree, "problems").stream()
                        .filter(problems::containsKey)
                        .map(problems::get)
                        .toList(),
                Tree.optional(tree, "owner"),
                due == null ? null : LocalDate.parse(due),
                Measure.Status.valueOf(Tree.text(tree, "status")),
                Tree.maps(tree, "followUps").stream()
                        .map(followUp -> new Measure.FollowUp(
                                Tree.number(followUp, "year"),
                                Measure.Status.valueOf(Tree.text(followUp, "status")),
                                Tree.text(followUp, "note")))
                        .toList());
    }

    static Map<String, Object> writePast(PastMeasure past) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("measure", past.measure());
        tree.put("year", past.year());
        tree.put("text", past.text());
        Tree.put(tree, "owner", past.owner());
        Tree.put(tree, "due", past.due() == null ? null : past.due().toString());
        Tree.put(tree, "status", past.status() == null ? null : past.status().name());
        Tree.put(tree, "note", past.note());
        return tree;
    }

    static PastMeasure readPast(Map<String, Object> tree) {
        var due = Tree.optional(tree, "due");
        var status = Tree.optional(tree, "status");
        return new PastMeasure(
                Tree.text(tree, "measure"),
                Tree.number(tree, "year"),
                Tree.text(tree, "text"),
                Tree.optional(tree, "owner"),
                due == null ? null : LocalDate.parse(due),
                status == null ? null : Measure.Status.valueOf(status),
                Tree.optional(tree, "note"));
    }
}
