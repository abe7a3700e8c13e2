package org.nianbao.intake.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.nianbao.content.Cell;
import org.nianbao.foreign.text.Glyphs;
import org.nianbao.foreign.text.Line;
import org.nianbao.foreign.text.PrintedFigure;
import org.nianbao.foreign.text.TableCell;
import org.nianbao.foreign.text.TableRow;
import org.nianbao.foreign.text.TableWord;
import org.nianbao.form.CellForm;
import org.nianbao.form.ColumnForm;
import org.nianbao.form.RowForm;
import org.nianbao.form.TableForm;
import org.nianbao.form.TableForm.Printed;
import org.nianbao.intake.doubt.Notes;
import org.nianbao.intake.table.TableHead.Fit;

/**
 * Reads one of the form's tables from rows whose cells are known: a figure belongs where the head above it and the label
 * beside it say, whatever order the file has them in.
 */
final class GridReader {

    /** @param unread the lines that have no place in the table */
    record ReadGrid(Map<String, Cell> cells, Fit fit, List<Line> unread) {}

    private static final String TOTAL = "total";

    private final TableForm form;
    private final int section;
    private final Notes notes;
    /** Labels that any edition prints in the tables of this section, folded. */
    private final Set<String> editions;

    private final GridRows rows;

    GridReader(TableForm form, int section, Set<String> editions, Notes notes) {
        this.form = form;
        this.section = section;
        this.editions = editions;
        this.notes = notes;
        this.rows = new GridRows(form);
    }

    /** Whether a row names a row or a column of this table. */
    boolean knows(TableRow row) {
        return row.cells().stream()
                        .anyMatch(cell -> form.rows().stream()
                                .anyMatch(
                                        r -> Labels.is(cell.text(), r.label()) || Labels.isBut(cell.text(), r.label())))
                || GridHead.heads(form, row.cells());
    }

    /** @param all the lines that are rows of this table, in order; its title is none of them */
    ReadGrid read(List<Line> all) {
        GridHead head = null;
        GridHead firstHead = null;
        var headless = new ArrayList<Line>();
        for (int i = 0; i < all.size(); ) {
            int end = i;
            while (end < all.size() && isHead(all.get(end))) {
                end++;
            }
            int to = end;
            while (to < all.size() && !isHead(all.get(to))) {
                to++;
            }
            var body = all.subList(end, to);
            head = end > i ? head(all.subList(i, end), body) : head;
            firstHead = firstHead == null ? head : firstHead;
            if (head == null) {
                headless.addAll(body);
            } else {
                body(head, all.subList(i, end), body);
            }
            i = to;
        }
        if (firstHead == null) {
            return withoutHead(all, headless);
        }
        if (isOther(firstHead)) {
            return other(firstHead.labels(), all);
        }
        return finish(firstHead, all);
    }

    private boolean isHead(Line line) {
        return line.row() != null && GridHead.heads(form, line.row().cells());
    }

    private static List<TableCell> cells(Line line) {
        return line.row() == null ? List.of() : line.row().cells();
    }

    private GridHead head(List<Line> heads, List<Line> body) {
        var titles = heads.stream().map(GridReader::cells).toList();
        return byPlace(heads, body)
                ? GridHead.placed(form, titles, labelled(body))
                : GridHead.ordered(
                        form,
                        titles,
                        body.stream()
                                .mapToInt(line -> leading(cells(line)))
                                .max()
                                .orElse(0));
    }

    /** Whether the cells of a table stand under its heads as they are counted. */
    private static boolean byPlace(List<Line> heads, List<Line> body) {
        int most = body.stream().mapToInt(line -> cells(line).size()).max().orElse(0);
        return heads.size() == 1
                || heads.stream()
                        .allMatch(line -> line.row() != null
                                && (line.row().placed() || line.row().cells().size() == most));
    }

    /** Where the labels of rows end. */
    private int labelled(List<Line> body) {
        return body.stream()
                .flatMap(line -> cells(line).stream())
                .filter(cell -> form.rows().stream()
                        .anyMatch(row -> Labels.is(cell.text(), row.label()) || Labels.isBut(cell.text(), row.label())))
                .mapToInt(TableCell::end)
                .max()
                .orElse(form.printed() == Printed.ACROSS ? 0 : 1);
    }

    /** How many cells of a row name it; those before its figures. */
    private static int leading(List<TableCell> row) {
        int at = 0;
        while (at < row.size() && row.get(at).text().isEmpty()) {
            at++;
        }
        int first = at;
        while (at < row.size()
                && !row.get(at).text().isEmpty()
                && PrintedFigure.of(row.get(at).text()) == null) {
            at++;
        }
        return at == first ? 0 : at;
    }

    private boolean isOther(GridHead head) {
        long other = head.unknown().values().stream()
                .filter(text -> editions.contains(Glyphs.fold(text)))
                .count();
        return other > 0 || head.targets().isEmpty();
    }

