package org.nianbao.intake.table;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.nianbao.content.Cell;
import org.nianbao.foreign.text.PrintedFigure;
import org.nianbao.foreign.text.TableWord;
import org.nianbao.form.TableForm;
import org.nianbao.form.TableForm.Printed;
import org.nianbao.intake.doubt.Notes;
import org.nianbao.intake.table.TableHead.Amount;
import org.nianbao.intake.table.TableHead.Fit;

/** Reads one printed table from its words. */
final class TableReader {

    /**
     * What came of it.
     *
     * @param fit      whether this was the form's table at all
     * @param leftover words that have no place in the table
     */
    record ReadTable(Map<String, Cell> cells, Fit fit, List<TableWord> leftover) {}

    private final TableForm form;
    private final int section;
    private final Notes notes;

    TableReader(TableForm form, int section, Notes notes) {
        this.form = form;
        this.section = section;
        this.notes = notes;
    }

    ReadTable read(List<TableWord> pieces) {
        return form.rows().size() == 1 || form.printed() == Printed.ACROSS ? oneLine(pieces) : rows(pieces);
    }

    private ReadTable rows(List<TableWord> pieces) {
        var parts = TableWord.part(pieces, new RowLabels(form).firstIn(TableWord.text(pieces)));
        var above = parts.getFirst();
        var head = TableHead.above(form).compare(TableWord.text(above));
        if (head.fit() == Fit.NOT) {
            return otherForm(pieces, TableWord.text(above));
        }
        if (above.stream().anyMatch(piece -> piece.figure() instanceof PrintedFigure.Number && !piece.mark())) {
            notes.blank(form, section, "有数字排在行名之前，无法确定各行的数字，未填入。");
            return new ReadTable(Map.of(), head.fit(), pieces);
        }
        nearly(head.fit(), TableWord.text(above));
        var cells = new TableCells(form, section, head.amount(), notes);
        var leftover = new TableRows(form, cells, section, notes).read(parts.getLast());
        return new ReadTable(cells.cells(), head.fit(), leftover);
    }

    /**
     * A table with figures in one line only: its labels stand before the figures, or, in a file that lost the order of
     * the page, anywhere around them.
     */
    private ReadTable oneLine(List<TableWord> pieces) {
        int first = 0;
        while (first < pieces.size()
                && (pieces.get(first).isText() || pieces.get(first).mark())) {
            first++;
        }
        int end = first;
        while (end < pieces.size() && !pieces.get(end).isText()) {
            end++;
        }
        var whole = TableHead.around(form);
        var before = whole.compare(TableWord.text(pieces.subList(0, first)));
        var run = TableCells.withoutPageNumbers(pieces.subList(first, end), wanted());
        var after = pieces.subList(end, pieces.size());
        boolean onlyRun =
                after.stream().noneMatch(piece -> piece.figure() instanceof PrintedFigure.Number && !piece.mark());
        if (before.fit() != Fit.NOT && onlyRun && !run.isEmpty() && !shifted(run)) {
            nearly(before.fit(), TableWord.text(pieces.subList(0, first)));
            return filled(run, before, after);
        }
        var around = whole.compare(TableWord.text(pieces));
        var all = TableCells.withoutPageNumbers(
                pieces.stream().filter(piece -> !piece.isText()).toList(), wanted());
        boolean numbers = !all.isEmpty()
                && !shifted(all)
                && all.stream().allMatch(piece -> piece.figure() instanceof PrintedFigure.Number);
        if (around.fit() == Fit.SAME && numbers) {
            if (wanted() > 1) {
                notes.doubt(null, section, name() + "的表头文字夹在数字之间，数字按先后次序读入，请核对。");
            }
            return filled(all, around, List.of());
        }
        return before.fit() == Fit.NOT && around.fit() == Fit.NOT
                ? otherForm(pieces, TableWord.text(pieces.subList(0, first)))
                : unfilled(pieces, pieces.subList(first, end), before.fit());
    }

    /** Whether the sums say that the figures stand one place off: a stranger got in before them, or one was lost. */
    private boolean shifted(List<TableWord> figures) {
        int columns = form.columns().size();
        if (form.rows().size() == 1 || !form.columns().getLast().key().equals("total")) {
            return false;
        }
        for (int i = 0; i < form.rows().size(); i++) {
            if (addsUp(figures, i * columns)) {
                return false;
            }
        }
        return IntStream.range(0, form.rows().size())
                .anyMatch(i -> addsUp(figures, i * columns + 1) || addsUp(figures, i * columns - 1));
    }

    /** Whether as many figures as there are columns, from a place on, are parts and their sum, and no mere zeros. */
    private boolean addsUp(List<TableWord> figures, int from) {
        int to = from + form.columns().size();
        if (from < 0 || to > figures.size()) {
            return false;
        }
        var sum = BigDecimal.ZERO;
        for (var piece : figures.subList(from, to - 1)) {
            sum = piece.figure() instanceof PrintedFigure.Number number ? sum.add(number.value()) : sum;
        }
        return sum.signum() > 0
                && figures.get(to - 1).figure() instanceof PrintedFigure.Number number
                && number.value().compareTo(sum) == 0;
    }

    private int wanted() {
        return form.columns().size() * form.rows().size();
    }

    private ReadTable filled(List<TableWord> figures, TableHead.HeadFit head, List<TableWord> leftover) {
        int columns = form.columns().size();
        var cells = new TableCells(form, section, head.amount(), notes);
        for (int i = 0; i < form.rows().size(); i++) {
            cells.fill(form.rows().get(i), figures.subList(i * columns, (i + 1) * columns));
        }
        return new ReadTable(cells.cells(), head.fit(), leftover);
    }

    private ReadTable unfilled(List<TableWord> pieces, List<TableWord> values, Fit fit) {
        var found = values.isEmpty() ? "没有读到数字" : "读到 " + values.size() + " 个：" + Notes.quote(TableCells.raw(values));
        var cells = new TableCells(form, section, Amount.AS_THE_FORM, notes);
        form.rows().forEach(row -> cells.doubt(row, "这一行应有 " + wanted() + " 个数字，" + found + "，未填入。", values));
        return new ReadTable(Map.of(), fit, values.isEmpty() && fit == Fit.SAME ? List.of() : pieces);
    }

    private ReadTable otherForm(List<TableWord> pieces, String head) {
        var found = head.isEmpty() ? "没有读到表头" : "读到“" + Notes.quote(head) + "”";
        notes.blank(form, section, "表头与格式不符（" + found + "），表中数字未填入。");
        return new ReadTable(Map.of(), Fit.NOT, pieces);
    }

    private void nearly(Fit fit, String head) {
        if (fit == Fit.NEARLY) {
            notes.doubt(null, section, name() + "的表头与格式略有出入（“" + head + "”），请核对。");
        }
    }

    private String name() {
        return "“" + form.title() + "”表";
    }
}
