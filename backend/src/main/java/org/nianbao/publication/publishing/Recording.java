package org.nianbao.publication.publishing;

import jakarta.annotation.PostConstruct;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.nianbao.account.Caller;
import org.nianbao.agency.Agencies;
import org.nianbao.publication.Publication;
import org.nianbao.publication.PublicationId;
import org.nianbao.publication.Publications;
import org.nianbao.publication.Withdrawn;
import org.nianbao.report.Report;
import org.nianbao.report.ReportId;
import org.nianbao.report.Reports.Pending;
import org.nianbao.report.trail.Decisions;
import org.nianbao.report.trail.Erasing;
import org.nianbao.report.trail.Steps;
import org.nianbao.report.trail.TrailEntry.Deed;
import org.nianbao.workflow.Withdrawal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Deciding and recording. A publication, withdrawal or erasure is decided by the report's trail entry; the public record follows
 * from it, and whatever a crash left out is made up for before the server answers anybody again, or by another instance
 * within seconds.
 */
@Service
class Recording {

    private static final Logger LOG = LoggerFactory.getLogger(Recording.class);

    private final Steps steps;
    private final Decisions decisions;
    private final RecordBook record;
    private final Publications publications;
    private final Erasing erasing;
    private final Agencies agencies;

    Recording(
            Steps steps,
            Decisions decisions,
            RecordBook record,
            Publications publications,
            Erasing erasing,
            Agencies agencies) {
        this.steps = steps;
        this.decisions = decisions;
        this.record = record;
        this.publications = publications;
        this.erasing = erasing;
        this.agencies = agencies;
    }

    /** The number a publication decided now would bear. */
    int nextNumber(Report report) {
        return decisions.lastNumber(report.id()) + 1;
    }

    PublicationId publish(Report before, Report published, Caller caller, Deed deed, Instant at) {
        var pending = announce(before);
        record(steps.advance(before, published, caller, deed, at));
        decisions.followed(pending);
        return new PublicationId(before.id(), Objects.requireNonNull(published.inForce()));
    }

    /** @param after without what is withdrawn, or without what is erased */
    void takeAway(Report before, Report after, Caller caller, Deed deed, Instant at) {
        var pending = announce(before);
        steps.advance(before, after, caller, deed, at);
        takeAway(before.id(), after.course().withdrawals());
        decisions.followed(pending);
    }

    /** There is room for one decision only, so the one before comes first. */
    private Pending announce(Report before) {
        var earlier = decisions.pending(before.id());
        if (earlier != null) {
            follow(earlier);
        }
        return decisions.announce(before);
    }

    /** Makes up for what was decided and, for a crash in between, not recorded. */
    @PostConstruct
    void followWhatWasDecided() {
        for (var pending : decisions.pending()) {
            try {
                follow(pending);
            } catch (RuntimeException e) {
                LOG.error("年度报告 {} 的公开记录还没有跟上第 {} 条留痕，稍后再试。", pending.report(), pending.entry(), e);
            }
        }
    }

    private void follow(Pending pending) {
        var id = pending.report();
        steps.catchUp(id);
        if (decisions.wasMade(pending)) {
            var published = decisions.published(id);
            if (published != null) {
                record(published);
            }
            takeAway(id, decisions.withdrawals(id));
            decisions.followed(pending);
        }
    }

    private void record(Report report) {
        var id = new PublicationId(report.id(), Objects.requireNonNull(report.inForce()));
        record.add(
                new Publication(id, report.updatedAt(), report.correction(), null, report.content()),
                report.content(),
                agencies.tree().known(report.agencyCode()).name());
    }

    private void takeAway(ReportId id, List<Withdrawal> withdrawals) {
        withdrawals.forEach(each -> record.withdraw(new PublicationId(id, each.number()), Withdrawn.of(each)));
        if (withdrawals.stream().anyMatch(Withdrawal::isErased)) {
            erasing.carryOut(id);
        }
    }

    Publication found(PublicationId id) {
        return Objects.requireNonNull(publications.find(id.report(), id.number()));
    }
}
