package org.nianbao.export.file;

import tools.jackson.databind.json.JsonMapper;

/**
 * A publication as one page that needs nothing else: no script, no style sheet, no font from anywhere. It is also what a
 * browser without script and a printer are given, and from it the PDF is made.
 */
public final class HtmlFile {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    /** As {@code intake} counts what a page shows. */
    private static final String[] PARAGRAPHS = {"p", "h1", "h2", "h3", "h4", "dt", "dd", "caption", "th", "td"};

    private final Paper paper;
    private final String base;
    private final Markup page;

    private HtmlFile(Markup page, Paper paper, String base) {
        this.page = page;
        this.paper = paper;
        this.base = base;
    }

    /**
     * The page as it is set on paper.
     *
     * @param base  the site's address without a slash at its end, for links that still work in a saved file
     * @param style the style sheet
     */
    static String of(Paper paper, String base, String style) {
        return whole(paper, base, style, paper.setTitle())
                .close()
                .close()
                .verbatim("\n")
                .toString();
    }

    /** As {@link #of}, with what it takes to be taken in again. */
    public static String enclosing(Paper paper, String base, String style) {
        var page = whole(paper, base, style, paper.title());
        return page.open("script", "type", "application/json", "id", "nianbao-enclosure")
                .verbatim(withoutMarkup(paper.enclosure().write(page.shown())))
                .close()
                .close()
                .close()
                .verbatim("\n")
                .toString();
    }

    /** Up to the end of its body. */
    private static Markup whole(Paper paper, String base, String style, String title) {
        var file = new HtmlFile(new Markup("<!DOCTYPE html>\n", PARAGRAPHS), paper, base);
        file.write(style, title);
        return file.page;
    }

    /** Only the report itself, to stand within another page. */
    public static String report(Paper paper, String base) {
        var file = new HtmlFile(new Markup(""), paper, base);
        file.parts();
        return file.page.toString();
    }

    /** What a page says of the publication it shows, to stand within its head. */
    public static String about(Paper paper, String base) {
        var file = new HtmlFile(new Markup(""), paper, base);
        file.about();
        return file.page.toString();
    }

    private void write(String style, String title) {
        page.open("html", "lang", "zh-CN")
                .open("head")
                .empty("meta", "charset", "utf-8")
                .empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        about();
        page.open("style").verbatim(style).close().close().open("body");
        article(title);
    }

    private void article(String title) {
        page.open("main").open("article");
        header(title);
        parts();
        page.close().close();
    }

    private void parts() {
        new HtmlParts(page, this::anchor).write(Manuscript.of(paper.content()));
    }

    /** By which links lead to a section, on the site too. */
    private String anchor(int at) {
        var numbered = paper.content().sections();
        return at < numbered.size()
                ? "section-" + numbered.get(at).number()
                : at == numbered.size() && !paper.content().channels().isEmpty() ? "channels" : "measures";
    }

    private void about() {
        page.element("title", paper.title())
                .empty("meta", "name", "description", "content", description())
                .empty("meta", "name", "subject", "content", paper.name())
                .empty("meta", "name", "author", "content", paper.agency().name())
                .empty(
                        "meta",
                        "name",
                        "indexnumber",
                        "content",
                        paper.publication().indexNumber())
                .empty("link", "rel", "canonical", "href", base + Paper.address(paper.publication(), false))
                .open("script", "type", "application/ld+json")
                .verbatim(withoutMarkup(JSON.writeValueAsString(StructuredData.of(paper, base))))
                .close();
    }

    /** Without a character that markup could mistake for its own. */
    private static String withoutMarkup(String json) {
        return json.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026");
    }

    private String description() {
        return paper.name() + "，" + Spelling.of(paper.publishedOn()) + "发布：总体情况、主动公开、依申请公开、复议诉讼、问题与改进等。";
    }

    private void header(String title) {
        page.open("header").element("h1", title);
        if (!paper.official()) {
            facts();
        }
        if (paper.publication().correctionNote() != null) {
            page.element("p", "更正说明：" + paper.publication().correctionNote(), "class", "correction");
        }
        page.close();
    }

    private void facts() {
        page.open("dl", "class", "facts");
        fact("机关", paper.agency().name());
        fact("年度", paper.year() + "年");
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
        fact("索引号", paper.publication().indexNumber());
        if (paper.number() > 1) {
            fact("版本", "第" + paper.number() + "版（更正）");
        }
        page.close();
    }

    private void fact(String name, String value) {
        HtmlParts.fact(page, name, value);
    }
}
