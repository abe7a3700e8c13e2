package org.nianbao.publication.publishing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nianbao.ChinaTime;
import org.nianbao.account.Caller;
import org.nianbao.account.Forbidden;
import org.nianbao.check.Finding;
import org.nianbao.graphql.BadRequest;
import org.nianbao.report.Report;
import org.nianbao.report.ReportId;
import org.nianbao.report.Reports;
import org.nianbao.report.Sight;
import org.nianbao.report.StepOutcome.BlockingFindings;
import org.nianbao.report.StepOutcome.CancelOutcome;
import org.nianbao.report.StepOutcome.PublicationScheduled;
import org.nianbao.report.StepOutcome.PublishRefusal;
import org.nianbao.report.StepOutcome.ScheduleCancelled;
import org.nianbao.report.StepOutcome.ScheduleOutcome;
import org.nianbao.report.StepOutcome.WrongStatus;
import org.nianbao.report.trail.Gate;
import org.nianbao.report.trail.Steps;
import org.nianbao.report.trail.TrailEntry.Act;
import org.nianbao.report.trail.TrailEntry.Deed;
import org.nianbao.workflow.Action;
import org.nianbao.workflow.Schedule;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * 定时发布: setting a time, taking it back, and publishing when it has come. Everything is judged again then, for the
 * person who set it; what stands in the way becomes a state of the report for people to see.
 */
@Service
public class Scheduling {

    private static final Duration FURTHEST = Duration.ofDays(366);
    private static final int FINDINGS_TOLD = 3;
    private static final DateTimeFormatter AT =
            DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm").withZone(ChinaTime.ZONE);
    private static final Logger LOG = LoggerFactory.getLogger(Scheduling.class);

    private final Reports reports;
    private final Steps steps;
    private final Sight sight;
    private final Gate gate;
    private final Publishing publishing;
    private final Recording recording;
    private final Clock clock;
    private final ReentrantLock looking = new ReentrantLock();

    Scheduling(
            Reports reports,
            Steps steps,
            Sight sight,
            Gate gate,
            Publishing publishing,
            Recording recording,
            Clock clock) {
        this.reports = reports;
        this.steps = steps;
        this.sight = sight;
        this.gate = gate;
        this.publishing = publishing;
        this.recording = recording;
        this.clock = clock;
    }

    /** Sets the time at which an approved report is published, in place of one that was set before. */
    public ScheduleOutcome schedule(Caller caller, ReportId id, int revision, Instant at, @Nullable String comment) {
        var time = at.truncatedTo(ChronoUnit.MILLIS);
        return gate.on(caller, id, Action.PUBLISH, null, (hat, report) -> {
            var refusal = publishing.refusal(hat, report, Action.PUBLISH, revision);
            if (refusal != null) {
                return refusal;
            }
            requireToCome(time);
            var schedule = Schedule.of(time, hat, revision, comment);
            return new PublicationScheduled(steps.advance(
                    report,
                    report.at(report.course().scheduled(schedule)),
                    hat,
                    Deed.of(Act.SCHEDULE, "定于" + AT.format(time) + "发布。" + (comment == null ? "" : comment))));
        });
    }

    /** @throws BadRequest when the time has passed, or is further off than anybody means */
    void requireToCome(Instant at) {
        var now = clock.instant();
        if (!at.isAfter(now)) {
            throw new BadRequest("发布时间 " + AT.format(at) + " 已经过去，请选择将来的时间，或立即发布。");
        }
        if (at.isAfter(now.plus(FURTHEST))) {
            throw new BadRequest("发布时间最远可设在一年之内，现为 " + AT.format(at) + "。");
        }
    }

    /** Takes a set time back, also one that has passed without success; the report stays approved. */
    public CancelOutcome cancel(Caller caller, ReportId id) {
        return gate.on(caller, id, Action.PUBLISH, null, (hat, report) -> {
            var refusal = gate.refusal(CancelOutcome.class, hat, report, Action.PUBLISH);
            if (refusal != null) {
                return refusal;
            }
            var schedule = report.course().schedule();
            if (schedule == null) {
                return new WrongStatus(report.status(), "本报告没有设定发布时间。");
            }
            return new ScheduleCancelled(steps.advance(
                    report,
                    report.at(report.course().scheduled(null)),
                    hat,
                    Deed.of(Act.SCHEDULE, "取消原定于" + AT.format(schedule.at()) + "的发布。")));
        });
    }

    /** Publishes whatever is due; of several instances at it, the trail lets one do each. */
    @EventListener(ApplicationReadyEvent.class)
    @Scheduled(cron = "${nianbao.due}")
    public void publishDue() {
        if (looking.tryLock()) {
            try {
                recording.followWhatWasDecided();
                reports.due(clock.instant()).forEach(this::publishDue);
            } finally {
                looking.unlock();
            }
        }
    }

    /** One that cannot be published for a fault of ours is tried again, and keeps no other waiting. */
    private void publishDue(ReportId id) {
        try {
            gate.unattended(id, this::publishIfDue);
        } catch (RuntimeException e) {
            LOG.error("年度报告 {} 到了设定的时间，没有发布成，稍后再试。", id, e);
        }
    }

    private void publishIfDue(Report report) {
        var schedule = report.course().schedule();
        if (schedule == null || !schedule.stands() || schedule.at().isAfter(clock.instant())) {
            return;
        }
        var caller = schedule.caller(clock.instant());
        var obstacle = obstacle(caller, report, schedule.revision());
        if (obstacle == null) {
            publishing.publishNow(caller, report, "按设定的时间发布。" + (schedule.comment() == null ? "" : schedule.comment()));
        } else {
            steps.advance(
                    report, report.at(report.course().scheduleFailed(obstacle)), caller, Deed.of(Act.FAIL, obstacle));
        }
    }

    private @Nullable String obstacle(Caller caller, Report report, int revision) {
        try {
            sight.require(caller, report.agencyCode());
            return switch (publishing.refusal(caller, report, Action.PUBLISH, revision)) {
                case null -> null;
                case BlockingFindings(var findings, var message) ->
                    message
                            + findings.stream()
                                    .limit(FINDINGS_TOLD)
                                    .map(Finding::message)
                                    .collect(Collectors.joining());
                case PublishRefusal other -> other.message();
            };
        } catch (Forbidden e) {
            return e.getMessage();
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableScheduling
    static class Watch {}
}
