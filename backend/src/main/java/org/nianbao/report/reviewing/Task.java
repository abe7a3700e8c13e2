package org.nianbao.report.reviewing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.nianbao.report.ReportId;
import org.nianbao.workflow.Action;
import org.nianbao.workflow.Claim;

/**
 * 待办: one thing that waits for somebody, and that he or she may do.
 *
 * @param step     the step of the review; null where it is none
 * @param absent   for whom it would be done as a deputy; null for oneself
 * @param since    since when the report has stood where it stands
 * @param due      the legal date of publication (法定公布时限)
 * @param daysLeft whole days until then, negative when it has passed; null when the report has been published, whose
 *                 date is kept or gone
 * @param reason   why it came back, is corrected, was not published at its time or was published urgently; null when
 *                 it simply comes next
 * @param claim    the person's own claim of the step; what somebody else has claimed is nobody else's task
 */
record Task(
        ReportId id,
        Action action,
        @Nullable String step,
        @Nullable String absent,
        Instant since,
        LocalDate due,
        @Nullable Integer daysLeft,
        @Nullable String reason,
        @Nullable Claim claim) {

    public boolean late() {
        return daysLeft != null && daysLeft < 0;
    }

    /** Where it stands in a queue, as text that sorts: what has a date to keep, earliest first, then what waits longest. */
    String position() {
        return (daysLeft == null ? "1 " : "0 ") + due + " " + String.format(Locale.ROOT, "%015d", since.toEpochMilli())
                + " " + id + " " + (step == null ? "" : step);
    }
}
