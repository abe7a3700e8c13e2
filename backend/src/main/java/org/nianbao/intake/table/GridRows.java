package org.nianbao.intake.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.nianbao.foreign.text.Glyphs;
import org.nianbao.foreign.text.Line;
import org.nianbao.foreign.text.PrintedFigure;
import org.nianbao.foreign.text.TableCell;
import org.nianbao.foreign.text.TableWord;
import org.nianbao.form.CellForm;
import org.nianbao.form.ColumnForm;
import org.nianbao.form.RowForm;
import org.nianbao.form.TableForm;
import org.nianbao.intake.doubt.Notes;

/** The rows of one of the form's tables while they are read: what stands in each cell, and why nothing is taken from others. */
final class GridRows {

    /** A row without the cells of its heading: where each of them stands, and whether it may be read at all. */
    record Placed(Line line, List<TableCell> cells, boolean fits) {}

    private final TableForm form;
    /** What stands in a cell of the form. */
    final Map<CellForm, TableCell> found = new LinkedHashMap<>();
    /** The number of the line it stands in. */
    final Map<CellForm, Integer> lines = new HashMap<>();
    /** Why what stands in a cell cannot be taken. */
    final Map<CellForm, String> refused = new LinkedHashMap<>();

    final Map<CellForm, List<TableWord>> refusedFrom = new HashMap<>();
    /** Labels that are a row's but for a misprint. */
    final Map<RowForm, String> misprints = new LinkedHashMap<>();
    /** What stands under heads that the form does not have. */
    final Map<String, List<String>> strange = new LinkedHashMap<>();

    final List<Line> unread = new ArrayList<>();
    /** Labels that go on beside the rows below, by their column. */
    private final Map<Integer, TableCell> open = new HashMap<>();

    private final Map<Integer, Integer> openUntil = new HashMap<>();

    GridRows(TableForm form) {
        this.form = form;
    }

    /** Takes what a row holds under each of the heads. */
    void read(GridHead head, Placed row) {
        int index = row.line().row() == null ? 0 : row.line().row().index();
        openUntil.values().removeIf(until -> until <= index);
        open.keySet().retainAll(openUntil.keySet());
        var stub = new ArrayList<TableCell>(open.values());
        row.cells().stream().filter(cell -> cell.column() < head.first()).forEach(stub::add);
        stub.sort((a, b) -> Integer.compare(a.column(), b.column()));
        row.cells().stream()
                .filter(cell -> cell.height() > 1 && cell.column() < head.first())
                .forEach(cell -> {
                    open.put(cell.column(), cell);
                    openUntil.put(cell.column(), index + cell.height());
                });
        var form = rowOf(stub);
        var values = inOrder(
                head,
                row.cells().stream()
                        .filter(cell -> cell.column() >= head.first())
                        .toList());
        boolean inHead = head.targets().values().stream().allMatch(target -> target.row() != null);
        if (form == null && !inHead) {
            unread.add(row.line());
            return;
        }
        var wrong = wrong(head, row, stub, values);
        head.targets().forEach((place, target) -> {
            var of = target.row() == null ? form : target.row();
            if (of != null) {
                take(cell(of, target.column()), head, place, values, wrong, row.line());
            }
        });
        head.unknown()
                .forEach((place, label) -> values.stream()
                        .filter(cell -> cell.column() == place && !cell.text().isEmpty())
                        .forEach(cell -> strange.computeIfAbsent(label, name -> new ArrayList<>())
                                .add(cell.text())));
    }

    /** As many cells as heads stand under them one by one, though some be drawn wider than others. */
    private static List<TableCell> inOrder(GridHead head, List<TableCell> values) {
        var starts = head.ends().keySet().stream()
                .filter(place -> place >= head.first())
                .sorted()
                .toList();
        if (starts.size() != values.size() || values.stream().anyMatch(cell -> cell.height() > 1)) {
            return values;
        }
        return IntStream.range(0, starts.size())
                .mapToObj(i -> values.get(i).at(starts.get(i), head.ends().get(starts.get(i)) - starts.get(i)))
                .toList();
    }

    CellForm cell(RowForm row, ColumnForm column) {
        return new CellForm(form.ref(row, column), form, row, column);
    }

