package org.nianbao.check;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nianbao.check.Equation.Sum;
import org.nianbao.form.Edition;

/**
 * In each column (or row) of a table, the sum of some rows (or columns) must equal, reach or not exceed the sum of
 * others. A line is named by its key; {@code refused-*} names all lines whose keys begin so, added up under the heading
 * they share.
 *
 * @param names   short names for messages, by line; the others go by their official label
 * @param suspect the line whose number most likely is the wrong one
 */
@JsonTypeName("comparison")
record Comparison(String table, Each each, List<String> left, Relation is, List<String> right, String suspect,
        Map<String, String> names) implements Template {

    enum Each { COLUMN, ROW }

    /** A row or a column, whichever is added up. */
    private record Line(String key, String label, @Nullable String group) {

        boolean fits(String pattern) {
            return pattern.endsWith("*") ? key.startsWith(pattern.substring(0, pattern.length() - 1))
                    : key.equals(pattern);
        }
    }

    @Override
    public List<Check> checks(Rule rule, Edition edition) {
        var place = Place.of(edition, table);
        var form = place.table();
        return switch (each) {
            case COLUMN -> {
                var rows = form.rows().stream().map(r -> new Line(r.key(), r.label(), r.group())).toList();
                yield form.columns().stream().map(column -> equation(rule, place.section(), place.column(column), rows,
                        row -> table + "." + row + "." + column.key())).toList();
            }
            case ROW -> {
                var columns = form.columns().stream().map(c -> new Line(c.key(), c.label(), c.group())).toList();
                yield form.rows().stream().map(row -> equation(rule, place.section(), place.row(row), columns,
                        column -> table + "." + row.key() + "." + column)).toList();
            }
        };
    }

    private Check equation(Rule rule, int section, String where, List<Line> lines, Function<String, String> ref) {
        var leftSums = left.stream().map(pattern -> sum(pattern, lines, ref)).toList();
        var rightSums = right.stream().map(pattern -> sum(pattern, lines, ref)).toList();
        var cells = new ArrayList<String>();
        Stream.concat(leftSums.stream(), rightSums.stream()).flatMap(sum -> sum.refs().stream()).forEach(cells::add);
        if (cells.stream().distinct().count() < cells.size()) {
            throw new IllegalArgumentException("有单元格被计入两次：" + String.join("、", cells) + "。");
        }
        var first = sum(suspect, lines, ref).refs();
        if (!cells.removeAll(first)) {
            throw new IllegalArgumentException("suspect“" + suspect + "”不在等式之中。");
        }
        cells.addAll(0, first);
        return new Equation(rule, section, where, leftSums, is, rightSums, cells);
    }

    private Sum sum(String pattern, List<Line> lines, Function<String, String> ref) {
        var fitting = lines.stream().filter(line -> line.fits(pattern)).toList();
        if (fitting.isEmpty()) {
            throw new IllegalArgumentException("表“" + table + "”没有" + switch (each) {
                case COLUMN -> "行";
                case ROW -> "列";
            } + "“" + pattern + "”。");
        }
        var first = fitting.getFirst();
        var group = first.group();
        var label = fitting.size() > 1 && group != null ? group : first.label();
        return new Sum(names.getOrDefault(pattern, label), fitting.stream().map(Line::key).map(ref).toList());
    }
}
