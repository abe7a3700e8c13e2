package org.nianbao.report;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nianbao.account.Caller;
import org.nianbao.check.Finding;
import org.nianbao.content.CellChange;
import org.nianbao.content.Content;
import org.nianbao.content.TextChange;
import org.nianbao.graphql.Connection;
import org.nianbao.graphql.Page;
import org.springframework.stereotype.Service;

/** Looking at earlier revisions of a report and at what changed between them; for whoever may see the report. */
@Service
class Comparing {

    private final Revisions revisions;
    private final Browsing browsing;

    Comparing(Revisions revisions, Browsing browsing) {
        this.revisions = revisions;
        this.browsing = browsing;
    }

    Connection<Revision> revisions(Caller caller, Report report, Page page) {
        browsing.requireInSight(caller, report.agencyCode());
        return revisions.page(report, page);
    }

    @Nullable Revision revision(Caller caller, Report report, int number) {
        browsing.requireInSight(caller, report.agencyCode());
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
        browsing.requireInSight(caller, report.agencyCode());
        var before = revisions.content(report, from);
        var after = revisions.content(report, to);
        var then = browsing.findings(report.id(), before);
        var now = browsing.findings(report.id(), after);
        return new Changes(CellChange.between(before, after), TextChange.between(before, after),
                without(then, now), without(now, then));
    }

    private static List<Finding> without(List<Finding> findings, List<Finding> others) {
        var keys = others.stream().map(Finding::key).collect(Collectors.toSet());
        return findings.stream().filter(finding -> !keys.contains(finding.key())).toList();
    }
}
