package org.nianbao.export.site;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.nianbao.ChinaTime;
import org.nianbao.agency.Agency;
import org.nianbao.agency.AgencyTree;
import org.nianbao.export.Site;
import org.nianbao.export.file.Markup;
import org.nianbao.export.file.Spelling;
import org.nianbao.form.KeyFigure;
import org.nianbao.graphql.Connection;
import org.nianbao.publication.Heads.Head;
import org.nianbao.publication.PublicationId;
import org.nianbao.publication.PublicationNumber;
import org.nianbao.statistics.Tally;
import org.nianbao.statistics.Timeliness;

/** Pages of the site for readers without script: lists with links, what was corrected or withdrawn, and why. */
final class SitePage {

    /** Beyond this, years are found by searching. */
    private static final int MOST_YEARS = 7;

    /** A publication among the latest, with the name its agency bears. */
    record LatelyPublished(Head head, Agency agency) {

        String title() {
            return SitePage.title(head.id(), agency);
        }

        String address() {
            return SitePage.address(head.id());
        }
    }

    private SitePage() {}

    /** What a page's head says. Of answers to a question there are no end, so machines are asked to keep none. */
    static String about(String title, String description, String base, String address) {
        var head = new Markup("")
                .element("title", title)
                .empty("meta", "name", "description", "content", description)
                .empty("link", "rel", "canonical", "href", base + address);
        if (address.contains("?")) {
            head.empty("meta", "name", "robots", "content", "noindex");
        }
        return head.empty(
                        "link",
                        "rel",
                        "alternate",
                        "type",
                        "application/atom+xml",
                        "title",
                        Site.NAME,
                        "href",
                        "/feed.xml")
                .empty("link", "rel", "alternate", "type", "application/ld+json", "title", "数据目录", "href", "/data.json")
                .toString();
    }

    /**
     * A word to look for, how the season stands, a region's figures, the latest publications, and the ways in by year and down
     * the tree of agencies.
     *
     * @param tally what the agency at the top adds up to of the latest year; null where nothing is published
     */
    static String home(
            List<LatelyPublished> latest,
            List<Integer> years,
            AgencyTree tree,
            Timeliness season,
            @Nullable Tally tally,
            List<KeyFigure> figures) {
        var page = new Markup("")
                .open("div", "class", "home")
                .element("h1", "政府信息公开工作年度报告")
                .element("p", "各级行政机关依法公布的年度报告，都可以在这里查到、对比和下载。", "class", "lead")
                .open("form", "class", "search-box", "role", "search", "aria-label", "搜索年报", "action", Sought.PATH)
                .open("label")
                .element("span", "搜索机关、标题、正文、问题和措施", "class", "read-only-aloud")
                .empty(
                        "input",
                        "type",
                        "search",
                        "name",
                        "search",
                        "maxlength",
                        "200",
                        "placeholder",
                        "机关、标题、正文、问题或措施，多个词用空格隔开")
                .close();
        FormFields.send(page, "搜索");
        page.close();
        HomeParts.season(page, season);
        if (tally != null) {
            HomeParts.figures(page, tally, figures);
        }
        page.open("div", "class", "home-parts").open("section").element("h2", "最新公布");
        latest(page, latest);
        page.open("p")
                .element("a", "查看全部年报", "href", Sought.PATH)
                .close()
                .close()
                .open("div")
                .open("section")
                .element("h2", "按年度")
                .open("ul", "class", "year-links tabular");
        years.stream()
                .limit(MOST_YEARS)
                .forEach(year -> page.open("li")
                        .element("a", year + "年", "href", Sought.PATH + "?year=" + year)
                        .close());
        page.close()
                .close()
                .open("section")
                .element("h2", "按地区和机关", "id", "by-region")
                .open("ul", "class", "region-tree");
        for (var top : tree.all().stream()
                .filter(agency -> tree.superior(agency) == null)
                .toList()) {
            page.open("li");
            agency(page, top);
            agencies(page, tree.subordinates(top.code()));
            page.close();
        }
        return page.close().close().close().close().close().toString();
    }

    /** One agency: where it stands, and every number it ever published. */
    static String agency(Agency agency, AgencyTree tree, List<PublicationNumber> numbers) {
        var page = new Markup("")
                .open("div", "class", "agency")
                .element("h1", agency.name())
                .open("dl", "class", "relations");
        fact(page, "机关代码", agency.code());
        var superior = tree.superior(agency);
        if (superior != null) {
            page.open("div").element("dt", "上级机关").open("dd");
            agency(page, superior).close().close();
        }
        var below = tree.subordinates(agency.code());
        if (!below.isEmpty()) {
            page.open("div").element("dt", "下级机关").open("dd");
            agencies(page, below);
            page.close().close();
        }
        page.close().element("h2", "历年年报");
        record(page, numbers);
        onward(page, agency, numbers);
        return page.close().toString();
    }

