package org.nianbao.report.reviewing;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nianbao.check.Finding;
import org.nianbao.report.commenting.Comment;
import org.nianbao.report.reading.Changes;

/**
 * 待阅变动: what is new to somebody who comes back to a report.
 *
 * @param changes  since what he or she last saw
 * @param accepted warnings that somebody has let stand since
 * @param comments threads begun, answered or closed since
 */
record Unseen(LastSeen since, Changes changes, List<Finding> accepted, List<Comment> comments) {

    /** Why it is taken that somebody knows a saved state. */
    enum Because {
        /** He or she approved it. */
        MY_APPROVAL,
        /** It is what the public reads. */
        PUBLISHED
    }

    /**
     * What somebody last saw of a report.
     *
     * @param from the revision
     * @param step the step he or she approved; null for a publication
     */
    record LastSeen(
            Because because, int from, Instant at, @Nullable String step) {}

    public Because because() {
        return since.because();
    }

    public int from() {
        return since.from();
    }

    public Instant at() {
        return since.at();
    }

    public @Nullable String step() {
        return since.step();
    }
}
