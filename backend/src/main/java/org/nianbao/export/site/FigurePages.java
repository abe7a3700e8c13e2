package org.nianbao.export.site;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.nianbao.agency.AgencyKind;
import org.nianbao.export.file.Markup;
import org.nianbao.form.Edition;
import org.nianbao.statistics.Ranking;
import org.nianbao.statistics.Trend;

/** 排序 and 走势: agencies of a year in the order of an indicator, and one over the years among its peers; chart and table say the same. */
final class FigurePages {

    private final FigureWanted wanted;
    private final AgencyWanted agency;
    private final List<Integer> years;
    private final Edition edition;
    private final String base;

    /**
     * @param wanted  with the indicator and the year that are shown, where none were asked for
     * @param edition in whose words indicators are chosen
     * @param base    the site's address, for those who show the chart elsewhere
     */
    FigurePages(FigureWanted wanted, AgencyWanted agency, List<Integer> years, Edition edition, String base) {
        this.wanted = wanted;
        this.agency = agency;
        this.years = years;
        this.edition = edition;
        this.base = base;
    }

    String ranking(Consumer<Markup> results) {
        var page = begun("各机关排序", "把各机关某一年的一项数据或比率依次排列。没有公布、没有填写的不参加排序，列在后面。", "排序条件");
        FormFields.agency(page, agency.shown(), "全部机关");
        indicator(page);
        FormFields.year(page, years, wanted.year(), null);
        var kinds = new LinkedHashMap<String, String>();
        kinds.put("", "不含政府");
        for (var kind : AgencyKind.values()) {
            kinds.put(kind.name().toLowerCase(Locale.ROOT), kind.label());
        }
        kinds.put(FigureWanted.ALL, "全部，含政府");
        choice(page, "kind", "机关类别", wanted.kind(), kinds);
        var orders = new LinkedHashMap<String, String>();
        orders.put("", "从高到低");
        orders.put(FigureWanted.ASCENDING, "从低到高");
        choice(page, "order", "次序", wanted.order(), orders);
        return ended(page, "排序", results);
    }

    String trend(Consumer<Markup> results) {
        var page = begun("历年走势", "一个机关历年的一项数据或比率，与同类机关的中位数对照。没有公布的年度留空，不连线。", "走势条件");
        FormFields.agency(page, agency.shown(), "输入名称或代码");
        indicator(page);
        return ended(page, "查看", results);
    }

    private Markup begun(String title, String lead, String form) {
        return new Markup("")
                .open("div", "class", "statistics figures-page")
                .element("h1", title)
                .element("p", lead, "class", "lead")
                .open("form", "class", "filter many", "aria-label", form, "action", wanted.path());
    }

    private String ended(Markup page, String send, Consumer<Markup> results) {
        FormFields.send(page, send);
        page.close();
        ratios(page);
        results.accept(page);
        return page.close().toString();
    }

    /** What people ask for most besides the first figure: one press away, without looking through the long list. */
    private void ratios(Markup page) {
        if (edition.ratios().isEmpty()) {
            return;
        }
        page.open("p", "class", "open-data tabular").element("span", "比率");
        edition.ratios()
                .forEach(ratio -> page.element(
                        "a",
                        ratio.name(),
                        "href",
                        wanted.figure(ratio.key()).address(),
                        "aria-current",
                        ratio.key().equals(wanted.figure()) ? "true" : null));
        page.close();
    }

    private static void choice(Markup page, String name, String label, String chosen, Map<String, String> options) {
        page.open("div", "class", "field")
                .element("label", label, "for", name)
                .open("select", "id", name, "name", name);
        options.forEach((value, text) -> FormFields.option(page, value, text, value.equals(chosen)));
        page.close().close();
    }

    /** Ratios and main figures first; of the long table of requests the totals, any other cell by its reference in the address. */
    private void indicator(Markup page) {
        page.open("div", "class", "field figure")
                .element("label", "指标", "for", "figure")
                .open("select", "id", "figure", "name", "figure");
        var groups = new LinkedHashMap<String, Map<String, String>>();
        var main = new LinkedHashMap<String, String>();
        edition.keyFigures().forEach(figure -> main.put(figure.cell(), figure.title()));
        groups.put("主要数字", main);
        var ratios = new LinkedHashMap<String, String>();
        edition.ratios().forEach(ratio -> ratios.put(ratio.key(), ratio.name()));
        groups.put("比率", ratios);
        for (var table : edition.tables()) {
            var cells = new LinkedHashMap<String, String>();
            boolean totals = table.columns().size() > 6 && table.rows().size() > 10;
            table.rows()
                    .forEach(row -> table.columns().stream()
                            .filter(column -> !totals || column.key().equals("total"))
                            .filter(column -> !main.containsKey(table.ref(row, column)))
                            .forEach(column -> cells.put(
                                    table.ref(row, column),
                                    table.columns().size() == 1 || totals
                                            ? row.label()
                                            : row.label() + "：" + column.label())));
            groups.put(table.title(), cells);
        }
        boolean among = groups.values().stream().anyMatch(group -> group.containsKey(wanted.figure()));
        var chosen = edition.cell(wanted.figure());
        if (!among && chosen != null) {
            FormFields.option(page, wanted.figure(), chosen.label(), true);
        }
        groups.forEach((name, options) -> {
            if (!options.isEmpty()) {
                page.open("optgroup", "label", name);
                options.forEach((key, text) -> FormFields.option(page, key, text, key.equals(wanted.figure())));
                page.close();
            }
        });
        page.close().close();
    }

