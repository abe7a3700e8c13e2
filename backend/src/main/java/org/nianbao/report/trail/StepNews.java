package org.nianbao.report.trail;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nianbao.agency.Agencies;
import org.nianbao.notice.Errand;
import org.nianbao.notice.Event;
import org.nianbao.notice.EventKind;
import org.nianbao.notice.live.Hints;
import org.nianbao.notice.message.Notifying;
import org.nianbao.report.ReportId;
import org.nianbao.report.Reports;
import org.nianbao.report.Reports.Untold;
import org.nianbao.report.trail.Steps.StepShown;
import org.nianbao.report.trail.TrailEntry.Act;
import org.nianbao.report.trail.Trails.Taken;
import org.nianbao.workflow.Approval;
import org.nianbao.workflow.Claim;
import org.nianbao.workflow.Course;
import org.nianbao.workflow.ReportStatus;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Tells of the steps on reports: open desks at once, and by message all who ever wrote, reviewed or claimed the report. Which
 * entries are still to be told stands in the report's document since they were shown, so none is lost; the step itself
 * never waits for it.
 */
@Component
class StepNews {

    private static final Logger LOG = LoggerFactory.getLogger(StepNews.class);

    private final Reports reports;
    private final Trails trails;
    private final Agencies agencies;
    private final Notifying notifying;
    private final Hints hints;
    private final ApplicationEventPublisher listeners;
    private final Errand errand = new Errand("step news", this::tellAll);

    StepNews(
            Reports reports,
            Trails trails,
            Agencies agencies,
            Notifying notifying,
            Hints hints,
            ApplicationEventPublisher listeners) {
        this.reports = reports;
        this.trails = trails;
        this.agencies = agencies;
        this.notifying = notifying;
        this.hints = hints;
        this.listeners = listeners;
    }

    @EventListener
    void shown(StepShown step) {
        if (step.act() == Act.REFUSE) {
            return;
        }
        hints.report(step.report().toString(), step.at());
        if (step.act().moves()) {
            hints.queue(step.report().agency());
            hints.season(step.report().agency(), step.report().year());
        }
        if (step.act().isTold()) {
            errand.ask();
        }
    }

    @EventListener
    void followed(RecordFollowed decision) {
        errand.ask();
    }

    /** Also of what was shown by an instance that ended. */
    @Scheduled(fixedRateString = "PT10S")
    void tellSoon() {
        errand.ask();
    }

    void tellAll() {
        for (var untold : reports.untold()) {
            try {
                tell(untold);
            } catch (RuntimeException e) {
                // What is wrong with one report keeps nobody from hearing of the others.
                LOG.warn("What happened to {} could not be told, and will be tried again", untold.report(), e);
            }
        }
    }

    /** What was decided is told once the public record has followed, so that whoever hears of it finds it there. */
    private void tell(Untold untold) {
        for (int entry : untold.entries()) {
            var step = trails.taken(untold.report(), entry);
            if (step != null && step.entry().action().decides() && isPending(untold.report(), entry)) {
                return;
            }
            if (step != null) {
                tell(untold.report(), step, untold.involved());
                tellAbove(untold.report(), step);
            }
            reports.told(untold.report(), entry);
        }
    }

    private boolean isPending(ReportId report, int entry) {
        var pending = reports.pending(report);
        return pending != null && pending.entry() == entry;
    }

    private void tell(ReportId report, Taken step, Set<String> involved) {
        var entry = step.entry();
        if (entry.action() != Act.CLAIM) {
            notifying.tell(event(report, step), everybody(step.course(), involved));
            return;
        }
        var taker = taker(step);
        if (taker != null) {
            notifying.tell(event(report, step), List.of(taker.callerId()));
        }
    }

    /** What is erased was withdrawn before. */
    private void tellAbove(ReportId report, Taken step) {
        var entry = step.entry();
        if (entry.action().decides() && entry.action() != Act.ERASE) {
            listeners.publishEvent(
                    new PublicationDecided(report, entry.number(), step.course().inForce(), entry.at()));
        }
    }

