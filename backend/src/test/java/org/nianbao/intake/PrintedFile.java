package org.nianbao.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.nianbao.form.Edition;
import org.nianbao.form.PrintedCell;
import org.nianbao.form.PrintedRow;
import org.nianbao.form.SectionForm;
import org.nianbao.form.TableForm;

/** The fixture of 2021 as files of each kind with real tables; single cells may be marked up otherwise. */
public final class PrintedFile {

    static final Edition EDITION = Fixture.EDITIONS.byKey("2021");
    static final String WORD = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
    private static final String TITLE = "青川县人民政府2022年政府信息公开工作年度报告";
    private static final String PERIOD = "本报告统计期限自2022年1月1日起至2022年12月31日止。";

    /** Nothing is changed. */
    static final UnaryOperator<String> SAME = text -> text;

    private PrintedFile() {}

    private static String changed(UnaryOperator<String> change, String text) {
        var changed = change.apply(text);
        if (change != SAME && changed.equals(text)) {
            throw new IllegalArgumentException("改动没有着落。");
        }
        return changed;
    }

    /** @param markup what stands in some cells instead of the plain number, by cell reference */
    static byte[] html(Map<String, String> markup, String style, UnaryOperator<String> changed) {
        var page = new StringBuilder("<!DOCTYPE html><html><head><style>" + style + "</style></head><body><p>" + TITLE
                + "</p><p>" + PERIOD + "</p>");
        sections((heading, tables) -> {
            page.append("<p>").append(heading).append("</p>");
            tables.forEach(table -> {
                page.append("<table>").append(titled(table, "<tr><td colspan=4>%s</td></tr>"));
                table.layout().forEach(row -> {
                    page.append("<tr>");
                    row.cells()
                            .forEach(cell -> page.append("<td colspan=")
                                    .append(cell.columns())
                                    .append(" rowspan=")
                                    .append(cell.rows())
                                    .append(">")
                                    .append(words(cell, markup))
                                    .append("</td>"));
                    page.append("</tr>");
                });
                page.append("</table>");
            });
        });
        return changed(changed, page.append("</body></html>").toString()).getBytes(StandardCharsets.UTF_8);
    }

    static byte[] html(Map<String, String> markup) {
        return html(markup, "", SAME);
    }

    /** @param runs the runs of some cells, by cell reference */
    static byte[] docx(Map<String, String> runs, String styles, UnaryOperator<String> changed) {
        var body = new StringBuilder(paragraph(run(TITLE)) + paragraph(run(PERIOD)));
        sections((heading, tables) -> {
            body.append(paragraph(run(heading)));
            tables.forEach(table -> {
                body.append(titled(table, paragraph(run("%s")))).append("<w:tbl>");
                grid(table.layout()).forEach(row -> {
                    body.append("<w:tr>");
                    row.forEach((column, cell) -> {
                        boolean begins = cell.rows() > 0;
                        body.append("<w:tc><w:tcPr><w:gridSpan w:val=\"")
                                .append(cell.columns())
                                .append("\"/>")
                                .append(begins ? cell.rows() > 1 ? "<w:vMerge w:val=\"restart\"/>" : "" : "<w:vMerge/>")
                                .append("</w:tcPr>")
                                .append(paragraph(
                                        !begins
                                                ? ""
                                                : cell.ref() == null
                                                        ? run(cell.text())
                                                        : runs.getOrDefault(cell.ref(), run(number(cell.ref())))))
                                .append("</w:tc>");
                    });
                    body.append("</w:tr>");
                });
                body.append("</w:tbl>");
            });
        });
        return zip(Map.of(
                "word/document.xml",
                changed(changed, "<w:document " + WORD + "><w:body>" + body + "</w:body></w:document>"),
                "word/styles.xml",
                "<w:styles " + WORD + ">" + styles + "</w:styles>"));
    }

    static String run(String text) {
        return "<w:r><w:t>" + text + "</w:t></w:r>";
    }

    private static String paragraph(String runs) {
        return "<w:p>" + runs + "</w:p>";
    }

