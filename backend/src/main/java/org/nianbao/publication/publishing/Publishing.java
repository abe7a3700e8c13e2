package org.nianbao.publication.publishing;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.nianbao.account.Caller;
import org.nianbao.check.Leak;
import org.nianbao.graphql.BadRequest;
import org.nianbao.publication.Publication;
import org.nianbao.publication.PublicationId;
import org.nianbao.report.Report;
import org.nianbao.report.ReportId;
import org.nianbao.report.StepOutcome.EraseOutcome;
import org.nianbao.report.StepOutcome.FindingGone;
import org.nianbao.report.StepOutcome.Justified;
import org.nianbao.report.StepOutcome.OpenWarnings;
import org.nianbao.report.StepOutcome.OwnWork;
import org.nianbao.report.StepOutcome.PublicationErased;
import org.nianbao.report.StepOutcome.PublicationRatified;
import org.nianbao.report.StepOutcome.PublicationWithdrawn;
import org.nianbao.report.StepOutcome.PublishOutcome;
import org.nianbao.report.StepOutcome.PublishRefusal;
import org.nianbao.report.StepOutcome.PublishUrgentlyOutcome;
import org.nianbao.report.StepOutcome.RatifyOutcome;
import org.nianbao.report.StepOutcome.ReportPublished;
import org.nianbao.report.StepOutcome.WithdrawOutcome;
import org.nianbao.report.StepOutcome.WrongStatus;
import org.nianbao.report.reading.Browsing;
import org.nianbao.report.reviewing.Reviewing;
import org.nianbao.report.trail.Decisions;
import org.nianbao.report.trail.Erasing;
import org.nianbao.report.trail.Extent;
import org.nianbao.report.trail.Gate;
import org.nianbao.report.trail.Steps;
import org.nianbao.report.trail.TrailEntry.Act;
import org.nianbao.report.trail.TrailEntry.Deed;
import org.nianbao.report.writing.Accepting;
import org.nianbao.report.writing.Accepting.Justification;
import org.nianbao.store.Missing;
import org.nianbao.workflow.Action;
import org.nianbao.workflow.Withdrawal;
import org.nianbao.workflow.Withdrawal.Erasure;
import org.springframework.stereotype.Service;

/** Publishing, in good time or urgently, withdrawing, and erasing by law what was withdrawn. */
@Service
public class Publishing {

    private final Steps steps;
    private final Decisions decisions;
    private final Browsing browsing;
    private final Gate gate;
    private final Accepting accepting;
    private final Recording recording;
    private final Erasing erasing;
    private final Clock clock;

    Publishing(
            Steps steps,
            Decisions decisions,
            Browsing browsing,
            Gate gate,
            Accepting accepting,
            Recording recording,
            Erasing erasing,
            Clock clock) {
        this.steps = steps;
        this.decisions = decisions;
        this.browsing = browsing;
        this.gate = gate;
        this.accepting = accepting;
        this.recording = recording;
        this.erasing = erasing;
        this.clock = clock;
    }

    public PublishOutcome publish(Caller caller, ReportId id, int revision, @Nullable String comment) {
        return gate.on(caller, id, Action.PUBLISH, null, (hat, report) -> {
            var refusal = refusal(hat, report, Action.PUBLISH, revision);
            return refusal != null ? refusal : publishNow(hat, report, comment);
        });
    }

    /** What stands in the way of publishing a report; null when nothing does. */
    @Nullable
    PublishRefusal refusal(Caller caller, Report report, Action action, int revision) {
        var refusal = gate.refusal(PublishRefusal.class, caller, report, action, revision);
        return refusal != null ? refusal : Gate.blocking(browsing.findings(report), action);
    }

    /** A step that nothing stands in the way of. */
    ReportPublished publishNow(Caller caller, Report report, @Nullable String comment) {
        var at = now();
        var course = report.course().published(recording.nextNumber(report), at);
        return published(recording.publish(report, report.at(course), caller, Deed.of(Act.PUBLISH, comment), at));
    }

    private static ReportPublished published(PublicationId id) {
        return new ReportPublished(id.report(), id.number());
    }

    /** A number as the public sees it now. */
    Publication publication(ReportId report, int number) {
        return recording.found(new PublicationId(report, number));
    }

    /**
     * Publishes before the review is complete. The rules hold all the same; the reason is for colleagues, not for the
     * public, and the report stays flagged until somebody else has approved it.
     *
     * @param reasons why warnings may stand that are open; each is recorded with the publication, or nothing is
     */
    public PublishUrgentlyOutcome publishUrgently(
            Caller caller, ReportId id, int revision, String reason, List<Justification> reasons) {
        return gate.on(caller, id, Action.PUBLISH_URGENTLY, null, (hat, report) -> {
            var refusal = refusal(hat, report, Action.PUBLISH_URGENTLY, revision);
            if (refusal != null) {
                return refusal;
            }
            Reviewing.requireReason(reason);
            var findings = browsing.findings(report);
            var at = now();
            return switch (accepting.together(hat, report, findings, reasons, Action.PUBLISH_URGENTLY)) {
                case OpenWarnings open -> open;
                case FindingGone gone -> gone;
                case Justified(var accepted, var said) ->
                    published(recording.publish(
                            report,
                            accepted.at(
                                    accepted.course().publishedUrgently(recording.nextNumber(report), reason, hat, at)),
                            hat,
                            Deed.of(Act.PUBLISH_URGENTLY, reason).andAlso(said),
                            at));
            };
        });
    }

