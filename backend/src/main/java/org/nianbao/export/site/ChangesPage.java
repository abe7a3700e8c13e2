package org.nianbao.export.site;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nianbao.ChinaTime;
import org.nianbao.content.Cell;
import org.nianbao.content.ChineseNumerals;
import org.nianbao.content.Content;
import org.nianbao.content.difference.CellChange;
import org.nianbao.content.difference.TextChange;
import org.nianbao.export.file.Markup;
import org.nianbao.export.file.Spelling;
import org.nianbao.publication.Corrected;
import org.nianbao.publication.Publication;
import org.nianbao.report.ReportId;

/** 更正内容: what a number of a report says otherwise than the one before it, cell by cell and word by word. */
final class ChangesPage {

    private ChangesPage() {}

    static String address(ReportId report, int number) {
        return SitePage.address(report.agency(), report.year()) + "/" + number + "/changes";
    }

    /** @param corrected null where there is nothing to compare */
    static String of(Publication publication, String agency, @Nullable Corrected corrected) {
        var report = publication.id().report();
        var own = SitePage.address(report.agency(), report.year());
        var page = new Markup("")
                .open("div", "class", "statistics changes")
                .element("h1", agency + report.year() + "年年报更正内容")
                .open("p", "class", "lead");
        page.text("第" + publication.number() + "版，" + Spelling.of(ChinaTime.day(publication.publishedAt())) + "发布。")
                .element("a", "阅读这一版", "href", own + "/" + publication.number());
        page.close();
        if (publication.correctionNote() != null) {
            page.element("p", "更正说明：" + publication.correctionNote());
        }
        var content = publication.content();
        if (corrected == null || content == null) {
            page.element("p", publication.number() == 1 ? "这是第一版，没有更正。" : "这一版或者它的上一版已经撤回，不能对照。", "class", "notice");
            return page.close().toString();
        }
        page.open("p")
                .text("与")
                .element("a", "第" + corrected.before() + "版", "href", own + "/" + corrected.before())
                .text("对照：数字改动 " + corrected.cells().size() + " 处，文字改动 "
                        + corrected.texts().size() + " 处。")
                .close();
        cells(page, corrected, content);
        texts(page, corrected.texts(), content);
        return page.close().toString();
    }

    private static void cells(Markup page, Corrected corrected, Content content) {
        if (corrected.cells().isEmpty()) {
            return;
        }
        page.open("section", "aria-labelledby", "cells").element("h2", "数字", "id", "cells");
        SitePage.table(page, "", "数字改动", List.of("项目", "第" + corrected.before() + "版", "更正为"));
        for (CellChange change : corrected.cells()) {
            var form = content.edition().cell(change.ref());
            page.open("tr")
                    .element(
                            "th", form == null ? "上一版格式的一项" : form.table().title() + "：" + form.label(), "scope", "row")
                    .open("td")
                    .element("del", text(change.before()))
                    .close()
                    .open("td")
                    .element("ins", text(change.after()))
                    .close()
                    .close();
        }
        page.close().close().close().close();
    }

    private static String text(Cell cell) {
        return switch (cell.kind()) {
            case NUMBER -> cell.number() == null ? "" : Digits.figure(cell.number());
            case BLANK -> "未填";
            case NOT_APPLICABLE -> "不适用";
        };
    }

    private static void texts(Markup page, List<TextChange> texts, Content content) {
        if (texts.isEmpty()) {
            return;
        }
        page.open("section", "aria-labelledby", "texts").element("h2", "文字", "id", "texts");
        for (var change : texts) {
            page.element("h3", part(change.part(), content)).open("p", "class", "compared-words");
            change.pieces().forEach(piece -> {
                switch (piece.kind()) {
                    case SAME -> page.text(piece.text());
                    case ADDED -> page.element("ins", piece.text());
                    case REMOVED -> page.element("del", piece.text());
                }
            });
            page.close();
        }
        page.close();
    }

    /** A part as a reader calls it. */
    private static String part(String part, Content content) {
        return switch (part) {
            case "title" -> "标题";
            case "preamble" -> "引言";
            case "contact" -> "联系方式";
            case "channels" -> "公开渠道";
            case "problems" -> "存在问题";
            case "measures" -> "改进措施";
            case "pastMeasures" -> "上年改进措施落实情况";
            default -> {
                int number = Integer.parseInt(part.replaceAll("\\D", ""));
                var section = content.edition().section(number);
                yield ChineseNumerals.ordinal(number) + "、" + (section == null ? "" : section.title());
            }
        };
    }
}
