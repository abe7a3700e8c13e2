package org.nianbao.publication.publishing;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.nianbao.account.Caller;
import org.nianbao.publication.PublicationId;
import org.nianbao.publication.publishing.JointPublishing.One;
import org.nianbao.report.Outcome;
import org.nianbao.report.Report;
import org.nianbao.report.ReportId;
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

    record PublishReportInput(
            String id, int revision, @Nullable String comment) {}

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
    Outcome publishReport(Caller caller, @Argument PublishReportInput input) {
        return publishing.publish(caller, ReportId.parse(input.id()), input.revision(), input.comment());
    }

    @MutationMapping
    Outcome schedulePublication(Caller caller, @Argument SchedulePublicationInput input) {
        return scheduling.schedule(caller, ReportId.parse(input.id()), input.revision(), input.at(), input.comment());
    }

    @MutationMapping
    Outcome cancelSchedule(Caller caller, @Argument CancelScheduleInput input) {
        return scheduling.cancel(caller, ReportId.parse(input.id()));
    }

    @MutationMapping
    Outcome publishReports(Caller caller, @Argument PublishReportsInput input) {
        return jointPublishing.publish(
                caller, input.reports().stream().map(JointReportInput::one).toList(), input.at(), input.comment());
    }

    @MutationMapping
    Outcome publishUrgently(Caller caller, @Argument PublishUrgentlyInput input) {
        return publishing.publishUrgently(
                caller,
                ReportId.parse(input.id()),
                input.revision(),
                input.reason(),
                Objects.requireNonNullElse(input.reasons(), List.of()));
    }

    @MutationMapping
    Outcome ratifyPublication(Caller caller, @Argument RatifyPublicationInput input) {
        return publishing.ratify(caller, PublicationId.parse(input.id()), input.comment());
    }

    @MutationMapping
    Outcome correctReport(Caller caller, @Argument CorrectReportInput input) {
        return correcting.correct(caller, ReportId.parse(input.id()), input.reason());
    }

    @MutationMapping
    Outcome changeCorrectionNote(Caller caller, @Argument ChangeCorrectionNoteInput input) {
        return correcting.changeNote(caller, ReportId.parse(input.id()), input.note());
    }

    @MutationMapping
    Outcome discardCorrection(Caller caller, @Argument DiscardCorrectionInput input) {
        return correcting.discard(caller, ReportId.parse(input.id()), input.reason());
    }

    @MutationMapping
    Outcome withdrawPublication(Caller caller, @Argument TakeAwayInput input) {
        return publishing.withdraw(caller, PublicationId.parse(input.id()), input.reason(), input.earlierToo());
    }

    @MutationMapping
    Outcome erasePublication(Caller caller, @Argument TakeAwayInput input) {
        return publishing.erase(caller, PublicationId.parse(input.id()), input.reason(), input.earlierToo());
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
