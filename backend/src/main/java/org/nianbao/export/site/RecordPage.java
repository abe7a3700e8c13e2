package org.nianbao.export.site;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.nianbao.agency.Agency;
import org.nianbao.agency.AgencyNames;
import org.nianbao.agency.AgencyTree;
import org.nianbao.export.file.Markup;
import org.nianbao.graphql.Connection;
import org.nianbao.publication.Publication;
import org.nianbao.publication.search.Facets;
import org.nianbao.publication.search.Hits;
import org.nianbao.publication.search.Passage;
import org.nianbao.publication.search.SearchWords.Mark;
import org.nianbao.publication.search.Searching.Hit;

/** 年报检索: what to look for in the public record, and what was found. */
final class RecordPage {

    private static final String NOTHING =
            "没有符合条件的年报。查了机关名称、简称、拼音和代码，索引号，标题、正文、公开渠道、存在问题和改进措施，以及法定表格的行名和不是零的数字；拼音和首字母只查机关，附件没有查。可以少写几个词、换一种说法，或者换一个年度、机关再查。";
    private static final int MOST_AGENCIES = 5;

    private final Sought sought;
    private final AgencyWanted wanted;
    private final List<Integer> years;
    private final AgencyTree tree;

    /** @param years of which something is published, latest first */
    RecordPage(Sought sought, AgencyWanted wanted, List<Integer> years, AgencyTree tree) {
        this.sought = sought;
        this.wanted = wanted;
        this.years = years;
        this.tree = tree;
    }

    String title() {
        return sought.address().equals(Sought.PATH) ? "年报检索" : "检索结果";
    }

    /** @param results writes what stands below the form */
    String write(Consumer<Markup> results) {
        var page = new Markup("")
                .element("h1", "年报检索")
                .element("p", "各级行政机关依法公布的年度报告，可按机关、年度和内容查询。", "class", "lead")
                .open("form", "class", "filter", "role", "search", "aria-label", "检索年报", "action", Sought.PATH);
        page.open("div", "class", "field agency")
                .element("label", "机关", "for", "agency")
                .empty("input", "id", "agency", "name", "agency", "value", wanted.shown(), "placeholder", "全部机关");
        FormFields.checkbox(page, "below", "no", "只看本机关，不含下级", !sought.below());
        page.close();
        FormFields.year(page, years, sought.year(), "全部年度");
        page.open("div", "class", "field search")
                .element("label", "内容", "for", "search")
                .empty(
                        "input",
                        "id",
                        "search",
                        "type",
                        "search",
                        "name",
                        "search",
                        "value",
                        sought.search(),
                        "placeholder",
                        "多个词用空格隔开")
                .close();
        if (sought.kind() != null) {
            page.empty(
                    "input",
                    "type",
                    "hidden",
                    "name",
                    "kind",
                    "value",
                    sought.kind().name());
        }
        FormFields.send(page, "查询");
        page.close();
        years.stream()
                .filter(year -> sought.year().isEmpty() || sought.year().equals(year.toString()))
                .findFirst()
                .ifPresent(year -> SitePage.openData(page, year));
        results.accept(page);
        return page.toString();
    }

    void list(Markup page, Connection<Publication> found, Facets facets) {
        results(page, found, found.totalCount() + "份年报", true, facets, publication -> item(page, publication));
    }

    void hits(Markup page, Hits found) {
        agencies(page);
        int total = found.totalCount();
        results(
                page,
                found.page(),
                found.totalComplete() ? total + "份年报" : total > 0 ? total + "份以上" : null,
                found.pageComplete(),
                found.facets(),
                hit -> {
                    item(page, hit.publication());
                    passages(page, hit);
                });
    }

    /** Whoever writes what an agency is called may look for it and not for what reports say. */
    private void agencies(Markup page) {
        var meant =
                sought.after() == null ? AgencyNames.matching(tree.allRecorded(), sought.search()) : List.<Agency>of();
        if (meant.isEmpty()) {
            return;
        }
        page.open("div", "class", "agency-hits").element("h2", "机关").open("ul", "class", "agency-names");
        meant.stream()
                .limit(MOST_AGENCIES)
                .forEach(one -> SitePage.agency(page.open("li"), one).close());
        page.close();
        if (meant.size() > MOST_AGENCIES) {
            page.element("p", "相符的机关共" + meant.size() + "个，只列出前" + MOST_AGENCIES + "个。", "class", "aside");
        }
        page.close();
    }

