package org.nianbao.report.reviewing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nianbao.check.Finding;
import org.nianbao.content.Content;
import org.nianbao.report.Report;
import org.nianbao.report.trail.Revision;
import org.nianbao.report.trail.TrailEntry;
import org.nianbao.workflow.Approval;
import org.nianbao.workflow.Step;

/**
 * 审签单: who approved a report, when, with what opinion and who proofread it, as its trail says; steps that are still to be
 * taken have their place, to be signed by hand.
 *
 * @param revision  the saved state that is, or was, reviewed
 * @param content   what that state says
 * @param checkCode of that state
 * @param findings  what the rules say of the report as it stands, with why its warnings may stand
 * @param submitted the submission of the round that runs or ran last; null while it is not submitted
 * @param steps     of the chain, in its order
 * @param earlier   the rounds that ended with a return, first to last
 * @param releases  its publication, and the approval of an urgent one afterwards
 */
public record SigningSheet(
        Report report,
        Revision revision,
        Content content,
        String checkCode,
        List<Finding> findings,
        @Nullable TrailEntry submitted,
        List<SignedStep> steps,
        List<Round> earlier,
        List<TrailEntry> releases) {

    /**
     * @param approval null while it is still to be taken
     * @param opinion  what was said with the approval
     */
    public record SignedStep(
            Step step,
            @Nullable Approval approval,
            @Nullable Approval proofreading,
            @Nullable String opinion) {}

    /**
     * From a submission to the next, or to the return that voids what was approved.
     *
     * @param returned null where none ended it
     */
    public record Round(
            @Nullable TrailEntry submitted,
            List<TrailEntry> approvals,
            @Nullable TrailEntry returned) {

        public Round {
            approvals = List.copyOf(approvals);
        }
    }

    public SigningSheet {
        findings = List.copyOf(findings);
        steps = List.copyOf(steps);
        earlier = List.copyOf(earlier);
        releases = List.copyOf(releases);
    }

    /** The warnings that may stand, each with why. */
    public List<Finding> acceptedWarnings() {
        return findings.stream().filter(finding -> finding.accepted() != null).toList();
    }
}
