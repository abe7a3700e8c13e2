package org.nianbao.report.reading;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nianbao.account.Caller;
import org.nianbao.check.Finding;
import org.nianbao.content.Content;
import org.nianbao.graphql.Connection;
import org.nianbao.graphql.Page;
import org.nianbao.report.Report;
import org.nianbao.report.Sight;
import org.nianbao.report.reading.Comparison.Side;
import org.nianbao.report.reading.Comparison.State;
import org.nianbao.report.trail.Decisions;
import org.nianbao.report.trail.Revision;
import org.nianbao.report.trail.Revisions;
import org.nianbao.report.trail.Steps;
import org.nianbao.store.Missing;
import org.springframework.stereotype.Service;

/** Looking at earlier revisions of a report and at what changed between them, for those who may see the report. */
@Service
class Comparing {

    private final Steps steps;
    private final Revisions revisions;
    private final Decisions decisions;
    private final Sight sight;
    private final Browsing browsing;

    Comparing(Steps steps, Revisions revisions, Decisions decisions, Sight sight, Browsing browsing) {
        this.steps = steps;
        this.revisions = revisions;
        this.decisions = decisions;
        this.sight = sight;
        this.browsing = browsing;
    }

    Connection<Revision> revisions(Caller caller, Report report, Page page) {
        sight.require(caller, report.agencyCode());
        return revisions.page(report, page);
    }

    @Nullable
    Revision revision(Caller caller, Report report, int number) {
        sight.require(caller, report.agencyCode());
        return revisions.find(report, number);
    }

    /** What revisions that were given out above say. */
    Map<Revision, Content> contents(Collection<Revision> asked) {
        return revisions.contents(asked);
    }

    List<Finding> findings(Revision revision) {
        return browsing.findings(revision.report(), revisions.content(revision));
    }

    Changes changes(Caller caller, Report report, int from, int to) {
        sight.require(caller, report.agencyCode());
        var before = revisions.content(report, from);
        var after = revisions.content(report, to);
        return Changes.between(before, browsing.findings(report, before), after, browsing.findings(report, after));
    }

    /**
     * Compares whatever the caller may look at: saved states of reports, and publications, those withdrawn too, since
     * whoever sees a report sees the saved state that was published.
     */
    Comparison comparison(Caller caller, Side from, Side to) {
        sight.require(caller, from.report().agency());
        sight.require(caller, to.report().agency());
        var before = state(from);
        var after = state(to);
        return new Comparison(
                before,
                after,
                Changes.between(
                        before.content(),
                        browsing.findings(before.report(), before.content()),
                        after.content(),
                        browsing.findings(after.report(), after.content())));
    }

    private State state(Side asked) {
        var report = steps.get(asked.report());
        if (asked.publication() != null) {
            var done = decisions.published(report.id(), asked.publication());
            return new State(
                    report.id(),
                    done.revision(),
                    asked.publication(),
                    done.by(),
                    done.at(),
                    revisions.content(report, done.revision()));
        }
        int number = asked.revision() == null ? report.revision() : asked.revision();
        var revision = revisions.find(report, number);
        if (revision == null) {
            throw new Missing("年度报告 " + report.id() + " 没有版本 " + number + "。");
        }
        return new State(report.id(), number, null, revision.by(), revision.at(), revisions.content(report, number));
    }
}
