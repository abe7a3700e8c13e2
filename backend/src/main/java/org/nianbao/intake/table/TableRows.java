package org.nianbao.intake.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.nianbao.foreign.text.TableWord;
import org.nianbao.form.CellForm;
import org.nianbao.form.RowForm;
import org.nianbao.form.TableForm;
import org.nianbao.intake.doubt.Notes;
import org.nianbao.intake.table.TableHead.Fit;

/**
 * The rows of a table with several: a run of figures belongs to the row whose label was begun last, as long as nothing
 * stands between them that is no part of a label.
 */
final class TableRows {

    private static final int MOST_MISPRINTS = 200;
    private static final int LONGEST_HEAD = 200;

    /** What was read of one row. */
    private static final class Draft {
        final List<TableWord> label = new ArrayList<>();
        final List<TableWord> values = new ArrayList<>();

        @Nullable
        String misprint;
    }

    private final TableForm form;
    private final TableCells cells;
    private final int section;
    private final Notes notes;
    private final TableHead head;
    private final RowLabels labels;
    private final List<Draft> drafts = new ArrayList<>();
    private final List<TableWord> leftover = new ArrayList<>();
    private int current = -1;
    private int misprints;
    /** The label behind which figures without a row would stand. */
    private List<TableWord> group = List.of();

    TableRows(TableForm form, TableCells cells, int section, Notes notes) {
        this.form = form;
        this.cells = cells;
        this.section = section;
        this.notes = notes;
        this.head = TableHead.above(form);
        this.labels = new RowLabels(form);
        form.rows().forEach(row -> drafts.add(new Draft()));
    }

    /** Fills the cells; returns the words that have no place in the table. */
    List<TableWord> read(List<TableWord> pieces) {
        for (int i = 0; i < pieces.size(); ) {
            int end = i;
            while (end < pieces.size()
                    && pieces.get(end).isText() == pieces.get(i).isText()) {
                end++;
            }
            if (pieces.get(i).isText()) {
                text(pieces.subList(i, end), end < pieces.size() ? pieces.get(end) : null);
            } else {
                figures(pieces.subList(i, end));
            }
            i = end;
        }
        boolean none = drafts.stream().allMatch(draft -> draft.label.isEmpty());
        if (none) {
            notes.blank(form, section, "没有读到任何一行，未填入。");
        } else {
            finish();
        }
        return leftover;
    }

    private void figures(List<TableWord> run) {
        if (current >= 0) {
            drafts.get(current).values.addAll(run);
        } else if (run.stream().anyMatch(piece -> !piece.mark())) {
            leftover.addAll(group);
            leftover.addAll(run);
        }
        group = List.of();
    }

    private void text(List<TableWord> run, @Nullable TableWord next) {
        var words = new WordRun(run);
        var unknown = new StringBuilder();
        int begun = 0;
        RowLabels.LabelMatch before = null;
        for (var hit : labels.parse(words.text(), words::starts)) {
            if (hit.label() == null) {
                unknown(words, before, hit, unknown);
            } else if (hit.label().group) {
                current = current >= 0 && hit.label().covers(current) ? current : -1;
                group = words.between(hit.from(), hit.to());
            } else {
                current = hit.label().first;
                drafts.get(current).label.addAll(words.between(hit.from(), hit.to()));
                begun += hit.begins() ? 1 : 0;
            }
            before = hit;
        }
        if (begun > 1
                && form.columns().size() == 1
                && current >= 0
                && next != null
                && next.line() != drafts.get(current).label.getLast().line()) {
            current = -1;
        }
    }

    /** Text that is no label: a misprinted one, the heading once more on a new page, or a stranger that parts rows. */
    private void unknown(
            WordRun words, RowLabels.@Nullable LabelMatch before, RowLabels.LabelMatch hit, StringBuilder seen) {
        int from = hit.from();
        var row = before == null || before.label() == null || before.label().group ? null : before.label();
        if (row != null && row.complete() && addition(words, hit, drafts.get(row.first), row)) {
            return;
        }
        if (row != null && !row.complete() && drafts.get(row.first).values.isEmpty()) {
            from = before.from();
            row.forget();
            drafts.get(row.first).label.clear();
        }
        var found = words.between(from, hit.to());
        var meant = misprints++ < MOST_MISPRINTS ? labels.meantBy(words.text().substring(from, hit.to())) : null;
        if (meant != null) {
            current = meant.first;
            drafts.get(current).label.addAll(found);
            drafts.get(current).misprint = TableCells.raw(found);
            return;
        }
        seen.append(words.text(), hit.from(), hit.to());
        if (seen.length() <= LONGEST_HEAD && head.compare(seen.toString()).fit() == Fit.SAME) {
            leftover.removeAll(words.between(0, hit.to()));
        } else {
            current = -1;
            leftover.addAll(found);
        }
    }

