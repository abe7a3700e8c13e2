package org.nianbao.report.reviewing;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nianbao.account.Caller;
import org.nianbao.check.Finding;
import org.nianbao.report.Report;
import org.nianbao.report.ReportId;
import org.nianbao.report.StepOutcome.FindingGone;
import org.nianbao.report.StepOutcome.Justified;
import org.nianbao.report.StepOutcome.OpenComments;
import org.nianbao.report.StepOutcome.OpenReturnItems;
import org.nianbao.report.StepOutcome.OpenWarnings;
import org.nianbao.report.StepOutcome.ReportSubmitted;
import org.nianbao.report.StepOutcome.SubmitOutcome;
import org.nianbao.report.commenting.Amending;
import org.nianbao.report.commenting.Commenting;
import org.nianbao.report.reading.Browsing;
import org.nianbao.report.trail.Gate;
import org.nianbao.report.trail.Revisions;
import org.nianbao.report.trail.Steps;
import org.nianbao.report.trail.TrailEntry.Act;
import org.nianbao.report.trail.TrailEntry.Deed;
import org.nianbao.report.writing.Accepting;
import org.nianbao.report.writing.Accepting.Justification;
import org.nianbao.workflow.Action;
import org.springframework.stereotype.Service;

/** Submitting a report to its review, which takes that nothing is left open. */
@Service
public class Submitting {

    private final Steps steps;
    private final Revisions revisions;
    private final Browsing browsing;
    private final Gate gate;
    private final Accepting accepting;
    private final Commenting commenting;
    private final Amending amending;
    private final Chains chains;
    private final Clock clock;

    Submitting(
            Steps steps,
            Revisions revisions,
            Browsing browsing,
            Gate gate,
            Accepting accepting,
            Commenting commenting,
            Amending amending,
            Chains chains,
            Clock clock) {
        this.steps = steps;
        this.revisions = revisions;
        this.browsing = browsing;
        this.gate = gate;
        this.accepting = accepting;
        this.commenting = commenting;
        this.amending = amending;
        this.chains = chains;
        this.clock = clock;
    }

    /** @param reasons why warnings may stand that are open; each is recorded with the submission, or nothing is */
    public SubmitOutcome submit(
            Caller caller, ReportId id, int revision, @Nullable String comment, List<Justification> reasons) {
        return gate.on(caller, id, Action.SUBMIT, report -> {
            SubmitOutcome refusal = gate.refusal(SubmitOutcome.class, caller, report, Action.SUBMIT, revision);
            var findings = refusal == null ? browsing.findings(report) : List.<Finding>of();
            if (refusal == null) {
                refusal = Gate.blocking(findings, Action.SUBMIT);
            }
            if (refusal == null) {
                refusal = openComments(id);
            }
            if (refusal == null) {
                refusal = openItems(report);
            }
            if (refusal != null) {
                return refusal;
            }
            return switch (accepting.together(caller, report, findings, reasons, Action.SUBMIT)) {
                case OpenWarnings open -> open;
                case FindingGone gone -> gone;
                case Justified(var accepted, var said) -> {
                    var submitted = steps.advance(
                            report,
                            accepted.at(accepted.course()
                                    .submitted(chains.of(id.agency()), report.revision(), caller, clock.instant())),
                            caller,
                            Deed.of(Act.SUBMIT, comment).andAlso(said));
                    amending.submitted(caller, submitted);
                    yield new ReportSubmitted(submitted);
                }
            };
        });
    }

    /**
     * All that stands between a report and its submission; empty when nothing does, and where it is not being written.
     * {@link #submit} refuses for exactly these, and for nothing that a person who may submit would not see here.
     */
    List<Remaining> remaining(Report report) {
        return switch (report.status()) {
            case DRAFT, RETURNED ->
                Stream.of(
                                browsing.findings(report).stream()
                                        .filter(Remaining::isOne)
                                        .map(Remaining::of),
                                stillAsked(report).stream().map(Remaining::of),
                                commenting.open(report.id()).stream().map(Remaining::of))
                        .flatMap(some -> some)
                        .toList();
            case IN_REVIEW, APPROVED, PUBLISHED, WITHDRAWN -> List.of();
        };
    }

    /** The comments that stand in the way of submission; null when none does. */
    private @Nullable OpenComments openComments(ReportId id) {
        int open = commenting.open(id).size();
        return open == 0 ? null : new OpenComments(id, "还有 " + open + " 条须先解决的批注没有解决，解决后才能报送。");
    }

    /** What a return asked for and nobody has answered; what was changed answers for itself. */
    private @Nullable OpenReturnItems openItems(Report report) {
        int open = stillAsked(report).size();
        return open == 0 ? null : new OpenReturnItems(report, "退回意见中还有 " + open + " 处既没有改动，也没有说明办理情况，逐项说明后才能报送。");
    }

    List<Asked> stillAsked(Report report) {
        var returned = report.course().opening();
        return returned == null
                ? List.of()
                : Asked.in(returned, revisions.content(report, returned.revision()), report.content()).stream()
                        .filter(Asked::open)
                        .toList();
    }
}
