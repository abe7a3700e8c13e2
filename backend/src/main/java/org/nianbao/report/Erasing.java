package org.nianbao.report;

import org.jspecify.annotations.Nullable;
import org.nianbao.report.Extent.Span;
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

    /** That the first saved state of a report is erased, and with it whatever file it may have been read from. */
    public record BeginningErased(ReportId report) {}

    private final Revisions revisions;
    private final Decisions decisions;
    private final Comments comments;
    private final ApplicationEventPublisher listeners;

    Erasing(Revisions revisions, Decisions decisions, Comments comments, ApplicationEventPublisher listeners) {
        this.revisions = revisions;
        this.decisions = decisions;
        this.comments = comments;
        this.listeners = listeners;
    }

    /**
     * The saved states that go with some publications.
     *
     * @param lowest  their lowest number
     * @param highest their highest
     * @return null when other publications say the same and keep them all
     */
    public @Nullable Span goesWith(Report report, int lowest, int highest) {
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
        return first > last ? null : new Span(first, last);
    }

    private static boolean isErased(@Nullable Withdrawal withdrawal) {
        return withdrawal != null && withdrawal.isErased();
    }

    /** Erases whatever the trail says was erased. Repeating it changes nothing. */
    public void carryOut(ReportId id) {
        decisions.erased(id).forEach(span -> {
            revisions.erase(id, span);
            comments.erase(id, revisions.savedAt(id, span.first()), revisions.savedAt(id, span.last() + 1));
            if (span.holds(1)) {
                listeners.publishEvent(new BeginningErased(id));
            }
        });
    }
}
