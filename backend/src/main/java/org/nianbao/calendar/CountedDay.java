package org.nianbao.calendar;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A day of a period, and why it counts or not.
 *
 * @param provisional 暂定: its year's holidays are not announced yet
 * @param number      which day of the period it is, from 1; null where it does not count
 * @param skipped     why it does not count: 周六, 周日, the name of the holiday, or what was waited for; null where it does
 */
public record CountedDay(
        LocalDate date,
        boolean provisional,
        @Nullable Integer number,
        @Nullable String skipped) {

    public CountedDay {
        if ((number == null) == (skipped == null)) {
            throw new IllegalArgumentException(date + " either counts or was skipped: " + number + ", " + skipped);
        }
    }
}