    /** The same as on the app's page: what it published beside each other, searched through and added up. */
    private static void onward(Markup page, Agency agency, List<PublicationNumber> numbers) {
        var years = numbers.stream()
                .filter(number -> !number.withdrawn() && !number.superseded())
                .map(PublicationNumber::year)
                .toList();
        page.open("ul", "class", "onward");
        if (years.size() > 1) {
            page.open("li")
                    .element(
                            "a",
                            "对比最近两年",
                            "href",
                            Compared.address(List.of(
                                    new Compared(agency.code(), years.get(1)),
                                    new Compared(agency.code(), years.get(0)))))
                    .close();
        }
        page.open("li")
                .element(
                        "a",
                        "查询" + agency.name() + "及其下级的全部年报",
                        "href",
                        new PageAddress(Sought.PATH)
                                .with("agency", agency.code())
                                .toString())
                .close()
                .open("li")
                .element(
                        "a",
                        agency.name() + "及其下级的数据统计",
                        "href",
                        new PageAddress(TallyWanted.PATH)
                                .with("agency", agency.code())
                                .with("year", years.isEmpty() ? null : String.valueOf(years.getFirst()))
                                .toString())
                .close()
                .open("li")
                .element("a", agency.name() + "的公布时限", "href", TimelinessWanted.address(agency.code(), null))
                .close()
                .open("li")
                .element(
                        "a",
                        agency.name() + "历年走势，与同类机关对照",
                        "href",
                        new PageAddress(FigureWanted.TREND)
                                .with("agency", agency.code())
                                .toString())
                .close()
                .close();
    }

    /** What stands in the place of something that is not there; where it might be found. */
    static String sentence(String title, String sentence, @Nullable Agency agency) {
        var page = new Markup("")
                .element("h1", title)
                .element("p", sentence, "class", "lead")
                .open("p");
        if (agency == null) {
            page.element("a", "从首页查找年报", "href", "/");
        } else {
            page.element("a", agency.name() + "公布过的年报", "href", address(agency));
        }
        return page.close().toString();
    }

    /** Shown where a screen is narrower than the table that follows. */
    static void scrollHint(Markup page) {
        page.element("p", "表格较宽，可左右滑动查看。", "class", "scroll-hint");
    }

    /** A wide table up to its rows; the caller closes its body, itself and its box. */
    static void table(Markup page, String style, String caption, List<String> heads) {
        scrollHint(page);
        page.open("div", "class", "share-table wide-list" + style)
                .open("table")
                .element("caption", caption, "class", "read-only-aloud")
                .open("thead")
                .open("tr");
        heads.forEach(head -> page.element("th", head, "scope", "col", "class", head.equals("机关") ? "named" : null));
        page.close().close().open("tbody");
    }

    /** Where a list is had as a file. */
    static void files(Markup page, UnaryOperator<String> address) {
        page.open("p", "class", "open-data tabular")
                .element("span", "下载本表")
                .element("a", "CSV", "href", address.apply(".csv"))
                .element("a", "XLSX", "href", address.apply(".xlsx"))
                .close();
    }

    /** Where all that was published of a year is had as data. */
    static void openData(Markup page, int year) {
        page.open("p", "class", "open-data tabular")
                .element("span", year + "年度全部年报的数据")
                .element("a", "CSV", "href", "/publications/" + year + ".csv")
                .element("a", "JSON", "href", "/publications/" + year + ".jsonl")
                .element("a", "宽表", "href", "/publications/table.xlsx?year=" + year)
                .element("a", "数据说明", "href", "/publications/dictionary.csv")
                .close();
    }

    /** Why a form brought no answer. */
    static void trouble(Markup page, String sentence) {
        page.open("div", "class", "notice grave", "role", "alert")
                .element("p", sentence)
                .close();
    }

    /**
     * The way to more of a list, and back to where it begins.
     *
     * @param after   behind which the page begins; null for the beginning
     * @param address where the list goes on behind a cursor, or begins behind none
     */
    static <T> void paging(
            Markup page, Connection<T> found, @Nullable String after, Function<@Nullable String, String> address) {
        var next = found.pageInfo().hasNextPage() ? found.pageInfo().endCursor() : null;
        if (next == null && after == null) {
            return;
        }
        page.open("nav", "class", "more", "aria-label", "翻页");
        if (after != null) {
            page.element("a", "回到第一页", "href", address.apply(null), "rel", "first");
        }
        if (next != null) {
            page.element("a", "下一页", "href", address.apply(next), "rel", "next");
        }
        page.close();
    }