    /**
     * Approves an urgent publication afterwards.
     *
     * @param id the publication the caller has seen
     */
    public RatifyOutcome ratify(Caller caller, PublicationId id, @Nullable String comment) {
        return gate.on(caller, id.report(), Action.RATIFY, null, (hat, report) -> {
            var refusal = gate.refusal(RatifyOutcome.class, hat, report, Action.RATIFY);
            if (refusal != null) {
                return refusal;
            }
            int number = Objects.requireNonNull(report.course().urgency()).number();
            if (number != id.number()) {
                return new WrongStatus(report.status(), "等待补办审签的是第 " + number + " 版，请先查看这一版。");
            }
            var at = now();
            return new PublicationRatified(steps.advance(
                    report,
                    report.at(report.course().ratified(hat, decisions.revision(id.report(), number), at)),
                    hat,
                    Deed.of(Act.RATIFY, comment),
                    at));
        });
    }

    public WithdrawOutcome withdraw(Caller caller, PublicationId id, String reason) {
        return withdraw(caller, id, reason, false);
    }

    /**
     * Withdraws any number that the public can read: the one in force, or one that was corrected since.
     *
     * @param earlierToo whether with it all numbers before it that can still be read: who withdraws for what stands in
     *                   a report mostly means these too
     */
    WithdrawOutcome withdraw(Caller caller, PublicationId id, String reason, boolean earlierToo) {
        return gate.on(caller, id.report(), Action.WITHDRAW, null, (hat, report) -> {
            var refusal = gate.refusal(WithdrawOutcome.class, hat, report, Action.WITHDRAW);
            if (refusal != null) {
                return refusal;
            }
            requirePublicReason(reason);
            requirePublished(report, id);
            var numbers = report.course().readable().stream()
                    .filter(number -> number == id.number() || earlierToo && number < id.number())
                    .toList();
            if (numbers.isEmpty()) {
                return new WrongStatus(report.status(), "第 " + id.number() + " 版已经撤回。");
            }
            var at = now();
            recording.takeAway(
                    report,
                    report.at(report.course().withdrawn(numbers, reason, hat, at)),
                    hat,
                    Deed.of(Act.WITHDRAW, reason, new Extent(numbers, null)),
                    at);
            return new PublicationWithdrawn(id.report(), id.number());
        });
    }

    /**
     * Erases what was withdrawn, for good: the content of the number and the saved states that go with it. By another
     * person than the one who withdrew it.
     *
     * @param earlierToo whether with it the numbers right before it that were withdrawn
     */
    EraseOutcome erase(Caller caller, PublicationId id, String reason, boolean earlierToo) {
        return gate.on(caller, id.report(), Action.ERASE, null, (hat, report) -> {
            var refusal = gate.refusal(EraseOutcome.class, hat, report, Action.ERASE);
            if (refusal != null) {
                return refusal;
            }
            requirePublicReason(reason);
            requirePublished(report, id);
            var course = report.course();
            var withdrawal = course.withdrawal(id.number());
            if (withdrawal == null || withdrawal.isErased()) {
                return new WrongStatus(
                        report.status(),
                        withdrawal == null
                                ? "第 " + id.number() + " 版没有撤回；先撤回，再依法删除。"
                                : "第 " + id.number() + " 版已经依法删除。");
            }
            int first = id.number();
            while (earlierToo && course.withdrawal(first - 1) != null) {
                first--;
            }
            var from = first;
            var meant = course.withdrawals().stream()
                    .filter(each -> !each.isErased() && each.number() >= from && each.number() <= id.number())
                    .toList();
            if (meant.stream().anyMatch(each -> each.callerId().equals(hat.id()))) {
                return new OwnWork("撤回是您办理的，须由另一人依法删除。");
            }
            var numbers = meant.stream().map(Withdrawal::number).toList();
            var span = erasing.goesWith(report, from, id.number());
            var at = now();
            var without = course.erased(numbers, new Erasure(reason, hat.id(), hat.name(), at));
            recording.takeAway(
                    report,
                    span != null && span.holds(report.revision()) ? report.emptied(without) : report.at(without),
                    hat,
                    Deed.of(Act.ERASE, reason, new Extent(numbers, span)),
                    at);
            return new PublicationErased(id.report(), id.number());
        });
    }

    /** A reason that everybody reads as soon as it is given: no review stands between. */
    private static void requirePublicReason(String reason) {
        Reviewing.requireReason(reason);
        Leak.in(reason).stream().findFirst().ifPresent(leak -> {
            throw new BadRequest("原因随即向社会公开，其中有疑似" + leak.kind().label() + "“" + leak.shown() + "”，请改写。");
        });
    }

    private static void requirePublished(Report report, PublicationId id) {
        if (id.number() < 1 || id.number() > report.course().lastNumber()) {
            throw new Missing("没有编号为“" + id + "”的已发布报告。");
        }
    }

    /** Asked once a step, so that what it makes of the report and its entry in the trail name the same instant. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
