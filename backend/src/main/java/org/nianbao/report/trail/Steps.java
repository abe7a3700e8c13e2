package org.nianbao.report.trail;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.nianbao.account.Caller;
import org.nianbao.content.Content;
import org.nianbao.report.Report;
import org.nianbao.report.ReportId;
import org.nianbao.report.Reports;
import org.nianbao.report.trail.TrailEntry.Act;
import org.nianbao.report.trail.TrailEntry.Deed;
import org.nianbao.store.StaleWrite;
import org.nianbao.store.Store;
import org.nianbao.workflow.Withdrawal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Steps as they are stored. The insertion of an entry under {@code <report>#<number>} is what commits one; the report's
 * own document follows, and is brought up to date from the entry by the next one who finds it behind.
 */
@Component
public class Steps {

    /** That what a step made of a report can be seen; told again whenever it is shown again. */
    record StepShown(ReportId report, Act act, Instant at) {}

    private static final Logger LOG = LoggerFactory.getLogger(Steps.class);

    /** What makes a milestone. */
    private static final Set<Act> MILESTONES = Set.of(Act.SUBMIT, Act.RETURN, Act.PUBLISH, Act.PUBLISH_URGENTLY);

    private final Set<ReportId> belated = ConcurrentHashMap.newKeySet();
    private final Set<ReportId> stepped = ConcurrentHashMap.newKeySet();
    private final Reports reports;
    private final Trails trails;
    private final Decisions decisions;
    private final ApplicationEventPublisher listeners;
    private final Clock clock;

    Steps(Reports reports, Trails trails, Decisions decisions, ApplicationEventPublisher listeners, Clock clock) {
        this.reports = reports;
        this.trails = trails;
        this.decisions = decisions;
        this.listeners = listeners;
        this.clock = clock;
    }

    /**
     * Stores a report that was just started.
     *
     * @throws StaleWrite when there is one already
     */
    public Report start(Report report, Caller caller, Deed deed) {
        return commit(report, report, caller, deed, report.content(), clock.instant());
    }

    /**
     * Stores what a step made of a report.
     *
     * @throws StaleWrite when somebody else took a step since {@code before} was read; nothing was stored
     */
    public Report advance(Report before, Report after, Caller caller, Deed deed) {
        return advance(before, after, caller, deed, clock.instant());
    }

    /** @param at when the step was taken, where what it made of the report says so too */
    public Report advance(Report before, Report after, Caller caller, Deed deed, Instant at) {
        return commit(before, after, caller, deed, after.revision() == before.revision() ? null : after.content(), at);
    }

    private Report commit(Report before, Report after, Caller caller, Deed deed, @Nullable Content saved, Instant at) {
        var entry = Hashes.entry(before, at.truncatedTo(ChronoUnit.MILLIS), caller, deed, after.revision(), saved);
        var stored = after.after(entry.hash(), entry.action() == Act.REFUSE ? null : entry.at());
        if (!trails.append(entry, stored, saved)) {
            catchUp(before.id(), before.entries() == 0 ? null : before);
            throw new StaleWrite("年度报告 " + before.id());
        }
        return show(stored, entry, saved != null);
    }

    private Report show(Report stored, TrailEntry entry, boolean saved) {
        boolean decided = entry.action().decides();
        var shown = stored;
        try {
            // What was withdrawn is what the trail says: an earlier release may not have noted it in the report.
            shown = decided ? stored.at(stored.course().with(decisions.withdrawals(stored.id()))) : stored;
            var act = entry.action();
            reports.show(shown, saved, decided, act == Act.REFUSE || act == Act.URGE ? null : entry.callerId(), act.isTold());
            listeners.publishEvent(new StepShown(stored.id(), act, entry.at()));
        } catch (RuntimeException e) {
            if (!Store.isOutOfReach(e)) {
                throw e;
            }
            LOG.warn("Entry {} of {} is committed and will be shown soon", entry.number(), stored.id(), e);
            belated.add(stored.id());
        }
        // Behind what is shown: whoever takes it finds the step.
        stepped.add(stored.id());
        return shown;
    }

    /**
     * Shows what was told as done and could not be shown: lists, the queue and a set time of publication go by what is shown,
     * and nobody may open the report meanwhile.
     */
    @Scheduled(fixedRateString = "PT5S")
    public void showBelated() {
        for (var id : belated) {
            try {
                belated.remove(id);
                catchUp(id);
            } catch (RuntimeException e) {
                LOG.warn("What was committed of {} can still not be shown", id, e);
                belated.add(id);
            }
        }
    }

    /** A report as its trail says; what is shown of it may lag behind, and is put right. */
    public @Nullable Report find(ReportId id) {
        return catchUp(id, reports.find(id));
    }

    /** As above, of a report that there is. */
    public Report get(ReportId id) {
        var report = find(id);
        return report == null ? reports.get(id) : report;
    }

    /** Shows what was committed of a report and, for a crash in between, not shown. */
    public void catchUp(ReportId id) {
        catchUp(id, reports.find(id));
    }

    /** @param shown what is shown of it; null when nothing is */
    private @Nullable Report catchUp(ReportId id, @Nullable Report shown) {
        var report = shown;
        for (var next = trails.next(id, report); next != null; next = trails.next(id, report)) {
            report = show(next.report(), next.entry(), next.saved());
        }
        return report;
    }

    /** The reports on which a step was taken here since this was last asked. */
    public Set<ReportId> takeStepped() {
        var taken = Set.copyOf(stepped);
        stepped.removeAll(taken);
        return taken;
    }

    /** Whether a report's trail has something of a kind that was done at a moment. */
    public boolean has(Report report, Act act, Instant at) {
        return trails.done(report.id(), Set.of(act)).stream()
                .anyMatch(done -> done.entry().at().equals(at));
    }

    /** What of a report's way only its trail knows. */
    public Milestones milestones(ReportId id) {
        int returns = 0;
        Instant submitted = null;
        Instant published = null;
        for (var done : trails.done(id, MILESTONES)) {
            var at = done.entry().at();
            if (done.entry().action() == Act.RETURN) {
                returns++;
            } else if (done.entry().action() == Act.SUBMIT) {
                submitted = submitted == null ? at : submitted;
            } else {
                published = published == null ? at : published;
            }
        }
        return new Milestones(returns, submitted, published);
    }

    /** Notes in a report what an earlier release kept in its trail alone: which numbers were withdrawn. */
    public List<Withdrawal> renew(ReportId id) {
        while (true) {
            var report = reports.find(id);
            var withdrawals = decisions.withdrawals(id);
            if (report == null
                    || report.course().withdrawals().equals(withdrawals)
                    || reports.noteWithdrawals(report, withdrawals)) {
                return withdrawals;
            }
        }
    }
}