    /**
     * All in one sheet.
     *
     * @param cells what some cells are, from behind their place on, by cell reference
     */
    static byte[] xlsx(Map<String, String> cells, String before, UnaryOperator<String> changed) {
        return xlsx(cells, before, "", changed);
    }

    /** @param ofBook what the workbook says of itself */
    static byte[] xlsx(Map<String, String> cells, String before, String ofBook, UnaryOperator<String> changed) {
        var rows = new StringBuilder();
        var merged = new StringBuilder();
        int[] at = {0};
        line(rows, at, TITLE);
        line(rows, at, PERIOD);
        sections((heading, tables) -> {
            line(rows, at, heading);
            tables.forEach(table -> {
                if (!titled(table, "%s").isEmpty()) {
                    line(rows, at, table.title());
                }
                grid(table.layout()).forEach(row -> {
                    int number = ++at[0];
                    rows.append("<row r=\"").append(number).append("\">");
                    row.forEach((column, cell) -> {
                        if (cell.rows() > 0) {
                            var place = place(column, number);
                            rows.append("<c r=\"")
                                    .append(place)
                                    .append("\" ")
                                    .append(
                                            cell.ref() == null
                                                    ? inline(cell.text())
                                                    : cells.getOrDefault(
                                                            cell.ref(), "><v>" + number(cell.ref()) + "</v>"))
                                    .append("</c>");
                            if (cell.columns() > 1 || cell.rows() > 1) {
                                merged.append("<mergeCell ref=\"")
                                        .append(place)
                                        .append(':')
                                        .append(place(column + cell.columns() - 1, number + cell.rows() - 1))
                                        .append("\"/>");
                            }
                        }
                    });
                    rows.append("</row>");
                });
            });
        });
        return zip(Map.of(
                "xl/workbook.xml",
                "<workbook><sheets><sheet name=\"年报\" id=\"r1\"/></sheets>" + ofBook + "</workbook>",
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id=\"r1\" Target=\"worksheets/sheet1.xml\"/>" + "</Relationships>",
                "xl/styles.xml",
                "<styleSheet><fonts><font/><font><strike/></font><font>"
                        + "<vertAlign val=\"superscript\"/></font></fonts><cellXfs><xf fontId=\"0\"/><xf fontId=\"1\"/>"
                        + "<xf fontId=\"2\"/></cellXfs></styleSheet>",
                "xl/worksheets/sheet1.xml",
                changed(
                        changed,
                        "<worksheet>" + before + "<sheetData>" + rows + "</sheetData><mergeCells>" + merged
                                + "</mergeCells></worksheet>")));
    }

    private static void line(StringBuilder rows, int[] at, String text) {
        int number = ++at[0];
        rows.append("<row r=\"")
                .append(number)
                .append("\"><c r=\"A")
                .append(number)
                .append("\" ")
                .append(inline(text))
                .append("</c></row>");
    }

    static String inline(String text) {
        return "t=\"inlineStr\"><is><t>" + text + "</t></is>";
    }

    private static String place(int column, int row) {
        return (char) ('A' + column) + "" + row;
    }

