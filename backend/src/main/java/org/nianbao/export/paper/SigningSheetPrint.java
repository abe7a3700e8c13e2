package org.nianbao.export.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nianbao.check.Finding;
import org.nianbao.check.Finding.Severity;
import org.nianbao.export.file.About;
import org.nianbao.export.file.Grid;
import org.nianbao.export.file.Grid.Square;
import org.nianbao.export.file.Part;
import org.nianbao.export.file.Printout;
import org.nianbao.export.file.Printout.Running;
import org.nianbao.export.file.Spelling;
import org.nianbao.form.PrintedCell.HeadingScope;
import org.nianbao.report.reviewing.SigningSheet;
import org.nianbao.report.reviewing.SigningSheet.Round;
import org.nianbao.report.reviewing.SigningSheet.SignedStep;
import org.nianbao.report.trail.TrailEntry;
import org.nianbao.report.trail.TrailEntry.Act;
import org.nianbao.workflow.Approval;
import org.nianbao.workflow.By;

/** 审签单 on paper: a form filled in from the trail, with room for what is still to be signed by hand. */
final class SigningSheetPrint {

    private static final String TITLE = "政府信息公开工作年度报告审签单";
    /** What stands where a person has said nothing: an empty place would ask to be filled in. */
    private static final String NOTHING = "—";

    private static final String SIGNATURE = "\n\n签名：　　　　　　　　　　　　　　　　　　年　　　月　　　日";

    private SigningSheetPrint() {}

    static Printout of(SigningSheet sheet, Whose whose, String foot) {
        var parts = new ArrayList<Part>();
        parts.add(facts(sheet, whose));
        parts.add(steps(sheet));
        parts.add(seal());
        if (!sheet.earlier().isEmpty()) {
            parts.add(earlier(sheet.earlier()));
        }
        if (!sheet.acceptedWarnings().isEmpty()) {
            parts.add(warnings(sheet.acceptedWarnings()));
        }
        var revision = sheet.revision();
        return new Printout(
                new About(TITLE, whose.agency(), whose.id() + "#sheet", revision.at()),
                List.of(),
                "",
                List.of(),
                parts,
                new Running("审签单　版本 " + revision.number() + "　校验码 " + sheet.checkCode(), foot));
    }

    private static Grid facts(SigningSheet sheet, Whose whose) {
        var revision = sheet.revision();
        var title = sheet.content().title();
        var submitted = sheet.submitted();
        return Grid.form(
                "",
                0,
                List.of(
                        List.of(
                                label(0, "报告名称"),
                                Square.text(1, title.isBlank() ? whose.name() : title)
                                        .over(3)),
                        List.of(
                                label(0, "编制机关"),
                                Square.text(1, whose.agency()),
                                label(2, "报告年度"),
                                Square.text(3, whose.year() + "年")),
                        List.of(
                                label(0, "送审版本"),
                                Square.text(1, "版本 " + revision.number() + "，" + Spelling.of(revision.at()) + " 保存"),
                                label(2, "校验码"),
                                Square.text(3, sheet.checkCode())),
                        List.of(
                                label(0, "报送"),
                                Square.text(
                                        1,
                                        submitted == null
                                                ? "尚未在系统中报送"
                                                : submitted.by() + "，" + Spelling.of(submitted.at())),
                                label(2, "当前状态"),
                                Square.text(3, sheet.report().status().label())),
                        List.of(label(0, "校核情况"), Square.text(1, checked(sheet)).over(3))),
                List.of(13, 41, 13, 23));
    }

    private static String checked(SigningSheet sheet) {
        var findings = sheet.findings();
        long errors = findings.stream()
                .filter(finding -> finding.severity() == Severity.BLOCK)
                .count();
        long open = findings.stream()
                .filter(finding -> finding.severity() == Severity.WARN && finding.accepted() == null)
                .count();
        return "错误 " + errors + " 项，没有说明的警告 " + open + " 项，已说明的警告 "
                + sheet.acceptedWarnings().size() + " 项"
                + (sheet.revision().number() == sheet.report().revision()
                        ? ""
                        : "（按最新的版本 " + sheet.report().revision() + " 校核）")
                + "，空白单元格 " + sheet.content().blankCells() + " 个。";
    }

    private static Grid steps(SigningSheet sheet) {
        var lines = new ArrayList<List<Square>>();
        lines.add(head("环节", "办理人", "办理时间", "校对", "意见"));
        sheet.steps().forEach(step -> lines.add(line(step)));
        lines.addAll(releases(sheet.releases()));
        return Grid.form("", 1, lines, List.of(13, 13, 16, 16, 32));
    }

