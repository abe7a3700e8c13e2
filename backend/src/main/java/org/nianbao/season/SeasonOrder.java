package org.nianbao.season;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nianbao.report.heads.ReportHead;

/** In which order agencies of a season are listed; among equals as in the tree. */
public enum SeasonOrder {
    TREE,
    /** What is not done first, the earliest day before others; then what was done late. */
    DUE,
    WAITING,
    FINDINGS,
    RETURNS;

    /** @param term by which date */
    List<SeasonEntry> sorted(List<SeasonEntry> entries, String term) {
        return switch (this) {
            case TREE -> entries;
            case DUE -> by(entries, Comparator.comparingLong(entry -> urgency(entry.term(term))));
            case WAITING -> by(entries, Comparator.comparing(SeasonOrder::waitingSince));
            case FINDINGS ->
                by(entries, Comparator.comparingInt(SeasonEntry::open).reversed());
            case RETURNS ->
                by(entries, Comparator.comparingInt(SeasonEntry::returns).reversed());
        };
    }

    private static List<SeasonEntry> by(List<SeasonEntry> entries, Comparator<SeasonEntry> order) {
        return entries.stream().sorted(order).toList();
    }

    private static final long DONE = 1_000_000;

    private static long urgency(@Nullable KeptTerm term) {
        if (term == null) {
            return 3 * DONE;
        }
        return switch (term.punctuality()) {
            case NEVER, PENDING -> term.day().toEpochDay();
            case LATE -> 2 * DONE - term.days();
            case IN_TIME -> 2 * DONE;
        };
    }

    /** Nobody waits for what was never begun, nor for what is published. */
    private static Instant waitingSince(SeasonEntry entry) {
        ReportHead head = entry.head();
        return head == null || entry.awaited().isEmpty() ? Instant.MAX : head.since();
    }
}
