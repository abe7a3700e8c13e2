package org.nianbao.request.overseeing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.nianbao.request.BoardColumn;
import org.nianbao.request.RequestId;

/**
 * What the board counts of a register.
 *
 * @param waiting open ones for whose reply no period runs: not confirmed, or the applicant amends or pays
 */
public record BoardCounts(
        int open,
        int dueSoon,
        int overdue,
        int provisional,
        int waiting,
        @Nullable Longest longest,
        int closed,
        int late) {

    /**
     * The open request that was received first.
     *
     * @param workingDays since then
     */
    public record Longest(RequestId request, LocalDate receivedOn, int workingDays) {

        public String id() {
            return request.toString();
        }

        public String number() {
            return request.shown();
        }
    }

    static final BoardCounts NONE = new BoardCounts(0, 0, 0, 0, 0, null, 0, 0);

    BoardCounts plus(BoardCounts other) {
        return new BoardCounts(
                open + other.open,
                dueSoon + other.dueSoon,
                overdue + other.overdue,
                provisional + other.provisional,
                waiting + other.waiting,
                longer(longest, other.longest),
                closed + other.closed,
                late + other.late);
    }

    private static @Nullable Longest longer(@Nullable Longest one, @Nullable Longest other) {
        return one == null || other != null && other.receivedOn().isBefore(one.receivedOn()) ? other : one;
    }

    int of(BoardColumn column) {
        return switch (column) {
            case OPEN -> open;
            case DUE_SOON -> dueSoon;
            case OVERDUE -> overdue;
            case PROVISIONAL -> provisional;
            case CLOSED -> closed;
            case LATE -> late;
        };
    }
}
