package org.nianbao.publication;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.nianbao.account.Caller;
import org.nianbao.agency.Agencies;
import org.nianbao.report.Browsing;
import org.nianbao.report.Gate;
import org.nianbao.report.Outcome;
import org.nianbao.report.Report;
import org.nianbao.report.ReportId;
import org.nianbao.report.Reports;
import org.nianbao.report.Reviewing;
import org.nianbao.report.TrailEntry.Act;
import org.nianbao.store.Missing;
import org.nianbao.store.StaleWrite;
import org.nianbao.workflow.Action;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/**
 * Publishing, correcting and withdrawing. A publication is decided by the report's trail entry; the public record
 * follows from it, and whatever a crash left out is made up for when the server starts.
 */
@Service
public class Publishing {

    public record ReportPublished(Publication publication) implements Outcome {
    }

    public record CorrectionStarted(Report report) implements Outcome {
    }

    public record PublicationWithdrawn(Publication publication) implements Outcome {
    }

    private final Reports reports;
    private final Browsing browsing;
    private final Publications publications;
    private final Agencies agencies;

    Publishing(Reports reports, Browsing browsing, Publications publications, Agencies agencies) {
        this.reports = reports;
        this.browsing = browsing;
        this.publications = publications;
        this.agencies = agencies;
    }

    public Outcome publish(Caller caller, ReportId id, int revision, @Nullable String comment) {
        var report = browsing.toActOn(caller, id);
        var refusal = Gate.refusal(caller, report, Action.PUBLISH, revision);
        if (refusal == null) {
            refusal = Gate.blocking(browsing.findings(id, report.content()), Action.PUBLISH);
        }
        if (refusal != null) {
            return refusal;
        }
        var before = publications.find(id, null);
        int number = before == null ? 1 : before.number() + 1;
        try {
            return new ReportPublished(release(
                    reports.advance(report, report.published(number), caller, Act.PUBLISH, comment)));
        } catch (StaleWrite e) {
            return publish(caller, id, revision, comment);
        }
    }

    /** Opens a correction; what is published stays in force until the correction is. */
    public Outcome correct(Caller caller, ReportId id, String reason) {
        var report = browsing.toActOn(caller, id);
        var refusal = Gate.refusal(caller, report, Action.CORRECT);
        if (refusal != null) {
            return refusal;
        }
        Reviewing.requireReason(reason);
        return new CorrectionStarted(
                reports.advance(report, report.correcting(reason), caller, Act.CORRECT, reason));
    }

    /** Withdraws the latest publication of a report. Repeating it after a crash in between completes it. */
    public Outcome withdraw(Caller caller, PublicationId id, String reason) {
        var report = browsing.toActOn(caller, id.report());
        var refusal = Gate.refusal(caller, report, Action.WITHDRAW);
        if (refusal != null) {
            return refusal;
        }
        Reviewing.requireReason(reason);
        if (!Objects.equals(report.inForce(), id.number())) {
            throw new Missing("已发布报告“" + id + "”不是现行的一份，不能撤回。");
        }
        publications.withdraw(id, reason);
        reports.advance(report, report.withdrawn(), caller, Act.WITHDRAW, reason);
        return new PublicationWithdrawn(Objects.requireNonNull(publications.find(id.report(), id.number())));
    }

    /** Puts what was decided into the public record. */
    private Publication release(Report report) {
        var id = new PublicationId(report.id(), Objects.requireNonNull(report.inForce()));
        var publication = new Publication(id, report.updatedAt(), report.correction(), null, report.content());
        publications.add(publication, report.content(), agencies.tree().known(report.agencyCode()).name());
        reports.released(report);
        return Objects.requireNonNull(publications.find(report.id(), id.number()));
    }

    @EventListener(ApplicationReadyEvent.class)
    void releaseWhatWasLeft() {
        reports.unreleased().forEach(this::release);
    }
}
