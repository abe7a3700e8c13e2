package org.nianbao.report.heads;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nianbao.check.Finding;
import org.nianbao.report.Report;
import org.nianbao.report.ReportId;
import org.nianbao.report.trail.Milestones;
import org.nianbao.workflow.ReportStatus;

/**
 * A report without what it says.
 *
 * @param entries     how many trail entries it had when this was written
 * @param correcting  whether it corrects what was published
 * @param inForce     the number in force; null where none is
 * @param scheduledAt when it is published by itself; null where no time stands
 * @param revision    the save that the findings are of
 * @param found       findings by rule's code that stand between it and the public: errors, and warnings without a reason
 * @param raised      the rules whose warnings had to be corrected when these were counted
 */
public record ReportHead(
        ReportId id,
        int entries,
        ReportStatus status,
        Instant since,
        boolean correcting,
        @Nullable Integer inForce,
        @Nullable Instant scheduledAt,
        List<Awaited> awaited,
        Milestones milestones,
        int revision,
        Map<String, Integer> found,
        Set<String> raised) {

    public ReportHead {
        awaited = List.copyOf(awaited);
        found = Map.copyOf(found);
        raised = Set.copyOf(raised);
    }

    static ReportHead of(Report report, Milestones milestones, List<Finding> findings, Set<String> raised) {
        var course = report.course();
        var schedule = course.schedule();
        return new ReportHead(
                report.id(),
                report.entries(),
                course.status(),
                course.since(),
                course.correcting(),
                course.inForce(),
                schedule == null || !schedule.stands() ? null : schedule.at(),
                Awaited.of(course),
                milestones,
                report.revision(),
                Finding.open(findings),
                raised);
    }

    /** How many findings stand between it and the public. */
    public int open() {
        return found.values().stream().mapToInt(Integer::intValue).sum();
    }
}
