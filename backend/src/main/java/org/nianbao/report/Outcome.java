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

    record ReportStarted(Report report) implements Outcome {
    }

    record ReportExists(Report report, String message) implements Outcome {
    }

    record ReportSaved(Report report) implements Outcome {
    }

    record ReportSubmitted(Report report) implements Outcome {
    }

    record ReportApproved(Report report) implements Outcome {
    }

    record ReportReturned(Report report) implements Outcome {
    }

    /** @param theirs what is stored now */
    record StaleReport(Report theirs, String message) implements Outcome {
    }

    record WrongStatus(ReportStatus status, String message) implements Outcome {
    }

    record InvalidContent(List<InvalidPart> problems, String message) implements Outcome {
    }

    record BlockingFindings(List<Finding> findings, String message) implements Outcome {
    }

    record OpenComments(List<Comment> comments, String message) implements Outcome {
    }

    record FindingAccepted(Report report) implements Outcome {
    }

    record FindingGone(Report report, String message) implements Outcome {
    }

    record OwnWork(String message) implements Outcome {
    }

    record SignInNeeded(String message) implements Outcome {
    }
}