    private static List<Square> line(SignedStep signed) {
        var approval = signed.approval();
        var step = signed.step();
        var name = step.name() + (step.by() == By.SUPERIOR ? "\n（上级机关）" : "");
        if (approval == null) {
            var proofread = signed.proofreading();
            return List.of(
                    label(0, name),
                    Square.text(1, ""),
                    Square.text(2, ""),
                    Square.text(3, proofread == null ? "" : proofread(proofread)),
                    Square.text(4, ""));
        }
        return List.of(
                label(0, name),
                Square.text(1, approval.by()),
                Square.text(2, Spelling.of(approval.at())),
                Square.text(
                        3,
                        signed.proofreading() == null
                                ? NOTHING
                                : signed.proofreading().callerId().equals(approval.callerId())
                                        ? "本人校对"
                                        : proofread(signed.proofreading())),
                Square.text(4, "通过。" + (signed.opinion() == null ? "" : "\n" + signed.opinion())));
    }

    private static String proofread(Approval proofreading) {
        return proofreading.by() + "\n" + Spelling.of(proofreading.at());
    }

    /** What is still to come has an empty line, too. */
    private static List<List<Square>> releases(List<TrailEntry> releases) {
        return releases.isEmpty()
                ? List.of(IntStream.range(0, 5)
                        .mapToObj(column ->
                                column == 0 ? label(0, "发布") : Square.text(column, column == 3 ? NOTHING : ""))
                        .toList())
                : releases.stream()
                        .map(entry -> List.of(
                                label(0, named(entry.action())),
                                Square.text(1, entry.by()),
                                Square.text(2, Spelling.of(entry.at())),
                                Square.text(3, NOTHING),
                                Square.text(4, entry.reason() == null ? NOTHING : entry.reason())))
                        .toList();
    }

    private static String named(Act act) {
        return act == Act.PUBLISH_URGENTLY ? "紧急发布" : act == Act.RATIFY ? "补办审签" : "发布";
    }

    /** Where the head of the agency signs and where the seal comes. */
    private static Grid seal() {
        return Grid.form(
                "",
                0,
                List.of(
                        List.of(label(0, "主要负责\n人签发"), Square.text(1, SIGNATURE)),
                        List.of(label(0, "加盖印章"), Square.text(1, "\n\n\n　"))),
                List.of(13, 77));
    }

    private static Grid earlier(List<Round> rounds) {
        var lines = new ArrayList<List<Square>>();
        lines.add(head("轮次", "报送", "本轮已通过（退回后失效）", "退回"));
        for (int i = 0; i < rounds.size(); i++) {
            var round = rounds.get(i);
            lines.add(List.of(
                    label(0, "第" + (i + 1) + "轮"),
                    Square.text(1, submission(round.submitted())),
                    Square.text(
                            2,
                            round.approvals().isEmpty()
                                    ? "无"
                                    : round.approvals().stream()
                                            .map(SigningSheetPrint::approved)
                                            .collect(Collectors.joining("\n"))),
                    Square.text(3, returned(round.returned()))));
        }
        return Grid.form("以往各轮审核", 1, lines, List.of(8, 22, 30, 30));
    }

    private static String submission(@Nullable TrailEntry submitted) {
        return submitted == null
                ? NOTHING
                : "版本 " + submitted.revision() + "\n" + submitted.by() + "，" + Spelling.of(submitted.at());
    }

    private static String approved(TrailEntry entry) {
        return (entry.step() == null ? "" : entry.step() + "：") + entry.by() + "，" + Spelling.of(entry.at())
                + (entry.reason() == null ? "" : "，" + entry.reason());
    }

    private static String returned(@Nullable TrailEntry entry) {
        return entry == null
                ? NOTHING
                : (entry.step() == null ? "" : entry.step() + "：") + entry.by() + "，" + Spelling.of(entry.at()) + "\n"
                        + (entry.reason() == null ? "" : entry.reason());
    }

    private static Grid warnings(List<Finding> accepted) {
        var lines = new ArrayList<List<Square>>();
        lines.add(head("已说明的警告", "说明", "说明人"));
        accepted.forEach(finding -> Stream.ofNullable(finding.accepted())
                .forEach(why -> lines.add(List.of(
                        Square.text(0, finding.message()),
                        Square.text(1, why.reason()),
                        Square.text(2, why.by() + "\n" + Spelling.of(why.at()))))));
        return Grid.form("已说明的警告", 1, lines, List.of(42, 32, 16));
    }

    private static Square label(int column, String text) {
        return Square.heading(column, text, HeadingScope.ROW);
    }

    private static List<Square> head(String... texts) {
        return IntStream.range(0, texts.length)
                .mapToObj(column -> Square.heading(column, texts[column], HeadingScope.COL))
                .toList();
    }
}
