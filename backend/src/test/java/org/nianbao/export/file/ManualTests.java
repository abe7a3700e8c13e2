package org.nianbao.export.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The 使用手册 on paper says what it says on the screen, and leads to each heading. */
class ManualTests {

    @ParameterizedTest
    @ValueSource(strings = {"common", "editor", "reviewer", "publisher", "registrar", "handler", "office", "admin"})
    void hasABookmarkAndALineOfItsContentsForEachHeading(String chapter) throws Exception {
        var chapters = Manual.of(chapter);
        try (var pdf = Loader.loadPDF(new Pdfs(PdfFont.find("")).make(chapters))) {
            var text = new PDFTextStripper().getText(pdf).replaceAll("\\s", "");
            var marked = new ArrayList<String>();
            for (var of : pdf.getDocumentCatalog().getDocumentOutline().children()) {
                marked.add(of.getTitle());
                of.children().forEach(within -> marked.add(within.getTitle()));
            }
            var headings = new ArrayList<String>();
            for (var one : chapters) {
                headings.add(one.title());
                one.sections().forEach(section -> headings.add(section.title()));
            }
            assertThat(marked).isEqualTo(headings);
            assertThat(headings)
                    .allSatisfy(heading ->
                            assertThat(text).containsPattern(Pattern.quote(heading.replace(" ", "")) + "\\.*[0-9]+"));
            assertThat(text).doesNotContain("【", "】", "〔");
        }
    }
}
