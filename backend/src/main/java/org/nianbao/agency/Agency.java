package org.nianbao.agency;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An agency (机关) as it is on a given day, or as it was last when it exists no longer.
 *
 * @param code         the six digits of GB/T 2260 for a region, with a suffix for an agency in it
 * @param superiorCode code of its 上级; null at the top
 * @param since        the day from which it bears this name: founded, formed by merger, or renamed
 * @param closed       the first day on which it exists no longer, where that day has come; null otherwise
 * @param mergedInto   code of the agency that took over its duties on that day; null when none did
 * @param shortNames   what people call it (简称、别称) beside what a rule makes of its name
 */
public record Agency(
        String code,
        String name,
        AgencyKind kind,
        @Nullable String superiorCode,
        LocalDate since,
        @Nullable LocalDate closed,
        @Nullable String mergedInto,
        List<String> shortNames) {

    /** One that exists. */
    public Agency(String code, String name, AgencyKind kind, @Nullable String superiorCode, LocalDate since) {
        this(code, name, kind, superiorCode, since, null, null, List.of());
    }

    /** In whose sight it lies, next above: its 上级; of one that exists no longer, whoever took over its duties. */
    public @Nullable String above() {
        return mergedInto == null ? superiorCode : mergedInto;
    }

    /** The legal date for a report year: 31 January of the next year, for a government 31 March (条例 article 49). */
    public LocalDate due(int year) {
        return kind.due(year);
    }

    /** Whether it is a 人民政府; of those on the lowest level, a township has one and a sub-district (街道) only an office. */
    public boolean isGovernment() {
        return kind == AgencyKind.GOVERNMENT || kind == AgencyKind.TOWNSHIP && name.endsWith("人民政府");
    }

    /** Whether it may have become another body between the report for the year before and the one for this year. */
    public boolean changedIn(int year) {
        return since.getYear() == year || since.getYear() == year + 1;
    }

    /** Whether it may make 规章: governments of provinces, cities with districts and autonomous prefectures. */
    public boolean mayMakeRegulations() {
        return kind == AgencyKind.GOVERNMENT && code.matches("\\d{4}00");
    }
}
