package org.nianbao.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nianbao.account.Caller;
import org.nianbao.account.Forbidden;
import org.nianbao.check.Finding;
import org.nianbao.check.Finding.Severity;
import org.nianbao.report.Outcome.BlockingFindings;
import org.nianbao.report.Outcome.OpenComments;
import org.nianbao.report.Outcome.OwnWork;
import org.nianbao.report.Outcome.StaleReport;
import org.nianbao.report.Outcome.WrongStatus;
import org.nianbao.workflow.Action;
import org.nianbao.workflow.Policy;
import org.nianbao.workflow.Verdict;

/** The conditions under which a step is taken, in the order in which a person wants to hear of them. */
public final class Gate {

    private Gate() {
    }

    /**
     * What the policy has against an action; null when nothing.
     *
     * @throws Forbidden when it is not the caller's to take
     */
    public static @Nullable Outcome refusal(Caller caller, Report report, Action action) {
        return switch (Policy.judge(caller, report.standing(), action)) {
            case Verdict.Allowed allowed -> null;
            case Verdict.NotYours(var message) -> throw new Forbidden(message);
            case Verdict.NotNow(var message) -> new WrongStatus(report.status(), message);
            case Verdict.OwnWork(var message) -> new OwnWork(message);
        };
    }

    /** As above, and the caller must have seen the revision that stands. */
    public static @Nullable Outcome refusal(Caller caller, Report report, Action action, int seen) {
        var refusal = refusal(caller, report, action);
        if (refusal != null || seen == report.revision()) {
            return refusal;
        }
        return new StaleReport(report, "您看到的是版本 " + seen + "，现在已是版本 " + report.revision() + "，请先查看新版本。");
    }

    /** @throws Forbidden when the caller, who sees the report, has no say in it */
    static void requireMayComment(Caller caller, ReportId report) {
        if (!Policy.mayComment(caller, report.agency())) {
            throw new Forbidden("只有本机关编写、审核、发布报告的人员和政务公开主管部门可以批注，您的角色不在其中。");
        }
    }

    /** The comments that stand in the way; null when none does. */
    static @Nullable OpenComments open(List<Comment> flagged) {
        return flagged.isEmpty() ? null
                : new OpenComments(flagged, "还有 " + flagged.size() + " 条须先解决的批注没有解决，解决后才能报送。");
    }

    /** The findings that stand in the way; null when none does. */
    public static @Nullable BlockingFindings blocking(List<Finding> findings, Action action) {
        var blocking = findings.stream().filter(finding -> finding.severity() == Severity.BLOCK).toList();
        return blocking.isEmpty() ? null
                : new BlockingFindings(blocking, "还有 " + blocking.size() + " 处错误，改正后才能" + action.label() + "。");
    }
}
