package org.nianbao.publication;

import java.time.Clock;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.nianbao.account.Caller;
import org.nianbao.report.Acting;
import org.nianbao.report.Browsing;
import org.nianbao.report.Decisions;
import org.nianbao.report.Outcome;
import org.nianbao.report.Outcome.WrongStatus;
import org.nianbao.report.Report;
import org.nianbao.report.ReportId;
import org.nianbao.report.Reports;
import org.nianbao.report.Reviewing;
import org.nianbao.report.TrailEntry.Act;
import org.nianbao.report.TrailEntry.Deed;
import org.nianbao.store.Missing;
import org.nianbao.workflow.Action;
import org.springframework.stereotype.Service;

/** Publishing, in good time or urgently, and withdrawing. */
@Service
public class Publishing {

    public record ReportPublished(Publication publication) implements Outcome {
    }

    record PublicationRatified(Report report) implements Outcome {
    }

    public record PublicationWithdrawn(Publication publication) implements Outcome {
    }

    private final Reports reports;
    private final Decisions decisions;
    private final Browsing browsing;
    private final Acting acting;
    private final Recording recording;
    private final Clock clock;

    Publishing(Reports reports, Decisions decisions, Browsing browsing, Acting acting, Recording recording,
            Clock clock) {
        this.reports = reports;
        this.decisions = decisions;
        this.browsing = browsing;
        this.acting = acting;
        this.recording = recording;
        this.clock = clock;
    }

    public Outcome publish(Caller caller, ReportId id, int revision, @Nullable String comment) {
        return acting.on(caller, id, Action.PUBLISH, null, (hat, report) -> {
            var refusal = refusal(hat, report, Action.PUBLISH, revision);
            return refusal != null ? refusal : publishNow(hat, report, comment);
        });
    }

    /** What stands in the way of publishing a report; null when nothing does. */
    @Nullable Outcome refusal(Caller caller, Report report, Action action, int revision) {
        var refusal = acting.refusal(caller, report, action, revision);
        return refusal != null ? refusal
                : Acting.blocking(browsing.findings(report), action);
    }

    /** A step that nothing stands in the way of. */
    ReportPublished publishNow(Caller caller, Report report, @Nullable String comment) {
        var course = report.course().published(recording.nextNumber(report), clock.instant());
        return new ReportPublished(recording.publish(report, course, caller, Deed.of(Act.PUBLISH, comment)));
    }

    /**
     * Publishes before the review is complete. The rules hold all the same; the reason is for colleagues, not for the
     * public, and the report stays flagged until somebody else has approved it.
     */
    public Outcome publishUrgently(Caller caller, ReportId id, int revision, String reason) {
        return acting.on(caller, id, Action.PUBLISH_URGENTLY, null, (hat, report) -> {
            var refusal = refusal(hat, report, Action.PUBLISH_URGENTLY, revision);
            if (refusal != null) {
                return refusal;
            }
            Reviewing.requireReason(reason);
            var course = report.course().publishedUrgently(recording.nextNumber(report), reason, hat,
                    clock.instant());
            return new ReportPublished(recording.publish(report, course, hat,
                    Deed.of(Act.PUBLISH_URGENTLY, reason)));
        });
    }

    /**
     * Approves an urgent publication afterwards.
     *
     * @param id the publication the caller has seen
     */
    public Outcome ratify(Caller caller, PublicationId id, @Nullable String comment) {
        return acting.on(caller, id.report(), Action.RATIFY, null, (hat, report) -> {
            var refusal = acting.refusal(hat, report, Action.RATIFY);
            if (refusal != null) {
                return refusal;
            }
            int number = Objects.requireNonNull(report.course().urgency()).number();
            if (number != id.number()) {
                return new WrongStatus(report.status(), "等待补办审签的是第 " + number + " 版，请先查看这一版。");
            }
            return new PublicationRatified(reports.advance(report, report.at(report.course()
                            .ratified(hat, decisions.revision(id.report(), number), clock.instant())), hat,
                    Deed.of(Act.RATIFY, comment)));
        });
    }

    /** Withdraws the publication in force. */
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
            return new PublicationWithdrawn(recording.withdraw(report, hat, reason));
        });
    }
}
