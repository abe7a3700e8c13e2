package org.nianbao.export.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.Test;
import org.nianbao.content.Block;
import org.nianbao.content.Content;
import org.nianbao.export.file.PdfFont.FontPair;
import org.nianbao.form.Editions;

/** No character is printed as another, or as a box: another font has it, or it is named by its code. */
class PrintableTests {

    /** For private use: in no font. */
    private static final String NOWHERE = Character.toString(0x10FFFD);

    /** That comes with the library, and has no Han. */
    private static final Typeface LATIN =
            Typeface.shipped("/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf");

    private static String pdf(String said) throws IOException {
        return pdf(said, PdfFont.find(""));
    }

    private static String pdf(String said, PdfFont font) throws IOException {
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
        try (var pdf = Loader.loadPDF(new Pdfs(font).make(new Paper(paper.publication(), content, paper.agency())))) {
            return ReadBack.text(pdf);
        }
    }

    @Test
    void whatNoFontHasIsNamedByItsCodeAndNoted() throws IOException {
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
        assertThat(pdf("葛\uDB40\uDD00城、喜\uFE0E\u200D欢。")).contains("葛城、喜欢。").doesNotContain("#", "〔");
    }

    /** What is copied from the file or searched in it is the character, though the font draws the radical with the same glyph. */
    @Test
    void noCharacterIsCopiedAsARadical() throws IOException {
        assertThat(pdf("一二人大小女山工己广手支文斗方日月木止比毛水火父片牛玄玉瓜生用田目石示立竹米羊老而自至舟色虫行衣见角言谷走足身车里金长门雨青非面革页风食首马骨高鬼鱼鸟麻黄黑。"))
                .contains("一二人大小女山工己广手支文斗方日月木止比毛水火父片牛玄玉瓜生用田目石示立竹米羊老而自至舟色虫行衣见角言谷走足身车里金长门雨青非面革页风食首马骨高鬼鱼鸟麻黄黑。");
        assertThat(pdf("第⼀⽉（一）　1～3件〈表〉–。")).contains("第一月（一）　1～3件〈表〉–。").doesNotContain("〔");
    }

    @Test
    void anotherFontHasWhatTheFirstLacks() throws IOException {
        var latin = FontPair.of(LATIN);
        assertThat(pdf("某𠮷村 naïve。", new PdfFont(latin, latin, latin, latin)))
                .contains("某", "村naïve。", "年度报告")
                .doesNotContain("#", "〔U+67D0〕");
    }
}
