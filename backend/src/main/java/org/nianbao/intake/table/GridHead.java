package org.nianbao.intake.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.nianbao.foreign.text.Glyphs;
import org.nianbao.foreign.text.PrintedFigure;
import org.nianbao.foreign.text.TableCell;
import org.nianbao.form.ColumnForm;
import org.nianbao.form.RowForm;
import org.nianbao.form.TableForm;
import org.nianbao.form.TableForm.Printed;

/**
 * What the heads of a table say of its columns, each by its own label and those above it, in whatever order they stand.
 *
 * @param targets   by place, which of the form's columns stands there; under a head such as 复议后起诉 also which row
 * @param unknown   by place, a head that is none of the form's
 * @param ends      by place, where the column that begins there ends: a head may be as wide as several columns of others
 * @param nearly    heads that are misprinted
 * @param twice     labels that head two columns; neither of them is taken
 * @param first     the place of the first column with a head; what stands before it names rows
 * @param end       the place behind the last column with a head
 * @param labels    letters and digits of all heads
 */
record GridHead(
        Map<Integer, Target> targets,
        Map<Integer, String> unknown,
        Map<Integer, Integer> ends,
        Set<String> nearly,
        Set<String> twice,
        int first,
        int end,
        String labels) {

    record Target(ColumnForm column, @Nullable RowForm row) {}

    /** Whether a row of cells is of the heading: it names a column or a group of them and has no figure. */
    static boolean heads(TableForm form, List<TableCell> row) {
        return row.stream().noneMatch(cell -> PrintedFigure.of(cell.text()) instanceof PrintedFigure.Number)
                && row.stream().anyMatch(cell -> names(form, cell.text()));
    }

    private static boolean names(TableForm form, String text) {
        return form.columns().stream()
                        .anyMatch(column -> Labels.is(text, column.label())
                                || column.groups().stream().anyMatch(group -> Labels.is(text, group)))
                || isGroup(form, text);
    }

    /** Whether a text heads several columns. */
    private static boolean isGroup(TableForm form, String text) {
        boolean rows = form.printed() == Printed.ACROSS
                && form.rows().stream()
                        .anyMatch(row -> Labels.is(text, row.label())
                                || row.groups().stream().anyMatch(group -> Labels.is(text, group)));
        return rows
                || form.columns().stream()
                        .flatMap(column -> column.groups().stream())
                        .anyMatch(group -> Labels.is(text, group));
    }

    /**
     * The heads of a table whose cells stand where they say.
     *
     * @param stubs how many places its rows' labels take
     */
    static GridHead placed(TableForm form, List<List<TableCell>> rows, int stubs) {
        int end = rows.stream()
                .flatMap(List::stream)
                .mapToInt(TableCell::end)
                .max()
                .orElse(0);
        var paths = new ArrayList<List<String>>();
        var starts = new ArrayList<Integer>();
        List<TableCell> before = List.of();
        for (int at = 0; at < end; at++) {
            int place = at;
            var over = rows.stream()
                    .map(row -> over(form, row, place))
                    .filter(Objects::nonNull)
                    .toList();
            boolean same = !over.isEmpty()
                    && over.equals(before)
                    && over.getLast().covers(place - 1)
                    && over.getLast().covers(place);
            if (!same) {
                starts.add(place);
                paths.add(over.stream()
                        .map(TableCell::text)
                        .filter(text -> !text.isEmpty())
                        .toList());
            }
            before = over;
        }
        starts.add(end);
        return of(form, paths, starts, stubs);
    }

    /** The cell of a row over a place; where none is filled, a group to the left of it goes on. */
    private static @Nullable TableCell over(TableForm form, List<TableCell> row, int place) {
        TableCell left = null;
        for (var cell : row) {
            if (cell.covers(place) && !cell.text().isEmpty()) {
                return cell;
            }
            left = cell.column() < place && !cell.text().isEmpty() ? cell : left;
        }
        boolean empty = row.stream().anyMatch(cell -> cell.covers(place));
        return empty && left != null && isGroup(form, left.text()) ? left : null;
    }

    /**
     * The heads of a table of which only the order of the cells is known: a group's columns follow in the row below, and the
     * next group's begin where a label comes again or can only be the next group's.
     *
     * @param stubs how many cells stand before the first of its columns in the rows below
     */
    static GridHead ordered(TableForm form, List<List<TableCell>> rows, int stubs) {
        List<List<String>> above = List.of(List.of());
        for (int i = 0; i < rows.size(); i++) {
            above = below(
                    form,
                    above,
                    rows.get(i).stream()
                            .map(TableCell::text)
                            .filter(text -> !text.isEmpty())
                            .toList(),
                    i == 0);
        }
        var paths = new ArrayList<List<String>>(above.stream()
                .filter(path -> !path.isEmpty() && !isCorner(form, path.getFirst()))
                .toList());
        return of(
                form,
                paths,
                IntStream.rangeClosed(stubs, stubs + paths.size()).boxed().toList(),
                stubs);
    }

    private static boolean isCorner(TableForm form, String text) {
        return form.corner() != null && Labels.is(text, form.corner());
    }

    private static List<List<String>> below(TableForm form, List<List<String>> above, List<String> row, boolean top) {
        if (top) {
            return row.stream().map(List::of).toList();
        }
        var paths = new ArrayList<List<String>>();
        int next = 0;
        for (int i = 0; i < above.size(); i++) {
            var path = above.get(i);
            if (!isGroup(form, path.getLast())) {
                paths.add(path);
                continue;
            }
            int groupsLeft = (int) above.subList(i + 1, above.size()).stream()
                    .filter(other -> isGroup(form, other.getLast()))
                    .count();
            var taken = new ArrayList<String>();
            while (next < row.size()
                    && (groupsLeft == 0
                            || !taken.contains(row.get(next)) && !belongsToNext(form, path, row.get(next)))) {
                taken.add(row.get(next));
                next++;
            }
            taken.forEach(text -> paths.add(both(path, text)));
            if (taken.isEmpty()) {
                paths.add(path);
            }
        }
        return paths;
    }

    /** 未经复议直接起诉 stands under 行政诉讼 and cannot stand under 行政复议. */
    private static boolean belongsToNext(TableForm form, List<String> path, String text) {
        return form.printed() == Printed.ACROSS
                && form.rows().stream()
                        .anyMatch(row -> Labels.is(text, row.label())
                                && row.groups().stream().noneMatch(group -> Labels.is(path.getLast(), group)));
    }

    private static List<String> both(List<String> path, String text) {
        var both = new ArrayList<>(path);
        both.add(text);
        return both;
    }

    /**
     * @param starts where the column under each path begins, and behind the last of them where it ends
     * @param stubs  how many places before them name rows
     */
    private static GridHead of(TableForm form, List<List<String>> paths, List<Integer> starts, int stubs) {
        var targets = new HashMap<Integer, Target>();
        var unknown = new HashMap<Integer, String>();
        var nearly = new LinkedHashSet<String>();
        for (int i = 0; i < paths.size(); i++) {
            var path = paths.get(i);
            if (path.isEmpty()) {
                continue;
            }
            var row = form.printed() != Printed.ACROSS
                    ? null
                    : form.rows().stream()
                            .filter(r -> path.stream().anyMatch(text -> Labels.is(text, r.label())))
                            .findFirst()
                            .orElse(null);
            var column = form.columns().stream()
                    .filter(c -> Labels.is(path.getLast(), c.label()))
                    .findFirst()
                    .orElse(null);
            if (column != null) {
                targets.put(starts.get(i), new Target(column, row));
            } else {
                unknown.put(starts.get(i), path.getLast());
            }
        }
        var left = form.columns().stream()
                .filter(column -> targets.values().stream().noneMatch(target -> target.column() == column))
                .toList();
        unknown.entrySet().removeIf(head -> {
            var meant = Labels.meant(head.getValue(), left, ColumnForm::label);
            if (meant != null && form.printed() == Printed.DOWN) {
                targets.put(head.getKey(), new Target(meant, null));
                nearly.add(head.getValue());
            }
            return meant != null && form.printed() == Printed.DOWN;
        });
        var twice = new LinkedHashSet<String>();
        var counts = targets.values().stream().collect(Collectors.groupingBy(target -> target, Collectors.counting()));
        targets.values().removeIf(target -> {
            if (counts.get(target) > 1) {
                twice.add(target.column().label());
            }
            return counts.get(target) > 1;
        });
        int first = Math.min(
                stubs,
                targets.keySet().stream().mapToInt(Integer::intValue).min().orElse(stubs));
        unknown.keySet().removeIf(place -> place < first);
        var ends = new HashMap<Integer, Integer>();
        var labels = new LinkedHashSet<String>();
        for (int i = 0; i < paths.size(); i++) {
            ends.put(starts.get(i), starts.get(i + 1));
            if (starts.get(i) >= first) {
                paths.get(i).forEach(text -> labels.add(Glyphs.fold(text)));
            }
        }
        return new GridHead(targets, unknown, ends, nearly, twice, first, starts.getLast(), String.join("", labels));
    }

    /** Whether each of the form's columns has a head of its own. */
    boolean whole(TableForm form) {
        return form.columns().stream()
                .allMatch(column -> targets.values().stream().anyMatch(target -> target.column() == column));
    }

    /** The columns with a head, as the file has them in order. */
    List<Target> inOrder() {
        return targets.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .toList();
    }
}