    /** A few letters added to a whole label on its own line, such as （件）, do not make it another row's. */
    private boolean addition(WordRun words, RowLabels.LabelMatch hit, Draft draft, RowLabels.Label row) {
        var added = words.between(hit.from(), hit.to());
        boolean few = hit.to() - hit.from() <= Math.max(1, row.text.length() / 2);
        if (!few
                || !draft.values.isEmpty()
                || added.getLast().line() != draft.label.getLast().line()) {
            return false;
        }
        draft.label.addAll(added);
        draft.misprint = TableCells.raw(draft.label.stream().distinct().toList());
        return true;
    }

    private void finish() {
        for (int i = 0; i < drafts.size(); i++) {
            var row = form.rows().get(i);
            var draft = drafts.get(i);
            int columns = form.columns().size();
            var figures = TableCells.withoutPageNumbers(draft.values, columns);
            if (draft.label.isEmpty()) {
                cells.doubt(row, "没有读到这一行，未填入。", List.of());
            } else if (draft.values.isEmpty()) {
                cells.doubt(row, "这一行没有数字，未填入。", draft.label);
            } else if (figures.isEmpty() && labels.certain(i) && placed(row, draft)) {
                misprint(row, draft);
            } else if (figures.isEmpty() || !labels.certain(i)) {
                var raw = TableCells.raw(draft.values);
                cells.doubt(
                        row,
                        figures.isEmpty()
                                ? "这一行应有 " + columns + " 个数字，读到 " + draft.values.size() + " 个：" + Notes.quote(raw)
                                        + "，未填入。"
                                : "行名不完整（“" + TableCells.raw(draft.label) + "”），未填入。",
                        draft.values);
                leftover.addAll(draft.label);
                leftover.addAll(draft.values);
            } else {
                cells.fill(row, figures);
                misprint(row, draft);
            }
        }
    }

    private void misprint(RowForm row, Draft draft) {
        if (draft.misprint != null) {
            notes.doubt(
                    form.ref(row, form.columns().getFirst()),
                    section,
                    "行名“" + draft.misprint + "”与格式略有出入，按“" + row.label() + "”读入，请核对。");
        }
    }

    /** Fills a row that has blanks, where the places of its figures on the page are those of columns of the other rows. */
    private boolean placed(RowForm row, Draft draft) {
        var values = draft.values.stream().filter(piece -> !piece.mark()).toList();
        var places = values.size() < form.columns().size() ? notes.places(values) : null;
        var columns = places == null ? List.<Double>of() : columns();
        var pieces = new TreeMap<Integer, TableWord>();
        for (int i = 0; i < values.size() && !columns.isEmpty(); i++) {
            int column = nearest(columns, places.get(i));
            if (column < 0 || pieces.put(column, values.get(i)) != null) {
                return false;
            }
        }
        if (pieces.isEmpty()) {
            return false;
        }
        for (int i = 0; i < form.columns().size(); i++) {
            var column = form.columns().get(i);
            var cell = new CellForm(form.ref(row, column), form, row, column);
            if (pieces.containsKey(i)) {
                cells.fill(cell, pieces.get(i));
            } else {
                cells.doubt(cell, "原件此格为空，未填入。", List.of());
            }
        }
        return true;
    }

    /** Where the columns stand on the page, by the rows that have a figure in each; none when no row has or they do not agree. */
    private List<Double> columns() {
        var rows = drafts.stream()
                .map(draft -> TableCells.withoutPageNumbers(
                        draft.values, form.columns().size()))
                .filter(figures -> !figures.isEmpty())
                .map(notes::places)
                .filter(Objects::nonNull)
                .toList();
        var columns = new ArrayList<Double>();
        for (int i = 0; i < form.columns().size() && !rows.isEmpty(); i++) {
            int at = i;
            columns.add(rows.stream().map(row -> row.get(at)).sorted().toList().get(rows.size() / 2));
        }
        return columns.stream().sorted().toList().equals(columns) ? columns : List.of();
    }

    /** The column a figure stands in: nearer to it than a third of the way to the next; -1 when it is between two. */
    private static int nearest(List<Double> columns, double place) {
        for (int i = 0; i < columns.size(); i++) {
            double left = i == 0 ? Double.MAX_VALUE : columns.get(i) - columns.get(i - 1);
            double right = i == columns.size() - 1 ? Double.MAX_VALUE : columns.get(i + 1) - columns.get(i);
            if (Math.abs(columns.get(i) - place) < Math.min(left, right) / 3) {
                return i;
            }
        }
        return -1;
    }
}
