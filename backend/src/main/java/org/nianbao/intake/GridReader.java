package org.nianbao.intake;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.nianbao.content.Cell;
import org.nianbao.form.CellForm;
import org.nianbao.form.ColumnForm;
import org.nianbao.form.RowForm;
import org.nianbao.form.TableForm;
import org.nianbao.form.TableForm.Printed;
import org.nianbao.intake.TableHead.Fit;

/**
 * Reads one of the form's tables from rows whose cells are known: a figure belongs where the head above it and the label
 * beside it say, whatever order the file has them in.
 */
final class GridReader {

    /** @param unread the lines that have no place in the table */
    record Result(Map<String, Cell> cells, Fit fit, List<Line> unread) {
    }

    /** A row without the cells of its heading: where each of them stands, and whether it may be read at all. */
    private record Placed(Line line, List<TableCell> cells, boolean fits) {
    }

    private static final String TOTAL = "total";

    private final TableForm form;
    private final int section;
    private final Notes notes;
    /** Labels that any edition prints in the tables of this section, folded. */
    private final Set<String> editions;
    private final Map<CellForm, TableCell> found = new LinkedHashMap<>();
    private final Map<CellForm, Integer> lines = new HashMap<>();
    private final Map<CellForm, String> refused = new LinkedHashMap<>();
    private final Map<CellForm, List<Piece>> refusedFrom = new HashMap<>();
    private final Map<RowForm, String> misprints = new LinkedHashMap<>();
    private final Map<String, List<String>> strange = new LinkedHashMap<>();
    private final List<Line> unread = new ArrayList<>();
    private final Map<Integer, TableCell> open = new HashMap<>();
    private final Map<Integer, Integer> openUntil = new HashMap<>();

    GridReader(TableForm form, int section, Set<String> editions, Notes notes) {
        this.form = form;
        this.section = section;
        this.editions = editions;
        this.notes = notes;
    }

    /** Whether a row names a row or a column of this table. */
    boolean knows(TableRow row) {
        return row.cells().stream().anyMatch(cell -> form.rows().stream().anyMatch(r -> Labels.is(cell.text(), r.label())
                || Labels.isBut(cell.text(), r.label()))) || GridHead.heads(form, row.cells());
    }

    /** @param rows the lines that are rows of this table, in order; its title is none of them */
    Result read(List<Line> rows) {
        GridHead head = null;
        GridHead firstHead = null;
        var headless = new ArrayList<Line>();
        for (int i = 0; i < rows.size(); ) {
            int end = i;
            while (end < rows.size() && isHead(rows.get(end))) {
                end++;
            }
            int to = end;
            while (to < rows.size() && !isHead(rows.get(to))) {
                to++;
            }
            var body = rows.subList(end, to);
            head = end > i ? head(rows.subList(i, end), body) : head;
            firstHead = firstHead == null ? head : firstHead;
            if (head == null) {
                headless.addAll(body);
            } else {
                body(head, rows.subList(i, end), body);
            }
            i = to;
        }
        if (firstHead == null) {
            return withoutHead(rows, headless);
        }
        if (isOther(firstHead)) {
            return other(firstHead.labels(), rows);
        }
        return finish(firstHead, rows);
    }

    private boolean isHead(Line line) {
        return line.row() != null && GridHead.heads(form, line.row().cells());
    }

    private static List<TableCell> cells(Line line) {
        return line.row() == null ? List.of() : line.row().cells();
    }

    private GridHead head(List<Line> heads, List<Line> body) {
        var rows = heads.stream().map(GridReader::cells).toList();
        return byPlace(heads, body) ? GridHead.placed(form, rows, labelled(body))
                : GridHead.ordered(form, rows, body.stream().mapToInt(line -> leading(cells(line))).max().orElse(0));
    }

    /** Whether the cells of a table stand under its heads as they are counted. */
    private static boolean byPlace(List<Line> heads, List<Line> body) {
        int most = body.stream().mapToInt(line -> cells(line).size()).max().orElse(0);
        return heads.size() == 1 || heads.stream().allMatch(line -> line.row() != null && (line.row().placed()
                || line.row().cells().size() == most));
    }

    /** Where the labels of rows end. */
    private int labelled(List<Line> body) {
        return body.stream().flatMap(line -> cells(line).stream()).filter(cell -> form.rows().stream().anyMatch(row ->
                Labels.is(cell.text(), row.label()) || Labels.isBut(cell.text(), row.label()))).mapToInt(TableCell::end)
                .max().orElse(form.printed() == Printed.ACROSS ? 0 : 1);
    }

