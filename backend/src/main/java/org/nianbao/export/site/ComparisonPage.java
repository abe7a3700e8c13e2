package org.nianbao.export.site;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nianbao.ChinaTime;
import org.nianbao.content.Channel;
import org.nianbao.content.Content;
import org.nianbao.content.Measure;
import org.nianbao.content.Problem;
import org.nianbao.export.file.Format;
import org.nianbao.export.file.Markup;
import org.nianbao.export.file.Paper;
import org.nianbao.export.file.Spelling;
import org.nianbao.publication.Publication;

/** 年报对比: years of one agency, or agencies of one year, side by side, cell by cell. */
final class ComparisonPage {

    /**
     * One of those that are compared.
     *
     * @param agencyName  whose it is
     * @param publication null where none was ever published
     */
    record BesideOthers(
            Compared compared, String agencyName, @Nullable Publication publication) {

        String name() {
            return agencyName + compared.year() + "年";
        }

        @Nullable
        Content content() {
            return publication == null ? null : publication.content();
        }
    }

    private final ComparisonWanted wanted;
    private final List<BesideOthers> beside;
    private final List<Integer> years;

    /** @param years of which something is published */
    ComparisonPage(ComparisonWanted wanted, List<BesideOthers> beside, List<Integer> years) {
        this.wanted = wanted;
        this.beside = beside;
        this.years = years;
    }

    /** @param results writes what stands below the forms */
    String write(Consumer<Markup> results) {
        var page = new Markup("")
                .open("div", "class", "compare")
                .element("h1", "年报对比")
                .element("p", "把同一机关的几个年度，或者几个机关的同一年度放在一起，逐格比较。增减以第一份为基准。", "class", "lead");
        chosen(page);
        if (beside.size() < Compared.MOST) {
            page.open("form", "class", "filter chooser", "aria-label", "加入对比", "action", Compared.PATH);
            hidden(page);
            FormFields.agency(page, wanted.agency(), "输入名称或代码");
            FormFields.year(page, years, wanted.year(), null);
            FormFields.send(page, "加入对比");
            page.close();
        }
        results.accept(page);
        return page.close().toString();
    }

    private void hidden(Markup page) {
        beside.forEach(one -> page.empty(
                "input", "type", "hidden", "name", "of", "value", one.compared().toString()));
    }

    private void chosen(Markup page) {
        if (beside.isEmpty()) {
            return;
        }
        page.open("ol", "class", "compared-list");
        for (var one : beside) {
            page.open("li")
                    .element(
                            "a",
                            one.name(),
                            "href",
                            SitePage.address(
                                    one.compared().agency(), one.compared().year()));
            var publication = one.publication();
            if (publication == null || publication.content() == null) {
                page.element("span", absence(publication), "class", "state");
            } else {
                page.element(
                        "a",
                        "CSV",
                        "href",
                        Paper.address(publication, true) + "." + Format.CSV.extension(),
                        "aria-label",
                        "下载 CSV：" + one.name());
            }
            var others = beside.stream()
                    .filter(other -> other != one)
                    .map(BesideOthers::compared)
                    .toList();
            page.element(
                            "a",
                            "移除",
                            "class",
                            "remove",
                            "href",
                            Compared.address(others),
                            "aria-label",
                            "移除：" + one.name())
                    .close();
        }
        page.close();
    }

    private static String absence(@Nullable Publication publication) {
        if (publication == null || !publication.withdrawn()) {
            return "没有公布";
        }
        var at = publication.withdrawnAt();
        return "已撤回" + (at == null ? "" : "（" + Spelling.of(ChinaTime.day(at)) + "）") + "，内容不再提供。撤回原因："
                + publication.withdrawalReason();
    }

