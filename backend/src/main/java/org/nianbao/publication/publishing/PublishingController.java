package org.nianbao.publication.publishing;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.nianbao.account.Caller;
import org.nianbao.publication.Publication;
import org.nianbao.publication.PublicationId;
import org.nianbao.publication.publishing.JointPublishing.One;
import org.nianbao.report.Report;
import org.nianbao.report.ReportId;
import org.nianbao.report.StepOutcome.CancelOutcome;
import org.nianbao.report.StepOutcome.ChangeNoteOutcome;
import org.nianbao.report.StepOutcome.CorrectOutcome;
import org.nianbao.report.StepOutcome.DiscardOutcome;
import org.nianbao.report.StepOutcome.EraseOutcome;
import org.nianbao.report.StepOutcome.PublicationErased;
import org.nianbao.report.StepOutcome.PublicationWithdrawn;
import org.nianbao.report.StepOutcome.PublishOutcome;
import org.nianbao.report.StepOutcome.PublishTogetherOutcome;
import org.nianbao.report.StepOutcome.PublishUrgentlyOutcome;
import org.nianbao.report.StepOutcome.RatifyOutcome;
import org.nianbao.report.StepOutcome.ReportPublished;
import org.nianbao.report.StepOutcome.ScheduleOutcome;
import org.nianbao.report.StepOutcome.WithdrawOutcome;
import org.nianbao.report.reviewing.ReportActionInput;
import org.nianbao.report.writing.Accepting.Justification;
import org.nianbao.workflow.Schedule;
import org.nianbao.workflow.Urgency;
import org.nianbao.workflow.Withdrawal;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class PublishingController {

    record SchedulePublicationInput(
            String id, int revision, Instant at, @Nullable String comment) {}

    record CancelScheduleInput(String id) {}

    record JointReportInput(String id, int revision) {

        One one() {
            return new One(ReportId.parse(id), revision);
        }
    }

    record PublishReportsInput(
            List<JointReportInput> reports,
            @Nullable Instant at,
            @Nullable String comment) {}

    record PublishUrgentlyInput(
            String id,
            int revision,
            String reason,
            @Nullable List<Justification> reasons) {}

    record RatifyPublicationInput(String id, @Nullable String comment) {}

    record CorrectReportInput(String id, String reason) {}

    record ChangeCorrectionNoteInput(String id, String note) {}

    record DiscardCorrectionInput(String id, String reason) {}

    /** One that names nothing but the publication and a reason means that alone. */
    record TakeAwayInput(String id, String reason, boolean earlierToo) {}

    private final Publishing publishing;
    private final Scheduling scheduling;
    private final JointPublishing jointPublishing;
    private final Correcting correcting;

    PublishingController(
            Publishing publishing, Scheduling scheduling, JointPublishing jointPublishing, Correcting correcting) {
        this.publishing = publishing;
        this.scheduling = scheduling;
        this.jointPublishing = jointPublishing;
        this.correcting = correcting;
    }

    @MutationMapping
    PublishOutcome publishReport(Caller caller, @Argument ReportActionInput input) {
        return publishing.publish(caller, ReportId.parse(input.id()), input.revision(), input.comment());
    }

    @MutationMapping
    ScheduleOutcome schedulePublication(Caller caller, @Argument SchedulePublicationInput input) {
        return scheduling.schedule(caller, ReportId.parse(input.id()), input.revision(), input.at(), input.comment());
    }

    @MutationMapping
    CancelOutcome cancelSchedule(Caller caller, @Argument CancelScheduleInput input) {
        return scheduling.cancel(caller, ReportId.parse(input.id()));
    }

    @MutationMapping
    PublishTogetherOutcome publishReports(Caller caller, @Argument PublishReportsInput input) {
        return jointPublishing.publish(
                caller, input.reports().stream().map(JointReportInput::one).toList(), input.at(), input.comment());
    }

    @MutationMapping
    PublishUrgentlyOutcome publishUrgently(Caller caller, @Argument PublishUrgentlyInput input) {
        return publishing.publishUrgently(
                caller,
                ReportId.parse(input.id()),
                input.revision(),
                input.reason(),
                Objects.requireNonNullElse(input.reasons(), List.of()));
    }

    @MutationMapping
    RatifyOutcome ratifyPublication(Caller caller, @Argument RatifyPublicationInput input) {
        return publishing.ratify(caller, PublicationId.parse(input.id()), input.comment());
    }

    @MutationMapping
    CorrectOutcome correctReport(Caller caller, @Argument CorrectReportInput input) {
        return correcting.correct(caller, ReportId.parse(input.id()), input.reason());
    }

    @MutationMapping
    ChangeNoteOutcome changeCorrectionNote(Caller caller, @Argument ChangeCorrectionNoteInput input) {
        return correcting.changeNote(caller, ReportId.parse(input.id()), input.note());
    }

    @MutationMapping
    DiscardOutcome discardCorrection(Caller caller, @Argument DiscardCorrectionInput input) {
        return correcting.discard(caller, ReportId.parse(input.id()), input.reason());
    }

    @MutationMapping
    WithdrawOutcome withdrawPublication(Caller caller, @Argument TakeAwayInput input) {
        return publishing.withdraw(caller, PublicationId.parse(input.id()), input.reason(), input.earlierToo());
    }

    @MutationMapping
    EraseOutcome erasePublication(Caller caller, @Argument TakeAwayInput input) {
        return publishing.erase(caller, PublicationId.parse(input.id()), input.reason(), input.earlierToo());
    }

    @SchemaMapping
    Publication publication(ReportPublished done) {
        return publishing.publication(done.report(), done.number());
    }

    @SchemaMapping
    Publication publication(PublicationWithdrawn done) {
        return publishing.publication(done.report(), done.number());
    }

    @SchemaMapping
    Publication publication(PublicationErased done) {
        return publishing.publication(done.report(), done.number());
    }

    @SchemaMapping
    @Nullable
    Withdrawal withdrawal(Report report) {
        return report.course().withdrawal();
    }

    @SchemaMapping
    @Nullable
    Schedule schedule(Report report) {
        return report.course().schedule();
    }

    @SchemaMapping
    @Nullable
    Urgency urgency(Report report) {
        return report.course().urgency();
    }
}
