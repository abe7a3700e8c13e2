package org.nianbao.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nianbao.check.Finding;
import org.nianbao.content.InvalidPart;
import org.nianbao.workflow.ReportStatus;

/**
 * What came of something people do with a report: one sealed type for each mutation, with the members of its union in the
 * schema, whose names the records bear. All of them stand here, the publishing room's too, since most meet the same
 * refusals of one gate, and Java seals a type within one package. What a record tells of another room (comments, a
 * publication) that room adds at its door.
 */
public sealed interface StepOutcome {

    // What people do to write a report.

    sealed interface StartOutcome extends StepOutcome permits ReportStarted, ReportExists {}

    sealed interface ImportOutcome extends StepOutcome permits ImportAccepted, ReportExists, AnotherReport {}

    sealed interface TakeOutcome extends StepOutcome
            permits ImportTaken, AnotherReport, StaleReport, WrongStatus, InvalidContent {}

    sealed interface SaveOutcome extends StepOutcome permits ReportSaved, StaleReport, WrongStatus, InvalidContent {}

    sealed interface FillOutcome extends StepOutcome
            permits ReportSaved, StaleReport, WrongStatus, InvalidContent, RegisterIncomplete {}

    sealed interface RestoreOutcome extends StepOutcome permits ReportSaved, StaleReport, WrongStatus {}

    sealed interface AcceptFindingOutcome extends StepOutcome permits FindingAccepted, FindingGone, WrongStatus {}

    // To compile a government's of others'.

    sealed interface CompileOutcome extends StepOutcome permits ReportStarted, ReportSaved, WrongStatus, FiguresTyped {}

    sealed interface CompilationOutcome extends StepOutcome
            permits ReportSaved, StaleReport, WrongStatus, InvalidContent {}

    sealed interface ConfirmOutcome extends StepOutcome permits ReportSaved, StaleReport, WrongStatus, OwnWork {}

    sealed interface SubmitOutcome extends StepOutcome
            permits ReportSubmitted,
                    StaleReport,
                    WrongStatus,
                    BlockingFindings,
                    OpenComments,
                    OpenReturnItems,
                    OpenWarnings,
                    FindingGone {}

    /** What came of changing a report as it stands, whatever its author saw of it. */
    sealed interface ChangeOutcome extends StepOutcome permits ReportSaved, WrongStatus, InvalidContent {}

    sealed interface TakeAmendmentsOutcome extends StepOutcome
            permits AmendmentsTaken, WrongStatus, InvalidContent, AmendmentsGone {}

    sealed interface LeaveAmendmentOutcome extends StepOutcome permits AmendmentLeft, WrongStatus, AmendmentsGone {}

    sealed interface AnswerItemOutcome extends StepOutcome permits ReturnItemAnswered, WrongStatus {}

    // To review it.

    sealed interface ProofreadOutcome extends StepOutcome
            permits ReportProofread, StaleReport, WrongStatus, OwnWork, ClaimedByOther {}

    sealed interface ApproveOutcome extends StepOutcome
            permits ReportApproved,
                    StaleReport,
                    WrongStatus,
                    BlockingFindings,
                    OwnWork,
                    ClaimedByOther,
                    NotProofread,
                    UndecidedSecrets,
                    OpenAmendments,
                    SignInNeeded {}

    sealed interface SuggestAmendmentOutcome extends StepOutcome
            permits AmendmentSuggested, StaleReport, WrongStatus, OwnWork, ClaimedByOther, AmendmentUnfit {}

    sealed interface ReturnOutcome extends StepOutcome
            permits ReportReturned, StaleReport, WrongStatus, OwnWork, ClaimedByOther {}

    sealed interface ClaimOutcome extends StepOutcome permits ReportClaimed, ClaimedByOther, WrongStatus, OwnWork {}

    sealed interface ReleaseOutcome extends StepOutcome permits ClaimReleased, ClaimedByOther, WrongStatus, OwnWork {}

    sealed interface HandOverOutcome extends StepOutcome
            permits ReportClaimed, ClaimedByOther, WrongStatus, OwnWork, ColleagueUnable {}

    // To publish it, and afterwards.

    sealed interface PublishOutcome extends JointOutcome permits ReportPublished, PublishRefusal {}

    sealed interface ScheduleOutcome extends JointOutcome permits PublicationScheduled, PublishRefusal {}

    sealed interface CancelOutcome extends StepOutcome permits ScheduleCancelled, WrongStatus, OwnWork, SignInNeeded {}

    sealed interface PublishTogetherOutcome extends StepOutcome
            permits ReportsPublished, ReportsRefused, SignInNeeded {}

    /** What came of one of several. */
    sealed interface JointOutcome extends StepOutcome permits PublishOutcome, ScheduleOutcome, ReportFailed {}

