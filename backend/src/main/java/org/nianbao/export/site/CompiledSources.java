package org.nianbao.export.site;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nianbao.content.Cell;
import org.nianbao.content.CellKind;
import org.nianbao.content.Compilation;
import org.nianbao.content.Compilation.Adjustment;
import org.nianbao.content.Compilation.Contributor;
import org.nianbao.content.Content;
import org.nianbao.export.file.Markup;
import org.nianbao.form.KeyFigure;
import org.nianbao.publication.Figures;
import org.nianbao.publication.PublicationId;
import org.nianbao.report.ReportId;

/**
 * 汇总来源: of whose publications a government's figures are the sum, and what each gives to those that people ask for first.
 * What makes up any other cell is in the contributors' own pages, to which it leads.
 */
final class CompiledSources {

    private final Compilation compilation;
    private final Content content;
    private final int year;
    private final Map<PublicationId, Figures> figures;
    private final Set<PublicationId> withdrawn;

    /**
     * @param figures   of the contributors' numbers
     * @param withdrawn those of them of which the public reads nothing any more
     */
    CompiledSources(
            Compilation compilation,
            Content content,
            int year,
            Map<PublicationId, Figures> figures,
            Set<PublicationId> withdrawn) {
        this.compilation = compilation;
        this.content = content;
        this.year = year;
        this.figures = figures;
        this.withdrawn = withdrawn;
    }

    /** Which publication of a contributor is in the sum; null where none is. */
    static @Nullable PublicationId publication(Contributor contributor, int year) {
        return contributor.number() == null
                ? null
                : new PublicationId(new ReportId(contributor.agency(), year), contributor.number());
    }

    void write(Markup page) {
        var columns = content.edition().keyFigures();
        var adjustments = compilation.adjustments();
        page.open("section", "aria-labelledby", "sources")
                .element("h2", "汇总来源", "id", "sources")
                .element(
                        "p",
                        "本报告各表的数由下列 " + compilation.contributors().size() + " 家机关公布的年报相加而成"
                                + (adjustments.isEmpty() ? "" : "，另有 " + adjustments.size() + " 项调整")
                                + "。各机关其他项目的数见其年报。");
        SitePage.scrollHint(page);
        page.open("div", "class", "wide", "tabindex", "0", "role", "region", "aria-labelledby", "sources-table")
                .open("table", "class", "figures")
                .element("caption", "主要数字的构成", "id", "sources-table")
                .open("thead")
                .open("tr")
                .element("th", "机关", "scope", "col");
        columns.forEach(column -> page.element(
                "th", column.title() + (column.unit() == null ? "" : "（" + column.unit() + "）"), "scope", "col"));
        page.close().close().open("tbody");
        compilation.contributors().forEach(contributor -> contributor(page, contributor));
        adjustments.forEach(adjustment -> adjustment(page, adjustment));
        page.close().open("tfoot");
        sum(page, "合计（全域）", content::cell);
        sum(page, "其中本级", compilation::ownCell);
        page.close().close().close().close();
    }

    private void contributor(Markup page, Contributor contributor) {
        var publication = publication(contributor, year);
        page.open("tr").open("th", "scope", "row");
        if (publication == null) {
            page.text(contributor.name() + "（" + state(contributor) + "）");
        } else {
            page.element(
                    "a",
                    contributor.name() + year + "年第" + contributor.number() + "版",
                    "href",
                    SitePage.address(contributor.agency(), year) + "/" + contributor.number());
        }
        var settlement = contributor.settlement();
        if (settlement != null) {
            page.text("（" + settlement.reason() + "）");
        }
        page.close();
        boolean gone = publication != null && withdrawn.contains(publication);
        var given = publication == null || gone ? null : figures.get(publication);
        for (var column : content.edition().keyFigures()) {
            figure(page, gone ? "已撤回" : given == null ? "—" : text(given.cells().get(column.cell())));
        }
        page.close();
    }

    private String state(Contributor contributor) {
        return switch (compilation.state(contributor)) {
            case PUBLISHED -> "已纳入";
            case ON_PAPER -> "书面补报";
            case NONE -> "没有数字";
            case MISSING -> "尚未纳入";
        };
    }

    private void adjustment(Markup page, Adjustment adjustment) {
        page.open("tr").element("th", "调整（" + adjustment.kind().label() + "）：" + adjustment.reason(), "scope", "row");
        for (var column : content.edition().keyFigures()) {
            figure(page, signed(adjustment.delta(column.cell())));
        }
        page.close();
    }

    private static String signed(@Nullable BigDecimal delta) {
        return delta == null ? "—" : (delta.signum() > 0 ? "+" : "") + Digits.figure(delta);
    }

    private interface Sum {

        @Nullable
        Cell of(String ref);
    }

    private void sum(Markup page, String name, Sum sum) {
        page.open("tr").element("th", name, "scope", "row");
        for (KeyFigure column : content.edition().keyFigures()) {
            figure(page, text(sum.of(column.cell())));
        }
        page.close();
    }

    private static void figure(Markup page, String text) {
        page.element("td", text, "class", "number");
    }

    private static String text(@Nullable Cell cell) {
        return cell == null || cell.number() == null
                ? cell == null || cell.kind() == CellKind.BLANK ? "未填" : "不适用"
                : Digits.figure(cell.number());
    }
}
