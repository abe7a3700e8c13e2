package org.nianbao.report.reviewing;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nianbao.account.Caller;
import org.nianbao.account.Role;
import org.nianbao.report.Report;
import org.nianbao.report.people.Colleague;
import org.nianbao.report.people.Colleagues;
import org.nianbao.report.trail.Gate;
import org.nianbao.workflow.Action;
import org.nianbao.workflow.By;
import org.nianbao.workflow.Course;
import org.nianbao.workflow.Policy;
import org.nianbao.workflow.Standing;
import org.nianbao.workflow.Step;
import org.nianbao.workflow.Verdict.Allowed;
import org.springframework.stereotype.Component;

/** Who has a report next: told by the policy of what would be, so that it never names somebody who would be refused. */
@Component
class NextSteps {

    private final Gate gate;
    private final Chains chains;
    private final Colleagues colleagues;
    private final Clock clock;

    NextSteps(Gate gate, Chains chains, Colleagues colleagues, Clock clock) {
        this.gate = gate;
        this.chains = chains;
        this.colleagues = colleagues;
        this.clock = clock;
    }

    /** @param after an open step: what comes once the caller has approved it; null for what comes as it stands */
    List<NextStep> of(Caller caller, Report report, @Nullable String after) {
        var standing = gate.standing(report.at(then(caller, report, after)));
        var course = standing.course();
        return switch (course.status()) {
            case IN_REVIEW -> {
                var review = course.review();
                yield review == null
                        ? List.of()
                        : review.openSteps().stream()
                                .map(step -> next(standing, step))
                                .toList();
            }
            case APPROVED -> List.of(publication(standing));
            case DRAFT, RETURNED, PUBLISHED, WITHDRAWN -> List.of();
        };
    }

    private Course then(Caller caller, Report report, @Nullable String after) {
        var course = report.course();
        return switch (course.status()) {
            case DRAFT, RETURNED ->
                course.submitted(chains.of(report.id().agency()), report.revision(), caller, clock.instant());
            case IN_REVIEW ->
                after == null || course.review() == null
                        ? course
                        : course.review().openSteps().stream()
                                .filter(step -> step.name().equals(after))
                                .findFirst()
                                .map(step -> course.approved(step, caller, clock.instant()))
                                .orElse(course);
            case APPROVED, PUBLISHED, WITHDRAWN -> course;
        };
    }

    private NextStep next(Standing standing, Step step) {
        var people = people(
                standing,
                step.by(),
                caller -> Stream.of(Action.APPROVE, Action.PROOFREAD)
                        .anyMatch(action -> Policy.judge(caller, standing, action, step.name()) instanceof Allowed));
        return new NextStep(step.name(), step.role(), step.by(), people);
    }

    private NextStep publication(Standing standing) {
        var review = standing.course().review();
        var by = review == null ? By.OWN : review.chain().publishedBy();
        return new NextStep(
                null,
                Role.PUBLISHER,
                by,
                people(standing, by, caller -> Policy.judge(caller, standing, Action.PUBLISH) instanceof Allowed));
    }

    private List<String> people(Standing standing, By by, Predicate<Caller> may) {
        var agencies = by == By.OWN ? Set.of(standing.agency()) : standing.superiors();
        return agencies.stream()
                .sorted()
                .flatMap(agency -> colleagues.of(agency).stream())
                .filter(colleague -> may.test(colleague.caller()))
                .map(Colleague::name)
                .distinct()
                .toList();
    }
}
