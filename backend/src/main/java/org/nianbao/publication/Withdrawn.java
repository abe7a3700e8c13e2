package org.nianbao.publication;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.nianbao.workflow.Withdrawal;

/**
 * 撤回: what the public is told in the place of a number that was withdrawn.
 *
 * @param at      null where an earlier release withdrew it and the day is not yet made up for
 * @param erasure that its content was erased by law since; null while it is kept for the agency
 */
public record Withdrawn(
        String reason, @Nullable Instant at, @Nullable Erased erasure) {

    /** 依法删除: that the content is kept nowhere any more. */
    public record Erased(String reason, Instant at) {}

    public static Withdrawn of(Withdrawal withdrawal) {
        var erasure = withdrawal.erasure();
        return new Withdrawn(
                withdrawal.reason(),
                withdrawal.at(),
                erasure == null ? null : new Erased(erasure.reason(), erasure.at()));
    }
}
