package org.nianbao.report;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nianbao.account.Caller;
import org.nianbao.check.Acceptance;
import org.nianbao.check.Finding;
import org.nianbao.content.Content;
import org.nianbao.form.Edition;
import org.nianbao.workflow.Course;
import org.nianbao.workflow.ReportStatus;

/**
 * 年度报告: one agency's report for one year as it stands.
 *
 * @param revision    number of the latest saved state, 1 for the first
 * @param course      how far it has come on its way to the public
 * @param acceptances why warnings may stand, by the finding's key (of older ones, that of its sentence); kept in case
 *                    the same numbers return
 * @param entries     how many trail entries it has
 * @param hash        hash of the last of them
 * @param updatedAt   when something was last done to it; what was refused does not count
 */
public record Report(
        ReportId id,
        int revision,
        Content content,
        Course course,
        Map<String, Acceptance> acceptances,
        int entries,
        String hash,
        Instant updatedAt) {

    public static final String FIRST_HASH = "0".repeat(64);

    public Report {
        acceptances = Map.copyOf(acceptances);
    }

    /** Whoever starts it answers for what it begins with as its author. */
    public static Report started(ReportId id, Content content, Caller author, Instant at) {
        return new Report(
                id, 1, content, Course.started(Set.of(author.id()), at), Map.of(), 0, FIRST_HASH, Instant.EPOCH);
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

    public ReportStatus status() {
        return course.status();
    }

    public @Nullable String correction() {
        return course.correction();
    }

    public @Nullable Integer inForce() {
        return course.inForce();
    }

    /** As far as a step took it. */
    public Report at(Course course) {
        return new Report(id, revision, content, course, acceptances, entries, hash, updatedAt);
    }

    public Report saved(Content saved, Caller author) {
        return new Report(id, revision + 1, saved, course.writtenBy(author), acceptances, entries, hash, updatedAt);
    }

    /** With something that was confirmed by who is no author for that. */
    public Report confirmed(Content confirmed) {
        return new Report(id, revision + 1, confirmed, course, acceptances, entries, hash, updatedAt);
    }

    /** With what is published put back in place of what was being written. */
    public Report restored(Content published, Course course) {
        return published.equals(content)
                ? at(course)
                : new Report(id, revision + 1, published, course, acceptances, entries, hash, updatedAt);
    }

    /** With nothing in the place of what was erased, not even why its warnings might stand. */
    public Report emptied(Course course) {
        return new Report(
                id, revision + 1, Content.blank(content.edition(), ""), course, Map.of(), entries, hash, updatedAt);
    }

    /** Why a finding may stand; null where nobody has said. What is stored under its sentence's key still holds. */
    public @Nullable Acceptance acceptance(Finding finding) {
        var acceptance = acceptances.get(finding.key());
        return acceptance != null ? acceptance : acceptances.get(finding.keyOfItsSentence());
    }

    /** With a warning accepted, or with that taken back. Who lets it stand answers for it as an author. */
    public Report accepting(Finding finding, @Nullable Acceptance acceptance, Caller author) {
        var others = new HashMap<>(acceptances);
        others.remove(finding.key());
        others.remove(finding.keyOfItsSentence());
        if (acceptance != null) {
            others.put(finding.key(), acceptance);
        }
        return new Report(id, revision, content, course.writtenBy(author), others, entries, hash, updatedAt);
    }

    /**
     * The report with one more trail entry behind it.
     *
     * @param hash   the entry's
     * @param acted  when it was acted on last; null when the entry is of what was refused
     */
    public Report after(String hash, @Nullable Instant acted) {
        return new Report(
                id, revision, content, course, acceptances, entries + 1, hash, acted == null ? updatedAt : acted);
    }
}
