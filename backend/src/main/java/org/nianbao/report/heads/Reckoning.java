package org.nianbao.report.heads;

import java.util.HashMap;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.nianbao.agency.Season;
import org.nianbao.agency.Seasons;
import org.nianbao.notice.Errand;
import org.nianbao.notice.live.Hints;
import org.nianbao.report.ReportId;
import org.nianbao.report.Reports;
import org.nianbao.report.reading.Browsing;
import org.nianbao.report.trail.Steps;
import org.nianbao.store.PublicationClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * Reckoning what the head of a report says, soon after each step on it and beside the work of whoever took it: somebody who
 * writes never waits for a count that an office looks at. What another instance, a crash or an earlier release left undone
 * is found by comparing how many entries report and head have; what was raised to an error since, or is none any more, by
 * comparing which rules were when the head was written.
 */
@Service
public class Reckoning {

    private static final Logger LOG = LoggerFactory.getLogger(Reckoning.class);
    private static final int AT_ONCE = 1000;

    private final Reports reports;
    private final Steps steps;
    private final Browsing browsing;
    private final ReportHeads heads;
    private final Seasons seasons;
    private final PublicationClock changes;
    private final Hints hints;
    private final Errand errand = new Errand("heads", this::catchUp);
    /** How often something had been decided on agencies and seasons when this was last looked at; null at first. */
    private volatile @Nullable Long decided;

    Reckoning(
            Reports reports,
            Steps steps,
            Browsing browsing,
            ReportHeads heads,
            Seasons seasons,
            PublicationClock changes,
            Hints hints) {
        this.reports = reports;
        this.steps = steps;
        this.browsing = browsing;
        this.heads = heads;
        this.seasons = seasons;
        this.changes = changes;
        this.hints = hints;
    }

    /** Of what was stepped on in this instance since it was last asked; a report being written on is reckoned once a while. */
    @Scheduled(fixedDelay = 2, timeUnit = TimeUnit.SECONDS)
    public synchronized void follow() {
        steps.takeStepped().forEach(this::reckon);
    }

    /** What the office raised, in whatever instance. */
    @Scheduled(fixedDelay = 2, timeUnit = TimeUnit.SECONDS)
    void followDecisions() {
        long now = changes.agencies();
        if (decided != null && decided != now) {
            errand.ask();
        }
        decided = now;
    }

    @Scheduled(initialDelay = 15, fixedDelay = 600, timeUnit = TimeUnit.SECONDS)
    void followLeftUndone() {
        errand.ask();
    }

    /** Whatever else has no head, or an old one. */
    private void catchUp() {
        var known = new HashMap<Integer, Season>();
        @Nullable ReportId last = null;
        while (true) {
            var some = reports.entries(last, AT_ONCE);
            if (some.isEmpty()) {
                return;
            }
            var bases = heads.bases(some.keySet());
            some.forEach((id, entries) -> {
                var basis = bases.get(id);
                var raised = known.computeIfAbsent(id.year(), seasons::season).raisedRules(id.agency());
                if (basis == null
                        || basis.entries() < entries
                        || !basis.raised().equals(raised)) {
                    reckon(id);
                }
            });
            last = List.copyOf(some.keySet()).getLast();
        }
    }

    private void reckon(ReportId id) {
        try {
            var report = reports.find(id);
            if (report != null) {
                // Before they are counted: what is raised in between is seen to be new.
                var raised = seasons.raised(id.agency(), id.year()).keySet();
                heads.put(ReportHead.of(report, steps.milestones(id), browsing.findings(report), raised));
                hints.season(id.agency(), id.year());
            }
        } catch (RuntimeException e) {
            LOG.warn(
                    "What {} looks like from above could not be reckoned, and will be tried again within minutes",
                    id,
                    e);
        }
    }
}
