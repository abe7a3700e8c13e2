package org.nianbao.publication.publishing;

import java.time.Clock;
import org.nianbao.account.Caller;
import org.nianbao.report.ReportId;
import org.nianbao.report.StepOutcome.ChangeNoteOutcome;
import org.nianbao.report.StepOutcome.CorrectOutcome;
import org.nianbao.report.StepOutcome.CorrectionDiscarded;
import org.nianbao.report.StepOutcome.CorrectionNoteChanged;
import org.nianbao.report.StepOutcome.CorrectionStarted;
import org.nianbao.report.StepOutcome.DiscardOutcome;
import org.nianbao.report.StepOutcome.WrongStatus;
import org.nianbao.report.reviewing.Reviewing;
import org.nianbao.report.trail.Decisions;
import org.nianbao.report.trail.Gate;
import org.nianbao.report.trail.Steps;
import org.nianbao.report.trail.TrailEntry.Act;
import org.nianbao.report.trail.TrailEntry.Deed;
import org.nianbao.workflow.Action;
import org.springframework.stereotype.Service;

/** Opening a correction, wording the note the public reads beside it, and giving it up. */
@Service
public class Correcting {

    private final Steps steps;
    private final Decisions decisions;
    private final Gate gate;
    private final Clock clock;

    Correcting(Steps steps, Decisions decisions, Gate gate, Clock clock) {
        this.steps = steps;
        this.decisions = decisions;
        this.gate = gate;
        this.clock = clock;
    }

    /**
     * Opens a correction; what is published stays in force until the correction is. Whoever opens it is its author.
     *
     * @param reason the public note, which may be worded anew until it is submitted
     */
    public CorrectOutcome correct(Caller caller, ReportId id, String reason) {
        return gate.on(caller, id, Action.CORRECT, report -> {
            var refusal = gate.refusal(CorrectOutcome.class, caller, report, Action.CORRECT);
            if (refusal != null) {
                return refusal;
            }
            Reviewing.requireReason(reason);
            var at = clock.instant();
            return new CorrectionStarted(steps.advance(
                    report,
                    report.at(report.course().correcting(reason, caller, at)),
                    caller,
                    Deed.of(Act.CORRECT, reason),
                    at));
        });
    }

    /** Only while it is written, so that those who review have read the note that is published; it makes an author. */
    public ChangeNoteOutcome changeNote(Caller caller, ReportId id, String note) {
        return gate.on(caller, id, Action.EDIT, report -> {
            var refusal = gate.refusal(ChangeNoteOutcome.class, caller, report, Action.EDIT);
            if (refusal != null) {
                return refusal;
            }
            if (!report.course().correcting()) {
                return new WrongStatus(report.status(), "本报告没有在更正，没有更正说明。");
            }
            Reviewing.requireReason(note);
            return note.equals(report.correction())
                    ? new CorrectionNoteChanged(report)
                    : new CorrectionNoteChanged(steps.advance(
                            report, report.at(report.course().noted(note, caller)), caller, Deed.of(Act.NOTE, note)));
        });
    }

    /** Goes back to what the report was before; what was written meanwhile stays among the revisions. */
    public DiscardOutcome discard(Caller caller, ReportId id, String reason) {
        return gate.on(caller, id, Action.DISCARD, report -> {
            var refusal = gate.refusal(DiscardOutcome.class, caller, report, Action.DISCARD);
            if (refusal != null) {
                return refusal;
            }
            Reviewing.requireReason(reason);
            var before = decisions.beforeCorrection(id);
            var at = clock.instant();
            return new CorrectionDiscarded(steps.advance(
                    report,
                    report.restored(before.content(), report.course().discarded(before.correction(), at)),
                    caller,
                    Deed.of(Act.DISCARD, reason),
                    at));
        });
    }
}
