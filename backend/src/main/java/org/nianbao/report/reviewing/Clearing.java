package org.nianbao.report.reviewing;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.nianbao.check.Finding;
import org.nianbao.check.LeakKind;
import org.nianbao.check.rules.Rules;
import org.nianbao.graphql.BadRequest;
import org.nianbao.report.Report;
import org.nianbao.report.reading.Browsing;
import org.nianbao.workflow.Clearance;
import org.nianbao.workflow.Clearance.Cleared;
import org.nianbao.workflow.Clearance.Conclusion;
import org.springframework.stereotype.Component;

/**
 * 保密审查 (条例第十七条): everything the rules found that may not be fit for the public is decided one by one, whatever reason
 * a writer gave for it.
 */
@Component
class Clearing {

    private static final int LONGEST_REASON = 500;

    private final Browsing browsing;
    private final Rules rules;

    Clearing(Browsing browsing, Rules rules) {
        this.browsing = browsing;
        this.rules = rules;
    }

    /** What the secrecy reviewer says. */
    public record ClearanceGiven(Conclusion conclusion, List<ClearedGiven> decisions) {}

    /** Of one finding, by its key, why what it found may be public. */
    public record ClearedGiven(String finding, String reason) {}

    /** What is to be decided. */
    List<Finding> toDecide(Report report) {
        return toDecide(report, browsing.findings(report));
    }

    List<Finding> toDecide(Report report, List<Finding> findings) {
        return findings.stream()
                .filter(finding -> rules.isOfSecrecy(report.edition(), finding.rule()))
                .toList();
    }

    /**
     * What is kept of what the reviewer says; null when something is not decided. Where the rules found nothing, the
     * approval itself says that all may be public.
     */
    @Nullable
    Clearance clearance(List<Finding> toDecide, @Nullable ClearanceGiven given) {
        if (given != null && given.conclusion() != Conclusion.PUBLIC) {
            throw new BadRequest("结论是“" + given.conclusion().label() + "”的，请退回编写人员，不能通过。");
        }
        var decisions = given == null ? List.<ClearedGiven>of() : given.decisions();
        decisions.forEach(one -> BadRequest.ifLonger("理由", one.reason(), LONGEST_REASON));
        var cleared =
                toDecide.stream().map(finding -> cleared(finding, decisions)).toList();
        return cleared.contains(null)
                ? null
                : new Clearance(
                        Conclusion.PUBLIC,
                        cleared.stream().map(Objects::requireNonNull).toList());
    }

    static boolean isUndecided(Finding finding, @Nullable ClearanceGiven given) {
        return given == null || cleared(finding, given.decisions()) == null;
    }

    private static @Nullable Cleared cleared(Finding finding, List<ClearedGiven> decisions) {
        return decisions.stream()
                .filter(one ->
                        one.finding().equals(finding.key()) && !one.reason().isBlank())
                .findFirst()
                .map(one -> new Cleared(
                        finding.key(),
                        finding.rule(),
                        about(finding),
                        one.reason().strip()))
                .orElse(null);
    }

    /** Where it is and what it looks like, without the words around it and without itself: both may be erased one day. */
    private static String about(Finding finding) {
        return where(finding) + "的" + what(finding);
    }

    private static String where(Finding finding) {
        if (finding.section() != null) {
            return "第 " + finding.section() + " 部分";
        }
        if (finding.channel() != null) {
            return "公开渠道";
        }
        return switch (finding.part() == null ? "" : finding.part()) {
            case "title" -> "标题";
            case "preamble" -> "引言";
            case "contact" -> "联系方式";
            case "correction" -> "更正说明";
            default -> "报告";
        };
    }

    private static String what(Finding finding) {
        return LEAKS.stream()
                .filter(kind -> finding.facts().contains(kind.name()))
                .map(kind -> "疑似" + kind.label())
                .findFirst()
                .orElse("疑似不宜公开的内容");
    }

    private static final List<LeakKind> LEAKS = List.of(LeakKind.values());

    /** For the trail, which outlasts what is erased. */
    static String said(Clearance clearance) {
        var said = new StringBuilder("保密审查结论：" + clearance.conclusion().label() + "。");
        clearance
                .decisions()
                .forEach(one -> said.append("\n")
                        .append(one.about())
                        .append("（")
                        .append(one.rule())
                        .append("）：不属于不宜公开的内容，理由：")
                        .append(one.reason()));
        return said.toString();
    }
}
