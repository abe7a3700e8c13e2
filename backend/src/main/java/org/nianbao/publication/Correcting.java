package org.nianbao.publication;

import java.time.Clock;
import org.nianbao.account.Caller;
import org.nianbao.report.Acting;
import org.nianbao.report.Decisions;
import org.nianbao.report.Outcome;
import org.nianbao.report.Outcome.WrongStatus;
import org.nianbao.report.Report;
import org.nianbao.report.ReportId;
import org.nianbao.report.Reports;
import org.nianbao.report.Reviewing;
import org.nianbao.report.TrailEntry.Act;
import org.nianbao.report.TrailEntry.Deed;
import org.nianbao.workflow.Action;
import org.springframework.stereotype.Service;

/** Opening a correction, wording the note the public reads beside it, and giving it up. */
@Service
public class Correcting {

    record CorrectionStarted(Report report) implements Outcome {}

    record CorrectionNoteChanged(Report report) implements Outcome {}

    record CorrectionDiscarded(Report report) implements Outcome {}

    private final Reports reports;
    private final Decisions decisions;
    private final Acting acting;
    private final Clock clock;

    Correcting(Reports reports, Decisions decisions, Acting acting, Clock clock) {
        this.reports = reports;
        this.decisions = decisions;
        this.acting = acting;
        this.clock = clock;
    }

    /**
     * Opens a correction; what is published stays in force until the correction is. Whoever opens it is its author.
     *
     * @param reason the public note, which may be worded anew until it is submitted
     */
    public Outcome correct(Caller caller, ReportId id, String reason) {
        return acting.on(caller, id, Action.CORRECT, report -> {
            var refusal = acting.refusal(caller, report, Action.CORRECT);
            if (refusal != null) {
                return refusal;
            }
            Reviewing.requireReason(reason);
            var at = clock.instant();
            return new CorrectionStarted(reports.advance(
                    report,
                    report.at(report.course().correcting(reason, caller, at)),
                    caller,
                    Deed.of(Act.CORRECT, reason),
                    at));
        });
    }

    /** Only while it is written, so that those who review have read the note that is published; it makes an author. */
    public Outcome changeNote(Caller caller, ReportId id, String note) {
        return acting.on(caller, id, Action.EDIT, report -> {
            var refusal = acting.refusal(caller, report, Action.EDIT);
            if (refusal != null) {
                return refusal;
            }
            if (!report.course().correcting()) {
                return new WrongStatus(report.status(), "本报告没有在更正，没有更正说明。");
            }
            Reviewing.requireReason(note);
            return note.equals(report.correction())
                    ? new CorrectionNoteChanged(report)
                    : new CorrectionNoteChanged(reports.advance(
                            report, report.at(report.course().noted(note, caller)), caller, Deed.of(Act.NOTE, note)));
        });
    }

    /** Goes back to what the report was before; what was written meanwhile stays among the revisions. */
    public Outcome discard(Caller caller, ReportId id, String reason) {
        return acting.on(caller, id, Action.DISCARD, report -> {
            var refusal = acting.refusal(caller, report, Action.DISCARD);
            if (refusal != null) {
                return refusal;
            }
            Reviewing.requireReason(reason);
            var before = decisions.beforeCorrection(id);
            var at = clock.instant();
            return new CorrectionDiscarded(reports.advance(
                    report,
                    report.restored(before.content(), report.course().discarded(before.correction(), at)),
                    caller,
                    Deed.of(Act.DISCARD, reason),
                    at));
        });
    }
}
