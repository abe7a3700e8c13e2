package org.nianbao.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nianbao.account.Caller;
import org.nianbao.workflow.Verdict.Allowed;

/**
 * 待办: a step that a report waits for and that the person who asks may take. What is permitted besides (to correct what
 * is published, to publish urgently) waits for nobody.
 *
 * @param step the open step of the review; null where it is none
 */
public record Turn(Action action, @Nullable String step) {

    /** All that waits for the caller; of steps side by side each one that he or she may take. */
    public static List<Turn> of(Caller caller, Standing standing) {
        var turns = new ArrayList<Turn>();
        switch (standing.status()) {
            case DRAFT, RETURNED -> one(caller, standing, Action.EDIT, null).ifPresent(turns::add);
            case IN_REVIEW ->
                Objects.requireNonNull(standing.course().review())
                        .openSteps()
                        .forEach(step -> one(caller, standing, Action.APPROVE, step.name())
                                .or(() -> one(caller, standing, Action.PROOFREAD, step.name()))
                                .ifPresent(turns::add));
            case APPROVED -> {
                if (!standing.course().awaitsItsTime()) {
                    one(caller, standing, Action.PUBLISH, null).ifPresent(turns::add);
                }
            }
            case PUBLISHED, WITHDRAWN -> {}
        }
        one(caller, standing, Action.RATIFY, null).ifPresent(turns::add);
        return turns;
    }

    private static Optional<Turn> one(Caller caller, Standing standing, Action action, @Nullable String step) {
        return Policy.judge(caller, standing, action, step) instanceof Allowed
                ? Optional.of(new Turn(action, step))
                : Optional.empty();
    }
}