    sealed interface PublishUrgentlyOutcome extends StepOutcome
            permits ReportPublished, PublishRefusal, OpenWarnings, FindingGone {}

    sealed interface RatifyOutcome extends StepOutcome
            permits PublicationRatified, WrongStatus, OwnWork, SignInNeeded {}

    sealed interface CorrectOutcome extends StepOutcome permits CorrectionStarted, WrongStatus {}

    sealed interface ChangeNoteOutcome extends StepOutcome permits CorrectionNoteChanged, WrongStatus {}

    sealed interface DiscardOutcome extends StepOutcome permits CorrectionDiscarded, WrongStatus {}

    sealed interface WithdrawOutcome extends StepOutcome permits PublicationWithdrawn, WrongStatus, SignInNeeded {}

    sealed interface EraseOutcome extends StepOutcome permits PublicationErased, WrongStatus, OwnWork, SignInNeeded {}

    // What some of them share.

    /** Something somebody tried and was refused for a reason that stands in the report, not in what was sent. */
    sealed interface Refusal extends StepOutcome
            permits WrongStatus,
                    OwnWork,
                    ClaimedByOther,
                    NotProofread,
                    UndecidedSecrets,
                    OpenAmendments,
                    BlockingFindings,
                    OpenWarnings,
                    OpenComments,
                    OpenReturnItems,
                    ColleagueUnable {
        String message();
    }

    /** What stands in the way of publishing, at once or at a set time. */
    sealed interface PublishRefusal extends PublishOutcome, ScheduleOutcome, PublishUrgentlyOutcome
            permits StaleReport, WrongStatus, BlockingFindings, OwnWork, SignInNeeded {
        String message();
    }

    /** What became of the reasons that were given together, why warnings may stand. */
    sealed interface Reasoned permits Justified, OpenWarnings, FindingGone {}

    record ReportStarted(Report report) implements StartOutcome, CompileOutcome {}

    record ReportExists(Report report, String message) implements StartOutcome, ImportOutcome {}

    /** @param blank how many doubted cells stayed BLANK */
    record ImportAccepted(Report report, int blank) implements ImportOutcome {}

    /** What was chosen of a file stands in the report now. */
    record ImportTaken(Report report) implements TakeOutcome {}

    /** The file calls itself another agency's report or another year's, and nobody has said that it is meant all the same. */
    record AnotherReport(String message) implements ImportOutcome, TakeOutcome {}

    record ReportSaved(Report report)
            implements SaveOutcome,
                    FillOutcome,
                    RestoreOutcome,
                    ChangeOutcome,
                    CompileOutcome,
                    CompilationOutcome,
                    ConfirmOutcome {}

    /**
     * @param theirs what is stored now
     * @param parts  in which both changed the same block or entry, where that is why
     */
    record StaleReport(Report theirs, List<String> parts, String message)
            implements SaveOutcome,
                    FillOutcome,
                    TakeOutcome,
                    RestoreOutcome,
                    CompilationOutcome,
                    ConfirmOutcome,
                    SubmitOutcome,
                    ProofreadOutcome,
                    ApproveOutcome,
                    SuggestAmendmentOutcome,
                    ReturnOutcome,
                    PublishRefusal {}

    record WrongStatus(ReportStatus status, String message)
            implements SaveOutcome,
                    FillOutcome,
                    TakeOutcome,
                    RestoreOutcome,
                    CompileOutcome,
                    CompilationOutcome,
                    ConfirmOutcome,
                    AcceptFindingOutcome,
                    SubmitOutcome,
                    AnswerItemOutcome,
                    ChangeOutcome,
                    TakeAmendmentsOutcome,
                    LeaveAmendmentOutcome,
                    SuggestAmendmentOutcome,
                    ProofreadOutcome,
                    ApproveOutcome,
                    ReturnOutcome,
                    ClaimOutcome,
                    ReleaseOutcome,
                    HandOverOutcome,
                    CancelOutcome,
                    RatifyOutcome,
                    CorrectOutcome,
                    ChangeNoteOutcome,
                    DiscardOutcome,
                    WithdrawOutcome,
                    EraseOutcome,
                    Refusal,
                    PublishRefusal {}

    record InvalidContent(List<InvalidPart> problems, String message)
            implements SaveOutcome,
                    FillOutcome,
                    ChangeOutcome,
                    TakeAmendmentsOutcome,
                    TakeOutcome,
                    CompilationOutcome {}

    /** The register does not hold everything of the year, and fills nothing. */
    record RegisterIncomplete(String message) implements FillOutcome {}

    /** Numbers that people entered stand where the sums would. */
    record FiguresTyped(Report report, List<String> cells, String message) implements CompileOutcome {}

    record FindingAccepted(Report report) implements AcceptFindingOutcome {}

