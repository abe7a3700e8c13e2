package org.nianbao.report;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nianbao.account.Caller;
import org.nianbao.check.Acceptance;
import org.nianbao.content.Content;
import org.nianbao.form.Edition;
import org.nianbao.workflow.ReportStatus;
import org.nianbao.workflow.Review;
import org.nianbao.workflow.Standing;
import org.nianbao.workflow.Step;

/**
 * 年度报告: one agency's report for one year as it stands.
 *
 * @param revision    number of the latest saved state, 1 for the first
 * @param review      the round of review, running or finished; null before the first submission
 * @param authors     identities of all who wrote any part since the last publication
 * @param unlocked    after a partial return, what may be edited; null when all may
 * @param correction  why it is being, or was last, corrected; null when it never was
 * @param inForce     number of its publication in force; null while there is none
 * @param acceptances why warnings may stand, by the finding's key; kept in case the same numbers return
 * @param entries     how many trail entries it has
 * @param hash        hash of the last of them
 */
public record Report(ReportId id, ReportStatus status, int revision, Content content, @Nullable Review review,
        Set<String> authors, @Nullable Unlocked unlocked, @Nullable String correction, @Nullable Integer inForce,
        Map<String, Acceptance> acceptances, int entries, String hash, Instant updatedAt) {

    static final String FIRST_HASH = "0".repeat(64);

    public Report {
        authors = Set.copyOf(authors);
        acceptances = Map.copyOf(acceptances);
    }

    static Report started(ReportId id, Content content, Set<String> authors) {
        return new Report(id, ReportStatus.DRAFT, 1, content, null, authors, null, null, null, Map.of(), 0,
                FIRST_HASH, Instant.EPOCH);
    }

    public String agencyCode() {
        return id.agency();
    }

    public int year() {
        return id.year();
    }

    public Edition edition() {
        return content.edition();
    }

    public Standing standing() {
        return new Standing(id.agency(), status, authors, review, inForce != null);
    }

    Report saved(Content saved, Caller author) {
        return new Report(id, status, revision + 1, saved, review, with(author), unlocked, correction, inForce,
                acceptances, entries, hash, updatedAt);
    }

    /** With a warning accepted, or with that taken back. Who lets it stand answers for it as an author. */
    Report accepting(String key, @Nullable Acceptance acceptance, Caller author) {
        var others = new HashMap<>(acceptances);
        if (acceptance == null) {
            others.remove(key);
        } else {
            others.put(key, acceptance);
        }
        return new Report(id, status, revision, content, review, with(author), unlocked, correction, inForce, others,
                entries, hash, updatedAt);
    }

    private Set<String> with(Caller author) {
        var all = new LinkedHashSet<>(authors);
        all.add(author.id());
        return all;
    }

    Report submitted(List<Step> chain) {
        return in(ReportStatus.IN_REVIEW, Review.begin(chain, revision), null, correction, inForce);
    }

    Report approved(Review after) {
        return in(after.isComplete() ? ReportStatus.APPROVED : ReportStatus.IN_REVIEW, after, null, correction, inForce);
    }

    Report returned(@Nullable Unlocked unlocked) {
        return in(ReportStatus.RETURNED, review, unlocked, correction, inForce);
    }

    /** What was published under a number: from here on its authors start anew. */
    public Report published(int number) {
        return new Report(id, ReportStatus.PUBLISHED, revision, content, review, Set.of(), null, correction, number,
                acceptances, entries, hash, updatedAt);
    }

    public Report correcting(String reason) {
        return in(ReportStatus.DRAFT, null, null, reason, inForce);
    }

    public Report withdrawn() {
        return in(status, review, unlocked, correction, null);
    }

    private Report in(ReportStatus status, @Nullable Review review, @Nullable Unlocked unlocked,
            @Nullable String correction, @Nullable Integer inForce) {
        return new Report(id, status, revision, content, review, authors, unlocked, correction, inForce, acceptances,
                entries, hash, updatedAt);
    }

    /** The report with one more trail entry behind it. */
    Report after(TrailEntry entry) {
        return new Report(id, status, revision, content, review, authors, unlocked, correction, inForce,
                acceptances, entry.number(), entry.hash(), entry.at());
    }
}
