package org.nianbao.report.heads;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nianbao.account.Role;
import org.nianbao.workflow.By;
import org.nianbao.workflow.Claim;
import org.nianbao.workflow.Course;

/**
 * Whom a report waits for (办理人): whoever claimed the step, else everybody with the role.
 *
 * @param step  the open step of the review; null where it is none
 * @param by    whose people take it
 * @param claim the last claim of the step, which may have lapsed; null when there was none
 */
public record Awaited(
        @Nullable String step, Role role, By by, @Nullable Claim claim) {

    /** Those who may write a report that nobody has begun, or take it up again. */
    public static final Awaited EDITORS = new Awaited(null, Role.EDITOR, By.OWN, null);

    static List<Awaited> of(Course course) {
        var review = course.review();
        return switch (course.status()) {
            case DRAFT, RETURNED -> List.of(EDITORS);
            case IN_REVIEW ->
                review == null
                        ? List.of()
                        : review.openSteps().stream()
                                .map(step -> new Awaited(
                                        step.name(),
                                        step.role(),
                                        step.by(),
                                        review.claims().stream()
                                                .filter(claim -> claim.step().equals(step.name()))
                                                .findFirst()
                                                .orElse(null)))
                                .toList();
            case APPROVED ->
                review == null || course.awaitsItsTime()
                        ? List.of()
                        : List.of(
                                new Awaited(null, Role.PUBLISHER, review.chain().publishedBy(), null));
            case PUBLISHED, WITHDRAWN -> List.of();
        };
    }

    /** Whether the superior's people take it. */
    public boolean above() {
        return by == By.SUPERIOR;
    }

    /** By name, who keeps others off the step at a moment; null when nobody does. */
    public @Nullable String claimedBy(Instant now) {
        return claim == null || !now.isBefore(claim.until()) ? null : claim.by();
    }
}
