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
 */
public record Approval(
        String step,
        String callerId,
        String by,
        Instant at,
        int revision,
        @Nullable LocalDate signedOnPaper) {

    static Approval of(Step step, Caller caller, Instant at, int revision) {
        return new Approval(step.name(), caller.id(), caller.name(), at, revision, null);
    }

    Approval signedOnPaper(LocalDate day) {
        return new Approval(step, callerId, by, at, revision, day);
    }
}
