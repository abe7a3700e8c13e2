package org.nianbao.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Periods as courts and notices counted them; each D number is one of the examples they were worked out by. */
class DeadlineTests {

    private static final String COUNTRY = WorkCalendar.COUNTRY;
    private static final String NINGXIA = "640104";
    private static final String GUANGXI = "450100-gjj";

    private static final WorkCalendars CALENDARS = WorkCalendars.load();
    private static final WorkCalendars EARLIER = HolidayFiles.read("/calendar/earlier/");

    private static final Pause THIRD_PARTY = pause("2026-09-21", "2026-10-13", "征求第三方意见");

    @ParameterizedTest(name = "{0}: {2} + {3} = {4}")
    @CsvSource({
        "D2 a court in 连云港, 640104, 2022-09-30, 20, 2022-11-02",
        "D5 notice, 640104, 2026-03-02, 7, 2026-03-11",
        "D5 reply, 640104, 2026-03-02, 20, 2026-03-30",
        "D5 fully extended, 640104, 2026-03-02, 40, 2026-04-28",
        "D6 notice, cn, 2026-02-13, 7, 2026-03-02",
        "D6 reply over 春节 and its 调休, cn, 2026-02-13, 20, 2026-03-19",
        "D7 notice, cn, 2025-09-26, 7, 2025-10-13",
        "D7 reply, cn, 2025-09-26, 20, 2025-10-30",
        "D8 on a Sunday that is worked, cn, 2025-12-04, 20, 2026-01-04",
        "D9 from a Saturday that is worked, cn, 2026-02-14, 20, 2026-03-20",
        "D10 notice on a Saturday that is worked, cn, 2026-04-27, 7, 2026-05-09",
        "D10 reply once amended, cn, 2026-05-20, 20, 2026-06-17",
        "D11 without what was left out, cn, 2026-09-15, 20, 2026-10-19",
        "D12 the third party's own period, cn, 2026-09-22, 15, 2026-10-20",
        "D15 payment, cn, 2026-05-25, 20, 2026-06-23",
        "D15 reply once paid, cn, 2026-06-16, 20, 2026-07-15",
        "D16 the last that is firm, cn, 2026-12-03, 20, 2026-12-31",
        "D17 the country, cn, 2020-07-15, 20, 2020-08-12",
        "D17 宁夏 with 古尔邦节, 640104, 2020-07-15, 20, 2020-08-14",
        "D18 the country, cn, 2021-05-06, 20, 2021-06-02",
        "D18 宁夏 with 开斋节, 640104, 2021-05-06, 20, 2021-06-04",
        "D20 made public (art. 26), cn, 2026-01-20, 20, 2026-02-24"
    })
    void aPeriodEndsWithItsLastWorkingDay(
            String example, String region, LocalDate start, int workingDays, LocalDate due) {
        assertThat(deadline(CALENDARS, region, start.toString(), workingDays).due())
                .isEqualTo(due);
    }

    @ParameterizedTest(name = "{0}: {2} + {3} = {4}")
    @CsvSource({
        "D1 Guiding Case 26, cn, 2011-06-01, 15, 2011-06-23",
        "D3 by e-mail on a Sunday, cn, 2017-06-18, 15, 2017-07-07",
        "D3 as the court moved the receipt, cn, 2017-06-19, 15, 2017-07-10",
        "D4 posted a day late, cn, 2016-12-27, 15, 2017-01-18",
        "D19 the country, cn, 2017-03-20, 15, 2017-04-11",
        "D19 广西 with 三月三 and its own 调休, 450100-gjj, 2017-03-20, 15, 2017-04-13"
    })
    void underTheLawBefore2019(String example, String region, LocalDate start, int workingDays, LocalDate due) {
        assertThat(deadline(EARLIER, region, start.toString(), workingDays).due())
                .isEqualTo(due);
    }

    @ParameterizedTest(name = "D16 {0}: {1}")
    @CsvSource({
        "2026-12-03, 2026-12-31, false",
        // Naive: 1 January, a holiday, and 4 January.
        "2026-12-04, 2027-01-04, true",
        "2026-12-07, 2027-01-05, true"
    })
    void intoAYearWithoutANoticeItIsProvisional(String start, LocalDate due, boolean provisional) {
        var deadline = deadline(CALENDARS, COUNTRY, start, 20);

        assertThat(deadline.due()).isEqualTo(due);
        assertThat(deadline.provisional()).isEqualTo(provisional);
    }

    @Test
    void d11WhatAThirdPartyTakesIsNotCounted() {
        var deadline = deadline(CALENDARS, COUNTRY, "2026-09-15", 20, THIRD_PARTY);

        assertThat(deadline.due()).isEqualTo("2026-11-03");
        assertThat(deadline.strip(CALENDARS.country()))
                .filteredOn(day -> "征求第三方意见".equals(day.skipped()))
                .extracting(CountedDay::date)
                .hasSize(11)
                .startsWith(LocalDate.of(2026, 9, 22))
                .endsWith(LocalDate.of(2026, 10, 13));
    }

    @Test
    void d12AThirdPartyThatIsSilentIsWaitedForUntilItsOwnPeriodIsOver() {
        var itsOwn = deadline(CALENDARS, COUNTRY, "2026-09-22", 15).due();

        assertThat(deadline(CALENDARS, COUNTRY, "2026-09-15", 20, pause("2026-09-21", itsOwn.toString(), "征求第三方意见"))
                        .due())
                .isEqualTo("2026-11-10");
    }

