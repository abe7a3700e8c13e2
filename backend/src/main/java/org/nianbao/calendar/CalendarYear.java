package org.nianbao.calendar;

import java.time.LocalDate;
import java.util.List;

/**
 * A year of a region's calendar as it stands now.
 *
 * @param name    what the region is called
 * @param notices by which it was made: the country's, then the region's own
 * @param others  what was entered on that year and does not count, or not any more; the latest first
 */
record CalendarYear(
        String region,
        String name,
        int year,
        WorkCalendar calendar,
        List<HolidayEntry> notices,
        List<HolidayEntry> others) {

    public List<CalendarDay> days() {
        var first = LocalDate.of(year, 1, 1);
        return first.datesUntil(first.plusYears(1)).map(calendar::on).toList();
    }

    public int workingDays() {
        return calendar.workingDaysBetween(LocalDate.of(year - 1, 12, 31), LocalDate.of(year, 12, 31));
    }

    public String version() {
        return calendar.version();
    }

    public boolean provisional() {
        return calendar.provisional(year);
    }
}
