package org.nianbao.calendar;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.nianbao.ChinaTime;

/**
 * 放假安排: what a government decided on the holidays of one year, as the notices say that it issued (全国年节及纪念日放假办法).
 *
 * @param region  whose: {@link WorkCalendar#COUNTRY}, or the code of the province, e.g. 640000
 * @param version 1 as first announced here; one more each time it is amended
 * @param off     days off; of a province only those that the country's notice does not give
 * @param on      Saturdays and Sundays that are worked to make up for them (调休)
 */
public record HolidayNotice(
        String region, int year, int version, List<NoticePaper> papers, List<DaysOff> off, List<LocalDate> on) {

    /** Days off in a row, both included, and the holiday they are for. */
    public record DaysOff(String name, LocalDate from, LocalDate to) {
        public DaysOff {
            if (to.isBefore(from)) {
                throw new IllegalArgumentException(name + " ends on " + to + ", before it begins on " + from);
            }
        }
    }

    /**
     * A notice as it was issued.
     *
     * @param number its 文号, e.g. 国办发明电〔2025〕7号; null where it was issued without one, or it is not known
     * @param date   the day it bears; null where it is not known
     * @param url    where it can be read; null where it is not known
     */
    public record NoticePaper(
            String title,
            @Nullable String number,
            @Nullable LocalDate date,
            @Nullable String url) {}

    private static final int LONGEST_HOLIDAY = 15;
    private static final String WEEKDAYS = "一二三四五六日";
    /** Without the first day of each of these no year of the country's ever was. */
    private static final Map<MonthDay, String> FIXED =
            new TreeMap<>(Map.of(MonthDay.of(1, 1), "元旦", MonthDay.of(5, 1), "劳动节", MonthDay.of(10, 1), "国庆节"));

    public HolidayNotice {
        if (version < 1) {
            throw new IllegalArgumentException("version " + version + " of " + region + " " + year);
        }
        papers = List.copyOf(papers);
        off = List.copyOf(off);
        on = List.copyOf(on);
    }

    /** Names it among all. */
    String id() {
        return region + ":" + year + ":" + version;
    }

    /** What cannot be, each in a sentence for whoever entered it: most often a slip of the keyboard. */
    List<String> problems(LocalDate today) {
        var problems = new ArrayList<String>();
        if (papers.isEmpty()) {
            problems.add("请写明放假安排依据的通知。");
        }
        papers.forEach(paper -> {
            if (paper.date() != null && paper.date().isAfter(today)) {
                problems.add("“" + paper.title() + "”的日期 " + ChinaTime.said(paper.date()) + "还没有到。");
            }
        });
        var seen = new HashMap<LocalDate, String>();
        off.forEach(days -> {
            var span = days.name() + "（" + ChinaTime.said(days.from()) + "至" + ChinaTime.said(days.to()) + "）";
            if (outside(days.from()) || outside(days.to())) {
                problems.add(span + bounds());
            } else if (days.from().until(days.to(), ChronoUnit.DAYS) >= LONGEST_HOLIDAY) {
                problems.add(span + "连放" + (days.from().until(days.to(), ChronoUnit.DAYS) + 1) + "天，请核对起止日期。");
            } else {
                days.from().datesUntil(days.to().plusDays(1)).forEach(day -> {
                    var other = seen.put(day, days.name());
                    if (other != null) {
                        problems.add(ChinaTime.said(day) + "列了两次放假（" + other + "、" + days.name() + "）。");
                    }
                });
            }
        });
        var worked = new HashSet<LocalDate>();
        on.forEach(day -> {
            if (outside(day)) {
                problems.add("上班日" + ChinaTime.said(day) + bounds());
            } else if (!worked.add(day)) {
                problems.add("上班日" + ChinaTime.said(day) + "列了两次。");
            } else if (seen.containsKey(day)) {
                problems.add(ChinaTime.said(day) + "既列为放假（" + seen.get(day) + "）又列为上班。");
            } else if (!WorkCalendar.weekend(day)) {
                problems.add(ChinaTime.said(day) + "（周"
                        + WEEKDAYS.charAt(day.getDayOfWeek().ordinal()) + "）不是周六、周日，不能列为调休上班。");
            }
        });
        if (region.equals(WorkCalendar.COUNTRY)) {
            FIXED.forEach((day, name) -> {
                if (!seen.containsKey(day.atYear(year))) {
                    problems.add(
                            year + "年的放假安排里没有" + name + "（" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日）。");
                }
            });
        }
        return problems;
    }

    /** A notice speaks of its own year and of the last days of the one before. */
    private boolean outside(LocalDate day) {
        return day.isBefore(LocalDate.of(year - 1, 12, 1)) || day.isAfter(LocalDate.of(year, 12, 31));
    }

    private String bounds() {
        return "不在" + (year - 1) + "年12月至" + year + "年12月之间，请核对年份。";
    }
}
