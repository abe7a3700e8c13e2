package org.nianbao.report.reviewing;

import java.util.List;
import org.nianbao.check.Finding;
import org.nianbao.check.Finding.Severity;
import org.nianbao.content.Content;
import org.nianbao.report.Report;
import org.nianbao.report.trail.Revision;

/**
 * 送审稿: one saved state of a report as it goes round on paper. What of it is not as its writer sees it, or not there, is
 * told with it.
 *
 * @param findings  what the rules say of it; of the state that stands, with why its warnings may stand
 * @param checkCode by which the paper is known to say what this state says
 */
public record ReviewCopy(Report report, Revision revision, Content content, List<Finding> findings, String checkCode) {

    public ReviewCopy {
        findings = List.copyOf(findings);
    }

    /** Whether somebody has saved another state since. */
    public boolean isPast() {
        return revision.number() != report.revision();
    }

    /** What was typed and not taken, a sentence each. */
    public List<Finding> notTaken() {
        return findings.stream().filter(finding -> finding.place() != null).toList();
    }

    /** What has to be put right before it can be published. */
    public List<Finding> errors() {
        return findings.stream()
                .filter(finding -> finding.place() == null && finding.severity() == Severity.BLOCK)
                .toList();
    }

    /** Of which nobody has said why they may stand. */
    public List<Finding> openWarnings() {
        return findings.stream()
                .filter(finding -> finding.severity() == Severity.WARN && finding.accepted() == null)
                .toList();
    }
}