    /** How many cells of a row name it; those before its figures. */
    private static int leading(List<TableCell> row) {
        int at = 0;
        while (at < row.size() && row.get(at).text().isEmpty()) {
            at++;
        }
        int first = at;
        while (at < row.size() && !row.get(at).text().isEmpty() && Figure.of(row.get(at).text()) == null) {
            at++;
        }
        return at == first ? 0 : at;
    }

    private boolean isOther(GridHead head) {
        long other = head.unknown().values().stream().filter(text -> editions.contains(Glyphs.fold(text))).count();
        return other > 0 || head.targets().isEmpty();
    }

    private void body(GridHead head, List<Line> heads, List<Line> body) {
        boolean byPlace = byPlace(heads, body);
        for (var line : body) {
            var cells = cells(line);
            if (line.row() != null && line.row().placed()) {
                row(head, new Placed(line, cells, true));
            } else if (byPlace) {
                row(head, new Placed(line, cells, countFits(cells(heads.getLast()), cells)));
            } else {
                int names = leading(cells);
                int more = head.first() - names;
                int columns = head.end() - head.first();
                row(head, new Placed(line, cells.stream().map(cell -> cell.at(cell.column() + more, 1)).toList(),
                        cells.size() - names >= columns && filled(cells) - names <= columns));
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

    private void row(GridHead head, Placed row) {
        int index = row.line().row() == null ? 0 : row.line().row().index();
        openUntil.values().removeIf(until -> until <= index);
        open.keySet().retainAll(openUntil.keySet());
        var stub = new ArrayList<TableCell>(open.values());
        row.cells().stream().filter(cell -> cell.column() < head.first()).forEach(stub::add);
        stub.sort((a, b) -> Integer.compare(a.column(), b.column()));
        row.cells().stream().filter(cell -> cell.height() > 1 && cell.column() < head.first()).forEach(cell -> {
            open.put(cell.column(), cell);
            openUntil.put(cell.column(), index + cell.height());
        });
        var form = rowOf(stub);
        var values = inOrder(head, row.cells().stream().filter(cell -> cell.column() >= head.first()).toList());
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
        head.unknown().forEach((place, label) -> values.stream().filter(cell -> cell.column() == place
                && !cell.text().isEmpty()).forEach(cell ->
                        strange.computeIfAbsent(label, name -> new ArrayList<>()).add(cell.text())));
    }

    /** As many cells as heads stand under them one by one, though some be drawn wider than others. */
    private static List<TableCell> inOrder(GridHead head, List<TableCell> values) {
        var starts = head.ends().keySet().stream().filter(place -> place >= head.first()).sorted().toList();
        if (starts.size() != values.size() || values.stream().anyMatch(cell -> cell.height() > 1)) {
            return values;
        }
        return IntStream.range(0, starts.size()).mapToObj(i -> values.get(i).at(starts.get(i),
                head.ends().get(starts.get(i)) - starts.get(i))).toList();
    }

    private CellForm cell(RowForm row, ColumnForm column) {
        return new CellForm(form.ref(row, column), form, row, column);
    }

    /** Why no figure of a row may be taken; null when its cells stand under the heads one by one. */
    private @Nullable String wrong(GridHead head, Placed row, List<TableCell> stub, List<TableCell> values) {
        boolean named = false;
        boolean figureBehindName = false;
        for (var cell : stub) {
            boolean figure = Figure.of(cell.text()) instanceof Figure.Number;
            figureBehindName |= named && figure;
            named |= !figure && !cell.text().isEmpty();
        }
        figureBehindName |= stub.stream().anyMatch(cell -> !named(stub) && Figure.of(cell.text()) instanceof Figure.Number);
        long beyond = values.stream().filter(cell -> cell.column() >= head.end() && !cell.text().isEmpty()).count();
        var figures = row.cells().stream().filter(cell -> Figure.of(cell.text()) != null).toList();
        if (figureBehindName || beyond > 0 || !row.fits()) {
            return "表头有 " + (head.end() - head.first()) + " 列，这一行读到 " + figures.size() + " 个数字："
                    + Notes.quote(figures.stream().map(TableCell::text).collect(Collectors.joining(" "))) + "，未填入。";
        }
        int last = head.targets().keySet().stream().mapToInt(Integer::intValue).max().orElse(0);
        boolean short_ = values.stream().mapToInt(TableCell::end).max().orElse(0) <= last;
        boolean numbers = values.stream().anyMatch(cell -> Figure.of(cell.text()) instanceof Figure.Number);
        return short_ && numbers && row.line().row() != null && row.line().row().placed()
                ? "这一行的单元格比表头少，读到 " + figures.size() + " 个数字：" + Notes.quote(figures.stream().map(TableCell::text)
                        .collect(Collectors.joining(" "))) + "，无法确定各属哪一列，未填入。" : null;
    }

    private static boolean named(List<TableCell> stub) {
        return stub.stream().anyMatch(cell -> !cell.text().isEmpty() && Figure.of(cell.text()) == null);
    }

    private void take(CellForm cell, GridHead head, int place, List<TableCell> values, @Nullable String wrong, Line line) {
        int end = head.ends().getOrDefault(place, place + 1);
        var under = values.stream().filter(each -> each.column() < end && each.end() > place).toList();
        var filled = under.stream().filter(each -> !each.text().isEmpty() || !each.struck().isEmpty()).toList();
        var value = filled.isEmpty() ? new TableCell("", place) : filled.getFirst();
        boolean shared = filled.size() == 1 && (value.height() > 1 || head.targets().keySet().stream().anyMatch(other ->
                other != place && value.column() < head.ends().getOrDefault(other, other + 1) && value.end() > other));
        if (wrong != null) {
            refuse(cell, wrong, values, line);
        } else if (found.containsKey(cell)) {
            if (!found.get(cell).text().equals(value.text())) {
                refuse(cell, "读到两行“" + cell.row().label() + "”，数字不同（" + Notes.quote(found.get(cell).text()) + "、"
                        + Notes.quote(value.text()) + "），未填入。", filled, line);
            }
        } else if (filled.size() > 1) {
            refuse(cell, "这一列下有几格（“" + Notes.quote(filled.stream().map(TableCell::text)
                    .collect(Collectors.joining("”“"))) + "”），无法确定取哪一格，未填入。", filled, line);
        } else if (shared) {
            refuse(cell, "原件把几格合并为一格（“" + Notes.quote(value.text()) + "”），未填入。", filled, line);
        } else {
            found.put(cell, value);
            lines.put(cell, line.number());
        }
    }

    private void refuse(CellForm cell, String reason, List<TableCell> values, Line line) {
        refused.put(cell, reason);
        refusedFrom.put(cell, values.stream().filter(value -> !value.text().isEmpty())
                .map(value -> piece(line.number(), value.text())).toList());
    }

    /** The row a label stands for, by the innermost of the labels beside it that is any row's. */
    private @Nullable RowForm rowOf(List<TableCell> stub) {
        var texts = stub.stream().map(TableCell::text).filter(text -> !text.isEmpty() && Figure.of(text) == null).toList();
        if (texts.isEmpty()) {
            return null;
        }
        var label = texts.getLast();
        var exact = form.rows().stream().filter(row -> Labels.is(label, row.label())).findFirst()
                .or(() -> only(form.rows().stream().filter(row -> Labels.isBut(label, row.label())).toList()))
                .or(() -> only(form.rows().stream().filter(row -> Labels.is(String.join("", texts), String.join("",
                        row.groups()) + row.label())).toList()));
        if (exact.isPresent()) {
            return exact.get();
        }
        var meant = Labels.meant(label, form.rows().stream().filter(row -> !misprints.containsKey(row)).toList(),
                RowForm::label);
        boolean groupFits = meant != null && form.rows().stream().flatMap(row -> row.groups().stream())
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

    /** Without a heading a figure is taken only where there are as many as columns and the form's own sums bear it out. */
    private Result withoutHead(List<Line> rows, List<Line> body) {
        int columns = form.columns().size();
        int last = body.stream().flatMap(line -> cells(line).stream()).mapToInt(TableCell::end).max().orElse(0);
        var targets = new HashMap<Integer, GridHead.Target>();
        if (form.printed() == Printed.DOWN) {
            IntStream.range(0, columns).forEach(i -> targets.put(last - columns + i,
                    new GridHead.Target(form.columns().get(i), null)));
        } else {
            int all = columns * form.rows().size();
            IntStream.range(0, all).forEach(i -> targets.put(last - all + i, new GridHead.Target(
                    form.columns().get(i % columns), form.rows().get(i / columns))));
        }
        var head = new GridHead(targets, Map.of(), Map.of(), Set.of(), Set.of(), Math.max(0, last - targets.size()), last, "");
        body.forEach(line -> row(head, new Placed(line, cells(line), cells(line).stream().mapToInt(TableCell::end).max()
                .orElse(0) == last)));
        boolean borneOut = form.columns().stream().anyMatch(column -> column.key().equals(TOTAL))
                && !found.isEmpty() && refused.isEmpty() && form.rows().stream().allMatch(row -> sums(row, found) > 0);
        return borneOut ? finish(head, rows) : other("", rows);
    }

    /** 1 when a row's figures add up to its total, -1 when they do not, 0 when that cannot be said. */
    private int sums(RowForm row, Map<CellForm, TableCell> cells) {
        var sum = BigDecimal.ZERO;
        BigDecimal total = null;
        for (var column : form.columns()) {
            var cell = cells.get(cell(row, column));
            if (cell == null || !(Figure.of(cell.text()) instanceof Figure.Number(var number, var unit, var change))) {
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

    private Result finish(GridHead head, List<Line> rows) {
        var amount = TableHead.above(form).compare(head.labels());
        var cells = new TableCells(form, section, amount.amount(), notes);
        var moved = moved(head);
        boolean against = !moved.isEmpty() && againstSums(head);
        for (var row : form.rows()) {
            boolean any = form.columns().stream().map(column -> cell(row, column))
                    .anyMatch(cell -> found.containsKey(cell) || refused.containsKey(cell));
            var reasons = form.columns().stream().map(column -> refused.getOrDefault(cell(row, column), "")).distinct().toList();
            if (!any) {
                cells.doubt(row, "没有读到这一行，未填入。", List.of());
                continue;
            }
            if (reasons.size() == 1 && !reasons.getFirst().isEmpty()) {
                cells.doubt(row, reasons.getFirst(), refusedFrom.getOrDefault(cell(row, form.columns().getFirst()), List.of()));
                continue;
            }
            for (var column : form.columns()) {
                fill(cells, head, cell(row, column), moved.contains(column), against);
            }
        }
        misprints.forEach((row, label) -> notes.doubt(form.ref(row, form.columns().getFirst()), section,
                "行名“" + label + "”与格式略有出入，按“" + row.label() + "”读入，请核对。"));
        if (!head.nearly().isEmpty()) {
            notes.doubt(null, section, name() + "的表头“" + String.join("”“", head.nearly()) + "”与格式略有出入，请核对。");
        }
        strange.forEach((label, texts) -> notes.doubt(null, section, name() + "有格式之外的一列“" + label + "”，其中的“"
                + Notes.quote(String.join(" ", texts)) + "”未读入。"));
        lost(rows, cells.cells());
        var fit = !head.whole(form) ? Fit.NEARLY : head.nearly().isEmpty() ? Fit.SAME : Fit.NEARLY;
        return new Result(cells.cells(), fit, unread);
    }

    /** A row of which any figure was not taken is kept as it stands. */
    private void lost(List<Line> rows, Map<String, Cell> filled) {
        var taken = new HashMap<Integer, Integer>();
        lines.forEach((cell, line) -> taken.merge(line, filled.containsKey(cell.ref()) ? 1 : 0, Integer::sum));
        rows.stream().filter(line -> !unread.contains(line)).filter(line -> cells(line).stream().filter(cell ->
                Figure.of(cell.text()) instanceof Figure.Number).count() > taken.getOrDefault(line.number(), 0))
                .forEach(unread::add);
    }

    private void fill(TableCells cells, GridHead head, CellForm cell, boolean moved, boolean against) {
        var value = found.get(cell);
        if (refused.containsKey(cell)) {
            cells.doubt(cell, refused.get(cell), refusedFrom.getOrDefault(cell, List.of()));
        } else if (head.twice().contains(cell.column().label())) {
            cells.doubt(cell, "表头有两列“" + cell.column().label() + "”，无法确定取哪一列，未填入。", List.of());
        } else if (value == null) {
            cells.doubt(cell, "表头没有“" + cell.column().label() + "”这一列，未填入。", List.of());
        } else {
            fill(cells, cell, value, piece(lines.getOrDefault(cell, 0), value.text()), moved, against);
        }
    }

    private static void fill(TableCells cells, CellForm cell, TableCell value, Piece piece, boolean moved, boolean against) {
        if (moved && against) {
            cells.doubt(cell, "表头的列次与格式不同，按表头读入则各行合计不符，未填入。", List.of(piece));
        } else if (value.text().isEmpty()) {
            cells.doubt(cell, value.struck().isEmpty() ? "原件此格为空，未填入。"
                    : "原件此处的“" + Notes.quote(value.struck()) + "”已用删除线划去，未填入。", List.of());
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

    private static Piece piece(int line, String text) {
        var figure = Figure.of(text);
        return new Piece(line, text, Glyphs.fold(text), figure == null ? new Figure.Unclear() : figure, false);
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
                var cell = found.get(cell(row, inFile.get(i)));
                if (cell != null) {
                    otherwise.put(cell(row, form.columns().get(i)), cell);
                }
            }
            byHead += sums(row, found) < 0 ? 1 : 0;
            byForm += sums(row, otherwise) < 0 ? 1 : 0;
        }
        return byHead > byForm;
    }

    private Result other(String labels, List<Line> rows) {
        var read = labels.isEmpty() ? "没有读到表头" : "读到“" + Notes.quote(labels) + "”";
        notes.blank(form, section, "表头与格式不符（" + read + "），表中数字未填入。");
        return new Result(Map.of(), Fit.NOT, rows);
    }

    private String name() {
        return "“" + form.title() + "”表";
    }
}
