package org.nianbao.export.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nianbao.export.file.DocxFile;
import org.nianbao.export.file.PdfFont;
import org.nianbao.export.file.Pdfs;
import org.nianbao.export.file.Printout;
import org.nianbao.export.file.ValidPdf;
import org.nianbao.request.Remedy;
import org.nianbao.request.RequestId;
import org.nianbao.request.letter.Cases;
import org.nianbao.request.letter.Ground;
import org.nianbao.request.letter.Letter;
import org.nianbao.request.letter.LetterKind;
import org.nianbao.request.letter.Particulars;
import org.nianbao.request.letter.Slot;

/** Letters on paper, read as Word and a reader of PDFs would. */
class LetterPrintTests {

    private static final RequestId REQUEST = Cases.standing().id();
    private static final Instant AT = Instant.parse("2026-06-26T08:00:00Z");

    private static Letter reply() {
        return Cases.reply(Cases.part(Ground.DELIBERATIVE)).signed("银机关事务公复〔2026〕5号", Cases.ON);
    }

    private static XWPFDocument docx(Printout printout) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(DocxFile.of(printout)));
    }

    private static String pdf(Printout printout) throws Exception {
        var file = new Pdfs(PdfFont.find("")).make(printout);
        ValidPdf.assertValid(file);
        try (var pdf = Loader.loadPDF(file)) {
            return new PDFTextStripper().getText(pdf).replaceAll("[\\s　]", "");
        }
    }

    @Test
    void aReplyReadsFromItsTitleToItsDay() throws Exception {
        var letter = reply();
        var printout = LetterPrint.of(letter, REQUEST, AT);
        try (var docx = docx(printout)) {
            assertThat(docx.getParagraphs().stream().map(XWPFParagraph::getText).filter(text -> !text.isEmpty()))
                    .startsWith(
                            Cases.AGENCY + "\n政府信息部分公开告知书",
                            "银机关事务公复〔2026〕5号",
                            Cases.NAME + "：",
                            letter.paragraphs().getFirst())
                    .endsWith(letter.remedy(), Cases.AGENCY, "2026年6月26日");
        }
        assertThat(pdf(printout))
                .contains(
                        Cases.AGENCY + "政府信息部分公开告知书银机关事务公复〔2026〕5号" + Cases.NAME + "：你提出", Cases.AGENCY + "2026年6月26日");
    }

    @Test
    void aLetterThatIsNotSignedLeavesItsDayOpen() throws Exception {
        assertThat(pdf(LetterPrint.of(Cases.reply(Cases.decision(Ground.INTERNAL)), REQUEST, AT)))
                .contains(Cases.AGENCY + "年月日");
    }

    @Test
    void namesWhatIsEnclosed() throws IOException {
        var letter = reply();
        var enclosing = new Letter(
                letter.kind(),
                letter.title(),
                letter.number(),
                letter.addressee(),
                letter.paragraphs(),
                letter.remedy(),
                letter.lines(),
                List.of("公务用车采购合同", "验收单"),
                letter.agency(),
                letter.on());
        try (var docx = docx(LetterPrint.of(enclosing, REQUEST, AT))) {
            assertThat(docx.getParagraphs().stream().map(XWPFParagraph::getText))
                    .contains("附件：1．公务用车采购合同", "　　　2．验收单");
        }
    }

    /** What names somebody stands in the letter and nowhere around it. */
    @ParameterizedTest
    @EnumSource(LetterKind.class)
    void neitherAFileNorItsPropertiesNameAnybody(LetterKind kind) throws IOException {
        var template = Cases.TEMPLATES.of(kind);
        var particulars =
                Particulars.of(Cases.standing()).with(Slot.SHARED, "报价表").with(Slot.WHY, "资料较多。");
        var letter = template.compose(
                particulars,
                Cases.NAME,
                kind.namesRemedy() ? Remedy.ofOther(List.of("银川市人民政府")) : null,
                List.of(),
                Cases.AGENCY);
        var printout = LetterPrint.of(letter, REQUEST, AT);
        assertThat(LetterPrint.name(letter, REQUEST) + printout.about()).doesNotContain(Cases.NAME);
        try (var docx = docx(printout)) {
            var properties = docx.getProperties().getCoreProperties();
            assertThat(List.of(properties.getTitle(), properties.getCreator(), properties.getIdentifier()))
                    .noneMatch(each -> each.contains(Cases.NAME) || each.contains("\n"));
        }
    }

    @Test
    void aSheetIsATableWithRoomToSign() throws IOException {
        var sheet = Cases.TEMPLATES
                .of(LetterKind.DELIVERY_PROOF)
                .compose(
                        Particulars.of(Cases.standing()).with(Slot.DELIVERED, "政府信息公开告知书（银机关事务公复〔2026〕5号）"),
                        Cases.NAME,
                        null,
                        List.of(),
                        Cases.AGENCY);
        try (var docx = docx(LetterPrint.of(sheet, REQUEST, AT))) {
            assertThat(docx.getTables()).hasSize(1);
            assertThat(docx.getTables().getFirst().getRows().stream()
                            .map(row -> row.getTableCells().stream()
                                    .map(cell -> cell.getText())
                                    .collect(Collectors.joining("|"))))
                    .contains("送达文书|政府信息公开告知书（银机关事务公复〔2026〕5号）", "受送达人|" + Cases.NAME, "送达人|");
        }
    }

    /** 不得出现落款单独成页: else anything could be put over it. */
    @Test
    void theSignatureNeverStandsAloneOnAPage() throws IOException {
        for (int lines = 14; lines < 24; lines++) {
            var letter = reply();
            var paragraphs = IntStream.rangeClosed(1, lines)
                    .mapToObj(line -> "第" + line + "段。")
                    .toList();
            var filling = new Letter(
                    letter.kind(),
                    letter.title(),
                    letter.number(),
                    letter.addressee(),
                    paragraphs,
                    null,
                    List.of(),
                    List.of(),
                    letter.agency(),
                    letter.on());
            try (var pdf = Loader.loadPDF(new Pdfs(PdfFont.find("")).make(LetterPrint.of(filling, REQUEST, AT)))) {
                var last = new PDFTextStripper();
                last.setStartPage(pdf.getNumberOfPages());
                assertThat(last.getText(pdf)).as(lines + " lines").contains("第" + lines + "段。", "2026年6月26日");
            }
        }
    }

    /** GB/T 9704: the day ends four characters before the margin, and the agency stands in the middle over it. */
    @Test
    void theAgencyStandsOverTheDay() throws IOException {
        try (var docx = docx(LetterPrint.of(reply(), REQUEST, AT))) {
            var last = docx.getParagraphs().getLast();
            var before = docx.getParagraphs().get(docx.getParagraphs().size() - 2);
            assertThat(last.getIndentationRight()).isEqualTo(4 * 320);
            // 2026年6月26日 is as wide as 6½ characters, 银川市机关事务服务中心 as 11.
            assertThat(before.getIndentationRight()).isEqualTo((int) ((4 - (11 - 6.5) / 2) * 320));
        }
    }
}
