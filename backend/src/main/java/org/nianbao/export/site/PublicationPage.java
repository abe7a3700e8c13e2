package org.nianbao.export.site;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.nianbao.export.file.Format;
import org.nianbao.export.file.HtmlFile;
import org.nianbao.export.file.Markup;
import org.nianbao.export.file.Paper;
import org.nianbao.export.file.Spelling;
import org.nianbao.publication.PublicationNumber;

/** A publication's page as the server writes it: the report as in the downloaded file, under the site's own head. */
final class PublicationPage {

    /** Between these a long title's lines do not end, as on the app's page. */
    private static final Pattern WHOLE = Pattern.compile("\\d{4}年|政府信息公开|年度报告");

    private final Paper paper;
    private final List<PublicationNumber> numbers;
    private final @Nullable CompiledSources sources;

    /**
     * @param numbers all of its year, latest first
     * @param sources what a government's figures are the sum of; null where they are none
     */
    PublicationPage(Paper paper, List<PublicationNumber> numbers, @Nullable CompiledSources sources) {
        this.paper = paper;
        this.numbers = numbers;
        this.sources = sources;
    }

    String write(String base) {
        var page = new Markup("").open("article", "class", "publication");
        header(page, base);
        outline(page);
        page.open("div", "class", "body").open("div", "class", "content-view").verbatim(HtmlFile.report(paper, base));
        if (sources != null) {
            sources.write(page);
        }
        return page.close().close().close().toString();
    }

    private void header(Markup page, String base) {
        page.open("header").open("h1");
        title(page);
        page.close()
                .open("dl", "class", "facts tabular")
                .open("div")
                .element("dt", "机关")
                .open("dd");
        SitePage.agency(page, paper.agency()).close().close();
        SitePage.fact(page, "年度", paper.year() + "年");
        page.open("div")
                .element("dt", "发布日期")
                .open("dd")
                .element(
                        "time",
                        Spelling.of(paper.publishedOn()),
                        "datetime",
                        paper.publishedOn().toString())
                .close()
                .close();
        SitePage.fact(page, "索引号", paper.publication().indexNumber());
        if (paper.number() > 1) {
            SitePage.fact(page, "版本", "第" + paper.number() + "版（更正）");
        }
        page.close();
        downloads(page);
        standing(page);
        citation(page, base);
        page.close();
    }

    private void outline(Markup page) {
        var content = paper.content();
        page.open("nav", "class", "outline", "aria-label", "本页目录")
                .open("details")
                .element("summary", "本页目录")
                .open("ol");
        content.sections()
                .forEach(section ->
                        way(page, "section-" + section.number(), Spelling.ordinal(section.number()) + section.title()));
        if (!content.channels().isEmpty()) {
            way(page, "channels", "附：公开渠道");
        }
        if (!content.problems().isEmpty()
                || !content.measures().isEmpty()
                || !content.pastMeasures().isEmpty()) {
            way(page, "measures", "附：问题与改进措施");
        }
        page.close().close().close();
    }

    private static void way(Markup page, String anchor, String name) {
        page.open("li").element("a", name, "href", "#" + anchor).close();
    }

    private void title(Markup page) {
        var title = paper.title();
        int at = 0;
        for (var whole = WHOLE.matcher(title); whole.find(); at = whole.end()) {
            page.text(title.substring(at, whole.start())).element("span", whole.group());
        }
        page.text(title.substring(at));
    }

    private void downloads(Markup page) {
        page.open("ul", "class", "downloads", "aria-label", "下载").element("li", "下载", "aria-hidden", "true");
        List.of(Format.values()).forEach(format -> download(page, format.name(), format, ""));
        List.of(Format.DOCX, Format.PDF)
                .forEach(format -> download(page, "无附录" + format.name(), format, "?form=official"));
        page.close();
    }

    private void download(Markup page, String name, Format format, String query) {
        page.open("li")
                .element("a", name, "href", Paper.address(paper.publication(), true) + "." + format.extension() + query)
                .close();
    }

    /** 引用: how to quote this number, by the address under which it stays readable for good. */
    private void citation(Markup page, String base) {
        page.open("details", "class", "history citation")
                .element("summary", "引用这份年报")
                .element(
                        "p",
                        paper.agency().name() + "：《" + paper.content().title() + "》，第" + paper.number() + "版，"
                                + Spelling.of(paper.publishedOn()) + "发布，索引号"
                                + paper.publication().indexNumber() + "，" + base
                                + Paper.address(paper.publication(), true) + "。")
                .close();
    }

    /** Whether it still stands, what it corrected, and the other numbers of its year. */
    private void standing(Markup page) {
        boolean superseded = numbers.stream().anyMatch(each -> each.number() == paper.number() && each.superseded());
        if (superseded) {
            page.open("div", "class", "notice")
                    .open("p")
                    .text("这是第" + paper.number() + "版，已被更正。")
                    .element("a", "查看现行版本", "href", Paper.address(paper.publication(), false))
                    .close()
                    .close();
        }
        var note = paper.publication().correctionNote();
        if (note != null) {
            page.open("div", "class", "notice").element("p", "更正说明：" + note).close();
        }
        if (numbers.size() > 1) {
            page.open("details", "class", "history", "open", superseded ? "" : null)
                    .element("summary", "历次发布（" + numbers.size() + "版）");
            SitePage.numbers(page, numbers, paper.number());
            page.close();
        }
        if (!superseded) {
            var code = paper.agency().code();
            page.open("p", "class", "onward")
                    .element(
                            "a",
                            "与上年年报对比",
                            "href",
                            Compared.address(
                                    List.of(new Compared(code, paper.year() - 1), new Compared(code, paper.year()))))
                    .element("a", "与其他机关对比", "href", Compared.address(List.of(new Compared(code, paper.year()))))
                    .close();
        }
    }
}
