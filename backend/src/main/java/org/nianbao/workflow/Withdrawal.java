package org.nianbao.workflow;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.nianbao.account.Caller;

/**
 * 撤回: that one number of the public record is no longer given to anybody.
 *
 * @param reason   as the public reads it
 * @param callerId who withdrew it, by identity
 * @param by       who withdrew it, by name
 * @param erasure  that its content was erased since; null while it is kept
 */
public record Withdrawal(
        int number,
        String reason,
        String callerId,
        String by,
        Instant at,
        @Nullable Erasure erasure) {

    /**
     * 依法删除: that the content of a withdrawn number is kept nowhere any more.
     *
     * @param reason as the public reads it
     */
    public record Erasure(String reason, String callerId, String by, Instant at) {}

    public static Withdrawal of(int number, String reason, Caller caller, Instant at) {
        return new Withdrawal(number, reason, caller.id(), caller.name(), at, null);
    }

    public Withdrawal erased(Erasure erasure) {
        return new Withdrawal(number, reason, callerId, by, at, erasure);
    }

    public boolean isErased() {
        return erasure != null;
    }
}