    private void body(GridHead head, List<Line> heads, List<Line> body) {
        boolean byPlace = byPlace(heads, body);
        for (var line : body) {
            var cells = cells(line);
            if (line.row() != null && line.row().placed()) {
                rows.read(head, new GridRows.Placed(line, cells, true));
            } else if (byPlace) {
                rows.read(head, new GridRows.Placed(line, cells, countFits(cells(heads.getLast()), cells)));
            } else {
                int names = leading(cells);
                int more = head.first() - names;
                int columns = head.end() - head.first();
                var moved = cells.stream()
                        .map(cell -> cell.at(cell.column() + more, 1))
                        .toList();
                rows.read(
                        head,
                        new GridRows.Placed(
                                line, moved, cells.size() - names >= columns && filled(cells) - names <= columns));
            }
        }
    }

    /** Whether a row has as many cells as its heading, those at its end not counted that hold nothing. */
    private static boolean countFits(List<TableCell> heads, List<TableCell> row) {
        return row.size() >= filled(heads) && filled(row) <= filled(heads);
    }

    private static int filled(List<TableCell> cells) {
        int filled = cells.size();
        while (filled > 0 && cells.get(filled - 1).text().isEmpty()) {
            filled--;
        }
        return filled;
    }

    /** Without a heading a figure is taken only where there are as many as columns and the form's own sums bear it out. */
    private ReadGrid withoutHead(List<Line> all, List<Line> body) {
        int columns = form.columns().size();
        int last = body.stream()
                .flatMap(line -> cells(line).stream())
                .mapToInt(TableCell::end)
                .max()
                .orElse(0);
        var targets = new HashMap<Integer, GridHead.Target>();
        if (form.printed() == Printed.DOWN) {
            IntStream.range(0, columns)
                    .forEach(i -> targets.put(
                            last - columns + i,
                            new GridHead.Target(form.columns().get(i), null)));
        } else {
            int figures = columns * form.rows().size();
            IntStream.range(0, figures)
                    .forEach(i -> targets.put(
                            last - figures + i,
                            new GridHead.Target(
                                    form.columns().get(i % columns), form.rows().get(i / columns))));
        }
        var head = new GridHead(
                targets, Map.of(), Map.of(), Set.of(), Set.of(), Math.max(0, last - targets.size()), last, "");
        body.forEach(line -> rows.read(
                head,
                new GridRows.Placed(
                        line,
                        cells(line),
                        cells(line).stream().mapToInt(TableCell::end).max().orElse(0) == last)));
        boolean borneOut =
                form.columns().stream().anyMatch(column -> column.key().equals(TOTAL))
                        && !rows.found.isEmpty()
                        && rows.refused.isEmpty()
                        && form.rows().stream().allMatch(row -> sums(row, rows.found) > 0);
        return borneOut ? finish(head, all) : other("", all);
    }

    /** 1 when a row's figures add up to its total, -1 when they do not, 0 when that cannot be said. */
    private int sums(RowForm row, Map<CellForm, TableCell> cells) {
        var sum = BigDecimal.ZERO;
        BigDecimal total = null;
        for (var column : form.columns()) {
            var cell = cells.get(rows.cell(row, column));
            if (cell == null
                    || !(PrintedFigure.of(cell.text())
                            instanceof PrintedFigure.Number(var number, var unit, var change))) {
                return 0;
            }
            if (column.key().equals(TOTAL)) {
                total = number;
            } else {
                sum = sum.add(number);
            }
        }
        return total == null ? 0 : total.compareTo(sum) == 0 ? 1 : -1;
    }

    private ReadGrid finish(GridHead head, List<Line> all) {
        var amount = TableHead.above(form).compare(head.labels());
        var cells = new TableCells(form, section, amount.amount(), notes);
        var moved = moved(head);
        boolean against = !moved.isEmpty() && againstSums(head);
        for (var row : form.rows()) {
            var of = form.columns().stream()
                    .map(column -> rows.cell(row, column))
                    .toList();
            boolean any = of.stream().anyMatch(cell -> rows.found.containsKey(cell) || rows.refused.containsKey(cell));
            var reasons = of.stream()
                    .map(cell -> rows.refused.getOrDefault(cell, ""))
                    .distinct()
                    .toList();
            if (!any) {
                cells.doubt(row, "没有读到这一行，未填入。", List.of());
                continue;
            }
            if (reasons.size() == 1 && !reasons.getFirst().isEmpty()) {
                cells.doubt(row, reasons.getFirst(), rows.refusedFrom.getOrDefault(of.getFirst(), List.of()));
                continue;
            }
            for (var column : form.columns()) {
                fill(cells, head, rows.cell(row, column), moved.contains(column), against);
            }
        }
        rows.misprints.forEach((row, label) -> notes.doubt(
                form.ref(row, form.columns().getFirst()),
                section,
                "行名“" + label + "”与格式略有出入，按“" + row.label() + "”读入，请核对。"));
        if (!head.nearly().isEmpty()) {
            notes.doubt(null, section, name() + "的表头“" + String.join("”“", head.nearly()) + "”与格式略有出入，请核对。");
        }
        rows.strange.forEach((label, texts) -> notes.doubt(
                null,
                section,
                name() + "有格式之外的一列“" + label + "”，其中的“" + Notes.quote(String.join(" ", texts)) + "”未读入。"));
        lost(all, cells.cells());
        var fit = !head.whole(form) ? Fit.NEARLY : head.nearly().isEmpty() ? Fit.SAME : Fit.NEARLY;
        return new ReadGrid(cells.cells(), fit, rows.unread);
    }

