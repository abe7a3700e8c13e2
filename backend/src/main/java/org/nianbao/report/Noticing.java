package org.nianbao.report;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nianbao.account.Caller;
import org.nianbao.check.Finding;
import org.springframework.stereotype.Service;

/** What comes first to the eyes of who reviews a report: what is new to him or her, and what a return has brought. */
@Service
class Noticing {

    private final Revisions revisions;
    private final Browsing browsing;
    private final Comments comments;

    Noticing(Revisions revisions, Browsing browsing, Comments comments) {
        this.revisions = revisions;
        this.browsing = browsing;
        this.comments = comments;
    }

    /**
     * What changed since the caller last approved a report, or else since it was published; null when all is new, as
     * when nothing of it is public any more.
     */
    @Nullable
    Unseen unseen(Caller caller, Report report) {
        browsing.requireInSight(caller, report.agencyCode());
        var seen = revisions.lastSeen(report.id(), caller.id());
        if (seen == null
                || revisions.isErased(report, seen.from())
                || seen.because() == Unseen.Because.PUBLISHED && report.inForce() == null) {
            return null;
        }
        var now = browsing.findings(report);
        var before = revisions.content(report, seen.from());
        var changes = Changes.between(before, browsing.findings(report, before), report.content(), now);
        return new Unseen(
                seen,
                changes,
                acceptedSince(seen.at(), now, changes.arisen()),
                comments.of(report.id()).stream()
                        .filter(comment -> comment.changedSince(seen.at()))
                        .toList());
    }

    /** An acceptance is kept in case its numbers return, so one may be older than the finding it holds for. */
    private static List<Finding> acceptedSince(Instant seen, List<Finding> now, List<Finding> arisen) {
        var fresh = arisen.stream().map(Finding::key).collect(Collectors.toSet());
        return now.stream()
                .filter(finding -> finding.accepted() != null
                        && (finding.accepted().at().isAfter(seen) || fresh.contains(finding.key())))
                .toList();
    }

    /** What a report was last returned for, each thing with what was done about it; empty when all of it was. */
    List<Asked> asked(Report report) {
        var returned = report.course().returned();
        return returned == null || returned.items().isEmpty()
                ? List.of()
                : Asked.in(returned, revisions.content(report, returned.revision()), report.content());
    }
}
