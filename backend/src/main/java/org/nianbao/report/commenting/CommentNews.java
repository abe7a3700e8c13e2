package org.nianbao.report.commenting;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import org.nianbao.agency.Agencies;
import org.nianbao.notice.Errand;
import org.nianbao.notice.Event;
import org.nianbao.notice.EventKind;
import org.nianbao.notice.live.Hints;
import org.nianbao.notice.message.Notifying;
import org.nianbao.report.Reports;
import org.nianbao.report.commenting.Commenting.ThreadChanged;
import org.nianbao.report.commenting.Comments.Remark;
import org.nianbao.report.commenting.Comments.UntoldThread;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Tells of what is said beside a report: open desks at once, and by message, when a thread begins, who has to do with the
 * report, afterwards who takes part in it. What is said stays in the report.
 */
@Component
class CommentNews {

    /** Longer than a comment's own answer can take, which is compared with what stands there. */
    private static final Duration SETTLED = Duration.ofSeconds(60);

    private final Comments comments;
    private final Reports reports;
    private final Agencies agencies;
    private final Notifying notifying;
    private final Hints hints;
    private final Clock clock;
    private final Errand errand = new Errand("comment news", this::tellSettled);

    CommentNews(Comments comments, Reports reports, Agencies agencies, Notifying notifying, Hints hints, Clock clock) {
        this.comments = comments;
        this.reports = reports;
        this.agencies = agencies;
        this.notifying = notifying;
        this.hints = hints;
        this.clock = clock;
    }

    @EventListener
    void changed(ThreadChanged changed) {
        hints.report(changed.thread().report().toString());
        new Errand("comment news of " + changed.thread(), () -> tell(changed.thread())).ask();
    }

    /** What was left when an instance ended. */
    @Scheduled(fixedRateString = "PT30S")
    void tellSoon() {
        errand.ask();
    }

    void tellSettled() {
        comments.untoldSince(clock.instant().minus(SETTLED)).forEach(this::tell);
    }

    void tell(CommentId id) {
        var thread = comments.untold(id);
        if (thread != null) {
            tell(thread);
        }
    }

    private void tell(UntoldThread thread) {
        for (var remark : thread.remarks()) {
            notifying.tell(event(thread.id(), remark), persons(thread, remark));
            comments.told(thread.id(), remark);
        }
    }

    private Collection<String> persons(UntoldThread thread, Remark remark) {
        return switch (remark.kind()) {
            case BEGUN -> reports.involved(thread.id().report());
            case ANSWERED, RESOLVED -> thread.participants();
        };
    }

    private Event event(CommentId id, Remark remark) {
        var report = id.report();
        var name = agencies.tree().known(report.agency()).name() + report.year() + "年度报告";
        return new Event(
                id + "~" + remark.at().toEpochMilli(),
                EventKind.COMMENTED,
                report.agency(),
                report.year(),
                switch (remark.kind()) {
                    case BEGUN -> name + "有新批注。";
                    case ANSWERED -> name + "的批注有新回复。";
                    case RESOLVED -> name + "的批注已标为解决。";
                },
                null,
                new Event.Actor(remark.callerId(), remark.by()),
                "/desk/reports/" + report,
                remark.at());
    }
}
