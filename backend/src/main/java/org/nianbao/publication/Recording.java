package org.nianbao.publication;

import jakarta.annotation.PostConstruct;
import java.util.Objects;
import org.nianbao.account.Caller;
import org.nianbao.agency.Agencies;
import org.nianbao.report.Decisions;
import org.nianbao.report.Decisions.Decided;
import org.nianbao.report.Decisions.Pending;
import org.nianbao.report.Report;
import org.nianbao.report.Reports;
import org.nianbao.report.TrailEntry.Act;
import org.nianbao.report.TrailEntry.Deed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Deciding and recording. A publication or withdrawal is decided by the report's trail entry; the public record follows
 * from it, and whatever a crash left out is made up for before the server answers anybody again, or by another instance
 * within seconds.
 */
@Service
class Recording {

    private static final Logger LOG = LoggerFactory.getLogger(Recording.class);

    private final Reports reports;
    private final Decisions decisions;
    private final Publications publications;
    private final Agencies agencies;

    Recording(Reports reports, Decisions decisions, Publications publications, Agencies agencies) {
        this.reports = reports;
        this.decisions = decisions;
        this.publications = publications;
        this.agencies = agencies;
    }

    /** The number a publication decided now would bear. */
    int nextNumber(Report report) {
        return decisions.lastNumber(report.id()) + 1;
    }

    Publication publish(Report before, Report published, Caller caller, Deed deed) {
        var pending = announce(before);
        record(new Decided(reports.advance(before, published, caller, deed), null));
        decisions.followed(pending);
        return found(new PublicationId(before.id(), Objects.requireNonNull(published.inForce())));
    }

    Publication withdraw(Report before, Caller caller, String reason) {
        var id = new PublicationId(before.id(), Objects.requireNonNull(before.inForce()));
        var pending = announce(before);
        reports.advance(before, before.at(before.course().withdrawn()), caller, Deed.of(Act.WITHDRAW, reason));
        publications.withdraw(id, reason);
        decisions.followed(pending);
        return found(id);
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
        reports.catchUp(pending.report());
        if (decisions.wasMade(pending)) {
            if (decisions.lastNumber(pending.report()) > 0) {
                record(decisions.decided(pending.report()));
            }
            decisions.followed(pending);
        }
    }

    private void record(Decided decided) {
        var report = decided.report();
        var id = new PublicationId(report.id(), Objects.requireNonNull(report.inForce()));
        publications.add(new Publication(id, report.updatedAt(), report.correction(), null, report.content()),
                report.content(), agencies.tree().known(report.agencyCode()).name());
        if (decided.withdrawal() != null) {
            publications.withdraw(id, decided.withdrawal());
        }
    }

    private Publication found(PublicationId id) {
        return Objects.requireNonNull(publications.find(id.report(), id.number()));
    }
}
