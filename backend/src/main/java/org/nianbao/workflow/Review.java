package org.nianbao.workflow;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nianbao.account.Caller;

/**
 * One round of review: the chain as it was when the report was submitted, and who did what since. A return ends the
 * round; the next submission begins a new one, and what was approved before is void, since it was of another revision.
 *
 * @param revision      the revision under review; every approval is of this one
 * @param submitter     who submitted it, by identity; null where an earlier release did not note it
 * @param proofreadings 校对 confirmed ahead of an approval
 * @param claims        at most one a step
 * @param voided        the last approval of each step in earlier rounds
 */
public record Review(
        Chain chain,
        int revision,
        @Nullable String submitter,
        List<Approval> approvals,
        List<Approval> proofreadings,
        List<Claim> claims,
        List<Approval> voided) {

    public Review {
        approvals = List.copyOf(approvals);
        proofreadings = List.copyOf(proofreadings);
        claims = List.copyOf(claims);
        voided = List.copyOf(voided);
    }

    /** @param before the round before, since the last publication; null when this is the first */
    static Review begin(Chain chain, int revision, Caller submitter, @Nullable Review before) {
        var last = new LinkedHashMap<String, Approval>();
        if (before != null) {
            before.voided().forEach(approval -> last.put(approval.step(), approval));
            before.approvals().forEach(approval -> last.put(approval.step(), approval));
        }
        return new Review(chain, revision, submitter.id(), List.of(), List.of(), List.of(), List.copyOf(last.values()));
    }

    public Optional<Approval> approval(Step step) {
        return of(step, approvals);
    }

    public Optional<Approval> proofreading(Step step) {
        return of(step, proofreadings);
    }

    public Optional<Approval> voided(Step step) {
        return of(step, voided);
    }

    private static Optional<Approval> of(Step step, List<Approval> approvals) {
        return approvals.stream()
                .filter(approval -> approval.step().equals(step.name()))
                .findFirst();
    }

    /** Who keeps others off a step at that moment. */
    public Optional<Claim> claim(Step step, Instant now) {
        return claims.stream()
                .filter(claim -> claim.step().equals(step.name()) && claim.holds(now))
                .findFirst();
    }

    /** The steps that can be approved now: those of the lowest order that is not yet complete. */
    public List<Step> openSteps() {
        var open =
                chain.steps().stream().filter(step -> approval(step).isEmpty()).toList();
        int order = open.stream().mapToInt(Step::order).min().orElse(0);
        return open.stream().filter(step -> step.order() == order).toList();
    }

    public boolean isComplete() {
        return openSteps().isEmpty();
    }

    /** Whether somebody approved or proofread in this round, in a step other than the given one. */
    boolean hasActed(String callerId, Step elsewhereThan) {
        return Stream.concat(approvals.stream(), proofreadings.stream())
                .anyMatch(act -> act.callerId().equals(callerId) && !act.step().equals(elsewhereThan.name()));
    }

    Review approved(Step step, Caller caller, Instant at, @Nullable Clearance clearance) {
        return new Review(
                chain,
                revision,
                submitter,
                with(approvals, Approval.of(step, caller, at, revision, clearance)),
                proofreadings,
                claims,
                voided);
    }

    Review signedOnPaper(Step step, LocalDate day) {
        return new Review(
                chain,
                revision,
                submitter,
                approvals.stream()
                        .map(approval -> approval.step().equals(step.name()) ? approval.signedOnPaper(day) : approval)
                        .toList(),
                proofreadings,
                claims,
                voided);
    }

    Review proofread(Step step, Caller caller, Instant at) {
        return new Review(
                chain,
                revision,
                submitter,
                approvals,
                with(proofreadings, Approval.of(step, caller, at, revision, null)),
                claims,
                voided);
    }

    /** With a step claimed by somebody, whoever had it before; null sets it free. */
    Review claimed(Step step, @Nullable Claim claim) {
        var others = claims.stream()
                .filter(Predicate.not(held -> held.step().equals(step.name())))
                .toList();
        return new Review(
                chain,
                revision,
                submitter,
                approvals,
                proofreadings,
                claim == null ? others : with(others, claim),
                voided);
    }

    private static <T> List<T> with(List<T> some, T more) {
        var all = new ArrayList<>(some);
        all.add(more);
        return all;
    }
}
