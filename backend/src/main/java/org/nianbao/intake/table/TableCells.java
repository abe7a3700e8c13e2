package org.nianbao.intake.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.nianbao.content.Cell;
import org.nianbao.foreign.text.PrintedFigure;
import org.nianbao.foreign.text.TableWord;
import org.nianbao.form.CellForm;
import org.nianbao.form.ColumnForm;
import org.nianbao.form.RowForm;
import org.nianbao.form.TableForm;
import org.nianbao.intake.doubt.Doubt.DoubtKind;
import org.nianbao.intake.doubt.Notes;
import org.nianbao.intake.doubt.Proposal;
import org.nianbao.intake.table.TableHead.Amount;

/** The cells of one table as they are filled, with a doubt for every one that stays BLANK. */
final class TableCells {

    private final TableForm form;
    private final int section;
    private final Amount amount;
    private final Notes notes;
    private final Map<String, Cell> cells = new HashMap<>();

    TableCells(TableForm form, int section, Amount amount, Notes notes) {
        this.form = form;
        this.section = section;
        this.amount = amount;
        this.notes = notes;
    }

    Map<String, Cell> cells() {
        return cells;
    }

    /** Fills a row from what stands in it, column by column. */
    void fill(RowForm row, List<TableWord> values) {
        for (int i = 0; i < values.size(); i++) {
            fill(
                    new CellForm(
                            form.ref(row, form.columns().get(i)),
                            form,
                            row,
                            form.columns().get(i)),
                    values.get(i));
        }
    }

    /** Leaves a whole row BLANK for one reason. */
    void doubt(RowForm row, String reason, List<TableWord> found) {
        var cells = form.columns().stream()
                .map(column -> new CellForm(form.ref(row, column), form, row, column))
                .toList();
        notes.doubt(new Notes.OfCells(DoubtKind.ROW, form, cells, section, reason, List.copyOf(found), null));
    }

    /**
     * The figures of a row without page numbers that got in among them; null when they are not as many as the
     * columns, or when only what may be a page number makes them so.
     */
    static List<TableWord> withoutPageNumbers(List<TableWord> values, int columns) {
        var figures = values.stream().filter(piece -> !piece.mark()).toList();
        return figures.size() == columns ? figures : List.of();
    }

    static String raw(List<TableWord> pieces) {
        return pieces.stream().map(TableWord::raw).collect(Collectors.joining(" "));
    }

    /** Fills one cell from what stands in it. */
    void fill(CellForm cell, TableWord value) {
        var struck = notes.struck(value);
        if (struck != null) {
            notes.doubt(new Notes.OfCells(
                    DoubtKind.ROW,
                    form,
                    List.of(cell),
                    section,
                    "原件这一行有删除线文字“" + Notes.quote(struck) + "”，未计入，请核对。",
                    List.of(value),
                    null));
        }
        switch (value.figure()) {
            case PrintedFigure.Number number -> fill(cell, number, value);
            case PrintedFigure.Stroke ignored -> doubt(cell, "原文是“" + value.raw() + "”，不是数字，未填入。", value);
            case PrintedFigure.Unclear ignored -> doubt(cell, "原文“" + Notes.quote(value.raw()) + "”无法读成数字，未填入。", value);
            case null -> throw new IllegalStateException("“" + value.raw() + "”不是数字。");
        }
    }

    private void fill(CellForm cell, PrintedFigure.Number number, TableWord value) {
        var column = cell.column();
        var raw = value.raw();
        boolean byHead = number.unit().isEmpty() && column.decimals() > 0;
        boolean yuan = number.unit().equals("元") || byHead && amount == Amount.YUAN;
        if (yuan && "万元".equals(column.unit())) {
            inYuan(cell, number.value(), value);
        } else if (!number.unit().isEmpty() && !number.unit().equals(column.unit())) {
            doubt(
                    cell,
                    "原文“" + raw + "”的单位与格式（" + (column.unit() == null ? "未规定单位" : column.unit()) + "）不一致，未换算，也未填入。",
                    value);
        } else if (byHead && amount != Amount.AS_THE_FORM) {
            doubt(cell, "表头的金额单位与格式不一致，原文“" + raw + "”未填入。", value);
        } else if (number.change() && !column.signed()) {
            doubt(cell, "原文“" + raw + "”表示增减，此处应填数量，未填入。", value);
        } else {
            cells.put(cell.ref(), Cell.number(cell.ref(), number.value()));
            oddities(column, number.value()).forEach(oddity -> doubt(cell, oddity, value));
        }
    }

    /** 原件以元为单位: what it is in 万元 is worked out exactly, but only proposed. */
    private void inYuan(CellForm cell, BigDecimal amount, TableWord value) {
        var inForm = amount.movePointLeft(4).stripTrailingZeros();
        var why = amount.toPlainString() + " 元 ÷ 10000 = " + inForm.toPlainString() + " 万元";
        boolean fits = inForm.scale() <= cell.column().decimals() && inForm.signum() >= 0;
        notes.doubt(new Notes.OfCells(
                DoubtKind.AMOUNT,
                form,
                List.of(cell),
                section,
                "原件以元为单位（“" + value.raw() + "”），格式要求万元，未填入。",
                List.of(value),
                fits ? Proposal.numbers(why, Map.of(cell.ref(), inForm)) : null));
    }

    private static List<String> oddities(ColumnForm column, BigDecimal value) {
        var oddities = new ArrayList<String>();
        if (value.signum() < 0 && !column.signed()) {
            oddities.add("读到负数 " + value.toPlainString() + "，请核对。");
        }
        if (value.stripTrailingZeros().scale() > column.decimals()) {
            oddities.add("读到 " + value.toPlainString() + "，小数位数超出格式，请核对。");
        }
        return oddities;
    }

    private void doubt(CellForm cell, String reason, TableWord found) {
        doubt(cell, reason, List.of(found));
    }

    /** @param found what stands there in the file */
    void doubt(CellForm cell, String reason, List<TableWord> found) {
        notes.doubt(new Notes.OfCells(DoubtKind.FIGURE, form, List.of(cell), section, reason, found, null));
    }
}
