package org.nianbao.foreign.file;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.nianbao.foreign.file.XlsxStyles.FontLook;
import org.nianbao.foreign.text.CellText;
import org.nianbao.foreign.text.CellText.Inscribed;
import org.nianbao.foreign.text.Opened;
import org.nianbao.foreign.text.PrintedFigure;
import org.nianbao.foreign.text.TableRow;
import org.nianbao.foreign.text.UnreadableFile;
import org.nianbao.form.Editions;

/** Reads the text of an Excel workbook of the binary format, as {@link XlsxReader} does of the newer one. */
final class XlsReader {

    private final HSSFWorkbook workbook;
    private final XlsFormulas formulas;

    private XlsReader(HSSFWorkbook workbook) {
        this.workbook = workbook;
        this.formulas = new XlsFormulas(workbook);
    }

    static Opened open(DirectoryNode root, Editions editions) throws IOException {
        try (var workbook = new HSSFWorkbook(root, false)) {
            var reader = new XlsReader(workbook);
            Map<String, List<TableRow>> sheets = new LinkedHashMap<>();
            for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
                if (!workbook.isSheetHidden(i) && !workbook.isSheetVeryHidden(i)) {
                    sheets.put(workbook.getSheetName(i), reader.rows(workbook.getSheetAt(i), sheets.size()));
                }
            }
            return new Opened(SheetLines.of(sheets, editions), List.of(), null);
        }
    }

    private List<TableRow> rows(HSSFSheet sheet, int number) {
        var rows = new SheetRows();
        for (int column = 0; column < XlsxCell.MOST_COLUMNS; column++) {
            if (sheet.isColumnHidden(column)) {
                rows.hide(column);
            }
        }
        for (var range : sheet.getMergedRegions()) {
            rows.merge(range.getFirstRow(), range.getFirstColumn(), range.getLastRow(), range.getLastColumn());
        }
        for (var row : sheet) {
            UnreadableFile.ifGivenUp();
            for (var cell : row) {
                if (!row.getZeroHeight() && cell.getColumnIndex() < XlsxCell.MOST_COLUMNS) {
                    rows.add(row.getRowNum(), cell.getColumnIndex(), inscribed((HSSFCell) cell));
                }
            }
        }
        return rows.rows(number);
    }

    private Inscribed inscribed(HSSFCell cell) {
        var look = look(cell.getCellStyle().getFontIndex());
        boolean formula = cell.getCellType() == CellType.FORMULA;
        var kind = formula ? cell.getCachedFormulaResultType() : cell.getCellType();
        if (formula && !formulas.counted(cell)) {
            return look.on(Inscribed.plain(PrintedFigure.UNCOUNTED));
        }
        return switch (kind) {
            case STRING -> written(cell, look);
            case NUMERIC -> look.on(Inscribed.plain(XlsxCell.number(Double.toString(cell.getNumericCellValue()))));
            case BOOLEAN -> look.on(Inscribed.plain(cell.getBooleanCellValue() ? "1" : "0"));
            case ERROR ->
                Inscribed.plain(FormulaError.forInt(cell.getErrorCellValue()).getString());
            case BLANK, FORMULA, _NONE -> Inscribed.NOTHING;
        };
    }

    /** Each stretch of the text may look otherwise; the first as the cell does. */
    private Inscribed written(HSSFCell cell, FontLook ofCell) {
        var rich = cell.getRichStringCellValue();
        var text = rich.getString();
        var ends = new ArrayList<Integer>();
        for (int run = 0; run < rich.numFormattingRuns(); run++) {
            ends.add(Math.clamp(rich.getIndexOfFormattingRun(run), 0, text.length()));
        }
        ends.add(text.length());
        var all = new CellText();
        for (int run = -1, from = 0; run < rich.numFormattingRuns(); run++) {
            int end = Math.max(from, ends.get(run + 1));
            var stretch = text.substring(from, end);
            var look = run < 0 ? ofCell : look(rich.getFontOfFormattingRun(run));
            if (look.struck()) {
                all.struck(stretch);
            } else if (look.raised()) {
                all.raised(stretch);
            } else {
                all.plain(stretch);
            }
            from = end;
        }
        return all.inscribed();
    }

    private FontLook look(int font) {
        var as = workbook.getFontAt(font);
        return new FontLook(as.getStrikeout(), as.getTypeOffset() != 0);
    }
}
