package org.nianbao.agency;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nianbao.ChinaTime;
import org.nianbao.agency.AgencyHistory.Era;

/**
 * A merger (合并): several agencies end on a day and one goes on, with their duties and their subordinates.
 *
 * @param into   code of the one
 * @param number of the decision
 */
record Merger(AgencyRecords records, List<String> merged, String into, LocalDate from, LocalDate today, int number) {

    /**
     * What the merger makes of all it touches.
     *
     * @param formed the one as it is founded by the merger; null when it is there
     * @throws Unfit when the history of one of them does not allow it
     */
    Map<String, @Nullable AgencyHistory> changed(@Nullable AgencyHistory formed) {
        var changed = new LinkedHashMap<String, @Nullable AgencyHistory>();
        if (merged.contains(into)) {
            throw new Unfit("机关不能并入自身。");
        }
        if (formed != null) {
            changed.put(into, formed);
        } else {
            var successor = records.get(into);
            if (successor.on(from) == null || successor.closed() != null) {
                throw new Unfit("“" + successor.about(from).name() + "”在" + ChinaTime.said(from) + "还不存在，或已定撤销，不能并入。");
            }
            changed.put(into, successor.with(successor.eras(), null, null, number));
        }
        for (var code : merged) {
            changed.put(code, records.get(code).closed(from, into, number));
        }
        for (var history : records.all()) {
            var agency = history.on(from);
            if (agency != null
                    && agency.superiorCode() != null
                    && merged.contains(agency.superiorCode())
                    && !merged.contains(agency.code())) {
                changed.put(
                        agency.code(),
                        under(history, agency, agency.code().equals(into) ? above(agency.superiorCode()) : into));
            }
        }
        return changed;
    }

    private AgencyHistory under(AgencyHistory history, Agency agency, @Nullable String superior) {
        return history.changed(new Era(from, agency.name(), agency.kind(), superior), today, number);
    }

    /** What stood above those that end. */
    private @Nullable String above(String code) {
        var at = records.get(code).on(from);
        while (at != null && merged.contains(at.code())) {
            at = at.superiorCode() == null
                    ? null
                    : records.get(at.superiorCode()).on(from);
        }
        return at == null ? null : at.code();
    }
}
