package org.nianbao.season;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nianbao.agency.Agency;
import org.nianbao.calendar.CalendarDay;

/** What became of urging. */
sealed interface UrgeOutcome {

    /**
     * They were urged, but for those that are named.
     *
     * @param untold those at whom nobody was ever here who could act now
     * @param later  how many are told soon, so that whether anybody can be told is not known yet
     */
    record AgenciesUrged(List<Agency> urged, List<NotUrged> skipped, List<Agency> untold, int later)
            implements UrgeOutcome {}

    record NoWorkingDay(CalendarDay next, String message) implements UrgeOutcome {}

    /** @param agency null where there is none of that code in the season */
    record NotUrged(String code, @Nullable Agency agency, String message) {}
}
