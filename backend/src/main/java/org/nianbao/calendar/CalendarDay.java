package org.nianbao.calendar;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A day as the calendar knows it.
 *
 * @param working     whether it is a working day (工作日)
 * @param provisional 暂定: the notice on its year's holidays is not known, so it may turn out otherwise
 * @param holiday     the holiday it belongs to, e.g. 国庆节; null where it belongs to none
 */
public record CalendarDay(
        LocalDate date,
        boolean working,
        boolean provisional,
        @Nullable String holiday) {}
