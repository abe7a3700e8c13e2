package org.nianbao.export.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.openxmlformats.schemas.officeDocument.x2006.sharedTypes.STVerticalAlignRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

/** Reads files as others would read them. */
public final class ReadBack {

    private ReadBack() {}

    static Document html(byte[] file) {
        return Jsoup.parse(new String(file, StandardCharsets.UTF_8));
    }

    /** Table by table, line by line, the texts of the cells that begin there. */
    static List<List<List<String>>> tables(Document page) {
        page.select("sup").remove();
        return page.select("table").stream()
                .map(table -> table.select("tr").stream()
                        .map(line -> line.select("th, td").stream()
                                .map(cell -> cell.text())
                                .toList())
                        .toList())
                .toList();
    }

    /** As {@link #tables(Document)}, by Word's rules; a cell that goes on from the line before begins nowhere. */
    static List<List<List<String>>> docx(byte[] file) throws IOException {
        try (var document = new XWPFDocument(new ByteArrayInputStream(file))) {
            return document.getTables().stream()
                    .map(table -> table.getRows().stream()
                            .map(line -> line.getTableCells().stream()
                                    .filter(cell -> begins(cell.getCTTc()))
                                    .map(ReadBack::text)
                                    .toList())
                            .toList())
                    .toList();
        }
    }

    private static boolean begins(CTTc cell) {
        return !cell.getTcPr().isSetVMerge() || cell.getTcPr().getVMerge().getVal() == STMerge.RESTART;
    }

    /** Without the mark of a note. */
    private static String text(XWPFTableCell cell) {
        return cell.getParagraphs().stream()
                .flatMap(paragraph -> paragraph.getRuns().stream())
                .filter(run -> run.getVerticalAlignment() != STVerticalAlignRun.SUPERSCRIPT)
                .map(XWPFRun::text)
                .collect(Collectors.joining());
    }

    /** As {@link #tables(Document)}, for one sheet; a number in it must be one. */
    static List<List<String>> sheet(Sheet sheet) {
        var lines = new ArrayList<List<String>>();
        for (var row : sheet) {
            var line = new ArrayList<String>();
            for (var cell : row) {
                boolean covered = sheet.getMergedRegions().stream()
                        .anyMatch(region -> region.isInRange(cell)
                                && (region.getFirstRow() != cell.getRowIndex()
                                        || region.getFirstColumn() != cell.getColumnIndex()));
                if (!covered) {
                    line.add(text(cell));
                }
            }
            lines.add(line);
        }
        return lines;
    }

    private static String text(Cell cell) {
        return switch (cell.getCellType()) {
            case NUMERIC ->
                new BigDecimal(String.valueOf(cell.getNumericCellValue()))
                        .stripTrailingZeros()
                        .toPlainString();
            case STRING -> {
                if (cell.getStringCellValue().matches("-?[0-9.]+")) {
                    throw new AssertionError(cell.getAddress() + " holds a number as text");
                }
                yield cell.getStringCellValue();
            }
            case BLANK -> "";
            default -> throw new AssertionError(cell.getAddress() + " is " + cell.getCellType());
        };
    }

    /** The text of all pages in the order in which they are read aloud, without spaces and the marks of notes. */
    static String text(PDDocument pdf) throws IOException {
        return new PDFTextStripper().getText(pdf).replaceAll("\\s|［\\d+］", "");
    }

    /** The lines of a CSV file as RFC 4180 has it, each by its heads. */
    public static List<Map<String, String>> csv(byte[] file) {
        var text = new String(file, StandardCharsets.UTF_8);
        if (text.charAt(0) != '\uFEFF') {
            throw new AssertionError("Excel would not know that this is UTF-8");
        }
        var lines = new ArrayList<List<String>>(List.of(new ArrayList<>()));
        var field = new StringBuilder();
        boolean quoted = false;
        for (int i = 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted && c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                field.append(text.charAt(++i));
            } else if (c == '"') {
                quoted = !quoted;
            } else if (quoted || c != ',' && c != '\r' && c != '\n') {
                field.append(c);
            } else if (c != '\r') {
                lines.getLast().add(field.toString());
                field.setLength(0);
                if (c == '\n') {
                    lines.add(new ArrayList<>());
                }
            }
        }
        var heads = lines.getFirst();
        return lines.subList(1, lines.size() - 1).stream()
                .map(line -> {
                    var byHead = new LinkedHashMap<String, String>();
                    for (int i = 0; i < line.size(); i++) {
                        byHead.put(heads.get(i), line.get(i));
                    }
                    return (Map<String, String>) byHead;
                })
                .toList();
    }
}