    private static void latest(Markup page, List<LatelyPublished> entries) {
        if (entries.isEmpty()) {
            page.element("p", "还没有公布年度报告。");
            return;
        }
        page.open("ol", "class", "results");
        for (var entry : entries) {
            page.open("li");
            item(page, entry.head().id(), entry.head().publishedAt(), null, entry.agency());
            page.close();
        }
        page.close();
    }

    /**
     * One line of the public record.
     *
     * @param title its own; null for what such a report is called
     */
    static void item(Markup page, PublicationId id, Instant publishedAt, @Nullable String title, Agency agency) {
        page.open("article", "class", "publication-item")
                .element("p", String.valueOf(id.report().year()), "class", "year tabular")
                .open("div")
                .open("h3")
                .element("a", title == null ? title(id, agency) : title, "href", address(id))
                .close()
                .open("p", "class", "aside tabular");
        agency(page, agency);
        page.open("span")
                .element("time", Spelling.of(ChinaTime.day(publishedAt)), "datetime", publishedAt.toString())
                .text(id.number() > 1 ? "更正发布" : "发布")
                .close()
                .close()
                .close()
                .close();
    }

    private static String title(PublicationId id, Agency agency) {
        return agency.name() + id.report().year() + "年政府信息公开工作年度报告";
    }

    /** Where the publication in force stands. */
    static String address(PublicationId id) {
        return address(id.report().agency(), id.report().year());
    }

    static String address(String agency, int year) {
        return "/publications/" + agency + "/" + year;
    }

    private static void record(Markup page, List<PublicationNumber> numbers) {
        if (numbers.isEmpty()) {
            page.element("p", "这个机关还没有公布年报。");
            return;
        }
        page.open("ol", "class", "results record");
        for (int year : numbers.stream().map(PublicationNumber::year).distinct().toList()) {
            var ofYear =
                    numbers.stream().filter(number -> number.year() == year).toList();
            page.open("li")
                    .open("h3", "class", "tabular")
                    .element(
                            "a",
                            year + "年度报告",
                            "href",
                            address(ofYear.getFirst().id()))
                    .close();
            numbers(page, ofYear, 0);
            page.close();
        }
        page.close();
    }

    /**
     * Every number of one year's report: when, why, and what became of it.
     *
     * @param shown the number that is being read; 0 for none
     */
    static void numbers(Markup page, List<PublicationNumber> numbers, int shown) {
        page.open("ol", "class", "numbers tabular");
        for (var number : numbers) {
            page.open("li")
                    .open("p")
                    .element(
                            "a",
                            "第" + number.number() + "版",
                            "href",
                            address(number.id()) + (number.superseded() ? "/" + number.number() : ""))
                    .element(
                            "time",
                            Spelling.of(ChinaTime.day(number.publishedAt())),
                            "datetime",
                            number.publishedAt().toString())
                    .element("span", state(number), "class", number.withdrawn() ? "state grave" : "state");
            if (number.number() == shown) {
                page.element("span", "（正在阅读）");
            }
            page.close();
            said(page, "更正说明：", number.correctionNote());
            if (number.number() > 1 && !number.withdrawn()) {
                page.open("p")
                        .element(
                                "a",
                                "更正了什么",
                                "href",
                                ChangesPage.address(number.id().report(), number.number()))
                        .close();
            }
            withdrawn(page, number);
            page.close();
        }
        page.close();
    }

    private static void withdrawn(Markup page, PublicationNumber number) {
        var at = number.withdrawnAt();
        said(page, (at == null ? "" : Spelling.of(ChinaTime.day(at)) + "撤回，") + "撤回原因：", number.withdrawalReason());
        var erasure = number.erasure();
        if (erasure != null) {
            page.element("p", Spelling.of(ChinaTime.day(erasure.at())) + "依法删除内容，原因：" + erasure.reason());
        }
    }

    private static String state(PublicationNumber number) {
        return number.withdrawn() ? "已撤回" : number.superseded() ? "已被更正" : "现行";
    }

    private static void said(Markup page, String what, @Nullable String text) {
        if (text != null) {
            page.element("p", what + text);
        }
    }

    static void fact(Markup page, String name, String value) {
        page.open("div").element("dt", name).element("dd", value).close();
    }

    private static void agencies(Markup page, List<Agency> agencies) {
        page.open("ul");
        agencies.forEach(agency -> agency(page.open("li"), agency).close());
        page.close();
    }

    static Markup agency(Markup page, Agency agency) {
        return page.element("a", agency.name(), "href", address(agency));
    }

    static String address(Agency agency) {
        return "/agencies/" + agency.code();
    }
}