    /**
     * The same in the format of before 2007.
     *
     * @param changed what is done to some cells, by cell reference
     */
    static byte[] xls(Map<String, BiConsumer<HSSFWorkbook, HSSFCell>> changed, Consumer<HSSFWorkbook> also) {
        try (var book = new HSSFWorkbook()) {
            var sheet = book.createSheet("年报");
            int[] at = {0};
            sheet.createRow(at[0]++).createCell(0).setCellValue(TITLE);
            sheet.createRow(at[0]++).createCell(0).setCellValue(PERIOD);
            sections((heading, tables) -> {
                sheet.createRow(at[0]++).createCell(0).setCellValue(heading);
                tables.forEach(table -> {
                    if (!titled(table, "%s").isEmpty()) {
                        sheet.createRow(at[0]++).createCell(0).setCellValue(table.title());
                    }
                    grid(table.layout()).forEach(row -> {
                        var line = sheet.createRow(at[0]++);
                        row.forEach((column, cell) -> {
                            if (cell.rows() > 0) {
                                var made = line.createCell(column);
                                if (cell.ref() == null) {
                                    made.setCellValue(cell.text());
                                } else {
                                    made.setCellValue(Double.parseDouble(number(cell.ref())));
                                    changed.getOrDefault(cell.ref(), (b, c) -> {})
                                            .accept(book, made);
                                }
                                if (cell.columns() > 1 || cell.rows() > 1) {
                                    sheet.addMergedRegion(new CellRangeAddress(
                                            line.getRowNum(),
                                            line.getRowNum() + cell.rows() - 1,
                                            column,
                                            column + cell.columns() - 1));
                                }
                            }
                        });
                    });
                });
            });
            also.accept(book);
            var bytes = new ByteArrayOutputStream();
            book.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A row of a table a line, its cells parted; merged ones only where they begin.
     *
     * @param open stands before each row and behind it
     */
    static String text(String between, String open, UnaryOperator<String> changed) {
        var text = new StringBuilder(TITLE + "\n" + PERIOD + "\n");
        sections((heading, tables) -> {
            text.append(heading).append('\n');
            tables.forEach(table -> {
                text.append(titled(table, open + "%s" + open + "\n"));
                table.layout()
                        .forEach(row -> text.append(open)
                                .append(String.join(
                                        between,
                                        row.cells().stream()
                                                .map(cell -> words(cell, Map.of()))
                                                .toList()))
                                .append(open)
                                .append('\n'));
            });
        });
        return changed(changed, text.toString());
    }

    /**
     * Drawn line by line, in a font that every reader has to know by its name alone.
     *
     * @param drawn what is drawn for some cells instead of the number, by reference: operators, the pen at their place
     */
    public static byte[] pdf(Map<String, String> drawn) {
        return pdf("", drawn);
    }

    /** @param first operators at the beginning of each page */
    public static byte[] pdf(String first, Map<String, String> drawn) {
        var lines = new ArrayList<String>();
        lines.add(shown(TITLE, 50));
        lines.add(shown(PERIOD, 50));
        sections((heading, tables) -> {
            lines.add(shown(heading, 50));
            tables.forEach(table -> {
                if (!titled(table, "%s").isEmpty()) {
                    lines.add(shown(table.title(), 50));
                }
                table.layout().forEach(row -> {
                    var line = new StringBuilder();
                    int x = 50;
                    int figure = 700;
                    for (var cell : row.cells()) {
                        if (cell.ref() != null) {
                            x = figure;
                            figure += 90;
                        }
                        line.append(
                                cell.ref() != null && drawn.containsKey(cell.ref())
                                        ? drawn.get(cell.ref())
                                                .replace("AT", "1 0 0 1 " + x + " Y Tm")
                                                .replace("X", String.valueOf(x))
                                        : shown(words(cell, Map.of()), x));
                        x += Math.max(60, words(cell, Map.of()).length() * 8 + 20);
                    }
                    lines.add(line.toString());
                });
            });
        });
        return pages(first, lines);
    }

    private static byte[] pages(String first, List<String> lines) {
        try (var pdf = new PDDocument()) {
            for (int from = 0; from < lines.size(); from += 40) {
                var content = new StringBuilder(first);
                int y = 760;
                for (var line : lines.subList(from, Math.min(lines.size(), from + 40))) {
                    content.append(line.replace("Y", String.valueOf(y))).append('\n');
                    y -= 18;
                }
                var page = new PDPage(new PDRectangle(2200, 800));
                page.setResources(new PDResources(resources()));
                var stream = pdf.getDocument().createCOSStream();
                try (var out = stream.createOutputStream(COSName.FLATE_DECODE)) {
                    out.write(content.toString().getBytes(StandardCharsets.US_ASCII));
                }
                page.getCOSObject().setItem(COSName.CONTENTS, stream);
                pdf.addPage(page);
            }
            var bytes = new ByteArrayOutputStream();
            pdf.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static COSDictionary resources() {
        var system = new COSDictionary();
        system.setString(COSName.REGISTRY, "Adobe");
        system.setString(COSName.ORDERING, "GB1");
        system.setInt(COSName.SUPPLEMENT, 2);
        var descriptor = new COSDictionary();
        descriptor.setItem(COSName.TYPE, COSName.FONT_DESC);
        descriptor.setName(COSName.FONT_NAME, "STSong-Light");
        descriptor.setInt(COSName.FLAGS, 6);
        var glyphs = new COSDictionary();
        glyphs.setItem(COSName.TYPE, COSName.FONT);
        glyphs.setItem(COSName.SUBTYPE, COSName.CID_FONT_TYPE0);
        glyphs.setName(COSName.BASE_FONT, "STSong-Light");
        glyphs.setItem(COSName.CIDSYSTEMINFO, system);
        glyphs.setItem(COSName.FONT_DESC, descriptor);
        glyphs.setInt(COSName.DW, 800);
        var kinds = new COSArray();
        kinds.add(glyphs);
        var font = new COSDictionary();
        font.setItem(COSName.TYPE, COSName.FONT);
        font.setItem(COSName.SUBTYPE, COSName.TYPE0);
        font.setName(COSName.BASE_FONT, "STSong-Light");
        font.setName(COSName.ENCODING, "UniGB-UCS2-H");
        font.setItem(COSName.DESCENDANT_FONTS, kinds);
        var fonts = new COSDictionary();
        fonts.setItem(COSName.getPDFName("F"), font);
        var resources = new COSDictionary();
        resources.setItem(COSName.FONT, fonts);
        return resources;
    }

    private static String shown(String text, int x) {
        return "BT /F 8 Tf 1 0 0 1 " + x + " Y Tm " + hex(text) + " Tj ET ";
    }

    /** A string as the font of {@link #pdf(Map)} has it. */
    static String hex(String text) {
        return "<" + HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_16BE)) + ">";
    }

    private interface EachSection {

        void print(String heading, List<TableForm> tables);
    }

    private static void sections(EachSection each) {
        for (SectionForm section : EDITION.sections()) {
            each.print(
                    "一二三四五六".charAt(section.number() - 1) + "、" + section.title(),
                    section.tables().stream().map(EDITION::table).toList());
        }
    }

    private static String titled(TableForm table, String format) {
        return table.title().startsWith("第二十条") ? format.formatted(table.title()) : "";
    }

    private static String words(PrintedCell cell, Map<String, String> markup) {
        return cell.ref() == null ? cell.text() : markup.getOrDefault(cell.ref(), number(cell.ref()));
    }

    static String number(String ref) {
        return Fixture.figures("2021").get(ref);
    }

    /** Line by line every cell by its column; one that goes on from the line above has no rows of its own. */
    private static List<Map<Integer, PrintedCell>> grid(List<PrintedRow> rows) {
        var grid = new ArrayList<Map<Integer, PrintedCell>>();
        rows.forEach(row -> grid.add(new TreeMap<>()));
        for (int i = 0; i < rows.size(); i++) {
            int column = 0;
            for (var cell : rows.get(i).cells()) {
                while (covered(grid.get(i), column)) {
                    column++;
                }
                for (int below = i; below < i + cell.rows(); below++) {
                    grid.get(below)
                            .put(
                                    column,
                                    below == i
                                            ? cell
                                            : new PrintedCell(
                                                    cell.text(), cell.ref(), cell.scope(), cell.columns(), 0));
                }
                column += cell.columns();
            }
        }
        return grid;
    }

    private static boolean covered(Map<Integer, PrintedCell> row, int column) {
        return row.entrySet().stream()
                .anyMatch(cell -> cell.getKey() <= column
                        && column < cell.getKey() + cell.getValue().columns());
    }

    static byte[] zip(Map<String, String> parts) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : new LinkedHashMap<>(parts).entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
