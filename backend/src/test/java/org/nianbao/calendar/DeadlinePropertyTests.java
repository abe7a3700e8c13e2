package org.nianbao.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.nianbao.calendar.HolidayNotice.DaysOff;

/** What holds of every deadline, whatever is left out of it: of some thousands that are drawn, by a seed that a failure names. */
class DeadlinePropertyTests {

    private static final int DRAWN = 2_000;
    private static final LocalDate FIRST = LocalDate.of(2018, 12, 1);
    /** Into years of which no notice is known. */
    private static final int DAYS = 365 * 9;

    private static final WorkCalendars CALENDARS = WorkCalendars.load();

    private record Facts(WorkCalendar calendar, LocalDate start, int workingDays, List<Pause> pauses) {

        Deadline deadline() {
            return Deadline.of(calendar, start, workingDays, pauses);
        }

        Facts with(Pause more) {
            var all = new ArrayList<>(pauses);
            all.add(more);
            return new Facts(calendar, start, workingDays, all);
        }

        Facts extended(int days) {
            return new Facts(calendar, start, workingDays + days, pauses);
        }
    }

    private interface Property {
        void holds(Facts facts, Random random);
    }

    private static void always(Property property) {
        long seed = System.nanoTime();
        var random = new Random(seed);
        for (int i = 0; i < DRAWN; i++) {
            var facts = draw(random);
            try {
                property.holds(facts, random);
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("seed " + seed + ", draw " + i + ": " + facts, e);
            }
        }
    }

    private static Facts draw(Random random) {
        var calendars = CALENDARS.all();
        var start = FIRST.plusDays(random.nextInt(DAYS));
        var pauses = new ArrayList<Pause>();
        for (int i = random.nextInt(5); i > 0; i--) {
            pauses.add(pause(start, random));
        }
        return new Facts(calendars.get(random.nextInt(calendars.size())), start, 1 + random.nextInt(45), pauses);
    }

    private static Pause pause(LocalDate start, Random random) {
        var from = start.plusDays(random.nextInt(120) - 20);
        return new Pause(from, from.plusDays(random.nextInt(45)), "征求意见" + random.nextInt(3));
    }

    @Test
    void itIsDueOnAWorkingDayThatIsNotLeftOutAndIsTheLastOfSoMany() {
        always((facts, random) -> {
            var deadline = facts.deadline();
            var strip = deadline.strip(facts.calendar());
            var counted = strip.stream().filter(day -> day.number() != null).toList();

            assertThat(facts.calendar().on(deadline.due()).working()).isTrue();
            assertThat(deadline.pauses()).noneMatch(pause -> pause.holds(deadline.due()));
            assertThat(strip.getLast().date()).isEqualTo(deadline.due());
            assertThat(counted).hasSize(facts.workingDays());
            assertThat(counted.getLast().number()).isEqualTo(facts.workingDays());
            assertThat(deadline.left(facts.start(), facts.calendar())).isEqualTo(facts.workingDays());
            assertThat(deadline.left(deadline.due(), facts.calendar())).isZero();
        });
    }

    @Test
    void whoeverStartsLaterIsDueNoEarlier() {
        always((facts, random) -> {
            var later = new Facts(
                    facts.calendar(),
                    facts.start().plusDays(1 + random.nextInt(10)),
                    facts.workingDays(),
                    facts.pauses());
            assertThat(later.deadline().due()).isAfterOrEqualTo(facts.deadline().due());
        });
    }

    @Test
    void leavingMoreOutNeverShortens() {
        always((facts, random) -> assertThat(
                        facts.with(pause(facts.start(), random)).deadline().due())
                .isAfterOrEqualTo(facts.deadline().due()));
    }

    @Test
    void anExtensionIsLaterAndTakenAwayAgainLeavesNothingBehind() {
        always((facts, random) -> {
            int days = 1 + random.nextInt(20);
            var extended = facts.extended(days);
            assertThat(extended.deadline().due()).isAfter(facts.deadline().due());
            assertThat(extended.extended(-days).deadline()).isEqualTo(facts.deadline());
        });
    }

    @Test
    void inWhichOrderItWasRecordedDoesNotMatterNorWhatIsRecordedTwice() {
        always((facts, random) -> {
            var shuffled = new ArrayList<>(facts.pauses());
            shuffled.addAll(facts.pauses());
            Collections.shuffle(shuffled, random);
            assertThat(new Facts(facts.calendar(), facts.start(), facts.workingDays(), shuffled).deadline())
                    .isEqualTo(facts.deadline());
        });
    }

    @Test
    void whatWasJudgedByAnEarlierCalendarIsJudgedTheSameByItsVersion() {
        always((facts, random) -> {
            var judged = facts.deadline();
            var amended = CALENDARS.with(List.of(amendment(facts, random)));
            var calendar = amended.of(facts.calendar().region());

            assertThat(calendar.version()).isNotEqualTo(judged.calendarVersion());
            var again = new Facts(
                    amended.version(judged.calendarVersion()), facts.start(), facts.workingDays(), facts.pauses());
            assertThat(again.deadline()).isEqualTo(judged);
            assertThat(again.deadline().strip(again.calendar())).isEqualTo(judged.strip(facts.calendar()));
        });
    }

    /** The year it starts in, announced anew: with more days off, some weekends worked. */
    private static HolidayNotice amendment(Facts facts, Random random) {
        int year = facts.start().getYear();
        var off = new ArrayList<DaysOff>();
        var on = new ArrayList<LocalDate>();
        Consumer<LocalDate> day = date -> {
            if (date.getDayOfWeek() == DayOfWeek.SATURDAY) {
                on.add(date);
            } else {
                off.add(new DaysOff("假", date, date));
            }
        };
        for (int i = 0; i < 30; i++) {
            day.accept(LocalDate.of(year, 1, 1).plusDays(random.nextInt(365)));
        }
        return new HolidayNotice(facts.calendar().region(), year, 2, List.of(), off, on);
    }
}
