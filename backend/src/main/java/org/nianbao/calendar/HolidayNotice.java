package org.nianbao.calendar;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 放假安排: what a government decided on the holidays of one year, as the notices say that it issued (全国年节及纪念日放假办法).
 *
 * @param region  whose: {@link WorkCalendar#COUNTRY}, or the code of the province, e.g. 640000
 * @param version 1 as first announced here; one more each time it is amended
 * @param off     days off; of a province only those that the country's notice does not give
 * @param on      Saturdays and Sundays that are worked to make up for them (调休)
 */
public record HolidayNotice(
        String region, int year, int version, List<Paper> papers, List<DaysOff> off, List<LocalDate> on) {

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
     * @param date   the day it bears
     * @param url    where it can be read; null where nobody knows an address
     */
    public record Paper(
            String title,
            @Nullable String number,
            LocalDate date,
            @Nullable String url) {}

    public HolidayNotice {
        if (version < 1) {
            throw new IllegalArgumentException("version " + version + " of " + region + " " + year);
        }
        papers = List.copyOf(papers);
        off = List.copyOf(off);
        on = List.copyOf(on);
    }
}
