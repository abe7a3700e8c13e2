package org.nianbao.workflow;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nianbao.account.Caller;

/**
 * One round of review: the chain as it was when the report was submitted, and who approved what since. A return ends
 * the round; the next submission begins a new one.
 *
 * @param revision the revision under review; every approval is of this one
 */
public record Review(List<Step> chain, int revision, List<Approval> approvals) {

    public Review {
        chain = List.copyOf(chain);
        approvals = List.copyOf(approvals);
        if (chain.isEmpty()) {
            throw new IllegalArgumentException("审核流程至少要有一个环节。");
        }
    }

    public static Review begin(List<Step> chain, int revision) {
        return new Review(chain, revision, List.of());
    }

    public @Nullable Approval approval(Step step) {
        return approvals.stream().filter(approval -> approval.step().equals(step.name())).findFirst().orElse(null);
    }

    /** The steps that can be approved now: those of the lowest order that is not yet complete. */
    public List<Step> openSteps() {
        var open = chain.stream().filter(step -> approval(step) == null).toList();
        int order = open.stream().mapToInt(Step::order).min().orElse(0);
        return open.stream().filter(step -> step.order() == order).toList();
    }

    public boolean isComplete() {
        return openSteps().isEmpty();
    }

    /** The open step that the caller's role may approve. */
    public Optional<Step> openStepOf(Caller caller) {
        return openSteps().stream().filter(step -> caller.is(step.role())).findFirst();
    }

    public boolean hasApprovalBy(String callerId) {
        return approvals.stream().anyMatch(approval -> approval.callerId().equals(callerId));
    }

    public Review approved(Step step, Caller caller, Instant at) {
        return new Review(chain, revision, Stream.concat(approvals.stream(),
                Stream.of(new Approval(step.name(), caller.id(), caller.name(), at))).toList());
    }
}
