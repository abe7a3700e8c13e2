package org.nianbao.check.table;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.nianbao.check.Check;
import org.nianbao.check.Place;
import org.nianbao.check.Relation;
import org.nianbao.check.Rule;
import org.nianbao.check.Template;
import org.nianbao.check.table.Equation.NamedSum;
import org.nianbao.check.table.Strip.Each;
import org.nianbao.form.Edition;

/**
 * In each column (or row) of a table, the sum of some rows (or columns) must equal, reach or not exceed the sum of
 * others. A line is named by its key; {@code refused-*} names all lines whose keys begin so.
 *
 * @param names   short names for messages, by line; the others go by their official label
 * @param suspect the line whose number most likely is the wrong one
 */
@JsonTypeName("comparison")
record LineSums(
        String table,
        Each each,
        List<String> left,
        Relation is,
        List<String> right,
        String suspect,
        Map<String, String> names)
        implements Template {

    @Override
    public List<Check> checks(Rule rule, Edition edition) {
        return Strip.of(Place.of(edition, table), each).stream()
                .map(strip -> equation(rule, strip))
                .toList();
    }

    private Check equation(Rule rule, Strip strip) {
        var leftSums = left.stream().map(pattern -> sum(strip, pattern)).toList();
        var rightSums = right.stream().map(pattern -> sum(strip, pattern)).toList();
        var cells = new ArrayList<String>();
        Stream.concat(leftSums.stream(), rightSums.stream())
                .flatMap(sum -> sum.refs().stream())
                .forEach(cells::add);
        if (cells.stream().distinct().count() < cells.size()) {
            throw new IllegalArgumentException("有单元格被计入两次：" + String.join("、", cells) + "。");
        }
        var first = sum(strip, suspect);
        if (!cells.removeAll(first.refs())) {
            throw new IllegalArgumentException("suspect“" + suspect + "”不在等式之中。");
        }
        cells.addAll(0, first.refs());
        return new Equation(rule, strip.place().section(), strip.where(), leftSums, is, rightSums, first, cells);
    }

    private NamedSum sum(Strip strip, String pattern) {
        var sum = strip.sum(pattern);
        return new NamedSum(names.getOrDefault(pattern, sum.name()), sum.refs());
    }
}
