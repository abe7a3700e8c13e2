package org.nianbao.report.trail;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.nianbao.report.Report;
import org.nianbao.report.ReportId;
import org.nianbao.report.trail.Extent.RevisionSpan;
import org.nianbao.workflow.Withdrawal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * 依法删除: what a report keeps of a publication that is erased. That is the saved states behind the number before it
 * and before the number after it, since whatever had to be erased stood in some of them already, or still; and what was
 * said beside them, which quotes them. The entries of the trail stay, each with the digest that its hash covers.
 */
@Service
public class Erasing {

    /**
     * That saved states of a report are erased; what was said beside them goes too, and with the first of all whatever
     * file it may have been read from. It is told again whenever that is made sure of.
     *
     * @param from  when the first of them was saved
     * @param until when that was saved which came behind them
     * @param at    when it was decided
     */
    public record RevisionsErased(ReportId report, RevisionSpan revisions, Instant from, Instant until, Instant at) {}

    private final Trails trails;
    private final Decisions decisions;
    private final ApplicationEventPublisher listeners;

    Erasing(Trails trails, Decisions decisions, ApplicationEventPublisher listeners) {
        this.trails = trails;
        this.decisions = decisions;
        this.listeners = listeners;
    }

    /**
     * The saved states that go with some publications.
     *
     * @param lowest  their lowest number
     * @param highest their highest
     * @return null when other publications say the same and keep them all
     */
    public @Nullable RevisionSpan goesWith(Report report, int lowest, int highest) {
        var course = report.course();
        int from = lowest;
        int to = highest;
        // Neighbours that were erased keep nothing: what they shared with these goes too.
        while (isErased(course.withdrawal(from - 1))) {
            from--;
        }
        while (isErased(course.withdrawal(to + 1))) {
            to++;
        }
        int first = from == 1 ? 1 : decisions.revision(report.id(), from - 1) + 1;
        int last = to == report.course().lastNumber() ? report.revision() : decisions.revision(report.id(), to + 1) - 1;
        return first > last ? null : new RevisionSpan(first, last);
    }

    private static boolean isErased(@Nullable Withdrawal withdrawal) {
        return withdrawal != null && withdrawal.isErased();
    }

    /** Erases whatever the trail says was erased. Repeating it changes nothing. */
    public void carryOut(ReportId id) {
        for (var act : decisions.erasures(id)) {
            var span = act.extent() == null ? null : act.extent().revisions();
            if (span != null) {
                trails.erase(id, span);
                listeners.publishEvent(new RevisionsErased(
                        id, span, trails.savedAt(id, span.first()), trails.savedAt(id, span.last() + 1), act.at()));
            }
        }
    }
}
