package org.nianbao.export.site;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nianbao.agency.Agency;
import org.nianbao.content.CellKind;
import org.nianbao.content.Table;
import org.nianbao.export.file.Markup;
import org.nianbao.form.KeyFigure;
import org.nianbao.graphql.Connection;
import org.nianbao.statistics.Beside;
import org.nianbao.statistics.Contribution;
import org.nianbao.statistics.Ratio;
import org.nianbao.statistics.Region;
import org.nianbao.statistics.Tally;

/**
 * 数据统计: sums over what was published, with whose publications they rest on, as tables. Where the web app draws a chart,
 * here is the table that stands below it.
 */
final class StatisticsPage {

    private final TallyWanted wanted;
    private final AgencyWanted agency;
    private final List<Integer> years;
    private final UnaryOperator<String> agencyName;

    /**
     * @param wanted with the agency and the year that are shown, where none were asked for
     * @param years  to choose from
     */
    StatisticsPage(TallyWanted wanted, AgencyWanted agency, List<Integer> years, UnaryOperator<String> agencyName) {
        this.wanted = wanted;
        this.agency = agency;
        this.years = years;
        this.agencyName = agencyName;
    }

    /** @param results writes what stands below the form */
    String write(Consumer<Markup> results) {
        var page = new Markup("")
                .open("div", "class", "statistics")
                .element("h1", "数据统计")
                .element("p", "由已公布的年报逐格相加，每个数都能追到它的来源。", "class", "lead")
                .open("form", "class", "filter chooser scoped", "aria-label", "统计范围", "action", TallyWanted.PATH);
        FormFields.agency(page, agency.shown(), "输入名称或代码");
        FormFields.year(page, years, wanted.year(), null);
        boolean own = wanted.scope().equals(TallyWanted.OWN);
        page.open("div", "class", "field scope")
                .element("label", "口径", "for", "scope")
                .open("select", "id", "scope", "name", "scope");
        FormFields.option(page, "", "全域（含下级政府）", !own);
        FormFields.option(page, TallyWanted.OWN, "本级（不含下级政府）", own);
        page.close().close();
        FormFields.send(page, "统计");
        page.close();
        results.accept(page);
        return page.close().toString();
    }

    /**
     * @param trend   the same agency's tallies of the years up to this one
     * @param main    what the newest form says people ask for first, for the years
     * @param figures what any form does, for what stands beside
     * @param sources what the cell that is asked about is made of; null where none is
     */
    void tally(
            Markup page,
            Tally tally,
            List<Tally> trend,
            List<KeyFigure> main,
            List<KeyFigure> figures,
            @Nullable Connection<Contribution> sources) {
        page.element("h2", "覆盖范围", "class", "read-only-aloud");
        coverage(page, tally);
        beside(page, tally, figures);
        page.open("section", "aria-labelledby", "trend")
                .element("h2", "历年", "id", "trend")
                .open("div", "class", "charts");
        main.forEach(figure -> trend(page, figure, trend));
        page.close().close();
        page.open("section", "aria-labelledby", "outcomes")
                .element("h2", tally.year() + "年办理结果", "id", "outcomes")
                .open("div", "class", "share-tables");
        tally.divisions().forEach(division -> division(page, division, tally.coverage()));
        page.close().close();
        if (sources != null) {
            sources(page, tally, sources);
        }
        ratios(page, tally);
        tables(page, tally);
    }

    private static void coverage(Markup page, Tally tally) {
        var coverage = tally.coverage();
        boolean own = tally.scope() == Region.Scope.OWN;
        page.open("div", "class", "coverage")
                .open("p", "class", "tabular")
                .text(tally.year() + "年度" + (own ? "本级" : "") + "应计入 ")
                .element("strong", String.valueOf(coverage.expected()))
                .text(" 个机关，已计入 ")
                .element("strong", String.valueOf(coverage.included()))
                .text(" 个，")
                .element("strong", coverage.complete() ? "汇总完整" : "汇总不完整")
                .text("。" + (own ? "下级人民政府不在其内。" : "下级人民政府公布的年报已含其所辖各机关的数据，只计这一份，不再另加。"))
                .close();
        if (!coverage.inParts().isEmpty()) {
            page.open("p")
                    .element("strong", "部分：")
                    .text(coverage.inParts().stream().map(Agency::name).collect(Collectors.joining("、"))
                            + "的年报还没有公布，以其下级机关已公布的年报计入。")
                    .close();
        }
        if (tally.government() != null) {
            page.element("p", tally.agency().name() + "自己的年报不参加相加，列在下面对照；其他机关都已计入、且与它一致时，汇总才算完整。");
        }
        lacking(page, tally);
        page.close();
    }