    void comparison(Markup page) {
        if (beside.size() < 2) {
            page.element("p", "请加入至少两份年报。", "class", "notice");
            return;
        }
        page.open("section", "aria-labelledby", "compared-tables").element("h2", "数据", "id", "compared-tables");
        choices(page);
        var tables = ComparedTable.of(beside.stream().map(BesideOthers::content).toList());
        var shown = tables.stream()
                .map(table -> table.only(wanted.whole(), wanted.changed()))
                .filter(table -> !table.lines().isEmpty())
                .toList();
        if (shown.isEmpty()) {
            page.element("p", "没有可列出的数据。");
        }
        if (!shown.isEmpty() && beside.size() > 2) {
            SitePage.scrollHint(page);
        }
        shown.forEach(table -> table(page, table));
        page.element("p", "“不适用”指该年度的格式中没有这一格，“未填”指有这一格而没有填写；都不是零。", "class", "aside")
                .close();
        list(page, "channels", "公开渠道", content -> content.channels().stream().map(ComparisonPage::text));
        list(page, "problems", "存在问题", content -> content.problems().stream().map(Problem::text));
        list(page, "measures", "改进措施", content -> content.measures().stream().map(Measure::text));
    }

    private void choices(Markup page) {
        page.open("form", "class", "choices", "aria-label", "列出哪些", "action", Compared.PATH);
        hidden(page);
        FormFields.checkbox(page, "whole", "yes", "申请表分申请人列出", wanted.whole());
        FormFields.checkbox(page, "changed", "yes", "只看有增减的", wanted.changed());
        page.element("button", "重新列出", "type", "submit").close();
    }

    private void table(Markup page, ComparedTable table) {
        page.open("section", "class", "table-region", "tabindex", "0", "aria-label", table.title())
                .open("table", "class", "compared of-" + beside.size())
                .element("caption", table.title())
                .open("thead")
                .open("tr")
                .element("th", "项目", "scope", "col");
        for (var one : beside) {
            page.open("th", "scope", "col")
                    .text(one.agencyName() + " ")
                    .element("span", one.compared().year() + "年", "class", "year")
                    .close();
        }
        page.close().close().open("tbody");
        for (var line : table.lines()) {
            page.open("tr").element("th", table.name(line), "scope", "row");
            for (int i = 0; i < line.cells().size(); i++) {
                page.open("td");
                value(page, line, i);
                page.close();
            }
            page.close();
        }
        page.close().close().close();
    }

    private static void value(Markup page, ComparedTable.ComparedLine line, int at) {
        var number = line.number(at);
        page.element(
                "span",
                number == null ? line.absence(at) : Digits.figure(number),
                "class",
                number == null ? "no-figure" : number.signum() == 0 ? "figure zero" : "figure");
        if (at > 0) {
            page.text(" ")
                    .open("span", "class", "change")
                    .element("span", "增减：", "class", "read-only-aloud")
                    .text(change(line, at))
                    .close();
        }
    }

    private static String change(ComparedTable.ComparedLine line, int at) {
        var by = line.change(at);
        if (by == null) {
            return "—";
        }
        if (by.signum() == 0) {
            return "持平";
        }
        var rate = line.rate(at);
        return (by.signum() > 0 ? "+" : "") + Digits.figure(by) + (rate == null ? "" : "（" + Digits.rate(rate) + "）");
    }

    private static String text(Channel channel) {
        var parts = new ArrayList<>(List.of(
                channel.name(),
                channel.items() == null ? "未说明件数" : Digits.figure(BigDecimal.valueOf(channel.items())) + "件"));
        var growth = channel.growth();
        if (growth != null) {
            parts.add("同比" + Digits.rate(growth));
        }
        return String.join("，", parts);
    }

    private void list(Markup page, String key, String title, Function<Content, Stream<String>> lines) {
        page.open("section", "aria-labelledby", "compared-" + key)
                .element("h2", title, "id", "compared-" + key)
                .open("div", "class", "beside");
        for (var one : beside) {
            page.open("div").element("h3", one.name());
            var content = one.content();
            var found =
                    content == null ? List.<String>of() : lines.apply(content).toList();
            if (found.isEmpty()) {
                page.element("p", content == null ? "没有可对比的内容。" : "没有列出。", "class", "no-figure");
            } else {
                page.open("ol");
                found.forEach(line -> page.element("li", line));
                page.close();
            }
            page.close();
        }
        page.close().close();
    }
}
