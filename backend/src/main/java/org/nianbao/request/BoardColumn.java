package org.nianbao.request;

import java.time.LocalDate;
import java.util.List;
import org.nianbao.calendar.Deadline;
import org.nianbao.calendar.WorkCalendar;

/** What the office's board of requests counts of every agency. */
public enum BoardColumn {
    OPEN,
    /** The reply is due today or within five working days. */
    DUE_SOON,
    OVERDUE,
    /** 暂定: due in a year whose holidays are not announced. */
    PROVISIONAL,
    /** Closed this year. */
    CLOSED,
    /** Closed this year with a reply that came too late. */
    LATE;

    /** Whoever has to answer within five working days is to be seen, and reminded. */
    private static final int NEAR = 5;

    /** The last day that is near. */
    public static LocalDate soon(WorkCalendar calendar, LocalDate today) {
        return Deadline.of(calendar, today, NEAR, List.of()).due();
    }
}
