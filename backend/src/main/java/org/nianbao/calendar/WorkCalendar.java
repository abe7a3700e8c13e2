package org.nianbao.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * 工作日历: the working days of one region as one version of the notices says. A notice may speak of days of the year before
 * (29 December 2018 was a working Saturday by that on 2019), so days are asked of all notices together. Of a year without a
 * notice only weekends and the statutory holidays of a fixed date are known; 春节, 清明节, 端午节, 中秋节 and every 调休 are not.
 */
public final class WorkCalendar {

    /** The region of the notices that hold for the whole country. */
    public static final String COUNTRY = "cn";

    /** What a notice makes of a day: a holiday by its name, or, without one, a day that is worked though a weekend's. */
    private record DayMark(@Nullable String holiday) {}

    private final CalendarVersion version;
    private final String versionText;
    private final Map<MonthDay, String> statutory;
    private final Map<LocalDate, DayMark> marks = new HashMap<>();

    WorkCalendar(String region, CalendarVersion version, List<HolidayNotice> notices, Map<MonthDay, String> statutory) {
        this.version = version;
        this.versionText = version.toString();
        this.statutory = statutory;
        // The country first, then what its region lays over it, and within each the later year over the earlier.
        version.layers()
                .forEach((layer, years) -> years.forEach((year, number) -> mark(notices.stream()
                        .filter(one -> one.region().equals(layer) && one.year() == year && one.version() == number)
                        .reduce((earlier, later) -> later)
                        .orElseThrow(() -> new IllegalArgumentException(
                                "no notice " + layer + " " + year + "." + number + " for a calendar of " + region)))));
    }

    private void mark(HolidayNotice notice) {
        notice.on().forEach(day -> marks.put(day, new DayMark(null)));
        notice.off()
                .forEach(days -> days.from()
                        .datesUntil(days.to().plusDays(1))
                        .forEach(day -> marks.put(day, new DayMark(days.name()))));
    }

    /** {@link #COUNTRY}, or the code of the province whose holidays are laid over the country's, e.g. 640000. */
    public String region() {
        return version.region();
    }

    /**
     * Short and stable text that changes whenever a notice is added or amended, e.g. {@code cn:2019-2025+2026.2,640000:2020-2021}:
     * what a closed case keeps, and {@link WorkCalendars#version} turns into the same calendar again.
     */
    public String version() {
        return versionText;
    }

    public CalendarDay on(LocalDate date) {
        boolean provisional = provisional(date.getYear());
        var mark = marks.get(date);
        if (mark != null) {
            return new CalendarDay(date, mark.holiday() == null, provisional, mark.holiday());
        }
        var holiday = version.knows(COUNTRY, date.getYear()) ? null : statutory.get(MonthDay.from(date));
        return new CalendarDay(date, holiday == null && !weekend(date), provisional, holiday);
    }

    static boolean weekend(LocalDate date) {
        return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    /** 暂定: whether the country's notice on a year, or that of the region, is not known. */
    public boolean provisional(int year) {
        return !version.knows(year);
    }

    /** The first working day behind a date. */
    public CalendarDay nextWorkingDay(LocalDate after) {
        return daysAfter(after).filter(CalendarDay::working).findFirst().orElseThrow();
    }

    /** How many working days lie behind one day, up to and with another; none where that is no later. */
    public int workingDaysBetween(LocalDate after, LocalDate until) {
        return (int) daysAfter(after)
                .takeWhile(day -> !day.date().isAfter(until))
                .filter(CalendarDay::working)
                .count();
    }

    /** Without end. */
    Stream<CalendarDay> daysAfter(LocalDate date) {
        return Stream.iterate(date.plusDays(1), day -> day.plusDays(1)).map(this::on);
    }
}