    void show(Markup page, Ranking ranking) {
        page.open("div", "class", "coverage").element("p", FigureWords.coverage(ranking), "class", "tabular");
        var median = ranking.median();
        if (median != null) {
            page.element("p", "有数的机关中位数 " + FigureWords.figure(ranking.indicator(), median) + "。", "class", "tabular");
        }
        formula(page, ranking.indicator().formula());
        if (wanted.kind().equals(FigureWanted.ALL)) {
            page.element("p", "人民政府的年报含其下级机关的数，与单个机关不可直接比较。");
        }
        page.close();
        chart(page, FigureWords.title(ranking));
        page.open("section", "aria-labelledby", "list").element("h2", FigureWords.title(ranking), "id", "list");
        SitePage.table(
                page,
                "",
                FigureWords.title(ranking),
                ranking.indicator().ratio()
                        ? List.of("名次", "机关", FigureWords.title(ranking.indicator()), "分子", "分母")
                        : List.of("名次", "机关", FigureWords.title(ranking.indicator())));
        for (var entry : ranking.entries()) {
            var value = entry.value();
            page.open("tr").element("td", String.valueOf(entry.rank())).open("th", "scope", "row");
            SitePage.agency(page, entry.agency());
            if (entry.aggregate()) {
                page.element("span", "含下级机关", "class", "aside");
            }
            page.close().open("td");
            page.element(
                            "a",
                            FigureWords.figure(ranking.indicator(), Objects.requireNonNull(value.value())),
                            "href",
                            SitePage.address(entry.agency().code(), ranking.year()) + "#tables")
                    .close();
            if (ranking.indicator().ratio()) {
                page.element("td", value.part() == null ? "" : Digits.figure(value.part()))
                        .element("td", value.whole() == null ? "" : Digits.figure(value.whole()));
            }
            page.close();
        }
        end(page);
        SitePage.files(page, wanted::address);
        page.close();
        if (!ranking.without().isEmpty()) {
            page.open("section", "aria-labelledby", "without")
                    .element("h2", "没有参加排序的机关", "id", "without")
                    .open("ul", "class", "agency-names");
            ranking.without().forEach(one -> {
                page.open("li");
                SitePage.agency(page, one.agency())
                        .element("span", "（" + FigureWords.reason(one.reason()) + "）", "class", "aside")
                        .close();
            });
            page.close().close();
        }
    }

    void show(Markup page, Trend trend) {
        page.open("div", "class", "coverage").element("p", FigureWords.peers(trend));
        formula(page, trend.indicator().formula());
        page.close();
        chart(page, FigureWords.title(trend));
        page.open("section", "aria-labelledby", "list").element("h2", FigureWords.title(trend), "id", "list");
        SitePage.table(
                page,
                "",
                FigureWords.title(trend),
                List.of("年度", FigureWords.title(trend.indicator()), "同类机关中位数", "有数/应公布的同类机关", "排序"));
        for (var point : trend.points()) {
            page.open("tr")
                    .element("th", String.valueOf(point.year()), "scope", "row")
                    .open("td");
            if (point.number() == null) {
                page.element("span", FigureWords.gap(point), "class", "no-figure");
            } else {
                page.element(
                        "a",
                        FigureWords.figure(trend.indicator(), point.number()),
                        "href",
                        SitePage.address(trend.agency().code(), point.year()));
            }
            page.close().open("td");
            if (point.median() == null) {
                page.element("span", point.peers() == 0 ? "没有同类机关" : "没有数", "class", "no-figure");
            } else {
                page.text(FigureWords.figure(trend.indicator(), point.median()));
            }
            page.close()
                    .element("td", point.included() + "/" + point.peers())
                    .open("td")
                    .open(
                            "a",
                            "href",
                            new FigureWanted(
                                            FigureWanted.RANKING,
                                            wanted.figure(),
                                            trend.agency().superiorCode() == null
                                                    ? ""
                                                    : trend.agency().superiorCode(),
                                            String.valueOf(point.year()),
                                            trend.agency().kind() == AgencyKind.GOVERNMENT
                                                    ? AgencyKind.GOVERNMENT
                                                            .name()
                                                            .toLowerCase(Locale.ROOT)
                                                    : "",
                                            "")
                                    .address())
                    .text("看排序")
                    .element("span", "：" + point.year() + "年", "class", "read-only-aloud")
                    .close()
                    .close()
                    .close();
        }
        end(page);
        SitePage.files(page, wanted::address);
        page.close();
    }

    private static void formula(Markup page, @Nullable String formula) {
        if (formula != null) {
            page.element("p", "算法：" + formula + "。", "class", "aside");
        }
    }

    /** A picture of its own, which anybody may show on a page of his or her own. */
    private void chart(Markup page, String title) {
        var address = wanted.address(".svg");
        var embedded = "<a href=\"" + base + wanted.address() + "\"><img src=\"" + base + address + "\" alt=\"" + title
                + "\" width=\"720\"></a>";
        page.open("figure", "class", "picture")
                .open("picture")
                .empty(
                        "source",
                        "media",
                        "(max-width: 45rem)",
                        "srcset",
                        address + (address.contains("?") ? "&" : "?") + "shape=" + Chart.NAME_OF_NARROW)
                .empty("img", "src", address, "alt", title + "（数值见下表）", "width", "720", "loading", "lazy")
                .close()
                .open("figcaption")
                .open("details")
                .element("summary", "在别的网页上使用这张图")
                .element("p", "把下面这段文字放进网页即可，不需要脚本；图随数据更新。也可以直接下载 SVG。")
                .open("pre")
                .element("code", embedded)
                .close()
                .element("a", "下载 SVG", "href", address, "download", "")
                .close()
                .close()
                .close();
    }

    private static void end(Markup page) {
        page.close().close().close();
    }
}
