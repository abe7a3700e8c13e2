package org.nianbao.request.overseeing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.nianbao.ChinaTime;
import org.nianbao.calendar.CalendarDay;
import org.nianbao.calendar.WorkCalendar;
import org.nianbao.request.RequestId;

/**
 * 期限变动: that the last day of an open request moved, as holidays were announced.
 *
 * @param calendar the version of the working days by which it moved
 * @param was      the last day before
 * @param due      the last day since
 * @param why      the days that are worked now and were not, or the other way round, in a sentence
 * @param at       when it was found
 */
record MovedDeadline(RequestId request, String calendar, LocalDate was, LocalDate due, String why, Instant at) {

    private static final int SAID = 4;

    /** What is different between two calendars behind a day, up to another. */
    static String why(WorkCalendar old, WorkCalendar now, LocalDate after, LocalDate until) {
        List<CalendarDay> changed = after.plusDays(1)
                .datesUntil(until.plusDays(1))
                .map(now::on)
                .filter(day -> day.working() != old.on(day.date()).working())
                .toList();
        return changed.stream().limit(SAID).map(MovedDeadline::said).collect(Collectors.joining("，"))
                + (changed.size() > SAID ? "等 " + changed.size() + " 天。" : "。");
    }

    private static String said(CalendarDay day) {
        return ChinaTime.said(day.date())
                + (day.working() ? "上班" : day.holiday() == null ? "不再上班" : "放假（" + day.holiday() + "）");
    }

    public String id() {
        return request.toString();
    }

    public String number() {
        return request.shown();
    }
}
