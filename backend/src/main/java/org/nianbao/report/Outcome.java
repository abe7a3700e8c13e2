package org.nianbao.report;

import java.util.List;
import org.nianbao.check.Finding;
import org.nianbao.content.InvalidPart;
import org.nianbao.workflow.ReportStatus;

/**
 * What came of something people do with a report: success, or a refusal they can act on. The records bear the names of
 * the schema's result types; other rooms add their own successes.
 */
public interface Outcome {

    /** Something somebody tried and was refused for a reason that stands in the report, not in what was sent. */
    interface Refusal extends Outcome {
        String message();
    }

    record ReportStarted(Report report) implements Outcome {}

    record ReportExists(Report report, String message) implements Outcome {}

    record ReportSaved(Report report) implements Outcome {}

    record ReportSubmitted(Report report) implements Outcome {}

    record ReportApproved(Report report) implements Outcome {}

    record ReportReturned(Report report) implements Outcome {}

    /**
     * @param theirs what is stored now
     * @param parts  in which both changed the same block or entry, where that is why
     */
    record StaleReport(Report theirs, List<String> parts, String message) implements Outcome {}

    record WrongStatus(ReportStatus status, String message) implements Refusal {}

    record InvalidContent(List<InvalidPart> problems, String message) implements Outcome {}

    record BlockingFindings(List<Finding> findings, String message) implements Refusal {}

    /** Warnings that nobody has said yet why they may stand. */
    record OpenWarnings(List<Finding> findings, String message) implements Refusal {}

    record FindingAccepted(Report report) implements Outcome {}

    record FindingGone(Report report, String message) implements Outcome {}

    record OwnWork(String message) implements Refusal {}

    record ClaimedByOther(String by, String message) implements Refusal {}

    /** Approving, by the step's chain, takes a confirmation of its 校对, which was denied. */
    record NotProofread(String message) implements Refusal {}

    record ReportProofread(Report report) implements Outcome {}

    record ReturnItemAnswered(Report report) implements Outcome {}

    record ReportClaimed(Report report) implements Outcome {}

    record SignInNeeded(String message) implements Outcome {}
}
