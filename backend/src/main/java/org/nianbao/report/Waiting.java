package org.nianbao.report;

import java.util.List;
import java.util.stream.Stream;
import org.nianbao.account.Role;
import org.nianbao.workflow.By;
import org.nianbao.workflow.Course;
import org.nianbao.workflow.Step;

/**
 * 待办: whose turn it is, by role and by whose people, so that a queue is one indexed query. Who is not among them
 * finds no {@link org.nianbao.workflow.Turn}; who is may still be kept off, for what he or she did before.
 */
final class Waiting {

    private Waiting() {}

    static List<String> roles(Course course, By by) {
        var ratifying = course.unratified() && by == By.OWN ? Stream.of(Role.CHIEF) : Stream.<Role>empty();
        return Stream.concat(waiting(course, by), ratifying)
                .map(Role::name)
                .distinct()
                .toList();
    }

    private static Stream<Role> waiting(Course course, By by) {
        var review = course.review();
        return switch (course.status()) {
            case DRAFT, RETURNED -> by == By.OWN ? Stream.of(Role.EDITOR) : Stream.empty();
            case IN_REVIEW ->
                review == null
                        ? Stream.empty()
                        : review.openSteps().stream()
                                .filter(step -> step.by() == by)
                                .map(Step::role);
            case APPROVED ->
                review != null && review.chain().publishedBy() == by && !course.awaitsItsTime()
                        ? Stream.of(Role.PUBLISHER)
                        : Stream.empty();
            case PUBLISHED, WITHDRAWN -> Stream.empty();
        };
    }
}
