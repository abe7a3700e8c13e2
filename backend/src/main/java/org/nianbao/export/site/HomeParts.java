package org.nianbao.export.site;

import java.util.List;
import org.nianbao.agency.Punctuality;
import org.nianbao.export.file.Markup;
import org.nianbao.form.KeyFigure;
import org.nianbao.statistics.Tally;
import org.nianbao.statistics.Timeliness;

/** What the front page says of all reports: how the season stands, and what a region's add up to. */
final class HomeParts {

    private static final int MOST_FIGURES = 4;

    private HomeParts() {}

    static void season(Markup page, Timeliness season) {
        page.open("section", "class", "season-state", "aria-labelledby", "season")
                .element("h2", season.year() + "年度年报公布情况", "id", "season");
        if (season.entries().isEmpty()) {
            page.element("p", "没有" + season.year() + "年度的报送范围记录，不知道哪些机关应当公布。");
        } else {
            page.open("p", "class", "tabular")
                    .text("应公布 " + season.expected() + " 个机关，已公布 ")
                    .element("strong", String.valueOf(season.published()))
                    .text(" 个");
            more(page, season.of(Punctuality.LATE), "逾期公布", season, TimelinessWanted.LATE);
            more(page, season.of(Punctuality.NEVER), "逾期没有公布", season, TimelinessWanted.MISSING);
            more(page, season.of(Punctuality.PENDING), "没有公布、未到期", season, TimelinessWanted.MISSING);
            page.text("。").close().element("p", season.legalDates(), "class", "aside");
        }
        page.open("p")
                .element("a", "各机关公布时限", "href", TimelinessWanted.PATH)
                .close()
                .close();
    }

    private static void more(Markup page, int count, String what, Timeliness season, String only) {
        if (count > 0) {
            page.text("，")
                    .element(
                            "a",
                            what + " " + count + " 个",
                            "href",
                            new TimelinessWanted("", String.valueOf(season.year()), only).address());
        }
    }

    /** Never without saying whose figures these are. */
    static void figures(Markup page, Tally tally, List<KeyFigure> figures) {
        var coverage = tally.coverage();
        page.open("section", "class", "region-figures", "aria-labelledby", "figures")
                .element("h2", tally.agency().name() + tally.year() + "年数据", "id", "figures")
                .open("dl", "class", "key-figures");
        figures.stream()
                .limit(MOST_FIGURES)
                .filter(figure -> Tally.cell(tally.tables(), figure.cell()) != null)
                .forEach(figure -> {
                    var cell = Tally.cell(tally.tables(), figure.cell());
                    var number = cell == null ? null : cell.number();
                    page.open("div").element("dt", figure.title()).open("dd", "class", "tabular");
                    if (number == null) {
                        page.element("span", "无数据", "class", "no-figure");
                    } else {
                        page.text(Digits.figure(number))
                                .element("span", figure.unit() == null ? "" : figure.unit(), "class", "unit");
                    }
                    page.close().close();
                });
        page.close()
                .open("p", "class", "aside tabular")
                .text("由已公布的年报相加，下级人民政府的年报已含其所辖各机关：应计入 " + coverage.expected() + " 个机关，已计入 " + coverage.included()
                        + " 个，" + (coverage.complete() ? "汇总完整" : "汇总不完整") + "。")
                .close()
                .open("p")
                .element(
                        "a",
                        "数据统计",
                        "href",
                        new PageAddress(TallyWanted.PATH)
                                .with("agency", tally.agency().code())
                                .with("year", String.valueOf(tally.year()))
                                .toString())
                .close()
                .close();
    }
}
