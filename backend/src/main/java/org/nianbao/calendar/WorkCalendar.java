package org.nianbao.calendar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The working days of the whole country. A notice may speak of days of the year before (29 December 2018 was a working
 * Saturday by that on 2019), so days are asked of all notices together. Of a year without a notice only weekends and the
 * statutory holidays of a fixed date are known; 春节, 清明节, 端午节, 中秋节 and every 调休 are not.
 */
public final class WorkCalendar {

    private static final DateTimeFormatter MONTH_DAY = DateTimeFormatter.ofPattern("MM-dd");

    /** Days off in a row, both included. */
    private record Off(String name, LocalDate from, LocalDate to) {}

    /**
     * What was decided on a year's holidays.
     *
     * @param version 1 as first announced here; raised when it is amended
     * @param papers  the notices
     * @param on      Saturdays and Sundays that are worked
     */
    private record HolidayNotice(int year, int version, List<String> papers, List<Off> off, List<LocalDate> on) {}

    private record CalendarFile(Map<String, String> statutory, List<HolidayNotice> years) {}

    private final Set<Integer> known = new HashSet<>();
    private final Map<LocalDate, String> off = new HashMap<>();
    private final Set<LocalDate> on = new HashSet<>();
    private final Map<MonthDay, String> statutory = new HashMap<>();

    private WorkCalendar(CalendarFile file) {
        file.statutory().forEach((day, name) -> statutory.put(MonthDay.parse(day, MONTH_DAY), name));
        file.years().forEach(notice -> {
            known.add(notice.year());
            on.addAll(notice.on());
            notice.off()
                    .forEach(days ->
                            days.from().datesUntil(days.to().plusDays(1)).forEach(day -> off.put(day, days.name())));
        });
    }

    /** As the notices in {@code resources/calendar/cn.json} say. */
    public static WorkCalendar load() {
        try (var in = WorkCalendar.class.getResourceAsStream("/calendar/cn.json")) {
            return new WorkCalendar(JsonMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build()
                    .readValue(in, CalendarFile.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public CalendarDay on(LocalDate date) {
        boolean provisional = !known.contains(date.getYear());
        var holiday = provisional ? off.getOrDefault(date, statutory.get(MonthDay.from(date))) : off.get(date);
        boolean weekend = date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
        return new CalendarDay(date, on.contains(date) || holiday == null && !weekend, provisional, holiday);
    }

    /** The first working day behind a date. */
    public CalendarDay nextWorkingDay(LocalDate after) {
        return Stream.iterate(after.plusDays(1), day -> day.plusDays(1))
                .map(this::on)
                .filter(CalendarDay::working)
                .findFirst()
                .orElseThrow();
    }
}