    private static void lacking(Markup page, Tally tally) {
        var unpublished = codes(tally.coverage().missing());
        var left = codes(tally.coverage().uncounted());
        var lacking = Stream.concat(
                        tally.coverage().uncounted().stream(),
                        tally.coverage().missing().stream().filter(one -> !left.contains(one.code())))
                .toList();
        if (lacking.isEmpty()) {
            return;
        }
        page.open("details")
                .element("summary", "未公布或未计入的机关（" + lacking.size() + "个）")
                .open("ul", "class", "agency-names");
        for (var one : lacking) {
            var state = !left.contains(one.code())
                    ? "未公布，数据含于上级政府年报"
                    : unpublished.contains(one.code())
                            ? "未公布"
                            : tally.government() != null
                                            && one.code().equals(tally.agency().code())
                                    ? "已公布，列为对照"
                                    : "已公布，不是本年度的格式";
            page.open("li");
            SitePage.agency(page, one)
                    .element("span", "（" + state + "）", "class", "aside")
                    .close();
        }
        page.close().close();
    }

    private static Set<String> codes(List<Agency> agencies) {
        return agencies.stream().map(Agency::code).collect(Collectors.toSet());
    }

    private static void beside(Markup page, Tally tally, List<KeyFigure> figures) {
        var government = tally.government();
        if (government == null) {
            return;
        }
        page.open("section", "aria-labelledby", "beside", "class", "beside")
                .element("h2", "与本政府年报对照", "id", "beside")
                .open("p", "class", "aside")
                .text("本级及其他＝")
                .element(
                        "a",
                        tally.agency().name() + tally.year() + "年年报",
                        "href",
                        SitePage.address(tally.agency().code(), tally.year()))
                .text("－汇总数，是没有单独登记或没有公布的机关的数；有一方没有填写的，无法得出。")
                .close();
        shareTable(page, "汇总数与本政府年报", true, "项目（件）", "汇总数", "本政府|年报", "本级|及其他");
        for (var figure : figures) {
            if (Tally.cell(government.tables(), figure.cell()) != null) {
                page.open("tr").element("th", figure.title(), "scope", "row");
                figure(page, number(tally.tables(), figure.cell()), "未填");
                figure(page, number(government.tables(), figure.cell()), "未填");
                figure(page, number(government.remainders(), figure.cell()), "无法得出");
                page.close();
            }
        }
        endTable(page);
        excesses(page, government);
        page.close();
    }

    private static void excesses(Markup page, Beside government) {
        var excesses = government.excesses();
        if (!excesses.isEmpty()) {
            page.open("div", "class", "excesses")
                    .open("p")
                    .element("strong", "下级年报合计大于本政府年报的有" + excesses.size() + "格：")
                    .close()
                    .open("ul");
            excesses.forEach(excess -> page.element("li", excess.message()));
            page.close().close();
        }
    }

    private static void trend(Markup page, KeyFigure figure, List<Tally> years) {
        boolean stated = years.stream().anyMatch(tally -> own(tally, figure.cell()) != null);
        page.open("div", "class", "chart")
                .open("table")
                .element("caption", figure.title() + "（" + unit(figure) + "）")
                .open("thead")
                .open("tr");
        Stream.of("年度", unit(figure), "计入机关").forEach(head -> page.element("th", head, "scope", "col"));
        if (stated) {
            page.element("th", "本政府年报", "scope", "col");
        }
        page.close().close().open("tbody");
        for (var tally : years) {
            var coverage = tally.coverage();
            page.open("tr").element("th", String.valueOf(tally.year()), "scope", "row");
            figure(page, number(tally.tables(), figure.cell()), "无数据");
            page.element("td", included(coverage) + (coverage.complete() ? "" : "，不完整"));
            if (stated) {
                figure(page, own(tally, figure.cell()), "—");
            }
            page.close();
        }
        page.close().close().close();
    }

    private static String unit(KeyFigure figure) {
        return figure.unit() == null ? "" : figure.unit();
    }

    private static @Nullable BigDecimal own(Tally tally, String ref) {
        var government = tally.government();
        return government == null ? null : number(government.tables(), ref);
    }

    private static void division(Markup page, Tally.Division division, Tally.Coverage coverage) {
        shareTable(
                page,
                division.title() + (coverage.complete() ? "" : "（不完整，计入 " + included(coverage) + "）"),
                false,
                "项目",
                division.unit(),
                "占比");
        for (var share : division.shares()) {
            page.open("tr").element("th", share.name(), "scope", "row");
            figure(page, share.part(), "未填");
            page.element("td", share.value() == null ? "—" : Digits.share(share.value()))
                    .close();
        }
        endTable(page);
    }

    private static String included(Tally.Coverage coverage) {
        return coverage.included() + "/" + coverage.expected();
    }

