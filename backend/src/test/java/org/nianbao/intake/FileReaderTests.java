package org.nianbao.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nianbao.foreign.text.UnreadableFile;
import org.nianbao.foreign.text.UnreadableFile.Obstacle;

/** Files of other authors, and files meant to do harm. */
class FileReaderTests {

    private static final String WORD =
            "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
                    + "<w:body>%s</w:body></w:document>";

    record Harm(String name, byte[] file, Obstacle reason, String sentence) {

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Harm> harm() throws IOException {
        return Stream.of(
                new Harm("zip bomb", bomb("word/document.xml"), Obstacle.NO_REPORT, "展开后太大"),
                new Harm("bomb beside the document", bomb("word/media/image1.png"), Obstacle.NO_REPORT, "展开后太大"),
                new Harm(
                        "macros",
                        zip(Map.of("word/document.xml", "<w/>", "word/vbaProject.bin", "x")),
                        Obstacle.FOREIGN,
                        "宏"),
                new Harm(
                        "an entity from elsewhere",
                        docx("<!DOCTYPE w [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>"
                                + WORD.formatted("<w:p><w:r><w:t>&x;</w:t></w:r></w:p>")),
                        Obstacle.NO_REPORT,
                        "不应有的内容"),
                new Harm(
                        "entities that grow",
                        docx("<!DOCTYPE w [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]>"
                                + WORD.formatted("<w:p><w:r><w:t>&b;</w:t></w:r></w:p>")),
                        Obstacle.NO_REPORT,
                        "不应有的内容"),
                new Harm(
                        "depth",
                        docx(WORD.formatted("<w:p>".repeat(5_000) + "</w:p>".repeat(5_000))),
                        Obstacle.NO_REPORT,
                        "无法读取"),
                new Harm("cut off", Arrays.copyOf(docx(WORD.formatted("")), 90), Obstacle.NO_REPORT, "损坏"),
                new Harm(
                        "a huge sheet",
                        zip(Map.of(
                                "xl/workbook.xml",
                                "<workbook><sheets><sheet name=\"a\" id=\"r1\"/>" + "</sheets></workbook>",
                                "xl/_rels/workbook.xml.rels",
                                "<Relationships><Relationship Id=\"r1\" "
                                        + "Target=\"worksheets/sheet1.xml\"/></Relationships>",
                                "xl/worksheets/sheet1.xml",
                                sheet())),
                        Obstacle.NO_REPORT,
                        "太大"),
                new Harm("a PDF with a password", lockedPdf(), Obstacle.NO_REPORT, "密码"),
                new Harm("half a PDF", "%PDF-1.7 ...".getBytes(StandardCharsets.US_ASCII), Obstacle.NO_REPORT, "损坏"),
                new Harm("a scan", pdf(null), Obstacle.NO_REPORT, "扫描件"));
    }

    @ParameterizedTest
    @MethodSource("harm")
    @Timeout(value = 1, unit = TimeUnit.MINUTES)
    void isRefusedAtOnceAndInASentence(Harm harm) {
        assertThatExceptionOfType(UnreadableFile.class)
                .isThrownBy(() -> Fixture.file(harm.file()))
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(harm.reason()))
                .withMessageContaining(harm.sentence())
                .withMessageEndingWith("。");
    }

    @Test
    void aPageOfAPortalIsReadWithoutWhatNobodySees() {
        var page = "<html><head><title>x</title><style>p{}</style></head><body><div>云岭市数据资源局2021年政府信息公开工作年度报告<br>"
                + "<p>一、总体情况</p><p>全年公开\n   <b>28</b>条。<script>document.write('改')</script><p>二、主动公开政府信息情况"
                + "<table><tr><td colspan=4>第二十条第（一）项</td></tr><tr><td>信息内容<td>本年制发件数<td>本年废止件数<td>现行有效件数</tr>"
                + "<tr><td><p>规章</p><td>1<td><td>3</tr><tr><td>行政规范性文件<td>4<td>5<td>6</tr></table></div>";
        var read = Fixture.file(page.getBytes(StandardCharsets.UTF_8));

        assertThat(read.content().title()).isEqualTo("云岭市数据资源局2021年政府信息公开工作年度报告");
        assertThat(Fixture.figures(read.content()))
                .containsOnly(
                        Map.entry("regulations.rules.issued", "1"),
                        Map.entry("regulations.rules.inForce", "3"),
                        Map.entry("regulations.normativeDocuments.issued", "4"),
                        Map.entry("regulations.normativeDocuments.repealed", "5"),
                        Map.entry("regulations.normativeDocuments.inForce", "6"));
        assertThat(read.content().prose().get(1))
                .extracting(block -> block.text())
                .containsExactly("全年公开28条。");
    }