    /**
     * @param count    null where it is not known
     * @param complete whether all was looked through that could have stood on the page
     */
    private <T> void results(
            Markup page,
            Connection<T> found,
            @Nullable String count,
            boolean complete,
            Facets facets,
            Consumer<T> item) {
        page.element("h2", "查询结果", "class", "read-only-aloud").open("p", "class", "result-count tabular");
        if (count != null) {
            page.open("span").text("共").element("strong", count).close();
        }
        var described = described();
        if (!described.isEmpty()) {
            page.element("span", described);
        }
        page.close();
        facets(page, facets);
        if (found.edges().isEmpty() && complete) {
            page.element("p", sought.search().isEmpty() ? "没有符合条件的年报。可以换一个年度或机关再查。" : NOTHING, "class", "notice");
            return;
        }
        if (!found.edges().isEmpty()) {
            page.open("ol", "class", "results", "aria-label", "年报");
            found.edges().forEach(edge -> {
                page.open("li");
                item.accept(edge.node());
                page.close();
            });
            page.close();
        }
        if (!complete) {
            page.element(
                    "p",
                    (found.edges().isEmpty() ? "目前还没有找到。" : "") + "这些字词各自都很常见，同时出现的却很少，所以只查了较新的一部分。可以接着查，也可以先选定年度或机关。",
                    "class",
                    "notice");
        }
        SitePage.paging(
                page, found, sought.after(), cursor -> sought.after(cursor).address());
    }

    /** By what the result can be narrowed down; what would leave it as it is is not offered. */
    private void facets(Markup page, Facets facets) {
        boolean kindChosen = sought.kind() != null;
        boolean any = facets.years().size() > 1
                || facets.regions().size() > 1
                || facets.kinds().size() > 1
                || kindChosen;
        if (!any) {
            return;
        }
        page.open("nav", "class", "facets", "aria-label", "缩小范围");
        facet(
                page,
                "年度",
                facets.years().size() > 1 ? facets.years() : List.of(),
                each -> each.year() + "年",
                Facets.YearFacet::count,
                each -> sought.inYear(each.year()));
        facet(
                page,
                "地区",
                facets.regions().size() > 1 ? facets.regions() : List.of(),
                each -> each.agency().name(),
                Facets.RegionFacet::count,
                each -> sought.inRegion(each.agency().code()));
        facet(
                page,
                "机关类别",
                facets.kinds().size() > 1 ? facets.kinds() : List.of(),
                each -> each.kind().label(),
                Facets.KindFacet::count,
                each -> sought.ofKind(each.kind()));
        if (kindChosen) {
            page.open("p")
                    .element("a", "不限机关类别", "href", sought.ofKind(null).address())
                    .close();
        }
        if (!facets.complete()) {
            page.element("p", "份数只计了最先找到的一部分。", "class", "aside");
        }
        page.close();
    }

    private static <T> void facet(
            Markup page,
            String name,
            List<T> offered,
            Function<T, String> said,
            ToIntFunction<T> count,
            Function<T, Sought> chosen) {
        if (offered.isEmpty()) {
            return;
        }
        page.open("dl").element("dt", name);
        offered.forEach(each -> page.open("dd")
                .element("a", said.apply(each), "href", chosen.apply(each).address())
                .element("span", String.valueOf(count.applyAsInt(each)), "class", "tabular")
                .close());
        page.close();
    }

    /** What was asked for, in words. */
    private String described() {
        var conditions = new ArrayList<String>();
        var agency = wanted.certain();
        if (agency != null) {
            conditions.add(agency.name() + (sought.below() ? "及其下级" : ""));
        }
        if (!sought.year().isEmpty()) {
            conditions.add(sought.year() + "年度");
        }
        if (sought.kind() != null) {
            conditions.add(sought.kind().label());
        }
        if (!sought.search().isEmpty()) {
            conditions.add("含“" + sought.search() + "”");
        }
        return String.join("，", conditions);
    }

    private void item(Markup page, Publication publication) {
        var agency = tree.known(publication.agencyCode());
        var content = publication.content();
        SitePage.item(
                page, publication.id(), publication.publishedAt(), content == null ? null : content.title(), agency);
    }

    private static void passages(Markup page, Hit hit) {
        var address = SitePage.address(hit.publication().id());
        var shown = hit.passages().stream()
                .filter(passage ->
                        !passage.part().equals("agency") && !passage.part().equals("title"))
                .toList();
        if (shown.isEmpty()) {
            return;
        }
        page.open("ul", "class", "passages", "aria-label", "命中处");
        for (var passage : shown) {
            page.open("li")
                    .element("a", passage.place(), "href", address + anchor(passage))
                    .open("p");
            marked(page, passage);
            page.close().close();
        }
        page.close();
    }

    private static void marked(Markup page, Passage passage) {
        int at = 0;
        for (Mark mark : passage.marks()) {
            page.text(passage.text().substring(at, mark.start()))
                    .element("mark", passage.text().substring(mark.start(), mark.end()));
            at = mark.end();
        }
        page.text(passage.text().substring(at));
    }

    /** Where on a publication's page a part of it stands; empty for what stands at its top. */
    private static String anchor(Passage passage) {
        if (passage.cell() != null) {
            return "#" + passage.cell();
        }
        var part = passage.part();
        return switch (part) {
            case "channels" -> "#channels";
            case "problems", "measures", "pastMeasures" -> "#measures";
            default -> part.startsWith("section ") ? "#" + part.replace(' ', '-') : "";
        };
    }
}
