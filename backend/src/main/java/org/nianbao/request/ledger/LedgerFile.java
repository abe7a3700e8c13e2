package org.nianbao.request.ledger;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.nianbao.foreign.file.FileText;
import org.nianbao.foreign.file.HtmlReader;
import org.nianbao.foreign.file.OfficeReader;
import org.nianbao.foreign.file.OldOfficeReader;
import org.nianbao.foreign.text.Opened;
import org.nianbao.foreign.text.TableRow;
import org.nianbao.foreign.text.UnreadableFile;
import org.nianbao.foreign.text.UnreadableFile.Obstacle;
import org.nianbao.foreign.text.Written;
import org.nianbao.form.Editions;

/**
 * The cells of a sheet, whichever file it lies in: XLSX, XLS, CSV in UTF-8 or GBK, a table of a DOCX, DOC or HTML page, or
 * what was copied from a spreadsheet. Of a workbook all sheets that are shown, one below the other.
 */
public final class LedgerFile {

    private static final int LOOKED_AT = 512;
    /** Rows without any cell are kept as empty lines, so that a line has its number; a stray cell far below is not. */
    private static final int WIDEST_GAP = 100;

    private LedgerFile() {}

    /** @throws UnreadableFile when it is no such file, or has no table */
    public static List<List<String>> cells(byte[] file, Editions editions) {
        var start = new String(file, 0, Math.min(file.length, LOOKED_AT), StandardCharsets.ISO_8859_1);
        if (start.startsWith("PK\003\004")) {
            return cells(OfficeReader.open(file, editions));
        }
        if (start.startsWith(OldOfficeReader.MARK)) {
            return cells(OldOfficeReader.open(file, editions));
        }
        if (start.startsWith("%PDF-")) {
            throw new UnreadableFile(Obstacle.FOREIGN, "台账不能从 PDF 读取。请用 XLSX、XLS 或者 CSV，或者从表格中复制、粘贴。");
        }
        var text = FileText.of(file);
        if (text.stripLeading().toLowerCase(Locale.ROOT).startsWith("<")) {
            return cells(HtmlReader.open(text));
        }
        try {
            return LedgerGrid.of(text);
        } catch (IllegalArgumentException e) {
            throw new UnreadableFile(Obstacle.NO_REPORT, String.valueOf(e.getMessage()));
        }
    }

    private static List<List<String>> cells(Opened file) {
        var lines = new ArrayList<List<String>>();
        /* Of cells that reach over several rows: what they say, by row and column of their table. */
        var below = new HashMap<Integer, Map<Integer, String>>();
        int table = -1;
        int last = 0;
        for (var row : file.lines().stream().map(Written::row).toList()) {
            if (row == null) {
                continue;
            }
            if (row.table() != table) {
                table = row.table();
                below.clear();
            } else {
                for (int gap = row.index() - last; gap > 1 && gap <= WIDEST_GAP; gap--) {
                    lines.add(List.of());
                }
            }
            last = row.index();
            lines.add(line(row, below));
            if (lines.size() > LedgerGrid.MOST_LINES || lines.getLast().size() > LedgerGrid.MOST_COLUMNS) {
                throw new UnreadableFile(
                        Obstacle.NO_REPORT, String.valueOf(LedgerGrid.tooLarge().getMessage()));
            }
        }
        if (lines.isEmpty()) {
            throw new UnreadableFile(Obstacle.NO_REPORT, "这个文件里没有表格。");
        }
        return lines;
    }

    /** What a merged cell says it says in each of its rows; over columns it says it once. */
    private static List<String> line(TableRow row, Map<Integer, Map<Integer, String>> below) {
        var line = new ArrayList<String>();
        var above = below.getOrDefault(row.index(), Map.of());
        above.forEach((column, text) -> put(line, column, text));
        for (var cell : row.cells()) {
            put(line, cell.column(), cell.text());
            for (int down = 1; down < Math.min(cell.height(), LedgerGrid.MOST_LINES); down++) {
                below.computeIfAbsent(row.index() + down, index -> new HashMap<>())
                        .put(cell.column(), cell.text());
            }
        }
        return line;
    }

    private static void put(List<String> line, int column, String text) {
        while (line.size() <= column) {
            line.add("");
        }
        line.set(column, text);
    }
}