    record FindingGone(Report report, String message)
            implements AcceptFindingOutcome, SubmitOutcome, PublishUrgentlyOutcome, Reasoned {}

    /**
     * @param report with the reasons
     * @param said   what the trail is to say of them; null when there are none
     */
    record Justified(Report report, @Nullable String said) implements Reasoned {}

    record ReportSubmitted(Report report) implements SubmitOutcome {}

    record BlockingFindings(List<Finding> findings, String message)
            implements SubmitOutcome, ApproveOutcome, Refusal, PublishRefusal {}

    /** Warnings that nobody has said yet why they may stand. */
    record OpenWarnings(List<Finding> findings, String message)
            implements SubmitOutcome, PublishUrgentlyOutcome, Refusal, Reasoned {}

    record OpenComments(ReportId report, String message) implements SubmitOutcome, Refusal {}

    /** Items of a return that were neither ticked off nor changed. */
    record OpenReturnItems(Report report, String message) implements SubmitOutcome, Refusal {}

    record ReturnItemAnswered(Report report) implements AnswerItemOutcome {}

    record AmendmentSuggested(Report report) implements SuggestAmendmentOutcome {}

    /** What was suggested cannot stand there, or says nothing new. */
    record AmendmentUnfit(String message) implements SuggestAmendmentOutcome {}

    record AmendmentsTaken(Report report) implements TakeAmendmentsOutcome {}

    record AmendmentLeft(Report report) implements LeaveAmendmentOutcome {}

    /** Suggestions that were decided already, or are about what reads otherwise by now. */
    record AmendmentsGone(String message) implements TakeAmendmentsOutcome, LeaveAmendmentOutcome {}

    record ReportProofread(Report report) implements ProofreadOutcome {}

    record ReportApproved(Report report) implements ApproveOutcome {}

    record OwnWork(String message)
            implements ConfirmOutcome,
                    ProofreadOutcome,
                    ApproveOutcome,
                    SuggestAmendmentOutcome,
                    ReturnOutcome,
                    ClaimOutcome,
                    ReleaseOutcome,
                    HandOverOutcome,
                    CancelOutcome,
                    RatifyOutcome,
                    EraseOutcome,
                    Refusal,
                    PublishRefusal {}

    record ClaimedByOther(String by, String message)
            implements ProofreadOutcome,
                    ApproveOutcome,
                    SuggestAmendmentOutcome,
                    ReturnOutcome,
                    ClaimOutcome,
                    ReleaseOutcome,
                    HandOverOutcome,
                    Refusal {}

    /** Approving, by the step's chain, takes a confirmation of its 校对, which was denied. */
    record NotProofread(String message) implements ApproveOutcome, Refusal {}

    /** What the rules found for the secrecy review and nobody has decided. */
    record UndecidedSecrets(List<Finding> findings, String message) implements ApproveOutcome, Refusal {}

    /** Suggestions of the one who approves that nobody has taken or left. */
    record OpenAmendments(Report report, String callerId, String message) implements ApproveOutcome, Refusal {}

    record SignInNeeded(String message)
            implements ApproveOutcome,
                    CancelOutcome,
                    PublishTogetherOutcome,
                    RatifyOutcome,
                    WithdrawOutcome,
                    EraseOutcome,
                    PublishRefusal {}

    record ReportReturned(Report report) implements ReturnOutcome {}

    record ReportClaimed(Report report) implements ClaimOutcome, HandOverOutcome {}

    record ClaimReleased(Report report) implements ReleaseOutcome {}

    /** The colleague may not take the step. */
    record ColleagueUnable(String message) implements HandOverOutcome, Refusal {}

    record ReportPublished(ReportId report, int number) implements PublishOutcome, PublishUrgentlyOutcome {}

    record PublicationScheduled(Report report) implements ScheduleOutcome {}

    record ScheduleCancelled(Report report) implements CancelOutcome {}

    record ReportsPublished(List<JointResult> results) implements PublishTogetherOutcome {}

    record ReportsRefused(List<JointResult> results, String message) implements PublishTogetherOutcome {}

    /** What could be published a moment ago and then was not. */
    record ReportFailed(String message) implements JointOutcome {}

    record PublicationRatified(Report report) implements RatifyOutcome {}

    record CorrectionStarted(Report report) implements CorrectOutcome {}

    record CorrectionNoteChanged(Report report) implements ChangeNoteOutcome {}

    record CorrectionDiscarded(Report report) implements DiscardOutcome {}

    record PublicationWithdrawn(ReportId report, int number) implements WithdrawOutcome {}

    record PublicationErased(ReportId report, int number) implements EraseOutcome {}

    /** One of several reports, and what became of it. */
    record JointResult(ReportId id, JointOutcome outcome) {}
}
