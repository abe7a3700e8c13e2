package org.nianbao.foreign.file;

import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFEvaluationWorkbook;
import org.apache.poi.hssf.usermodel.HSSFFormulaEvaluator;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.formula.FormulaParser;
import org.apache.poi.ss.formula.FormulaType;
import org.apache.poi.ss.formula.ptg.AddPtg;
import org.apache.poi.ss.formula.ptg.AreaPtg;
import org.apache.poi.ss.formula.ptg.AttrPtg;
import org.apache.poi.ss.formula.ptg.DividePtg;
import org.apache.poi.ss.formula.ptg.FuncVarPtg;
import org.apache.poi.ss.formula.ptg.IntPtg;
import org.apache.poi.ss.formula.ptg.MultiplyPtg;
import org.apache.poi.ss.formula.ptg.NumberPtg;
import org.apache.poi.ss.formula.ptg.ParenthesisPtg;
import org.apache.poi.ss.formula.ptg.Ptg;
import org.apache.poi.ss.formula.ptg.RefPtg;
import org.apache.poi.ss.formula.ptg.SubtractPtg;
import org.apache.poi.ss.usermodel.CellType;
import org.nianbao.foreign.text.UnreadableFile;

/**
 * Whether a formula of an old workbook has been counted by whoever wrote it. The format has no way to say that it has not been:
 * programs that do not count leave a zero there. So a zero is believed only where the formula does come to zero, and that is
 * looked at only in workbooks that add, multiply and sum, and not more than a report does: formulas are programs.
 */
final class XlsFormulas {

    private static final int MOST_FORMULAS = 2_000;
    private static final long MOST_CELLS = 200_000;

    private final HSSFWorkbook workbook;
    private final boolean plain;
    private final HSSFFormulaEvaluator counting;

    XlsFormulas(HSSFWorkbook workbook) {
        this.workbook = workbook;
        this.plain = isPlain();
        this.counting = new HSSFFormulaEvaluator(workbook);
    }

    boolean counted(HSSFCell cell) {
        if (cell.getCachedFormulaResultType() != CellType.NUMERIC || cell.getNumericCellValue() != 0) {
            return true;
        }
        if (!plain) {
            return false;
        }
        UnreadableFile.ifGivenUp();
        try {
            var result = counting.evaluate(cell);
            return result != null && result.getCellType() == CellType.NUMERIC && result.getNumberValue() == 0;
        } catch (RuntimeException e) {
            // Whatever the library finds in it, it is not known to be zero.
            return false;
        }
    }

    private boolean isPlain() {
        var names = HSSFEvaluationWorkbook.create(workbook);
        int formulas = 0;
        long[] cells = {0};
        for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
            for (var row : workbook.getSheetAt(i)) {
                for (var cell : row) {
                    if (cell.getCellType() == CellType.FORMULA
                            && (++formulas > MOST_FORMULAS || !isPlain(cell.getCellFormula(), names, i, cells))) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    private static boolean isPlain(String formula, HSSFEvaluationWorkbook names, int sheet, long[] cells) {
        try {
            for (var token : FormulaParser.parse(formula, names, FormulaType.CELL, sheet)) {
                if (!isPlain(token)) {
                    return false;
                }
                if (token instanceof AreaPtg area) {
                    cells[0] += (long) (area.getLastRow() - area.getFirstRow() + 1)
                            * (area.getLastColumn() - area.getFirstColumn() + 1);
                }
            }
        } catch (RuntimeException e) {
            return false;
        }
        return cells[0] <= MOST_CELLS;
    }

    private static boolean isPlain(Ptg token) {
        return switch (token) {
            case RefPtg ignored -> true;
            case AreaPtg ignored -> true;
            case IntPtg ignored -> true;
            case NumberPtg ignored -> true;
            case AddPtg ignored -> true;
            case SubtractPtg ignored -> true;
            case MultiplyPtg ignored -> true;
            case DividePtg ignored -> true;
            case ParenthesisPtg ignored -> true;
            case AttrPtg attribute -> attribute.isSum();
            case FuncVarPtg function -> function.getName().equals("SUM");
            default -> false;
        };
    }
}
