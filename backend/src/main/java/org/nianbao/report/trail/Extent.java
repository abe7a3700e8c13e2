package org.nianbao.report.trail;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which numbers and saved states a withdrawal or an erasure concerns.
 *
 * @param numbers   of the publications meant
 * @param revisions the saved states whose content was erased; null when none was
 */
public record Extent(List<Integer> numbers, @Nullable RevisionSpan revisions) {

    /** Saved states that follow one another, the last included. */
    public record RevisionSpan(int first, int last) {

        public boolean holds(int revision) {
            return first <= revision && revision <= last;
        }
    }

    public Extent {
        numbers = List.copyOf(numbers);
    }

    /** As an entry's hash covers it. */
    String text() {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(","))
                + (revisions == null ? "" : " " + revisions.first() + "-" + revisions.last());
    }
}