    @Test
    void d13TwoConsultationsAtATimeAreWaitedForOnce() {
        var deadline = deadline(
                CALENDARS, COUNTRY, "2026-09-15", 20, THIRD_PARTY, pause("2026-09-28", "2026-10-20", "征求其他机关意见"));

        assertThat(deadline.due()).isEqualTo("2026-11-10");
        assertThat(deadline.pauses()).containsExactly(pause("2026-09-21", "2026-10-20", "征求第三方意见、征求其他机关意见"));
    }

    @ParameterizedTest(name = "D14 extended by {0}: {1}")
    @CsvSource({"10, 2026-11-17", "20, 2026-12-01"})
    void d14AnExtensionIsCountedBehindWhatWasLeftOut(int extension, LocalDate due) {
        assertThat(deadline(CALENDARS, COUNTRY, "2026-09-15", 20 + extension, THIRD_PARTY)
                        .due())
                .isEqualTo(due);
    }

    @Test
    void aRegionWhoseOwnNoticeIsNotKnownIsProvisionalThoughTheCountrysIs() {
        assertThat(deadline(EARLIER, COUNTRY, "2016-03-01", 20).provisional()).isFalse();
        assertThat(deadline(EARLIER, GUANGXI, "2016-03-01", 20).provisional()).isTrue();
    }

    @Test
    void whyThisDateTellsWhatEachDayIs() {
        var calendar = CALENDARS.country();
        var strip = deadline(CALENDARS, COUNTRY, "2026-09-24", 5, pause("2026-09-28", "2026-09-29", "征求第三方意见"))
                .strip(calendar);

        assertThat(strip)
                .extracting(day -> day.date() + " " + (day.number() == null ? day.skipped() : day.number()))
                .containsExactly(
                        "2026-09-25 中秋节",
                        "2026-09-26 中秋节",
                        "2026-09-27 中秋节",
                        "2026-09-28 1",
                        "2026-09-29 征求第三方意见",
                        "2026-09-30 2",
                        "2026-10-01 国庆节",
                        "2026-10-02 国庆节",
                        "2026-10-03 国庆节",
                        "2026-10-04 国庆节",
                        "2026-10-05 国庆节",
                        "2026-10-06 国庆节",
                        "2026-10-07 国庆节",
                        "2026-10-08 3",
                        "2026-10-09 4",
                        // A Saturday that is worked.
                        "2026-10-10 5");
        assertThat(deadline(CALENDARS, COUNTRY, "2026-03-06", 1).strip(calendar))
                .extracting(CountedDay::skipped)
                .containsExactly("周六", "周日", null);
    }

    @ParameterizedTest(name = "on {0} there are {1} left")
    @CsvSource({
        // Before it starts, on the day it starts, and before, in and behind what is left out.
        "2026-09-10, 20",
        "2026-09-15, 20",
        "2026-09-21, 15",
        "2026-09-30, 15",
        "2026-10-13, 15",
        "2026-10-14, 14",
        "2026-11-02, 1",
        "2026-11-03, 0",
        "2026-11-04, -1",
        "2026-11-08, -3"
    })
    void whatIsLeftIsCountedTheSameWay(LocalDate today, int left) {
        assertThat(deadline(CALENDARS, COUNTRY, "2026-09-15", 20, THIRD_PARTY).left(today, CALENDARS.country()))
                .isEqualTo(left);
    }

    @Test
    void whileAnOpinionIsWaitedForTheDeadlineMovesWithEachDay() {
        var calendar = CALENDARS.country();
        var start = LocalDate.of(2026, 9, 15);
        var open = List.of(new Pause(LocalDate.of(2026, 9, 21), null, "征求第三方意见"));

        assertThat(Deadline.of(calendar, start, 20, open, LocalDate.of(2026, 9, 21))
                        .due())
                .isEqualTo("2026-10-19");
        assertThat(Deadline.of(calendar, start, 20, open, LocalDate.of(2026, 9, 22))
                        .due())
                .isEqualTo("2026-10-20");
        assertThat(Deadline.of(calendar, start, 20, open, LocalDate.of(2026, 10, 13)))
                .isEqualTo(deadline(CALENDARS, COUNTRY, "2026-09-15", 20, THIRD_PARTY));
        assertThatThrownBy(() -> Deadline.of(calendar, start, 20, open)).hasMessageContaining("has not ended");
    }

    @Test
    void itIsExplainedByTheCalendarItWasCountedBy() {
        var ningxia = CALENDARS.of(NINGXIA);
        var deadline = deadline(CALENDARS, COUNTRY, "2026-03-02", 20);

        assertThatThrownBy(() -> deadline.strip(ningxia)).hasMessageContaining(ningxia.version());
        assertThatThrownBy(() -> deadline.left(LocalDate.of(2026, 3, 3), ningxia))
                .hasMessageContaining(ningxia.version());
    }

    private static Deadline deadline(
            WorkCalendars calendars, String region, String start, int workingDays, Pause... pauses) {
        return Deadline.of(calendars.of(region), LocalDate.parse(start), workingDays, List.of(pauses));
    }

    private static Pause pause(String from, String to, String why) {
        return new Pause(LocalDate.parse(from), LocalDate.parse(to), why);
    }
}
