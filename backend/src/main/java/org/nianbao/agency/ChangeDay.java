package org.nianbao.agency;

import java.time.LocalDate;
import java.time.Month;
import org.nianbao.ChinaTime;
import org.nianbao.graphql.BadRequest;

/** From which days on a change may be. */
final class ChangeDay {

    /** Nothing was founded before. */
    static final LocalDate FIRST = LocalDate.of(1949, 10, 1);

    private static final int YEARS_AHEAD = 5;

    private ChangeDay() {}

    /** Changes reach back no further than the year whose reports are being made: until 31 March, the year before. */
    static LocalDate earliest(LocalDate today) {
        boolean lastYearsAreBeingMade = today.getMonthValue() <= Month.MARCH.getValue();
        return LocalDate.of(lastYearsAreBeingMade ? today.getYear() - 1 : today.getYear(), 1, 1);
    }

    static void require(LocalDate from, LocalDate earliest, LocalDate today) {
        var latest = today.plusYears(YEARS_AHEAD);
        if (from.isBefore(earliest)) {
            throw new BadRequest(
                    "生效日期不能早于" + ChinaTime.said(earliest) + "，现为" + ChinaTime.said(from) + "；更早的年度已经报送完毕，不再改写。");
        }
        if (from.isAfter(latest)) {
            throw new BadRequest("生效日期不能晚于" + ChinaTime.said(latest) + "，现为" + ChinaTime.said(from) + "。");
        }
    }
}
