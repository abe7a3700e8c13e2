package org.nianbao.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Working days as the notices on holidays made them, and what is only guessed. */
class WorkCalendarTests {

    private final WorkCalendar calendar = WorkCalendars.load().country();

    @ParameterizedTest(name = "{0}: {1} {2}")
    @CsvSource({
        "2025-10-01, false, 国庆节、中秋节",
        "2025-10-08, false, 国庆节、中秋节",
        "2025-10-09, true,",
        // A Saturday and a Sunday that are worked for National Day.
        "2025-09-28, true,",
        "2025-10-11, true,",
        "2025-10-12, false,",
        "2026-01-04, true,",
        "2026-02-14, true,",
        "2026-02-15, false, 春节",
        "2026-02-23, false, 春节",
        "2026-02-28, true,",
        // The notice on 2019 made a Saturday of 2018 a working day; that on 2023 began in 2022.
        "2018-12-29, true,",
        "2022-12-31, false, 元旦",
        // Prolonged in January 2020.
        "2020-01-31, false, 春节",
        "2020-02-03, true,"
    })
    void aDayIsWhatTheNoticesMadeIt(LocalDate date, boolean working, String holiday) {
        var day = calendar.on(date);

        assertThat(day.working()).isEqualTo(working);
        assertThat(day.holiday()).isEqualTo(holiday);
    }

    @Test
    void everyYearSince2019IsKnownAndHasElevenToThirteenKindsOfDaysOff() {
        for (int year = 2019; year <= 2026; year++) {
            assertThat(calendar.on(LocalDate.of(year, 6, 1)).provisional())
                    .as("%d", year)
                    .isFalse();
            var from = LocalDate.of(year, 1, 1);
            long worked = from.datesUntil(from.plusYears(1))
                    .filter(date -> calendar.on(date).working())
                    .count();
            assertThat(worked).as("working days of %d", year).isBetween(246L, 252L);
        }
    }

    @Test
    void aYearWithoutANoticeIsProvisionalAndOnlyItsFixedHolidaysAreKnown() {
        var newYear = calendar.on(LocalDate.of(2027, 1, 1));
        assertThat(newYear).isEqualTo(new CalendarDay(LocalDate.of(2027, 1, 1), false, true, "元旦"));
        assertThat(calendar.on(LocalDate.of(2027, 1, 2)).working()).isFalse();
        assertThat(calendar.on(LocalDate.of(2027, 1, 4)))
                .isEqualTo(new CalendarDay(LocalDate.of(2027, 1, 4), true, true, null));
    }

    @Test
    void theNextWorkingDayPassesOverHolidaysAndNotOverAWorkingSunday() {
        assertThat(calendar.nextWorkingDay(LocalDate.of(2025, 9, 30)).date()).isEqualTo("2025-10-09");
        assertThat(calendar.nextWorkingDay(LocalDate.of(2026, 1, 2)).date()).isEqualTo("2026-01-04");
        var intoTheUnknown = calendar.nextWorkingDay(LocalDate.of(2026, 12, 31));
        assertThat(intoTheUnknown.date()).isEqualTo("2027-01-04");
        assertThat(intoTheUnknown.provisional()).isTrue();
    }
}
