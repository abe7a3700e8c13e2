package org.nianbao.workflow;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nianbao.account.Caller;

/**
 * A report as the policy must know it: its course, whose it is, and the moment of the question.
 *
 * @param agency    whose report it is
 * @param superiors the agencies whose people act where the chain names the superior: the 上级 and its 政务公开主管部门
 * @param now       the moment of the question; claims lapse
 */
public record Standing(String agency, Set<String> superiors, Course course, Instant now) {

    public Standing {
        superiors = Set.copyOf(superiors);
    }

    ReportStatus status() {
        return course.status();
    }

    /** Who submitted the round that runs or ran last since the last publication; null while there is none. */
    @Nullable
    String submitter() {
        return course.review() == null ? null : course.review().submitter();
    }

    boolean isOf(Caller caller, By by) {
        return by == By.OWN
                ? agency.equals(caller.agency())
                : caller.agency() != null && superiors.contains(caller.agency());
    }

    /** Whether a step is one that the caller's role and agency may take, at whatever time. */
    boolean isOf(Caller caller, Step step) {
        return caller.is(step.role()) && isOf(caller, step.by());
    }

    /** Whose publisher publishes it; the agency's own until a chain says otherwise. */
    By publishedBy() {
        return course.review() == null ? By.OWN : course.review().chain().publishedBy();
    }

    /**
     * The open step that the caller would take: one claimed by himself or herself before one that nobody claimed, and
     * that before one that somebody else did.
     *
     * @param name the step's name, for who holds several roles; null for any
     */
    public Optional<Step> openStep(Caller caller, @Nullable String name) {
        var review = course.review();
        if (course.status() != ReportStatus.IN_REVIEW || review == null) {
            return Optional.empty();
        }
        return review.openSteps().stream()
                .filter(step -> isOf(caller, step))
                .filter(step -> name == null || step.name().equals(name))
                .min((one, other) -> Integer.compare(distance(caller, one), distance(caller, other)));
    }

    private int distance(Caller caller, Step step) {
        return claim(step)
                .map(claim -> caller.standsFor(claim.callerId()) ? 0 : 2)
                .orElse(1);
    }

    /** Who keeps others off a step. */
    public Optional<Claim> claim(Step step) {
        return course.review() == null ? Optional.empty() : course.review().claim(step, now);
    }
}
