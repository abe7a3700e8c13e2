package org.nianbao.publication;

import java.time.Clock;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.nianbao.account.Caller;
import org.nianbao.agency.Agencies;
import org.nianbao.report.Browsing;
import org.nianbao.report.Acting;
import org.nianbao.report.Outcome;
import org.nianbao.report.Report;
import org.nianbao.report.ReportId;
import org.nianbao.report.Reports;
import org.nianbao.report.Reviewing;
import org.nianbao.report.TrailEntry.Act;
import org.nianbao.report.TrailEntry.Deed;
import org.nianbao.store.Missing;
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
    private final Acting acting;
    private final Publications publications;
    private final Agencies agencies;
    private final Clock clock;

    Publishing(Reports reports, Browsing browsing, Acting acting, Publications publications, Agencies agencies,
            Clock clock) {
        this.reports = reports;
        this.browsing = browsing;
        this.acting = acting;
        this.publications = publications;
        this.agencies = agencies;
        this.clock = clock;
    }

    public Outcome publish(Caller caller, ReportId id, int revision, @Nullable String comment) {
        return acting.on(caller, id, Action.PUBLISH, null, (hat, report) -> {
            var refusal = acting.refusal(hat, report, Action.PUBLISH, revision);
            if (refusal == null) {
                refusal = Acting.blocking(browsing.findings(id, report.content()), Action.PUBLISH);
            }
            if (refusal != null) {
                return refusal;
            }
            var before = publications.find(id, null);
            int number = before == null ? 1 : before.number() + 1;
            return new ReportPublished(release(reports.advance(report,
                    report.at(report.course().published(number, clock.instant())), hat,
                    Deed.of(Act.PUBLISH, comment))));
        });
    }

    /** Opens a correction; what is published stays in force until the correction is. */
    public Outcome correct(Caller caller, ReportId id, String reason) {
        return acting.on(caller, id, Action.CORRECT, report -> {
            var refusal = acting.refusal(caller, report, Action.CORRECT);
            if (refusal != null) {
                return refusal;
            }
            Reviewing.requireReason(reason);
            return new CorrectionStarted(reports.advance(report,
                    report.at(report.course().correcting(reason, clock.instant())), caller,
                    Deed.of(Act.CORRECT, reason)));
        });
    }

    /** Withdraws the latest publication of a report. Repeating it after a crash in between completes it. */
    public Outcome withdraw(Caller caller, PublicationId id, String reason) {
        return acting.on(caller, id.report(), Action.WITHDRAW, null, (hat, report) -> {
            var refusal = acting.refusal(hat, report, Action.WITHDRAW);
            if (refusal != null) {
                return refusal;
            }
            Reviewing.requireReason(reason);
            if (!Objects.equals(report.inForce(), id.number())) {
                throw new Missing("已发布报告“" + id + "”不是现行的一份，不能撤回。");
            }
            publications.withdraw(id, reason);
            reports.advance(report, report.at(report.course().withdrawn()), hat, Deed.of(Act.WITHDRAW, reason));
            return new PublicationWithdrawn(Objects.requireNonNull(publications.find(id.report(), id.number())));
        });
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
