package org.nianbao.register;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nianbao.ChinaTime;

/**
 * What a register offers a report of a year.
 *
 * @param label    what people call it
 * @param cells    numbers by cell reference, in the order of the form
 * @param keptSince from when on everything was entered, as the agency states; null where it did not
 * @param asOf     the day it was counted
 * @param digest   SHA-256 of what was counted: the same as long as no entry changed that has to do with the year
 */
public record Offer(
        String register,
        String label,
        int year,
        Map<String, Integer> cells,
        @Nullable LocalDate keptSince,
        LocalDate asOf,
        String digest) {

    public Offer {
        cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
    }

    /** Whether everything of the year is in it; otherwise it shows and fills nothing. */
    public boolean isWhole() {
        return keptSince != null && !keptSince.isAfter(LocalDate.of(year, 1, 1));
    }

    /** Why it fills nothing; null where it is whole. */
    public @Nullable String incomplete() {
        if (isWhole()) {
            return null;
        }
        return keptSince == null
                ? label + "没有说明自哪一天起登记完整，数字只供参考，不能取用。请由登记人员说明。"
                : label + "自" + ChinaTime.said(keptSince) + "起登记完整，不含 " + year + " 年此前的申请，数字只供参考，不能取用。";
    }
}
