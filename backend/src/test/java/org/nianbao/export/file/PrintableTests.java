package org.nianbao.export.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.Test;
import org.nianbao.content.Block;
import org.nianbao.content.Content;
import org.nianbao.form.Editions;

/** No character is printed as another, or as a box: another font has it, or it is named by its code. */
class PrintableTests {

    /** For private use: in no font. */
    private static final String NOWHERE = Character.toString(0x10FFFD);

    private static String pdf(String said) throws IOException {
        var paper = Reports.paper(2021);
        var content = Content.of(
                Editions.load().forYear(2021),
                "年度报告",
                List.of(),
                null,
                Map.of(1, List.of(Block.paragraph(said))),
                Map.of(),
                List.of(),
                List.of(),
                List.of());
        try (var pdf = Loader.loadPDF(
                new Pdfs(PdfFont.find("")).make(new Paper(paper.publication(), content, paper.agency())))) {
            return ReadBack.text(pdf);
        }
    }

    @Test
    void whatNoFontHasIsNamedByItsCodeAndNoted() throws IOException {
        assumeThat(PdfFont.find("")).isNotNull();
        assertThat(pdf("某" + NOWHERE + "村。"))
                .contains("某〔U+10FFFD〕村。", "这些字以网页和DOCX文件为准")
                .doesNotContain("#");
        assertThat(pdf("井号#照印。")).contains("井号#照印。").doesNotContain("〔", "为准");
        assertThat(new Pdfs(PdfFont.find("")).unprintable("某" + NOWHERE + "村𪚥。\n"))
                .contains(NOWHERE)
                .doesNotContain("某", "\n");
    }

    /** Variants and joiners choose no glyph in a PDF; what they stand beside is printed as it is. */
    @Test
    void whatOnlyChoosesAmongShapesIsLeftOut() throws IOException {
        assumeThat(PdfFont.find("")).isNotNull();
        assertThat(pdf("葛\uDB40\uDD00城、喜\uFE0E\u200D欢。")).contains("葛城、喜欢。").doesNotContain("#", "〔");
    }

    @Test
    void anotherFontHasWhatTheFirstLacks() throws IOException {
        var first = PdfFont.find("");
        assumeThat(first).isNotNull();
        var has = Objects.requireNonNull(first).characters();
        var lacking = PdfFont.wider().stream()
                .filter(font -> !font.equals(first))
                .map(PdfFont::characters)
                .flatMapToInt(wider -> IntStream.range(0x370, 0x20000)
                        .filter(Character::isLetter)
                        .filter(character -> has.getGlyphId(character) == 0
                                && wider.getGlyphId(character) > 0
                                && Character.getDirectionality(character) == Character.DIRECTIONALITY_LEFT_TO_RIGHT)
                        .limit(1))
                .findFirst();
        assumeThat(lacking).as("another font").isPresent();
        var rare = Character.toString(lacking.getAsInt());
        assertThat(pdf("某" + rare + "村。")).contains("某" + rare + "村。").doesNotContain("#", "〔");
    }
}
