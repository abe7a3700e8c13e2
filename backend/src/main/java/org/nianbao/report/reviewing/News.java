package org.nianbao.report.reviewing;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nianbao.account.Caller;
import org.nianbao.check.Finding;
import org.nianbao.content.OpenParagraphs;
import org.nianbao.report.Report;
import org.nianbao.report.ReportId;
import org.nianbao.report.Sight;
import org.nianbao.report.commenting.Commenting;
import org.nianbao.report.reading.Browsing;
import org.nianbao.report.reading.Changes;
import org.nianbao.report.reviewing.ReviewController.UnlockedParagraphs;
import org.nianbao.report.reviewing.Unseen.Because;
import org.nianbao.report.reviewing.Unseen.LastSeen;
import org.nianbao.report.trail.Decisions;
import org.nianbao.report.trail.Revisions;
import org.nianbao.workflow.Return;
import org.springframework.stereotype.Component;

/** What comes first to the eyes of who reviews a report: what is new to him or her, and what a return has brought. */
@Component
class News {

    private final Revisions revisions;
    private final Decisions decisions;
    private final Sight sight;
    private final Browsing browsing;
    private final Commenting commenting;

    News(Revisions revisions, Decisions decisions, Sight sight, Browsing browsing, Commenting commenting) {
        this.revisions = revisions;
        this.decisions = decisions;
        this.sight = sight;
        this.browsing = browsing;
        this.commenting = commenting;
    }

    /**
     * What changed since the caller last approved a report, or else since it was published; null when all is new, as
     * when nothing of it is public any more.
     */
    @Nullable
    Unseen unseen(Caller caller, Report report) {
        sight.require(caller, report.agencyCode());
        var seen = lastSeen(report.id(), caller.id());
        if (seen == null
                || revisions.isErased(report, seen.from())
                || seen.because() == Because.PUBLISHED && report.inForce() == null) {
            return null;
        }
        var now = browsing.findings(report);
        var before = revisions.content(report, seen.from());
        var changes = Changes.between(before, browsing.findings(report, before), report.content(), now);
        return new Unseen(
                seen,
                changes,
                acceptedSince(seen.at(), now, changes.arisen()),
                commenting.of(caller, report).stream()
                        .filter(comment -> comment.changedSince(seen.at()))
                        .toList());
    }

    /** What somebody last approved of a report, or else what was last published of it; null when there is neither. */
    private @Nullable LastSeen lastSeen(ReportId report, String callerId) {
        var approval = decisions.lastApproval(report, callerId);
        if (approval != null) {
            return new LastSeen(Because.MY_APPROVAL, approval.revision(), approval.at(), approval.step());
        }
        var publication = decisions.lastPublication(report);
        return publication == null
                ? null
                : new LastSeen(Because.PUBLISHED, publication.revision(), publication.at(), null);
    }

    /** An acceptance is kept in case its numbers return, so one may be older than the finding it holds for. */
    private static List<Finding> acceptedSince(Instant seen, List<Finding> now, List<Finding> arisen) {
        var fresh = arisen.stream().map(Finding::key).collect(Collectors.toSet());
        return now.stream()
                .filter(finding -> finding.accepted() != null
                        && (finding.accepted().at().isAfter(seen) || fresh.contains(finding.key())))
                .toList();
    }

    /** Which paragraphs a partial return left open, as they read now, prose by prose. */
    List<UnlockedParagraphs> unlocked(Report report, Return opening) {
        if (opening.items().stream().allMatch(item -> item.paragraph() == null)) {
            return List.of();
        }
        var then = revisions.content(report, opening.revision());
        return opening.items().stream()
                .filter(item -> item.paragraph() != null)
                .filter(item -> !opening.allows(item.prose(), report.edition()::lists))
                .map(item -> new UnlockedParagraphs(
                        item.section(),
                        new OpenParagraphs(then.blocks(item.section()), opening.paragraphs(item.prose()))
                                .openNow(report.content().blocks(item.section()))))
                .distinct()
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
