package org.nianbao.request;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which requests of an agency are meant: those for which all of it is true.
 *
 * @param open     whether they are open, or not
 * @param year     of their number
 * @param handler  who handles them, by identity
 * @param dueUntil due on that day or before
 * @param cell     that a cell of a year's table counts
 * @param sought   that bear a number or are about something
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
        @Nullable SoughtRequest sought,
        @Nullable CountedOn column) {

    /**
     * What somebody looks for in a register: a number as people write it, or words of what a request is about.
     *
     * @param year   null where only the number within a year was typed
     * @param serial null where no number was typed
     * @param words  all of which must stand there; none where a number was
     */
    public record SoughtRequest(
            @Nullable Integer year, @Nullable Integer serial, List<String> words) {

        private static final Pattern NUMBER =
                Pattern.compile("(?:[〔\\[（(【]?(\\d{4})(?:[〕\\])）】年]|\\s*[-—:：])\\s*)?第?\\s*(\\d{1,6})\\s*号?");

        /** @return null where nothing was typed */
        public static @Nullable SoughtRequest of(@Nullable String typed) {
            var text = typed == null ? "" : typed.strip();
            var number = NUMBER.matcher(text);
            if (text.isEmpty()) {
                return null;
            }
            if (!number.matches()) {
                return new SoughtRequest(null, null, List.of(text.split("\\s+")));
            }
            var serial = Integer.valueOf(number.group(2));
            return number.group(1) == null
                    ? new SoughtRequest(null, serial, List.of())
                    : new SoughtRequest(Integer.valueOf(number.group(1)), serial, List.of());
        }
    }

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
            new RequestFilter(null, null, null, null, null, null, null, null, null, null, null);
}
