package org.nianbao.export;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nianbao.agency.Agency;
import org.nianbao.publication.PublicationId;
import org.nianbao.publication.Heads.Head;

/** Pages, feed and map of the site for readers without script and for machines: plain lists with links. */
final class SitePage {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    static final String SITE = "政府信息公开年报";

    /** A publication in a list, with the name its agency bears. */
    record Entry(Head head, String agency) {

        String title() {
            return agency + head.id().report().year() + "年政府信息公开工作年度报告";
        }

        String address() {
            return address(head.id());
        }

        static String address(PublicationId id) {
            return "/publications/" + id.report().agency() + "/" + id.report().year();
        }
    }

    private SitePage() {
    }

    /** What a page's head says. */
    static String about(String title, String description, String canonical) {
        return new Markup("").element("title", title).empty("meta", "name", "description", "content", description)
                .empty("link", "rel", "canonical", "href", canonical)
                .empty("link", "rel", "alternate", "type", "application/atom+xml", "title", SITE, "href", "/feed.xml")
                .toString();
    }

    /** Where one can go from a publication: the site, its agency, its files. */
    static String ways(Paper paper, List<Format> formats) {
        var page = new Markup("").open("nav", "class", "ways").element("a", SITE, "href", "/").text("　")
                .element("a", paper.agency().name(), "href", "/agencies/" + paper.agency().code()).text("　下载：");
        formats.forEach(format -> page.element("a", format.name(), "href",
                Paper.address(paper.publication(), true) + "." + format.extension()).text(" "));
        return page.close().toString();
    }

    /** The latest publications and the agencies. */
    static String home(List<Entry> latest, List<Agency> agencies) {
        var page = new Markup("").open("main").element("h1", SITE).element("h2", "最新公布");
        list(page, latest);
        page.element("h2", "机关").open("ul");
        agencies.forEach(agency -> page.open("li").element("a", agency.name(), "href", "/agencies/" + agency.code()).close());
        return page.close().close().toString();
    }

    /** One agency's publications. */
    static String agency(Agency agency, List<Entry> publications) {
        var page = new Markup("").open("main").element("h1", agency.name()).element("h2", "历年年度报告");
        list(page, publications);
        return page.open("p").element("a", SITE, "href", "/").close().close().toString();
    }

    /** What stands in the place of something that is not there. */
    static String sentence(String title, String sentence) {
        return new Markup("").open("main").element("h1", title).element("p", sentence).open("p")
                .element("a", SITE, "href", "/").close().close().toString();
    }

    private static void list(Markup page, List<Entry> entries) {
        if (entries.isEmpty()) {
            page.element("p", "还没有公布年度报告。");
            return;
        }
        page.open("ul");
        for (var entry : entries) {
            page.open("li").element("a", entry.title(), "href", entry.address())
                    .text("（" + Words.of(day(entry.head().publishedAt())) + (entry.head().id().number() > 1 ? "更正" : "公布") + "）")
                    .close();
        }
        page.close();
    }

    /** Atom (RFC 4287): what was published and corrected last. */
    static String feed(List<Entry> latest, String base) {
        var page = new Markup("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
                .open("feed", "xmlns", "http://www.w3.org/2005/Atom", "xml:lang", "zh-CN")
                .element("id", base + "/feed.xml").element("title", SITE)
                .element("updated", latest.stream().map(entry -> entry.head().publishedAt()).findFirst()
                        .orElse(Instant.EPOCH).toString())
                .empty("link", "rel", "self", "href", base + "/feed.xml").empty("link", "href", base + "/");
        for (var entry : latest) {
            page.open("entry").element("id", base + entry.address() + "/" + entry.head().id().number())
                    .element("title", entry.title() + (entry.head().id().number() > 1 ? "（更正）" : ""))
                    .element("updated", entry.head().publishedAt().toString())
                    .empty("link", "href", base + entry.address())
                    .open("author").element("name", entry.agency()).close()
                    .element("summary", summary(entry.head().correctionNote())).close();
        }
        return page.close().toString();
    }

    private static String summary(@Nullable String correctionNote) {
        return correctionNote == null ? "公布年度报告。" : "更正说明：" + correctionNote;
    }

    static LocalDate day(Instant at) {
        return at.atZone(CHINA).toLocalDate();
    }
}
