package org.nianbao.request.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nianbao.foreign.text.UnreadableFile;
import org.nianbao.form.Editions;
import org.nianbao.request.ledger.LedgerReader.MendedCell;

/** The same ledger is read from every kind of file in which an office may keep it. */
class LedgerFileTests {

    private static final Editions EDITIONS = Editions.load();

    /** A number without quotation marks is one in the sheet. */
    private static final List<List<Object>> SHEET = List.of(
            List.of("某局2025年度依申请公开登记台账"),
            List.of(),
            List.of("序号", "收到日期", "收到方式", "申请人", "申请人类型", "联系方式", "申请内容", "办理结果", "答复日期"),
            List.of(1, 45726, "现场", "甲某", "公民", 13900000001L, "某批复", "予以公开", "2025.4.1"),
            List.of(2, "3月12日", "网上", "乙某", "公民", "b@example.org", "某预算", "部分公开", 45750),
            List.of("", "4月2日", "", "丙某", "公民", "0951-5550100", "某规划", "信息不存在", "20250430"),
            List.of("合计", "", "", "", "", "", "", "3"));

    static Stream<byte[]> files() throws IOException {
        var csv = new StringBuilder();
        SHEET.forEach(line -> csv.append(
                        String.join(",", line.stream().map(String::valueOf).toList()))
                .append("\r\n"));
        // 网上 is written once for two rows.
        var filled = csv.toString().replace(",4月2日,,", ",4月2日,网上,");
        return Stream.of(
                xlsx(),
                xls(),
                filled.getBytes(StandardCharsets.UTF_8),
                ("\uFEFF" + filled).getBytes(StandardCharsets.UTF_8),
                filled.getBytes(Charset.forName("GBK")),
                filled.replace(',', '\t').getBytes(StandardCharsets.UTF_8),
                ("<html><body><table><tr><td>"
                                + filled.strip()
                                        .replace("\r\n", "</td></tr><tr><td>")
                                        .replace(",", "</td><td>") + "</td></tr></table></body></html>")
                        .getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] xls() throws IOException {
        try (var workbook = new HSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            var sheet = workbook.createSheet("2025年");
            for (int y = 0; y < SHEET.size(); y++) {
                var row = sheet.createRow(y);
                for (int x = 0; x < SHEET.get(y).size(); x++) {
                    switch (SHEET.get(y).get(x)) {
                        case Number number -> row.createCell(x).setCellValue(number.doubleValue());
                        case Object text -> row.createCell(x).setCellValue(text.toString());
                    }
                }
            }
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 8));
            sheet.addMergedRegion(new CellRangeAddress(4, 5, 2, 2));
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private static byte[] xlsx() throws IOException {
        var rows = new StringBuilder();
        for (int y = 0; y < SHEET.size(); y++) {
            rows.append("<row r=\"%d\">".formatted(y + 1));
            for (int x = 0; x < SHEET.get(y).size(); x++) {
                var place = (char) ('A' + x) + "" + (y + 1);
                rows.append(
                        switch (SHEET.get(y).get(x)) {
                            case Number number -> "<c r=\"%s\"><v>%s</v></c>".formatted(place, number);
                            case Object text ->
                                "<c r=\"%s\" t=\"inlineStr\"><is><t>%s</t></is></c>".formatted(place, text);
                        });
            }
            rows.append("</row>");
        }
        var main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        var relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : Map.of(
                            "xl/workbook.xml",
                            "<workbook xmlns=\"" + main + "\" xmlns:r=\"" + relation
                                    + "\"><sheets><sheet name=\"2025年\" sheetId=\"1\""
                                    + " r:id=\"rId1\"/></sheets></workbook>",
                            "xl/_rels/workbook.xml.rels",
                            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                                    + "<Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\"/></Relationships>",
                            "xl/worksheets/sheet1.xml",
                            "<worksheet xmlns=\"" + main + "\"><sheetData>" + rows + "</sheetData><mergeCells>"
                                    + "<mergeCell ref=\"A1:I1\"/><mergeCell ref=\"C5:C6\"/></mergeCells></worksheet>")
                    .entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }

    @ParameterizedTest
    @MethodSource("files")
    void whatTheSheetSaysIsReadAlike(byte[] file) {
        var read = new LedgerReader()
                .read(LedgerFile.cells(file, EDITIONS), null, List.<MendedCell>of(), LocalDate.of(2026, 11, 30));

        assertThat(read.year()).isEqualTo(2025);
        assertThat(read.rows()).allSatisfy(row -> assertThat(row.doubts()).isEmpty());
        assertThat(read.rows())
                .extracting(row -> row.entry().arrivedOn() + " " + row.entry().arrival() + " "
                        + row.entry().closing().on() + " "
                        + row.entry().closing().disposition())
                .containsExactly(
                        "2025-03-10 IN_PERSON 2025-04-01 GRANTED",
                        "2025-03-12 ONLINE 2025-04-03 PARTLY_GRANTED",
                        "2025-04-02 ONLINE 2025-04-30 NOT_HELD");
        assertThat(read.rows().getFirst().entry().contact().phone()).isEqualTo("13900000001");
        assertThat(read.sums())
                .singleElement()
                .satisfies(sum -> assertThat(sum.differs()).isFalse());
    }

    @Test
    void whatHasNoTableIsSaid() {
        assertThatExceptionOfType(UnreadableFile.class)
                .isThrownBy(() -> LedgerFile.cells("%PDF-1.7".getBytes(StandardCharsets.UTF_8), EDITIONS))
                .withMessageContaining("不能从 PDF 读取");
        assertThatExceptionOfType(UnreadableFile.class)
                .isThrownBy(() ->
                        LedgerFile.cells("<html><body>无</body></html>".getBytes(StandardCharsets.UTF_8), EDITIONS))
                .withMessage("这个文件里没有表格。");
    }
}
