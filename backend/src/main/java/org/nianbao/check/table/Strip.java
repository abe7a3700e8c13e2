package org.nianbao.check.table;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.nianbao.check.Place;
import org.nianbao.check.table.Equation.NamedSum;
import org.nianbao.form.TableForm;

/**
 * One column or one row of a table, whichever is added up along.
 *
 * @param where how people name it
 * @param cells the cells in it, in order, each under the key of the row or column that crosses it there
 */
record Strip(Place place, Each each, String where, List<Crossing> cells) {

    /** Which way a table is added up. */
    enum Each {
        COLUMN,
        ROW
    }

    record Crossing(String key, String label, @Nullable String group, String ref) {}

    static List<Strip> of(Place place, Each each) {
        var form = place.table();
        return switch (each) {
            case COLUMN ->
                form.columns().stream()
                        .map(column -> new Strip(
                                place,
                                each,
                                place.column(column),
                                form.rows().stream()
                                        .map(row -> new Crossing(
                                                row.key(), row.label(), row.group(), form.ref(row, column)))
                                        .toList()))
                        .toList();
            case ROW ->
                form.rows().stream()
                        .map(row -> new Strip(
                                place,
                                each,
                                place.row(row),
                                form.columns().stream()
                                        .map(column -> new Crossing(
                                                column.key(), column.label(), column.group(), form.ref(row, column)))
                                        .toList()))
                        .toList();
        };
    }

    /**
     * What is added up under a key; {@code refused-*} names all keys that begin so, under the heading they share.
     *
     * @throws IllegalArgumentException with a sentence when there is none
     */
    NamedSum sum(String pattern) {
        var fitting = cells.stream().filter(fits(pattern)).toList();
        if (fitting.isEmpty()) {
            throw new IllegalArgumentException("表“" + table().key() + "”没有"
                    + switch (each) {
                        case COLUMN -> "行";
                        case ROW -> "列";
                    }
                    + "“" + pattern + "”。");
        }
        var first = fitting.getFirst();
        var group = first.group();
        return new NamedSum(
                fitting.size() > 1 && group != null ? group : first.label(),
                fitting.stream().map(Crossing::ref).toList());
    }

    /** The reference where the row or column of that key crosses, whether or not this edition has it. */
    String ref(String key) {
        var first = cells.getFirst();
        return switch (each) {
            case COLUMN ->
                table().key() + "." + key + first.ref().substring(first.ref().lastIndexOf('.'));
            case ROW -> first.ref().substring(0, first.ref().lastIndexOf('.') + 1) + key;
        };
    }

    private static Predicate<Crossing> fits(String pattern) {
        var beginning = pattern.substring(0, pattern.length() - 1);
        return pattern.endsWith("*")
                ? cell -> cell.key().startsWith(beginning)
                : cell -> cell.key().equals(pattern);
    }

    private TableForm table() {
        return place.table();
    }
}
