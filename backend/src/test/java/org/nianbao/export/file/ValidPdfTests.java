package org.nianbao.export.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is published, what is printed and the 使用手册 are PDFs that can be kept, read out and found one's way in. */
class ValidPdfTests {

    private final Pdfs pdfs = new Pdfs(PdfFont.official(Map.of()));

    @ParameterizedTest
    @ValueSource(ints = {2015, 2019, 2021})
    void aPublicationIsValidAndHasABookmarkForEachHeading(int year) throws Exception {
        var pdf = pdfs.make(Reports.paper(year));

        ValidPdf.assertValid(pdf);
        assertThat(ValidPdf.bookmarks(pdf))
                .containsSequence(" （一）主动公开情况", "  1.网站", "二、主动公开政府信息情况")
                .endsWith("附：公开渠道", "附：问题与改进措施");
    }

    @Test
    void aPrintoutWithAHeadAndAFootOnEveryPageIsValid() throws Exception {
        var parts = Manuscript.of(Reports.paper(2021).content());
        var about = new About("某局2021年报告", "某局", "某局:2021", Instant.parse("2022-01-20T02:00:00Z"));
        var pdf = pdfs.make(
                new Printout(about, List.of(), "", List.of("送审稿，供内部审核。"), parts, new Printout.Running("送审稿", "某人下载")));

        ValidPdf.assertValid(pdf);
        assertThat(ValidPdf.bookmarks(pdf)).contains("一、总体情况");
    }

    /** Whoever is read a page to is told of no level of headings that has none above it. */
    @Test
    void aHeadingThatSkipsALevelIsValid() throws Exception {
        var about = new About("某局2021年报告", "某局", "某局:2021", Instant.EPOCH);
        var parts =
                List.<Part>of(new Part.Headline(3, "开头"), new Part.Headline(1, "一、总体情况"), new Part.Headline(3, "1.网站"));
        var pdf = pdfs.make(new Printout(about, List.of(), "", List.of(), parts, null));

        ValidPdf.assertValid(pdf);
        assertThat(ValidPdf.bookmarks(pdf)).containsExactly("开头", "一、总体情况", " 1.网站");
    }

    @Test
    void theManualIsValid() throws Exception {
        ValidPdf.assertValid(pdfs.make(Manual.of("editor")));
    }
}
