package org.nianbao.content;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 上年改进措施: a measure of an earlier report that was still open, and what this report says became of it.
 *
 * @param measure its id in the report of that year
 * @param year    the year of the report that announced it
 * @param text    as it was announced
 * @param status  what became of it; null while nobody has said
 * @param note    in a few words; null while nobody has said
 */
public record PastMeasure(
        String measure,
        int year,
        String text,
        @Nullable String owner,
        @Nullable LocalDate due,
        Measure.@Nullable Status status,
        @Nullable String note) {

    /** Which measure it is: ids are given anew in each year. */
    public record AnnouncedMeasure(String measure, int year) {}

    /** A measure of a year's report, with nothing said of it yet. */
    public static PastMeasure of(Measure measure, int year) {
        return new PastMeasure(measure.id(), year, measure.text(), measure.owner(), measure.due(), null, null);
    }

    public AnnouncedMeasure key() {
        return new AnnouncedMeasure(measure, year);
    }

    public PastMeasure answered(Measure.@Nullable Status become, @Nullable String said) {
        return new PastMeasure(measure, year, text, owner, due, become, said);
    }
}
