package org.nianbao.content;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nianbao.content.Compilation.Adjustment;
import org.nianbao.content.Compilation.AdjustmentKind;
import org.nianbao.content.Compilation.AdjustmentLine;
import org.nianbao.content.Compilation.Confirmation;
import org.nianbao.content.Compilation.Contributor;
import org.nianbao.content.Compilation.Settled;

/** A compilation as a tree and back. Sums are a line a cell, as in excerpts: a name with points in it is no key of a store. */
final class CompilationTree {

    private CompilationTree() {}

    static Map<String, Object> write(Compilation compilation) {
        return Tree.inOrder(
                "contributors",
                compilation.contributors().stream()
                        .map(CompilationTree::contributor)
                        .toList(),
                "own",
                lines(compilation.own()),
                "lower",
                lines(compilation.lower()),
                "adjustments",
                compilation.adjustments().stream()
                        .map(CompilationTree::adjustment)
                        .toList());
    }

    static Compilation read(Map<String, Object> tree) {
        return new Compilation(
                Tree.maps(tree, "contributors").stream()
                        .map(CompilationTree::readContributor)
                        .toList(),
                readSums(Tree.strings(tree, "own")),
                readSums(Tree.strings(tree, "lower")),
                Tree.maps(tree, "adjustments").stream()
                        .map(CompilationTree::readAdjustment)
                        .toList());
    }

    private static List<String> lines(Map<String, BigDecimal> sums) {
        return sums.entrySet().stream()
                .map(sum -> line(sum.getKey(), sum.getValue()))
                .toList();
    }

    private static String line(String cell, BigDecimal number) {
        return cell + " " + number.toPlainString();
    }

    private static Map<String, BigDecimal> readSums(List<String> lines) {
        return lines.stream()
                .map(CompilationTree::readLine)
                .collect(Collectors.toMap(AdjustmentLine::cell, AdjustmentLine::delta));
    }

    private static AdjustmentLine readLine(String line) {
        int space = line.indexOf(' ');
        return new AdjustmentLine(line.substring(0, space), new BigDecimal(line.substring(space + 1)));
    }

    private static Map<String, Object> contributor(Contributor contributor) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("agency", contributor.agency());
        tree.put("name", contributor.name());
        tree.put("government", contributor.government());
        Tree.put(tree, "number", contributor.number());
        var settlement = contributor.settlement();
        if (settlement != null) {
            var settled = new LinkedHashMap<String, Object>();
            settled.put("kept", settlement.kept());
            Tree.put(settled, "against", settlement.against());
            settled.put("reason", settlement.reason());
            signed(settled, settlement.callerId(), settlement.by(), settlement.at());
            tree.put("settlement", settled);
        }
        return tree;
    }

    private static void signed(Map<String, Object> tree, String callerId, String by, Instant at) {
        tree.put("callerId", callerId);
        tree.put("by", by);
        tree.put("at", at.toString());
    }

    private static Contributor readContributor(Map<String, Object> tree) {
        return new Contributor(
                Tree.text(tree, "agency"),
                Tree.text(tree, "name"),
                Boolean.TRUE.equals(tree.get("government")),
                Tree.integer(tree, "number"),
                tree.containsKey("settlement") ? readSettled(Tree.map(tree, "settlement")) : null);
    }

    private static Settled readSettled(Map<String, Object> tree) {
        return new Settled(
                Boolean.TRUE.equals(tree.get("kept")),
                Tree.integer(tree, "against"),
                Tree.text(tree, "reason"),
                Tree.text(tree, "callerId"),
                Tree.text(tree, "by"),
                Instant.parse(Tree.text(tree, "at")));
    }

    private static Map<String, Object> adjustment(Adjustment adjustment) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("id", adjustment.id());
        tree.put("kind", adjustment.kind().name());
        tree.put(
                "lines",
                adjustment.lines().stream()
                        .map(line -> line(line.cell(), line.delta()))
                        .toList());
        tree.put("own", adjustment.own());
        Tree.put(tree, "contributor", adjustment.contributor());
        tree.put("reason", adjustment.reason());
        Tree.put(tree, "paper", adjustment.paper());
        signed(tree, adjustment.callerId(), adjustment.by(), adjustment.at());
        var confirmed = adjustment.confirmed();
        if (confirmed != null) {
            var second = new LinkedHashMap<String, Object>();
            signed(second, confirmed.callerId(), confirmed.by(), confirmed.at());
            tree.put("confirmed", second);
        }
        return tree;
    }

    private static Adjustment readAdjustment(Map<String, Object> tree) {
        return new Adjustment(
                Tree.text(tree, "id"),
                AdjustmentKind.valueOf(Tree.text(tree, "kind")),
                Tree.strings(tree, "lines").stream()
                        .map(CompilationTree::readLine)
                        .toList(),
                Boolean.TRUE.equals(tree.get("own")),
                Tree.optional(tree, "contributor"),
                Tree.text(tree, "reason"),
                Tree.optional(tree, "paper"),
                Tree.text(tree, "callerId"),
                Tree.text(tree, "by"),
                Instant.parse(Tree.text(tree, "at")),
                tree.containsKey("confirmed") ? readConfirmation(Tree.map(tree, "confirmed")) : null);
    }

    private static @Nullable Confirmation readConfirmation(Map<String, Object> tree) {
        return new Confirmation(
                Tree.text(tree, "callerId"), Tree.text(tree, "by"), Instant.parse(Tree.text(tree, "at")));
    }
}
