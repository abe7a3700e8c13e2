package org.nianbao.export.site;

import java.util.List;
import java.util.function.Consumer;
import org.nianbao.agency.Punctuality;
import org.nianbao.export.file.Markup;
import org.nianbao.export.file.Spelling;
import org.nianbao.statistics.Timeliness;
import org.nianbao.statistics.Timeliness.TimelinessEntry;

/** 公布时限: who published a year's report in time, late or not yet, and how that was in the years before. */
final class TimelinessPage {

    private final TimelinessWanted wanted;
    private final AgencyWanted agency;
    private final List<Integer> years;

    /** @param wanted with the year that is shown, where none was asked for */
    TimelinessPage(TimelinessWanted wanted, AgencyWanted agency, List<Integer> years) {
        this.wanted = wanted;
        this.agency = agency;
        this.years = years;
    }

    /** @param results writes what stands below the form */
    String write(Consumer<Markup> results) {
        var page = new Markup("")
                .open("div", "class", "statistics timeliness")
                .element("h1", "公布时限")
                .element("p", "各机关的年度报告是否在法定时限内公布，以首次公布的日期为准；更正不算逾期，公布后又撤回的仍算公布过。", "class", "lead")
                .open(
                        "form",
                        "class",
                        "filter chooser scoped",
                        "aria-label",
                        "查询公布时限",
                        "action",
                        TimelinessWanted.PATH);
        FormFields.agency(page, agency.shown(), "全部机关");
        FormFields.year(page, years, wanted.year(), null);
        page.open("div", "class", "field scope")
                .element("label", "范围", "for", "only")
                .open("select", "id", "only", "name", "only");
        FormFields.option(page, "", "全部", wanted.only().isEmpty());
        FormFields.option(page, TimelinessWanted.LATE, "逾期的", wanted.only().equals(TimelinessWanted.LATE));
        FormFields.option(page, TimelinessWanted.MISSING, "没有公布的", wanted.only().equals(TimelinessWanted.MISSING));
        page.close().close();
        FormFields.send(page, "查询");
        page.close();
        results.accept(page);
        return page.close().toString();
    }

    void timeliness(Markup page, Timeliness shown, List<Timeliness> before) {
        summary(page, shown);
        var entries = shown.entries().stream().filter(wanted::shows).toList();
        if (!shown.entries().isEmpty()) {
            page.open("section", "aria-labelledby", "agencies").element("h2", shown.year() + "年度各机关", "id", "agencies");
            if (entries.isEmpty()) {
                page.element("p", wanted.only().equals(TimelinessWanted.LATE) ? "没有逾期的机关。" : "没有未公布的机关。");
            } else {
                table(page, shown.year() + "年度各机关公布时限", entries);
            }
            SitePage.files(page, wanted::address);
            page.close();
        }
        if (!shown.unasked().isEmpty()) {
            page.open("section", "aria-labelledby", "unasked")
                    .element("h2", "未列入报送范围", "id", "unasked")
                    .element("p", "以下机关不在该年度的报送范围内，也公布了年报，不计入上面的数。", "class", "aside");
            table(page, "未列入报送范围而公布的机关", shown.unasked());
            page.close();
        }
        if (!before.isEmpty()) {
            years(page, shown, before);
        }
    }

    /** How it stands, in sentences; what cannot be told is said. */
    static void summary(Markup page, Timeliness shown) {
        page.open("div", "class", "coverage");
        if (shown.entries().isEmpty()) {
            page.element("p", "没有" + shown.year() + "年度的报送范围记录，不知道哪些机关应当公布。");
        } else {
            page.element("p", TimelinessWords.summary(shown), "class", "tabular");
            TimelinessWords.remarks(shown).forEach(remark -> page.element("p", remark, "class", "aside"));
        }
        page.close();
    }

    private static void table(Markup page, String caption, List<TimelinessEntry> entries) {
        SitePage.table(page, " in-words", caption, List.of("机关", "情况", "首次公布", "法定时限", "说明"));
        for (var entry : entries) {
            page.open("tr").open("th", "scope", "row");
            SitePage.agency(page, entry.agency()).close();
            boolean late = entry.punctuality() == Punctuality.LATE || entry.punctuality() == Punctuality.NEVER;
            page.open("td")
                    .element("span", TimelinessWords.kept(entry), "class", late ? "state grave" : "state")
                    .close()
                    .open("td");
            var on = entry.publishedOn();
            if (on == null) {
                page.element("span", "没有公布", "class", "no-figure");
            } else {
                page.element(
                        "a",
                        Spelling.of(on),
                        "href",
                        SitePage.address(entry.agency().code(), entry.due().getYear() - 1));
            }
            page.close()
                    .element("td", Spelling.of(entry.due()))
                    .element("td", TimelinessWords.since(entry))
                    .close();
        }
        page.close().close().close();
    }

    private void years(Markup page, Timeliness shown, List<Timeliness> before) {
        page.open("section", "aria-labelledby", "years").element("h2", "历年", "id", "years");
        SitePage.table(page, "", "历年公布时限", List.of("年度", "应公布", "按期", "逾期公布", "没有公布", "无法判断", "已撤回"));
        year(page, shown);
        before.forEach(each -> year(page, each));
        page.close().close().close().close();
    }

    private void year(Markup page, Timeliness each) {
        page.open("tr")
                .open("th", "scope", "row", "class", "year")
                .element(
                        "a",
                        each.year() + "年",
                        "href",
                        new TimelinessWanted(wanted.agency(), String.valueOf(each.year()), "").address())
                .close();
        if (each.entries().isEmpty()) {
            page.open("td", "colspan", "6")
                    .element("span", "没有报送范围记录", "class", "no-figure")
                    .close();
        } else {
            for (int count : List.of(
                    each.expected(),
                    each.of(Punctuality.IN_TIME),
                    each.of(Punctuality.LATE),
                    each.expected() - each.published(),
                    each.unknown(),
                    each.withdrawn())) {
                page.element("td", String.valueOf(count));
            }
        }
        page.close();
    }
}
