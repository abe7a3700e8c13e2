package org.nianbao.export.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nianbao.check.Finding;
import org.nianbao.content.Cell;
import org.nianbao.content.CellKind;
import org.nianbao.content.Section;
import org.nianbao.export.file.About;
import org.nianbao.export.file.Manuscript;
import org.nianbao.export.file.Part;
import org.nianbao.export.file.Part.Detail;
import org.nianbao.export.file.Printout;
import org.nianbao.export.file.Printout.Running;
import org.nianbao.export.file.Spelling;
import org.nianbao.report.reviewing.ReviewCopy;

/** 送审稿 on paper: the report as it would be published, marked as what it is, with what is wrong or missing at its end. */
final class ReviewCopyPrint {

    private ReviewCopyPrint() {}

    static Printout of(ReviewCopy copy, Whose whose, String foot) {
        var revision = copy.revision();
        var title =
                copy.content().title().isBlank() ? whose.name() : copy.content().title();
        var number = "版本 " + revision.number();
        var parts = new ArrayList<>(Manuscript.of(copy.content()));
        parts.addAll(outstanding(copy));
        return new Printout(
                new About(title, whose.agency(), whose.id() + "#" + revision.number(), revision.at()),
                List.of(
                        new Detail("机关", whose.agency()),
                        new Detail("年度", whose.year() + "年"),
                        new Detail("送审稿", number)),
                "（" + whose.agency() + "　送审稿　" + number + "）",
                remarks(copy),
                parts,
                new Running("送审稿　" + number + "　校验码 " + copy.checkCode(), foot));
    }

    private static List<String> remarks(ReviewCopy copy) {
        var revision = copy.revision();
        var remarks = new ArrayList<String>();
        remarks.add("送审稿，供内部审核，不得外传。版本 " + revision.number() + "，" + Spelling.of(revision.at()) + " 由" + revision.by()
                + "保存。校验码 " + copy.checkCode() + "，内容有任何改动，校验码随之改变。"
                + (copy.isPast() ? "此后已有改动，最新为版本 " + copy.report().revision() + "。" : ""));
        remarks.add(summary(copy));
        var note = copy.report().course().correcting() ? copy.report().correction() : null;
        if (note != null) {
            remarks.add("更正说明：" + note);
        }
        return remarks;
    }

    private static String summary(ReviewCopy copy) {
        var found = Stream.of(
                        count("未采用的输入", copy.notTaken().size(), "处"),
                        count("校核错误", copy.errors().size(), "项"),
                        count("没有说明的警告", copy.openWarnings().size(), "项"),
                        count("空白单元格", copy.content().blankCells(), "个"))
                .filter(one -> !one.isEmpty())
                .collect(Collectors.joining("、"));
        return found.isEmpty() ? "本稿没有未采用的输入，没有校核错误，没有未作说明的警告，没有空白单元格。" : "本稿尚有" + found + "，逐项列在文末。";
    }

    private static String count(String what, int count, String measure) {
        return count == 0 ? "" : what + " " + count + " " + measure;
    }

    /** One after the other at the end, so that nobody takes what is not there for what is said. */
    private static List<Part> outstanding(ReviewCopy copy) {
        var groups = new ArrayList<Part>();
        group(groups, "未采用的输入（填写了，但不能作为报告内容）", messages(copy.notTaken()));
        group(groups, "校核错误", messages(copy.errors()));
        group(groups, "没有说明的警告", messages(copy.openWarnings()));
        group(groups, "空白单元格", blanks(copy));
        if (!groups.isEmpty()) {
            groups.addFirst(new Part.Headline(1, "送审稿附记：尚待处理的事项（发布时没有这一部分）"));
        }
        return groups;
    }

    private static void group(List<Part> groups, String title, List<String> lines) {
        if (!lines.isEmpty()) {
            groups.add(new Part.Headline(3, title));
            for (int i = 0; i < lines.size(); i++) {
                groups.add(new Part.Bullet(1, (i + 1) + "．" + lines.get(i)));
            }
        }
    }

    private static List<String> messages(List<Finding> findings) {
        return findings.stream().map(Finding::message).toList();
    }

    /** How many of each table. */
    private static List<String> blanks(ReviewCopy copy) {
        return copy.content().sections().stream()
                .map(Section::tables)
                .flatMap(List::stream)
                .map(table -> {
                    long blank = table.rows().stream()
                            .flatMap(row -> row.cells().stream())
                            .map(Cell::kind)
                            .filter(CellKind.BLANK::equals)
                            .count();
                    return blank == 0 ? "" : table.title() + "：" + blank + " 个";
                })
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
