package org.nianbao.report.heads;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.nianbao.notice.live.Hints;
import org.nianbao.report.ReportId;
import org.nianbao.report.Reports;
import org.nianbao.report.reading.Browsing;
import org.nianbao.report.trail.Steps;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * Reckoning what the head of a report says, soon after each step on it and beside the work of whoever took it: somebody who
 * writes never waits for a count that an office looks at. What another instance, a crash or an earlier release left undone
 * is found by comparing how many entries report and head have.
 */
@Service
public class Reckoning {

    private static final Logger LOG = LoggerFactory.getLogger(Reckoning.class);
    private static final int AT_ONCE = 1000;

    private final Reports reports;
    private final Steps steps;
    private final Browsing browsing;
    private final ReportHeads heads;
    private final Hints hints;

    Reckoning(Reports reports, Steps steps, Browsing browsing, ReportHeads heads, Hints hints) {
        this.reports = reports;
        this.steps = steps;
        this.browsing = browsing;
        this.heads = heads;
        this.hints = hints;
    }

    /** Of what was stepped on in this instance since it was last asked; a report being written on is reckoned once a while. */
    @Scheduled(fixedDelay = 2, timeUnit = TimeUnit.SECONDS)
    public synchronized void follow() {
        steps.takeStepped().forEach(this::reckon);
    }

    /** Whatever else has no head, or an old one. */
    @Scheduled(initialDelay = 15, fixedDelay = 600, timeUnit = TimeUnit.SECONDS)
    void catchUp() {
        @Nullable ReportId last = null;
        while (true) {
            var some = reports.entries(last, AT_ONCE);
            if (some.isEmpty()) {
                return;
            }
            var known = heads.entries(some.keySet());
            some.forEach((id, entries) -> {
                if (known.getOrDefault(id, 0) < entries) {
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
                heads.put(ReportHead.of(report, steps.milestones(id), browsing.findings(report)));
                hints.season(id.agency(), id.year());
            }
        } catch (RuntimeException e) {
            LOG.warn("What {} looks like from above could not be reckoned, and will be with its next step", id, e);
        }
    }
}
