package org.nianbao.report;

import java.util.List;
import java.util.stream.Stream;
import org.nianbao.account.Role;
import org.nianbao.workflow.By;
import org.nianbao.workflow.Course;
import org.nianbao.workflow.Step;

/** 待办: whose turn it is, by role and by whose people, so that a queue is one indexed query. */
final class Waiting {

    private Waiting() {
    }

    static List<String> roles(Course course, By by) {
        var review = course.review();
        var waiting = switch (course.status()) {
            case DRAFT, RETURNED -> by == By.OWN ? Stream.of(Role.EDITOR) : Stream.<Role>empty();
            case IN_REVIEW -> review == null ? Stream.<Role>empty()
                    : review.openSteps().stream().filter(step -> step.by() == by).map(Step::role);
            case APPROVED -> review != null && review.chain().publishedBy() == by ? Stream.of(Role.PUBLISHER)
                    : Stream.<Role>empty();
            case PUBLISHED -> course.unratified() && by == By.OWN ? Stream.of(Role.CHIEF) : Stream.<Role>empty();
        };
        return waiting.map(Role::name).distinct().toList();
    }
}