    private void sources(Markup page, Tally tally, Connection<Contribution> sources) {
        var name = name(tally.tables(), wanted.cell());
        var sum = number(tally.tables(), wanted.cell());
        page.open("section", "aria-labelledby", "sources", "class", "sources")
                .element("h2", "来源：" + name, "id", "sources")
                .open("p", "class", "tabular")
                .text("汇总数 ")
                .element("strong", sum == null ? "未填" : Digits.figure(sum))
                .text("，由" + sources.totalCount() + "份年报中的这一格相加而成。");
        var own = own(tally, wanted.cell());
        if (own != null && tally.government() != null) {
            var rest = number(tally.government().remainders(), wanted.cell());
            page.text("本政府年报 ")
                    .element("strong", Digits.figure(own))
                    .text("，本级及其他 ")
                    .element("strong", rest == null ? "无法得出" : Digits.figure(rest))
                    .text("。");
        }
        page.close();
        if (!sources.edges().isEmpty()) {
            shareTable(page, name + "的来源", true, "机关", "年报", "数值");
            sources.edges().forEach(edge -> source(page, edge.node()));
            endTable(page);
            SitePage.paging(
                    page,
                    sources,
                    wanted.after(),
                    cursor -> wanted.after(cursor).address() + "#sources");
        }
        page.close();
    }

    private void source(Markup page, Contribution source) {
        var publication = source.publication();
        var from = agencyName.apply(publication.agencyCode());
        page.open("tr").open("th", "scope", "row").text(from);
        if (source.aggregate()) {
            var parts = new TallyWanted(publication.agencyCode(), wanted.year(), "", wanted.cell(), null);
            page.text(" ")
                    .open("a", "href", parts.address() + "#sources")
                    .text("看构成")
                    .element("span", "：" + from, "class", "read-only-aloud")
                    .close();
        }
        page.close()
                .open("td")
                .open("a", "href", SitePage.address(publication.id()))
                .text(publication.year() + "年第" + publication.number() + "版")
                .element("span", "（" + from + "）", "class", "read-only-aloud")
                .close()
                .close();
        figure(page, source.cell().number(), source.cell().kind() == CellKind.BLANK ? "未填" : "不适用");
        page.close();
    }

    private static void ratios(Markup page, Tally tally) {
        page.open("section", "aria-labelledby", "ratios").element("h2", "比率", "id", "ratios");
        shareTable(page, "比率", true, "比率", "分子", "分母", "结果");
        for (Ratio ratio : tally.ratios()) {
            page.open("tr")
                    .open("th", "scope", "row")
                    .text(ratio.name())
                    .element("span", ratio.formula(), "class", "aside")
                    .close();
            figure(page, ratio.part(), "无法计算");
            figure(page, ratio.whole(), "无法计算");
            var value = ratio.value();
            said(page, value == null ? null : Digits.share(value), "无法计算");
            page.close();
        }
        endTable(page);
        page.close();
    }

    private void tables(Markup page, Tally tally) {
        page.open("section", "aria-labelledby", "tables")
                .element("h2", "法定表格汇总", "id", "tables")
                .element("p", "点数字可看它由哪些年报相加而成。", "class", "aside")
                .open("details")
                .element("summary", "展开全部表格")
                .open("div", "class", "content-view");
        tally.tables()
                .forEach(table -> SumTable.write(
                        page,
                        table,
                        ref -> new TallyWanted(tally.agency().code(), wanted.year(), wanted.scope(), ref, null)
                                        .address()
                                + "#sources"));
        page.close().close();
        SitePage.openData(page, tally.year());
        page.close();
    }

    /**
     * @param aloud whether a heading right above says the same already
     * @param heads with a bar where a line may end
     */
    private static void shareTable(Markup page, String caption, boolean aloud, String... heads) {
        page.open("div", "class", "share-table")
                .open("table")
                .element("caption", caption, "class", aloud ? "read-only-aloud" : null)
                .open("thead")
                .open("tr");
        for (var head : heads) {
            page.open("th", "scope", "col");
            var parts = head.split("\\|");
            page.text(parts[0]);
            if (parts.length > 1) {
                page.empty("wbr").text(parts[1]);
            }
            page.close();
        }
        page.close().close().open("tbody");
    }

    private static void endTable(Markup page) {
        page.close().close().close();
    }

    private static void figure(Markup page, @Nullable BigDecimal number, String absent) {
        said(page, number == null ? null : Digits.figure(number), absent);
    }

    private static void said(Markup page, @Nullable String text, String absent) {
        page.open("td");
        if (text == null) {
            page.element("span", absent, "class", "no-figure");
        } else {
            page.text(text);
        }
        page.close();
    }

    private static @Nullable BigDecimal number(List<Table> tables, String ref) {
        var cell = Tally.cell(tables, ref);
        return cell == null ? null : cell.number();
    }

    /** What a cell is called: its row and, where the table has several, its column. */
    private static String name(List<Table> tables, String ref) {
        return tables.stream()
                .flatMap(table -> table.rows().stream()
                        .flatMap(row -> table.columns().stream()
                                .filter(column ->
                                        table.form().ref(row.form(), column).equals(ref))
                                .map(column -> row.label() + "，" + column.label())))
                .findFirst()
                .orElse(ref);
    }
}
