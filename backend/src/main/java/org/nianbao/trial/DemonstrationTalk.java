package org.nianbao.trial;

import org.nianbao.account.Caller;
import org.nianbao.check.Finding.Severity;
import org.nianbao.report.Report;
import org.nianbao.report.ReportId;
import org.nianbao.report.commenting.Commenting;
import org.nianbao.report.reading.Browsing;
import org.nianbao.report.writing.Accepting;

/** What people say to one another about reports that are still being made, so that the desk shows how they do. */
final class DemonstrationTalk {

    private final Commenting commenting;
    private final Accepting accepting;
    private final Browsing browsing;

    DemonstrationTalk(Commenting commenting, Accepting accepting, Browsing browsing) {
        this.commenting = commenting;
        this.accepting = accepting;
        this.browsing = browsing;
    }

    /** A draft: a question that must be settled before it is submitted, one that is, and a warning that may stand. */
    void whileWriting(Report report, Caller editor, Caller reviewer) {
        var id = report.id();
        var open = commenting.comment(
                reviewer, id, "review.reconsideration.upheld", null, null, "行政复议情况请与法规科核对后再填。", true);
        commenting.answer(editor, open.id(), "已发函，等待回复。");
        var settled = commenting.comment(reviewer, id, null, 5, null, "问题写得具体，改进措施请补上完成时限。", false);
        commenting.answer(editor, settled.id(), "已补。");
        commenting.resolve(reviewer, settled.id(), true);
        browsing.findings(id, report.content()).stream()
                .filter(finding -> finding.severity() == Severity.WARN)
                .forEach(finding -> accepting.accept(editor, id, finding.key(), "另有 9 条转载上级单位的推文，按口径不计入本单位的公开数量。"));
    }

    /** A report that was returned: the passage meant is named, and nobody has answered yet. */
    void whenReturned(ReportId id, Caller secrecy) {
        commenting.comment(secrecy, id, null, 1, "依申请公开", "这一段请再核对，不要出现能够认出申请人的信息。", true);
    }
}