    /** Why no figure of a row may be taken; null when its cells stand under the heads one by one. */
    private @Nullable String wrong(GridHead head, Placed row, List<TableCell> stub, List<TableCell> values) {
        boolean named = false;
        boolean figureBehindName = false;
        for (var cell : stub) {
            boolean figure = PrintedFigure.of(cell.text()) instanceof PrintedFigure.Number;
            figureBehindName |= named && figure;
            named |= !figure && !cell.text().isEmpty();
        }
        figureBehindName |= stub.stream()
                .anyMatch(cell -> !named(stub) && PrintedFigure.of(cell.text()) instanceof PrintedFigure.Number);
        long beyond = values.stream()
                .filter(cell -> cell.column() >= head.end() && !cell.text().isEmpty())
                .count();
        var figures = row.cells().stream()
                .filter(cell -> PrintedFigure.of(cell.text()) != null)
                .toList();
        if (figureBehindName || beyond > 0 || !row.fits()) {
            return "表头有 " + (head.end() - head.first()) + " 列，这一行读到 " + figures.size() + " 个数字："
                    + Notes.quote(figures.stream().map(TableCell::text).collect(Collectors.joining(" "))) + "，未填入。";
        }
        int last = head.targets().keySet().stream()
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
        boolean short_ = values.stream().mapToInt(TableCell::end).max().orElse(0) <= last;
        boolean numbers =
                values.stream().anyMatch(cell -> PrintedFigure.of(cell.text()) instanceof PrintedFigure.Number);
        return short_ && numbers && row.line().row() != null && row.line().row().placed()
                ? "这一行的单元格比表头少，读到 " + figures.size() + " 个数字："
                        + Notes.quote(figures.stream().map(TableCell::text).collect(Collectors.joining(" ")))
                        + "，无法确定各属哪一列，未填入。"
                : null;
    }

    private static boolean named(List<TableCell> stub) {
        return stub.stream().anyMatch(cell -> !cell.text().isEmpty() && PrintedFigure.of(cell.text()) == null);
    }

    private void take(
            CellForm cell, GridHead head, int place, List<TableCell> values, @Nullable String wrong, Line line) {
        int end = head.ends().getOrDefault(place, place + 1);
        var under = values.stream()
                .filter(each -> each.column() < end && each.end() > place)
                .toList();
        var filled = under.stream()
                .filter(each -> !each.text().isEmpty() || !each.struck().isEmpty())
                .toList();
        var value = filled.isEmpty() ? new TableCell("", place) : filled.getFirst();
        boolean shared = filled.size() == 1
                && (value.height() > 1
                        || head.targets().keySet().stream()
                                .anyMatch(other -> other != place
                                        && value.column() < head.ends().getOrDefault(other, other + 1)
                                        && value.end() > other));
        if (wrong != null) {
            refuse(cell, wrong, values, line);
        } else if (found.containsKey(cell)) {
            if (!found.get(cell).text().equals(value.text())) {
                refuse(
                        cell,
                        "读到两行“" + cell.row().label() + "”，数字不同（"
                                + Notes.quote(found.get(cell).text()) + "、" + Notes.quote(value.text()) + "），未填入。",
                        filled,
                        line);
            }
        } else if (filled.size() > 1) {
            refuse(
                    cell,
                    "这一列下有几格（“"
                            + Notes.quote(filled.stream().map(TableCell::text).collect(Collectors.joining("”“")))
                            + "”），无法确定取哪一格，未填入。",
                    filled,
                    line);
        } else if (shared) {
            refuse(cell, "原件把几格合并为一格（“" + Notes.quote(value.text()) + "”），未填入。", filled, line);
        } else {
            found.put(cell, value);
            lines.put(cell, line.number());
        }
    }

    private void refuse(CellForm cell, String reason, List<TableCell> values, Line line) {
        refused.put(cell, reason);
        refusedFrom.put(
                cell,
                values.stream()
                        .filter(value -> !value.text().isEmpty())
                        .map(value -> piece(line.number(), value.text()))
                        .toList());
    }

    /** The row a label stands for, by the innermost of the labels beside it that is any row's. */
    private @Nullable RowForm rowOf(List<TableCell> stub) {
        var texts = stub.stream()
                .map(TableCell::text)
                .filter(text -> !text.isEmpty() && PrintedFigure.of(text) == null)
                .toList();
        if (texts.isEmpty()) {
            return null;
        }
        var label = texts.getLast();
        var exact = form.rows().stream()
                .filter(row -> Labels.is(label, row.label()))
                .findFirst()
                .or(() -> only(form.rows().stream()
                        .filter(row -> Labels.isBut(label, row.label()))
                        .toList()))
                .or(() -> only(form.rows().stream()
                        .filter(row -> Labels.is(String.join("", texts), String.join("", row.groups()) + row.label()))
                        .toList()));
        if (exact.isPresent()) {
            return exact.get();
        }
        var meant = Labels.meant(
                label,
                form.rows().stream().filter(row -> !misprints.containsKey(row)).toList(),
                RowForm::label);
        boolean groupFits = meant != null
                && form.rows().stream()
                        .flatMap(row -> row.groups().stream())
                        .noneMatch(group -> Labels.is(label, group));
        if (meant == null || !groupFits) {
            return null;
        }
        misprints.put(meant, label);
        return meant;
    }

    private static Optional<RowForm> only(List<RowForm> rows) {
        return rows.size() == 1 ? Optional.of(rows.getFirst()) : Optional.empty();
    }

    static TableWord piece(int line, String text) {
        var figure = PrintedFigure.of(text);
        return new TableWord(
                line, text, Glyphs.fold(text), figure == null ? new PrintedFigure.Unclear() : figure, false);
    }
}
