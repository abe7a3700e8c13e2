package org.nianbao.check.table;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nianbao.check.Check;
import org.nianbao.check.Reading;
import org.nianbao.check.Relation;
import org.nianbao.check.Suggestion;
import org.nianbao.content.CellKind;

/**
 * The numbers that BLANK cells must hold if the form's own sums are to hold: where one cell of a sum is missing, and
 * where nothing is left for those missing, since no figure of these tables is below zero. A cell on which two sums
 * disagree, or which makes another fail, has none.
 */
final class Following {

    private final List<Equation> sums;
    private final Reading written;
    private final Set<String> disputed = new HashSet<>();
    private Map<String, Suggestion> found = new LinkedHashMap<>();

    private Following(List<Equation> sums, Reading written) {
        this.sums = sums;
        this.written = written;
    }

    static Map<String, Suggestion> from(List<Check> checks, Reading reading) {
        var sums = checks.stream()
                .filter(Equation.class::isInstance)
                .map(Equation.class::cast)
                .filter(sum -> sum.is() == Relation.EQUAL)
                .toList();
        var following = new Following(sums, reading);
        following.settle();
        return following.found;
    }

    /** Each round disputes at least one more cell or is the last. */
    private void settle() {
        int before;
        do {
            before = disputed.size();
            found = new LinkedHashMap<>();
            while (sums.stream().map(this::follows).reduce(false, Boolean::logicalOr)) {
                continue;
            }
            sums.forEach(this::dispute);
        } while (disputed.size() > before);
    }

    /** Whether anything new follows from that sum. */
    private boolean follows(Equation sum) {
        var open = sum.cells().stream()
                .distinct()
                .filter(ref -> number(ref) == null)
                .toList();
        if (open.isEmpty()
                || open.stream().anyMatch(ref -> disputed.contains(ref) || !written.is(CellKind.BLANK, ref))) {
            return false;
        }
        var left = refs(sum.left());
        boolean onLeft = left.contains(open.getFirst());
        var rest = onLeft
                ? over(sum.right()).subtract(over(sum.left()))
                : over(sum.left()).subtract(over(sum.right()));
        boolean oneSide = open.stream().allMatch(ref -> left.contains(ref) == onLeft);
        if (rest.signum() < 0 && oneSide) {
            disputed.addAll(open);
        } else if (open.size() == 1 || rest.signum() == 0 && oneSide) {
            var formula = sum.where() + "：" + (open.size() == 1 ? "按合计应为 " + Reading.plain(rest) : "已列各数合计已足，其余应为 0");
            open.forEach(ref ->
                    found.put(ref, new Suggestion(ref, open.size() == 1 ? rest : BigDecimal.ZERO, formula)));
            return true;
        }
        return false;
    }

    private void dispute(Equation sum) {
        var cells = sum.cells();
        if (cells.stream().allMatch(ref -> number(ref) != null)
                && over(sum.left()).compareTo(over(sum.right())) != 0) {
            cells.stream().filter(found::containsKey).forEach(disputed::add);
        }
    }

    private static Set<String> refs(List<Equation.NamedSum> side) {
        var refs = new HashSet<String>();
        side.forEach(sum -> refs.addAll(sum.refs()));
        return refs;
    }

    private BigDecimal over(List<Equation.NamedSum> side) {
        return side.stream()
                .flatMap(sum -> sum.refs().stream())
                .map(this::number)
                .map(number -> number == null ? BigDecimal.ZERO : number)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private @Nullable BigDecimal number(String ref) {
        var suggestion = found.get(ref);
        return suggestion != null ? suggestion.number() : written.number(ref);
    }
}
