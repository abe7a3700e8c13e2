package org.nianbao.workflow;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nianbao.account.Caller;
import org.nianbao.workflow.Withdrawal.Erasure;

/**
 * 办理进程: how far a report has come on its way to the public, and every way on from there. Whether a step may be taken
 * is the {@link Policy}'s to say.
 *
 * @param since      since when it has stood where it stands: what waits, waits since then
 * @param authors    identities of all who worded any part of what the public is to read since the last publication: of
 *                   the content, of the correction's note, or what it began with
 * @param review     the round of review, running or finished; null before the first submission
 * @param returned   the last return since the last publication; null when there was none
 * @param correction why it is being, or was last, corrected; null when it never was
 * @param inForce    number of its publication in force; null while there is none
 * @param schedule   when it is to be published; null when nobody set a time
 * @param urgency    the last publication before its review was complete; null when there was none
 * @param withdrawals which numbers were withdrawn, lowest first
 */
public record Course(
        ReportStatus status,
        Instant since,
        Set<String> authors,
        @Nullable Review review,
        @Nullable Return returned,
        @Nullable String correction,
        @Nullable Integer inForce,
        @Nullable Schedule schedule,
        @Nullable Urgency urgency,
        List<Withdrawal> withdrawals) {

    public Course {
        authors = Set.copyOf(authors);
        withdrawals = List.copyOf(withdrawals);
    }

    public static Course started(Set<String> authors, Instant at) {
        return new Course(ReportStatus.DRAFT, at, authors, null, null, null, null, null, null, List.of());
    }

    /** Whether what is being written corrects a publication. */
    public boolean correcting() {
        return correction != null && status.underway();
    }

    /** Whether it was submitted once: from then on it claims to be complete. */
    public boolean everSubmitted() {
        return status != ReportStatus.DRAFT || review != null || correction != null;
    }

    /** Whether it was published before its review was complete, and nobody has approved it since. */
    public boolean unratified() {
        return urgency != null && urgency.ratified() == null;
    }

    /** Whether it will be published at a set time by itself, so that it waits for nobody. */
    public boolean awaitsItsTime() {
        return schedule != null && schedule.failure() == null;
    }

    /** What of it a partial return left open; null when nothing is locked by one. */
    public @Nullable Return opening() {
        return status == ReportStatus.RETURNED
                        && returned != null
                        && !returned.items().isEmpty()
                ? returned
                : null;
    }

    public Course writtenBy(Caller author) {
        var all = new LinkedHashSet<>(authors);
        all.add(author.id());
        return new Course(status, since, all, review, returned, correction, inForce, schedule, urgency, withdrawals);
    }

    public Course submitted(Chain chain, int revision, Caller caller, Instant at) {
        return to(ReportStatus.IN_REVIEW, at, Review.begin(chain, revision, caller, review), returned);
    }

    public Course approved(Step step, Caller caller, Instant at) {
        return approved(step, caller, at, null);
    }

    /** @param clearance what a secrecy review came to; null for every other step */
    public Course approved(Step step, Caller caller, Instant at, @Nullable Clearance clearance) {
        var after = running().approved(step, caller, at, clearance);
        return to(after.isComplete() ? ReportStatus.APPROVED : ReportStatus.IN_REVIEW, at, after, returned);
    }

    /** That who just approved a step has signed the sheet on paper, too. */
    public Course signedOnPaper(Step step, LocalDate day) {
        return to(status, since, running().signedOnPaper(step, day), returned);
    }

    public Course proofread(Step step, Caller caller, Instant at) {
        return to(status, since, running().proofread(step, caller, at), returned);
    }

    /** @param claim null sets the step free */
    public Course claimed(Step step, @Nullable Claim claim) {
        return to(status, since, running().claimed(step, claim), returned);
    }

    public Course returned(Return why) {
        return to(ReportStatus.RETURNED, why.at(), review, why);
    }

    /** @param text null takes an answer back */
    public Course answered(String part, @Nullable String text, Caller caller, Instant at) {
        return to(status, since, review, Objects.requireNonNull(returned).answered(part, text, caller, at));
    }

    /** @param schedule null takes a set time back */
    public Course scheduled(@Nullable Schedule schedule) {
        return new Course(
                status, since, authors, review, returned, correction, inForce, schedule, urgency, withdrawals);
    }

    public Course scheduleFailed(String why) {
        return scheduled(Objects.requireNonNull(schedule).failed(why));
    }

    /** What was published under a number: from here on its authors start anew. */
    public Course published(int number, Instant at) {
        return new Course(
                ReportStatus.PUBLISHED, at, Set.of(), review, null, correction, number, null, urgency, withdrawals);
    }

    /** An earlier urgent publication that nobody has approved yet is part of this one: neither is forgotten. */
    public Course publishedUrgently(int number, String reason, Caller caller, Instant at) {
        var hands = new LinkedHashSet<>(authors);
        if (review != null && review.submitter() != null) {
            hands.add(review.submitter());
        }
        if (urgency != null && unratified()) {
            hands.addAll(urgency.authors());
            hands.add(urgency.callerId());
        }
        var flag = new Urgency(reason, caller.id(), caller.name(), at, number, hands, null);
        return new Course(
                ReportStatus.PUBLISHED, at, Set.of(), review, null, correction, number, null, flag, withdrawals);
    }

    public Course ratified(Caller caller, int revision, Instant at) {
        var flag = Objects.requireNonNull(urgency);
        return new Course(
                status,
                since,
                authors,
                review,
                returned,
                correction,
                inForce,
                schedule,
                new Urgency(
                        flag.reason(),
                        flag.callerId(),
                        flag.by(),
                        flag.at(),
                        flag.number(),
                        flag.authors(),
                        new Approval(Action.RATIFY.label(), caller.id(), caller.name(), at, revision, null, null)),
                withdrawals);
    }

    /**
     * A correction's first round has nothing to do with the rounds before. Whoever opens it words its note.
     *
     * @param note what the public will read beside it
     */
    public Course correcting(String note, Caller author, Instant at) {
        return new Course(ReportStatus.DRAFT, at, authors, null, null, note, inForce, null, urgency, withdrawals)
                .writtenBy(author);
    }

    /** The note that the public will read beside the correction. */
    public Course noted(String note, Caller author) {
        return new Course(status, since, authors, review, returned, note, inForce, schedule, urgency, withdrawals)
                .writtenBy(author);
    }

    /** @param before why what is published was itself a correction; null when it was none */
    public Course discarded(@Nullable String before, Instant at) {
        return new Course(
                inForce == null ? ReportStatus.WITHDRAWN : ReportStatus.PUBLISHED,
                at,
                Set.of(),
                null,
                null,
                before,
                inForce,
                null,
                urgency,
                withdrawals);
    }

    /** The number it was published under last; 0 when it never was. Not in force, it can only have been withdrawn. */
    public int lastNumber() {
        return inForce != null
                ? inForce
                : withdrawals.stream().mapToInt(Withdrawal::number).max().orElse(0);
    }

    /** The numbers the public can read: the one in force and those it corrected, but for what was withdrawn. */
    public List<Integer> readable() {
        return IntStream.rangeClosed(1, lastNumber())
                .filter(number -> withdrawal(number) == null)
                .boxed()
                .toList();
    }

    /** That a number was withdrawn; null when it was not. */
    public @Nullable Withdrawal withdrawal(int number) {
        return withdrawals.stream()
                .filter(each -> each.number() == number)
                .findFirst()
                .orElse(null);
    }

    /** Why nothing is in force; null when something is, or was never published. */
    public @Nullable Withdrawal withdrawal() {
        return inForce == null ? withdrawal(lastNumber()) : null;
    }

    /** Without some numbers that the public could read; what is being written in their place goes on. */
    public Course withdrawn(List<Integer> numbers, String reason, Caller caller, Instant at) {
        var all = Stream.concat(
                        withdrawals.stream(), numbers.stream().map(number -> Withdrawal.of(number, reason, caller, at)))
                .sorted(Comparator.comparing(Withdrawal::number))
                .toList();
        var left = inForce == null || numbers.contains(inForce) ? null : inForce;
        boolean ends = status == ReportStatus.PUBLISHED && left == null;
        return new Course(
                ends ? ReportStatus.WITHDRAWN : status,
                ends ? at : since,
                authors,
                review,
                returned,
                correction,
                left,
                schedule,
                urgency,
                all);
    }

    /** With the content of some withdrawn numbers erased; what was before stays as it was said then. */
    public Course erased(List<Integer> numbers, Erasure erasure) {
        return new Course(
                status,
                since,
                authors,
                review,
                returned,
                correction,
                inForce,
                schedule,
                urgency,
                withdrawals.stream()
                        .map(each -> numbers.contains(each.number()) && !each.isErased() ? each.erased(erasure) : each)
                        .toList());
    }

    /** As its withdrawals, which an earlier release kept in its trail alone, make it. */
    public Course with(List<Withdrawal> known) {
        return new Course(status, since, authors, review, returned, correction, inForce, schedule, urgency, known);
    }

    private Review running() {
        return Objects.requireNonNull(review);
    }

    /** A set time is for what was approved then; nothing else keeps it. */
    private Course to(ReportStatus status, Instant since, @Nullable Review review, @Nullable Return returned) {
        return new Course(
                status,
                since,
                authors,
                review,
                returned,
                correction,
                inForce,
                status == ReportStatus.APPROVED ? schedule : null,
                urgency,
                withdrawals);
    }
}
