package org.nianbao.season;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nianbao.ChinaTime;
import org.nianbao.agency.Agency;
import org.nianbao.agency.LocalTerm;
import org.nianbao.report.heads.Awaited;
import org.nianbao.report.heads.ReportHead;

/**
 * One agency in a season.
 *
 * @param agency   as it was at the end of the year
 * @param superior name of the agency above it then; null at the top
 * @param head     of its report; null where nobody has begun it
 * @param terms    the dates it has to keep, the legal one first
 */
public record SeasonEntry(
        int year,
        Agency agency,
        @Nullable String superior,
        @Nullable ReportHead head,
        List<KeptTerm> terms) {

    public SeasonEntry {
        terms = List.copyOf(terms);
    }

    static SeasonEntry of(
            int year,
            Agency agency,
            @Nullable String superior,
            @Nullable ReportHead head,
            List<LocalTerm> local,
            LocalDate today) {
        var submitted = head == null ? null : day(head.milestones().submittedAt());
        var published = head == null ? null : day(head.milestones().publishedAt());
        var terms = new ArrayList<KeptTerm>();
        terms.add(KeptTerm.statutory(agency.due(year), published, today));
        local.forEach(term -> terms.add(KeptTerm.local(term, submitted, published, today)));
        return new SeasonEntry(year, agency, superior, head, terms);
    }

    private static @Nullable LocalDate day(@Nullable Instant at) {
        return at == null ? null : ChinaTime.day(at);
    }

    public SeasonStage stage() {
        return SeasonStage.of(head);
    }

    public @Nullable String report() {
        return head == null ? null : head.id().toString();
    }

    public boolean correcting() {
        return head != null && head.correcting() && head.inForce() != null;
    }

    public @Nullable Instant since() {
        return head == null ? null : head.since();
    }

    public List<Awaited> awaited() {
        return head == null ? List.of(Awaited.EDITORS) : head.awaited();
    }

    public @Nullable Instant scheduledAt() {
        return head == null ? null : head.scheduledAt();
    }

    public int returns() {
        return head == null ? 0 : head.milestones().returns();
    }

    public @Nullable LocalDate firstPublishedOn() {
        return head == null ? null : day(head.milestones().publishedAt());
    }

    public @Nullable Integer revision() {
        return head == null ? null : head.revision();
    }

    /** What the rules find and nobody has given a reason for, by code, the most first. */
    public List<Map.Entry<String, Integer>> found() {
        return head == null
                ? List.of()
                : head.found().entrySet().stream()
                        .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                                .thenComparing(Map.Entry.comparingByKey()))
                        .toList();
    }

    /** Whether a rule finds something in a report that is not published yet. */
    boolean isOpen(String rule) {
        return head != null && head.inForce() == null && head.found().containsKey(rule);
    }

    public int open() {
        return head == null ? 0 : head.open();
    }

    /** A date it has to keep; null where that is none of its. */
    public @Nullable KeptTerm term(String id) {
        return terms.stream().filter(term -> term.id().equals(id)).findFirst().orElse(null);
    }
}
