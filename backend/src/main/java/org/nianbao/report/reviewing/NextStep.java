package org.nianbao.report.reviewing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nianbao.account.Role;
import org.nianbao.workflow.By;

/**
 * 下一步: what a report waits for next, and who may do it.
 *
 * @param step   the step of the review; null for publication
 * @param by     whose people do it
 * @param people names of those who were here and may; somebody may be able to who never was
 */
record NextStep(@Nullable String step, Role role, By by, List<String> people) {

    NextStep {
        people = List.copyOf(people);
    }
}