    /** Most offices let Word count their headings; the numbers stand in another part of the file. */
    @Test
    void headingsThatWordCountsAreKnownByTheirNumbers() throws IOException {
        var counted = "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"%d\"/><w:numId"
                + " w:val=\"1\"/></w:numPr></w:pPr><w:r><w:t>%s</w:t></w:r></w:p>";
        var styled = "<w:p><w:pPr><w:pStyle w:val=\"H\"/></w:pPr><w:r><w:t>%s</w:t></w:r></w:p>";
        var plain = "<w:p><w:r><w:t>%s</w:t></w:r></w:p>";
        var read = Fixture.file(zip(Map.of(
                "word/document.xml",
                WORD.formatted(plain.formatted("云岭市数据资源局2021年政府信息公开工作年度报告")
                        + counted.formatted(0, "总体情况")
                        + counted.formatted(1, "主动公开")
                        + plain.formatted("全年公开28条。")
                        + counted.formatted(1, "依申请公开")
                        + plain.formatted("没有收到申请。")
                        + styled.formatted("主动公开政府信息情况")),
                "word/numbering.xml",
                "<w:numbering xmlns:w=\"w\"><w:abstractNum w:abstractNumId=\"7\"><w:lvl w:ilvl=\"0\"><w:start"
                        + " w:val=\"1\"/><w:numFmt w:val=\"chineseCounting\"/><w:lvlText w:val=\"%1、\"/></w:lvl><w:lvl"
                        + " w:ilvl=\"1\"><w:start w:val=\"1\"/><w:numFmt w:val=\"chineseCounting\"/><w:lvlText"
                        + " w:val=\"（%2）\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId"
                        + " w:val=\"7\"/></w:num></w:numbering>",
                "word/styles.xml",
                "<w:styles xmlns:w=\"w\"><w:style w:styleId=\"H\"><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr>"
                        + "</w:pPr></w:style></w:styles>")));

        assertThat(read.content().prose().get(1))
                .extracting(block -> block.text())
                .containsExactly("（一）主动公开", "全年公开28条。", "（二）依申请公开", "没有收到申请。");
        assertThat(read.content().prose().get(2)).isEmpty();
        assertThat(read.unread()).isEmpty();
    }

    /** What its parts are called is the program's business; the package says which is the document and which the styles. */
    @Test
    void aDocumentIsFoundWhateverItsPartIsCalled() throws IOException {
        var read = Fixture.file(zip(Map.of(
                "[Content_Types].xml",
                "<Types/>",
                "_rels/.rels",
                "<Relationships><Relationship Id=\"a\" Type=\"http://purl.oclc.org/ooxml/officeDocument/relationships/"
                        + "officeDocument\" Target=\"/doc/main.xml\"/></Relationships>",
                "doc/_rels/main.xml.rels",
                "<Relationships><Relationship Id=\"b\" Type=\"http://x/relationships/styles\" Target=\"../looks.xml\"/>"
                        + "</Relationships>",
                "looks.xml",
                "<w:styles xmlns:w=\"w\"><w:style w:styleId=\"G\"><w:rPr><w:vanish/></w:rPr></w:style></w:styles>",
                "doc/main.xml",
                WORD.formatted("<w:p><w:r><w:t>云岭市数据资源局2021年政府信息公开工作年度报告</w:t></w:r></w:p>"
                        + "<w:p><w:r><w:t>一、总体情况</w:t></w:r></w:p>"
                        + "<w:p><w:pPr><w:pStyle w:val=\"G\"/></w:pPr><w:r><w:t>草稿。</w:t></w:r></w:p>"
                        + "<w:p><w:r><w:t>全年公开28条。</w:t></w:r></w:p>"))));

        assertThat(read.content().prose().get(1))
                .extracting(block -> block.text())
                .containsExactly("全年公开28条。");
    }

    @Test
    void whatAFileCarriesFalselyIsNotBelieved() throws IOException {
        var text = WORD.formatted("<w:p><w:r><w:t>云岭市数据资源局2021年政府信息公开工作年度报告</w:t></w:r></w:p>"
                + "<w:p><w:r><w:t>一、总体情况</w:t></w:r></w:p>");
        for (var carried : new String[] {
            "",
            "[]",
            "{}",
            "{\"form\":1,\"shown\":\"\",\"content\":{\"edition\":\"2021\"}}",
            "{\"form\":\"1\"}",
            "{\"form\":1e999999999}",
            "[".repeat(5_000)
        }) {
            var read = Fixture.file(zip(Map.of(
                    "word/document.xml",
                    text,
                    "customXml/item1.xml",
                    "<enclosure xmlns=\"urn:nianbao:enclosure\">" + carried.replace("<", "&lt;") + "</enclosure>")));
            assertThat(read.content().title()).as(carried).startsWith("云岭市");
            assertThat(read.doubts().getFirst().message()).contains("改动过");
        }
    }

    private static byte[] docx(String document) throws IOException {
        return zip(Map.of("word/document.xml", document));
    }

    private static byte[] zip(Map<String, String> parts) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] bomb(String part) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(part));
            zeros(zip, 400);
        }
        return bytes.toByteArray();
    }

    private static void zeros(OutputStream out, int megabytes) throws IOException {
        var zeros = new byte[1 << 20];
        for (int i = 0; i < megabytes; i++) {
            out.write(zeros);
        }
    }

    private static String sheet() {
        var rows = new StringBuilder("<worksheet><sheetData>");
        for (int i = 1; i <= 30_000; i++) {
            rows.append("<row r=\"").append(i).append("\"><c r=\"A").append(i).append("\"><v>1</v></c></row>");
        }
        return rows.append("</sheetData></worksheet>").toString();
    }

    private static byte[] pdf(StandardProtectionPolicy policy) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var pdf = new PDDocument()) {
            pdf.addPage(new PDPage());
            if (policy != null) {
                pdf.protect(policy);
            }
            pdf.save(bytes);
        }
        return bytes.toByteArray();
    }

    private static byte[] lockedPdf() throws IOException {
        var policy = new StandardProtectionPolicy("owner", "user", new AccessPermission());
        policy.setEncryptionKeyLength(128);
        return pdf(policy);
    }
}
