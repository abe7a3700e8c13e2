package org.nianbao.form;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.nianbao.form.PrintedCell.HeadingScope;

/**
 * Works out the merged headings of a printed table from the groups of its rows and columns, so that the form's data
 * holds each label once and no row or column span is ever typed by hand.
 */
final class Layout {

    /** A heading at one depth that covers {@code span} neighbours; the innermost also covers the depths left below it. */
    private record MergedHeading(int at, String text, int span, int depths, boolean leaf) {}

    private Layout() {}

    static List<PrintedRow> of(TableForm table) {
        return switch (table.printed()) {
            case DOWN -> down(table);
            case ACROSS -> across(table);
        };
    }

    private static List<PrintedRow> down(TableForm table) {
        var columnPaths =
                table.columns().stream().map(c -> path(c.groups(), c.label())).toList();
        var rowPaths =
                table.rows().stream().map(r -> path(r.groups(), r.label())).toList();
        int stub = depth(rowPaths);
        int head = depth(columnPaths);
        var lines = new ArrayList<>(columnHeadings(columnPaths));
        var corner = table.corner() == null ? "" : table.corner();
        lines.set(0, prepend(PrintedCell.heading(corner, HeadingScope.COL, stub, head), lines.getFirst()));
        var stubs = IntStream.range(0, stub)
                .mapToObj(level -> headings(rowPaths, level))
                .toList();
        for (int i = 0; i < table.rows().size(); i++) {
            int at = i;
            var row = table.rows().get(i);
            var labels = stubs.stream()
                    .flatMap(List::stream)
                    .filter(h -> h.at() == at)
                    .map(h -> PrintedCell.heading(
                            h.text(), h.leaf() ? HeadingScope.ROW : HeadingScope.ROWGROUP, h.depths(), h.span()));
            var values = table.columns().stream().map(c -> PrintedCell.value(table.ref(row, c)));
            lines.add(new PrintedRow(Stream.concat(labels, values).toList()));
        }
        return List.copyOf(lines);
    }

    private static List<PrintedRow> across(TableForm table) {
        var paths = new ArrayList<List<String>>();
        var values = new ArrayList<PrintedCell>();
        for (var row : table.rows()) {
            for (var column : table.columns()) {
                paths.add(path(
                        Stream.concat(row.groups().stream(), Stream.of(row.label()))
                                .toList(),
                        column.label()));
                values.add(PrintedCell.value(table.ref(row, column)));
            }
        }
        var lines = new ArrayList<>(columnHeadings(paths));
        lines.add(new PrintedRow(values));
        return List.copyOf(lines);
    }

    private static List<PrintedRow> columnHeadings(List<List<String>> paths) {
        return IntStream.range(0, depth(paths))
                .mapToObj(level -> new PrintedRow(headings(paths, level).stream()
                        .map(h -> PrintedCell.heading(
                                h.text(), h.leaf() ? HeadingScope.COL : HeadingScope.COLGROUP, h.span(), h.depths()))
                        .toList()))
                .toList();
    }

    /** The headings that begin at one depth: neighbours under the same path are merged into one. */
    private static List<MergedHeading> headings(List<List<String>> paths, int level) {
        int depth = depth(paths);
        var headings = new ArrayList<MergedHeading>();
        for (int i = 0; i < paths.size(); ) {
            var path = paths.get(i);
            if (path.size() <= level) {
                i++;
                continue;
            }
            boolean leaf = path.size() == level + 1;
            int end = i + 1;
            while (!leaf
                    && end < paths.size()
                    && paths.get(end).size() > level + 1
                    && paths.get(end).subList(0, level + 1).equals(path.subList(0, level + 1))) {
                end++;
            }
            headings.add(new MergedHeading(i, path.get(level), end - i, leaf ? depth - level : 1, leaf));
            i = end;
        }
        return headings;
    }

    private static List<String> path(List<String> groups, String label) {
        return Stream.concat(groups.stream(), Stream.of(label)).toList();
    }

    private static int depth(List<List<String>> paths) {
        return paths.stream().mapToInt(List::size).max().orElse(0);
    }

    private static PrintedRow prepend(PrintedCell first, PrintedRow rest) {
        return new PrintedRow(
                Stream.concat(Stream.of(first), rest.cells().stream()).toList());
    }
}
