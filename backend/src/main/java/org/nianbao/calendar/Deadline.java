package org.nianbao.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 期限: until when something is to be done within so many working days. Derived from facts whenever it is asked for, never
 * stored. The day on which the period starts does not count; of those after it every working day does that lies in no pause.
 *
 * @param start           the day it starts by, e.g. that of receipt
 * @param workingDays     how long it is, what it was extended by (延期) included
 * @param due             the last day of the period, always a working day
 * @param provisional     暂定: some day up to it lies in a year whose holidays are not announced, so it may turn out otherwise
 * @param pauses          what was left out, united and in order; one still open ends with the day it was asked on
 * @param calendarVersion of the {@link WorkCalendar} it was counted by
 */
public record Deadline(
        LocalDate start,
        int workingDays,
        LocalDate due,
        boolean provisional,
        List<Pause> pauses,
        String calendarVersion) {

    /** Nothing that anybody has to do takes longer, so that whoever mistakes a figure does not count for ever. */
    private static final int LONGEST = 1_000;

    public Deadline {
        pauses = List.copyOf(pauses);
    }

    /**
     * With pauses that all have ended.
     *
     * @throws IllegalArgumentException for one still open
     */
    public static Deadline of(WorkCalendar calendar, LocalDate start, int workingDays, List<Pause> pauses) {
        pauses.stream().filter(pause -> pause.to() == null).findFirst().ifPresent(open -> {
            throw new IllegalArgumentException(open.why() + " since " + open.from() + " has not ended");
        });
        if (workingDays < 1 || workingDays > LONGEST) {
            throw new IllegalArgumentException("a period of " + workingDays + " working days");
        }
        var united = Pause.united(pauses);
        var strip = strip(calendar, start, workingDays, united);
        return new Deadline(
                start,
                workingDays,
                strip.getLast().date(),
                calendar.provisional(start.getYear()) || strip.stream().anyMatch(CountedDay::provisional),
                united,
                calendar.version());
    }

    /** As it stands on a day: a pause still open is taken to end with it, so that tomorrow the deadline may be a day later. */
    public static Deadline of(
            WorkCalendar calendar, LocalDate start, int workingDays, List<Pause> pauses, LocalDate asOf) {
        return of(
                calendar,
                start,
                workingDays,
                pauses.stream().map(pause -> pause.asOf(asOf)).toList());
    }

    /**
     * Why this date: every day after the start until the last of the period.
     *
     * @param calendar that which it was counted by
     */
    public List<CountedDay> strip(WorkCalendar calendar) {
        requireSame(calendar);
        return strip(calendar, start, workingDays, pauses);
    }

    /**
     * How many counted days are left after today: 0 on the last day, negative when it is over, a pause's days never among them.
     *
     * @param calendar that which it was counted by
     */
    public int left(LocalDate today, WorkCalendar calendar) {
        requireSame(calendar);
        return today.isAfter(due)
                ? -counted(calendar, due, today)
                : counted(calendar, today.isBefore(start) ? start : today, due);
    }

    private int counted(WorkCalendar calendar, LocalDate after, LocalDate until) {
        return (int) calendar.daysAfter(after)
                .takeWhile(day -> !day.date().isAfter(until))
                .filter(day -> skipped(day, pauses) == null)
                .count();
    }

    private void requireSame(WorkCalendar calendar) {
        if (!calendar.version().equals(calendarVersion)) {
            throw new IllegalArgumentException("counted by " + calendarVersion + ", not by " + calendar.version());
        }
    }

    private static List<CountedDay> strip(
            WorkCalendar calendar, LocalDate start, int workingDays, Collection<Pause> pauses) {
        var strip = new ArrayList<CountedDay>();
        int number = 0;
        for (var days = calendar.daysAfter(start).iterator(); number < workingDays; ) {
            var day = days.next();
            var skipped = skipped(day, pauses);
            strip.add(new CountedDay(day.date(), day.provisional(), skipped == null ? ++number : null, skipped));
        }
        return strip;
    }

    private static @Nullable String skipped(CalendarDay day, Collection<Pause> pauses) {
        if (!day.working()) {
            return day.holiday() != null
                    ? day.holiday()
                    : day.date().getDayOfWeek() == DayOfWeek.SATURDAY ? "周六" : "周日";
        }
        return pauses.stream()
                .filter(pause -> pause.holds(day.date()))
                .map(Pause::why)
                .findFirst()
                .orElse(null);
    }
}
