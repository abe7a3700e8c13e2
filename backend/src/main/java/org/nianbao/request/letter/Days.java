package org.nianbao.request.letter;

import java.time.LocalDate;

/** How letters write a day. */
final class Days {

    private Days() {}

    /** 2026年7月10日. */
    static String shown(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }
}
