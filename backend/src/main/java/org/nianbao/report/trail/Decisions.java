package org.nianbao.report.trail;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.nianbao.content.Content;
import org.nianbao.report.Report;
import org.nianbao.report.ReportId;
import org.nianbao.report.Reports;
import org.nianbao.report.Reports.Pending;
import org.nianbao.report.trail.TrailEntry.Act;
import org.nianbao.store.Missing;
import org.nianbao.workflow.Withdrawal;
import org.nianbao.workflow.Withdrawal.Erasure;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Decisions to publish, withdraw or erase that the public record has still to follow. The trail entry decides; until
 * the record has followed, the report bears a mark that is set before the entry is, so that no crash in between goes
 * unnoticed.
 */
@Component
public class Decisions {

    /** What puts something into the public record. */
    private static final Set<Act> PUBLISHING = Set.of(Act.PUBLISH, Act.PUBLISH_URGENTLY);

    private static final Set<Act> APPROVING = Set.of(Act.APPROVE, Act.RATIFY);

    private static final Set<Act> REVIEWING = Set.of(
            Act.SUBMIT,
            Act.PROOFREAD,
            Act.APPROVE,
            Act.RETURN,
            Act.PUBLISH,
            Act.PUBLISH_URGENTLY,
            Act.RATIFY,
            Act.CORRECT,
            Act.DISCARD);

    private final Reports reports;
    private final Trails trails;
    private final ApplicationEventPublisher listeners;

    Decisions(Reports reports, Trails trails, ApplicationEventPublisher listeners) {
        this.reports = reports;
        this.trails = trails;
        this.listeners = listeners;
    }

    /** Marks a report ahead of the decision that its next trail entry is to be. */
    public Pending announce(Report before) {
        return reports.announce(before);
    }

    public List<Pending> pending() {
        return reports.pending();
    }

    public @Nullable Pending pending(ReportId id) {
        return reports.pending(id);
    }

    /** Whether it came to the decision that was announced, or to another step in its place. */
    public boolean wasMade(Pending pending) {
        return trails.has(pending.report(), pending.entry());
    }

    /** Notes that the public record has followed. */
    public void followed(Pending pending) {
        reports.followed(pending);
        listeners.publishEvent(new RecordFollowed(pending.report()));
    }

    /** Under which number a report was published last; 0 when it never was. */
    public int lastNumber(ReportId id) {
        var publication = trails.last(id, PUBLISHING);
        return publication == null ? 0 : Objects.requireNonNull(publication.inForce());
    }

    /** The report as it was published last; null when it never was, or when that was erased since. */
    public @Nullable Report published(ReportId id) {
        var publication = trails.last(id, PUBLISHING);
        return publication == null
                ? null
                : trails.reportAt(id, publication.entry().number());
    }

    /**
     * Each publication of a report as its trail says, lowest number first: what the report was at it, and empty where what it
     * said was erased since.
     */
    public SortedMap<Integer, Optional<Report>> publications(ReportId id) {
        var found = new TreeMap<Integer, Optional<Report>>();
        for (var done : trails.done(id, PUBLISHING)) {
            found.put(
                    Objects.requireNonNull(done.inForce()),
                    Optional.ofNullable(trails.reportAt(id, done.entry().number())));
        }
        return found;
    }

    /** What it said when it was published last, which is in force. */
    public Content content(ReportId id) {
        return required(id, published(id)).content();
    }

    /** The report as it was before the correction that is being written. */
    public Report beforeCorrection(ReportId id) {
        var correction = required(id, trails.last(id, Set.of(Act.CORRECT)));
        return required(id, trails.reportAt(id, correction.entry().number() - 1));
    }

    /** Which numbers were withdrawn and which erased, lowest first, as the trail says. */
    public List<Withdrawal> withdrawals(ReportId id) {
        var found = new TreeMap<Integer, Withdrawal>();
        int last = 0;
        for (var done : trails.done(id, Act.DECIDING)) {
            var entry = done.entry();
            var numbers =
                    entry.extent() == null ? List.of(last) : entry.extent().numbers();
            var reason = entry.reason() == null ? "" : entry.reason();
            if (entry.action() == Act.WITHDRAW) {
                numbers.forEach(number -> found.put(
                        number, new Withdrawal(number, reason, entry.callerId(), entry.by(), entry.at(), null)));
            } else if (entry.action() == Act.ERASE) {
                var erasure = new Erasure(reason, entry.callerId(), entry.by(), entry.at());
                numbers.forEach(number -> found.computeIfPresent(number, (same, each) -> each.erased(erasure)));
            } else {
                last = Objects.requireNonNull(done.inForce());
            }
        }
        return List.copyOf(found.values());
    }

    /** The acts that erased something of a report by law. */
    List<TrailEntry> erasures(ReportId id) {
        return trails.done(id, Set.of(Act.ERASE)).stream()
                .map(Trails.Done::entry)
                .toList();
    }

    /** Which revision was published under a number. */
    public int revision(ReportId id, int number) {
        return required(id, publication(id, number)).revision();
    }

    /**
     * The act that published a number, withdrawn since or not.
     *
     * @throws Missing when nothing was published under it
     */
    public TrailEntry published(ReportId id, int number) {
        var publication = publication(id, number);
        if (publication == null) {
            throw new Missing("年度报告 " + id + " 没有第 " + number + " 号发布。");
        }
        return publication;
    }

    private @Nullable TrailEntry publication(ReportId id, int number) {
        return trails.done(id, PUBLISHING).stream()
                .filter(done -> Objects.equals(done.inForce(), number))
                .map(Trails.Done::entry)
                .findFirst()
                .orElse(null);
    }

    /** What somebody approved of a report last; null when it is nothing. */
    public @Nullable TrailEntry lastApproval(ReportId id, String callerId) {
        return trails.done(id, APPROVING).stream()
                .map(Trails.Done::entry)
                .filter(entry -> entry.callerId().equals(callerId))
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    /**
     * What was done to take a report to the public, or the correction that is being made of it: submitted, proofread,
     * approved, returned, published; oldest first. What a correction that was given up came to does not count.
     */
    public List<TrailEntry> reviewed(ReportId id) {
        var current = new ArrayList<TrailEntry>();
        var before = List.<TrailEntry>of();
        for (var done : trails.done(id, REVIEWING)) {
            var entry = done.entry();
            if (entry.action() == Act.CORRECT) {
                before = List.copyOf(current);
                current.clear();
            } else if (entry.action() == Act.DISCARD) {
                current.clear();
                current.addAll(before);
            } else {
                current.add(entry);
            }
        }
        return List.copyOf(current);
    }

    /** The act that published a report last; null when none did. */
    public @Nullable TrailEntry lastPublication(ReportId id) {
        var publication = trails.last(id, PUBLISHING);
        return publication == null ? null : publication.entry();
    }

    private static <T> T required(ReportId id, @Nullable T record) {
        if (record == null) {
            throw new IllegalStateException("年度报告 " + id + " 已发布，却没有发布的记录。");
        }
        return record;
    }
}