    /** To whom a step was handed over; null where it was claimed for oneself or set free. */
    private static @Nullable Claim taker(Taken step) {
        var review = step.course().review();
        return review == null
                ? null
                : review.claims().stream()
                        .filter(claim -> claim.step().equals(step.entry().step()))
                        .filter(claim -> !claim.callerId().equals(step.entry().callerId()))
                        .findFirst()
                        .orElse(null);
    }

    /** Of what earlier releases wrote, whoever the report itself still names. */
    private static Collection<String> everybody(Course course, Set<String> involved) {
        var all = new LinkedHashSet<>(involved);
        all.addAll(course.authors());
        var review = course.review();
        if (review != null) {
            review.approvals().stream().map(Approval::callerId).forEach(all::add);
            review.voided().stream().map(Approval::callerId).forEach(all::add);
            review.claims().stream().map(Claim::callerId).forEach(all::add);
        }
        return all;
    }

    private Event event(ReportId report, Taken step) {
        var entry = step.entry();
        var name = agencies.tree().known(report.agency()).name() + report.year() + "年度报告";
        return new Event(
                report + "#" + entry.number(),
                kind(entry.action()),
                report.agency(),
                report.year(),
                name + what(entry, step.course()) + "。",
                entry.action() == Act.CLAIM ? null : entry.reason(),
                // What fails when its time comes is told to who set the time as well.
                entry.action() == Act.FAIL ? null : new Event.Actor(entry.callerId(), entry.by()),
                "/desk/reports/" + report,
                entry.at());
    }

    private static EventKind kind(Act act) {
        return switch (act) {
            case SUBMIT -> EventKind.SUBMITTED;
            case CLAIM -> EventKind.HANDED_OVER;
            case APPROVE -> EventKind.APPROVED;
            case RETURN -> EventKind.RETURNED;
            case SCHEDULE -> EventKind.SCHEDULED;
            case FAIL -> EventKind.FAILED;
            case PUBLISH, PUBLISH_URGENTLY -> EventKind.PUBLISHED;
            case RATIFY -> EventKind.RATIFIED;
            case CORRECT, DISCARD -> EventKind.CORRECTING;
            case WITHDRAW, ERASE -> EventKind.WITHDRAWN;
            case START, SAVE, IMPORT, RESTORE, ACCEPT, PROOFREAD, ANSWER, NOTE, URGE, REFUSE ->
                throw new IllegalArgumentException("nobody is told of " + act);
        };
    }

    /** What became of the report, to be put behind its name. */
    private static String what(TrailEntry entry, Course course) {
        return switch (entry.action()) {
            case SUBMIT -> "已报送审核";
            case CLAIM -> "的“" + entry.step() + "”已转交您办理";
            case APPROVE -> "已通过" + entry.step() + (course.status() == ReportStatus.APPROVED ? "，审核完成，待发布" : "");
            case RETURN -> entry.step() == null ? "已退回修改" : "在" + entry.step() + "环节退回修改";
            case SCHEDULE -> course.schedule() == null ? "已取消定时发布" : "已设定定时发布";
            case FAIL -> "到了设定的时间，没有发布成功";
            case PUBLISH -> "已发布（第 " + course.inForce() + " 号）";
            case PUBLISH_URGENTLY -> "已紧急发布（第 " + course.inForce() + " 号），待补办审签";
            case RATIFY -> "的紧急发布已补办审签";
            case CORRECT -> "开始更正";
            case DISCARD -> "已放弃更正";
            case WITHDRAW -> numbers(entry) + "已撤回";
            case ERASE -> numbers(entry) + "已依法删除";
            case START, SAVE, IMPORT, RESTORE, ACCEPT, PROOFREAD, ANSWER, NOTE, URGE, REFUSE ->
                throw new IllegalArgumentException("nobody is told of " + entry.action());
        };
    }

    private static String numbers(TrailEntry entry) {
        return entry.numbers().isEmpty()
                ? ""
                : "第 " + entry.numbers().stream().map(String::valueOf).collect(Collectors.joining("、")) + " 号";
    }
}
