package org.nianbao.export;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nianbao.ChinaTime;
import org.nianbao.agency.Agency;
import org.nianbao.agency.AgencyTree;
import org.nianbao.publication.Heads.Head;
import org.nianbao.publication.PublicationId;
import org.nianbao.publication.PublicationNumber;

/** Pages of the site for readers without script: lists with links, what was corrected or withdrawn, and why. */
final class SitePage {

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

    private SitePage() {}

    /** What a page's head says. */
    static String about(String title, String description, String canonical) {
        return new Markup("")
                .element("title", title)
                .empty("meta", "name", "description", "content", description)
                .empty("link", "rel", "canonical", "href", canonical)
                .empty(
                        "link",
                        "rel",
                        "alternate",
                        "type",
                        "application/atom+xml",
                        "title",
                        SiteFrame.NAME,
                        "href",
                        "/feed.xml")
                .toString();
    }

    /** The latest publications, and the ways down the tree of agencies. */
    static String home(List<Entry> latest, AgencyTree tree) {
        return SiteFrame.around(page -> {
            page.open("div", "class", "home")
                    .element("h1", "政府信息公开工作年度报告")
                    .element("p", "各级行政机关依法公布的年度报告，都可以在这里阅读和下载。", "class", "lead")
                    .open("div", "class", "home-parts")
                    .open("section")
                    .element("h2", "最新公布");
            latest(page, latest);
            page.close().open("section").element("h2", "按地区和机关").open("ul", "class", "region-tree");
            for (var top : tree.all().stream()
                    .filter(agency -> tree.superior(agency) == null)
                    .toList()) {
                page.open("li");
                agency(page, top);
                agencies(page, tree.subordinates(top.code()));
                page.close();
            }
            page.close().close().close().close();
        });
    }

    /** One agency: where it stands, and every number it ever published. */
    static String agency(Agency agency, AgencyTree tree, List<PublicationNumber> numbers) {
        return SiteFrame.around(page -> {
            page.open("div", "class", "agency").element("h1", agency.name()).open("dl", "class", "relations");
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
            page.close();
        });
    }

    /** What stands in the place of something that is not there; where it might be found. */
    static String sentence(String title, String sentence, @Nullable Agency agency) {
        return SiteFrame.around(page -> {
            page.element("h1", title).element("p", sentence, "class", "lead").open("p");
            if (agency == null) {
                page.element("a", "从首页查找年报", "href", "/");
            } else {
                page.element("a", agency.name() + "公布过的年报", "href", address(agency));
            }
            page.close();
        });
    }

    private static void latest(Markup page, List<Entry> entries) {
        if (entries.isEmpty()) {
            page.element("p", "还没有公布年度报告。");
            return;
        }
        page.open("ol", "class", "results");
        for (var entry : entries) {
            var id = entry.head().id();
            page.open("li")
                    .open("article", "class", "publication-item")
                    .element("p", String.valueOf(id.report().year()), "class", "year tabular")
                    .open("div")
                    .open("h3")
                    .element("a", entry.title(), "href", entry.address())
                    .close()
                    .element(
                            "p",
                            Words.of(day(entry.head().publishedAt())) + (id.number() > 1 ? "更正发布" : "发布"),
                            "class",
                            "aside tabular")
                    .close()
                    .close()
                    .close();
        }
        page.close();
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
                            Entry.address(ofYear.getFirst().id()))
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
                            Entry.address(number.id()) + (number.superseded() ? "/" + number.number() : ""))
                    .element(
                            "time",
                            Words.of(day(number.publishedAt())),
                            "datetime",
                            number.publishedAt().toString())
                    .element("span", state(number), "class", number.withdrawn() ? "state grave" : "state");
            if (number.number() == shown) {
                page.element("span", "（正在阅读）");
            }
            page.close();
            said(page, "更正说明：", number.correctionNote());
            withdrawn(page, number);
            page.close();
        }
        page.close();
    }

    private static void withdrawn(Markup page, PublicationNumber number) {
        var at = number.withdrawnAt();
        said(page, (at == null ? "" : Words.of(day(at)) + "撤回，") + "撤回原因：", number.withdrawalReason());
        var erasure = number.erasure();
        if (erasure != null) {
            page.element("p", Words.of(day(erasure.at())) + "依法删除内容，原因：" + erasure.reason());
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

    private static String address(Agency agency) {
        return "/agencies/" + agency.code();
    }

    static LocalDate day(Instant at) {
        return ChinaTime.day(at);
    }
}
