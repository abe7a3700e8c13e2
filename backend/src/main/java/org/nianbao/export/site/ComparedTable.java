package org.nianbao.export.site;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nianbao.content.Cell;
import org.nianbao.content.CellKind;
import org.nianbao.content.Content;
import org.nianbao.content.Row;
import org.nianbao.content.Table;
import org.nianbao.form.ColumnForm;

/**
 * A statutory table of several publications cell by cell, in the order of the forms. Forms differ from year to year: a
 * cell that one of them does not have does not apply there, and is never zero.
 */
record ComparedTable(String key, String title, List<ComparedLine> lines) {

    private static final int DECIMALS = 12;

    /** @param cells what each has there; null where its form has no such cell, or nothing is published */
    record ComparedLine(String ref, String row, String column, List<@Nullable Cell> cells) {

        @Nullable
        BigDecimal number(int at) {
            var cell = cells.get(at);
            return cell == null ? null : cell.number();
        }

        /** What stands where there is no number. */
        String absence(int at) {
            var cell = cells.get(at);
            return cell == null || cell.kind() == CellKind.NOT_APPLICABLE ? "不适用" : "未填";
        }

        /** How much more than the first; null where either has no number. */
        @Nullable
        BigDecimal change(int at) {
            var first = number(0);
            var other = number(at);
            return first == null || other == null ? null : other.subtract(first);
        }

        /** The same as a share of the first; null where that is no base. */
        @Nullable
        BigDecimal rate(int at) {
            var first = number(0);
            var by = change(at);
            return first == null || by == null || first.signum() <= 0
                    ? null
                    : by.divide(first, DECIMALS, RoundingMode.HALF_UP);
        }

        private boolean hasChanged() {
            for (int at = 1; at < cells.size(); at++) {
                var by = change(at);
                if (by != null && by.signum() != 0) {
                    return true;
                }
            }
            return false;
        }
    }

    /** @param contents null where nothing is published */
    static List<ComparedTable> of(List<@Nullable Content> contents) {
        var known =
                contents.stream().filter(Objects::nonNull).map(Content::tables).toList();
        return merged(known, Table::key).stream()
                .map(table -> of(table, contents))
                .toList();
    }

    private static ComparedTable of(Table named, List<@Nullable Content> contents) {
        var tables = contents.stream()
                .filter(Objects::nonNull)
                .flatMap(content -> Stream.ofNullable(content.table(named.key())))
                .toList();
        var lines = new ArrayList<ComparedLine>();
        for (var row : merged(tables.stream().map(Table::rows).toList(), Row::key)) {
            for (var column : merged(tables.stream().map(Table::columns).toList(), ColumnForm::key)) {
                var ref = named.key() + "." + row.key() + "." + column.key();
                var cells = new ArrayList<@Nullable Cell>();
                contents.forEach(content -> cells.add(content == null ? null : content.cell(ref)));
                if (cells.stream().anyMatch(Objects::nonNull)) {
                    lines.add(new ComparedLine(
                            ref, label(row.group(), row.label()), label(column.group(), column.label()), cells));
                }
            }
        }
        return new ComparedTable(named.key(), named.title(), lines);
    }

    /** （三）不予公开：1.属于国家秘密. */
    private static String label(@Nullable String group, String label) {
        return group == null ? label : group + "：" + label;
    }

    /** The entries of several lists in an order that is that of each of them, as far as they agree. */
    static <T> List<T> merged(List<List<T>> lists, Function<T, String> key) {
        var merged = new ArrayList<T>();
        for (var list : lists) {
            for (int at = 0; at < list.size(); at++) {
                if (place(merged, list.get(at), key) < 0) {
                    int before = list.subList(at + 1, list.size()).stream()
                            .mapToInt(next -> place(merged, next, key))
                            .filter(place -> place >= 0)
                            .findFirst()
                            .orElse(merged.size());
                    merged.add(before, list.get(at));
                }
            }
        }
        return merged;
    }

    private static <T> int place(List<T> among, T entry, Function<T, String> key) {
        return among.stream().map(key).toList().indexOf(key.apply(entry));
    }

    /**
     * @param whole   whether the table of requests is shown for each kind of applicant, or only their totals
     * @param changed whether only what differs from the first is shown
     */
    ComparedTable only(boolean whole, boolean changed) {
        return new ComparedTable(
                key,
                title,
                lines.stream()
                        .filter(line ->
                                whole || !key.equals("requests") || line.ref().endsWith(".total"))
                        .filter(line -> !changed || line.hasChanged())
                        .toList());
    }

    /** What a line is called: its row and, where the table has several, its column. */
    String name(ComparedLine line) {
        boolean single = lines.stream().map(ComparedLine::column).distinct().count() == 1;
        return single ? line.row() : line.row() + "，" + line.column();
    }
}
