package org.nianbao.request;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which requests of an agency are meant: those for which all of it is true.
 *
 * @param open     whether they are open, or not
 * @param year     of their number
 * @param handler  who handles them, by identity
 * @param dueUntil due on that day or before
 * @param cell     that a cell of a year's table counts
 * @param column   that a column of the office's board counts
 */
public record RequestFilter(
        @Nullable Boolean open,
        @Nullable List<RequestStatus> statuses,
        @Nullable Integer year,
        @Nullable Integer serial,
        @Nullable String handler,
        @Nullable LocalDate dueUntil,
        @Nullable ApplicantKind kind,
        @Nullable Disposition disposition,
        @Nullable CountedIn cell,
        @Nullable CountedOn column) {

    /**
     * What a cell counts.
     *
     * @param words what its row collects, as the form of the year says
     * @param kind  of its column; null for the column of totals
     */
    public record CountedIn(
            int year, List<String> words, @Nullable ApplicantKind kind) {}

    /**
     * What a column of the board counts on a day.
     *
     * @param soon the last day that is near
     */
    public record CountedOn(BoardColumn column, LocalDate today, LocalDate soon) {}

    public static final RequestFilter ALL =
            new RequestFilter(null, null, null, null, null, null, null, null, null, null);
}
