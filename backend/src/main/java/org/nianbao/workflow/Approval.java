package org.nianbao.workflow;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.nianbao.account.Caller;

/**
 * 通过: one person's approval of a step, or confirmation of its 校对.
 *
 * @param step          the step's name
 * @param callerId      who, by identity
 * @param by            who, by name
 * @param revision      what he or she saw; it holds for nothing else
 * @param signedOnPaper 纸质签批: the day on which the signing sheet was signed by hand; null where it was not
 * @param clearance     what the secrecy review came to; null for every other step, and where an earlier release kept none
 */
public record Approval(
        String step,
        String callerId,
        String by,
        Instant at,
        int revision,
        @Nullable LocalDate signedOnPaper,
        @Nullable Clearance clearance) {

    static Approval of(Step step, Caller caller, Instant at, int revision, @Nullable Clearance clearance) {
        return new Approval(step.name(), caller.id(), caller.name(), at, revision, null, clearance);
    }

    Approval signedOnPaper(LocalDate day) {
        return new Approval(step, callerId, by, at, revision, day, clearance);
    }
}