    /** A row of which any figure was not taken is kept as it stands. */
    private void lost(List<Line> all, Map<String, Cell> filled) {
        var taken = new HashMap<Integer, Integer>();
        rows.lines.forEach((cell, line) -> taken.merge(line, filled.containsKey(cell.ref()) ? 1 : 0, Integer::sum));
        all.stream()
                .filter(line -> !rows.unread.contains(line))
                .filter(line -> cells(line).stream()
                                .filter(cell -> PrintedFigure.of(cell.text()) instanceof PrintedFigure.Number)
                                .count()
                        > taken.getOrDefault(line.number(), 0))
                .forEach(rows.unread::add);
    }

    private void fill(TableCells cells, GridHead head, CellForm cell, boolean moved, boolean against) {
        var value = rows.found.get(cell);
        if (rows.refused.containsKey(cell)) {
            cells.doubt(cell, rows.refused.get(cell), rows.refusedFrom.getOrDefault(cell, List.of()));
        } else if (head.twice().contains(cell.column().label())) {
            cells.doubt(cell, "表头有两列“" + cell.column().label() + "”，无法确定取哪一列，未填入。", List.of());
        } else if (value == null) {
            cells.doubt(cell, "表头没有“" + cell.column().label() + "”这一列，未填入。", List.of());
        } else {
            fill(cells, cell, value, GridRows.piece(rows.lines.getOrDefault(cell, 0), value.text()), moved, against);
        }
    }

    private static void fill(
            TableCells cells, CellForm cell, TableCell value, TableWord piece, boolean moved, boolean against) {
        if (moved && against) {
            cells.doubt(cell, "表头的列次与格式不同，按表头读入则各行合计不符，未填入。", List.of(piece));
        } else if (value.text().isEmpty()) {
            cells.doubt(
                    cell,
                    value.struck().isEmpty() ? "原件此格为空，未填入。" : "原件此处的“" + Notes.quote(value.struck()) + "”已用删除线划去，未填入。",
                    List.of());
        } else {
            cells.fill(cell, piece);
            if (!value.struck().isEmpty()) {
                cells.doubt(cell, "原件此处有删除线文字“" + Notes.quote(value.struck()) + "”，未计入，请核对。", List.of(piece));
            }
            if (moved) {
                cells.doubt(cell, "表头的列次与格式不同，已按表头读入，请核对。", List.of(piece));
            }
        }
    }

    /** The columns that stand elsewhere in the file than in the form. */
    private Set<ColumnForm> moved(GridHead head) {
        var inFile = head.inOrder().stream().map(GridHead.Target::column).toList();
        var moved = new LinkedHashSet<ColumnForm>();
        var order = form.columns().stream().filter(inFile::contains).toList();
        for (int i = 0; i < inFile.size(); i++) {
            var column = order.get(i % order.size());
            if (column != inFile.get(i)) {
                moved.add(inFile.get(i));
            }
        }
        return moved;
    }

    /** Whether the sums speak for the form's order where the heads say another. */
    private boolean againstSums(GridHead head) {
        var inFile = head.inOrder().stream().map(GridHead.Target::column).toList();
        if (inFile.size() != form.columns().size()) {
            return false;
        }
        int byHead = 0;
        int byForm = 0;
        for (var row : form.rows()) {
            var otherwise = new HashMap<CellForm, TableCell>();
            for (int i = 0; i < inFile.size(); i++) {
                var cell = rows.found.get(rows.cell(row, inFile.get(i)));
                if (cell != null) {
                    otherwise.put(rows.cell(row, form.columns().get(i)), cell);
                }
            }
            byHead += sums(row, rows.found) < 0 ? 1 : 0;
            byForm += sums(row, otherwise) < 0 ? 1 : 0;
        }
        return byHead > byForm;
    }

    private ReadGrid other(String labels, List<Line> all) {
        var read = labels.isEmpty() ? "没有读到表头" : "读到“" + Notes.quote(labels) + "”";
        notes.blank(form, section, "表头与格式不符（" + read + "），表中数字未填入。");
        return new ReadGrid(Map.of(), Fit.NOT, all);
    }

    private String name() {
        return "“" + form.title() + "”表";
    }
}
