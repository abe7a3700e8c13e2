package org.nianbao.agency;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.nianbao.ChinaTime;

/**
 * 地方时限: a date earlier than the legal one, which an office sets for a season by its own notice. It takes nothing from the
 * legal date, and who keeps that one but not this is late for the office only.
 *
 * @param id     number of the administration's entry that set it
 * @param within the agency for which it holds, with all below it
 * @param kinds  of which agencies it is meant; empty for all
 * @param day    the last day that is in time
 * @param notice what the notice is called that says so
 * @param office the agency for which whoever set it acted
 */
public record LocalTerm(
        String id,
        String within,
        Set<AgencyKind> kinds,
        TermEvent event,
        LocalDate day,
        String notice,
        String office,
        String by,
        Instant at) {

    public LocalTerm {
        kinds = Set.copyOf(kinds);
    }

    boolean isFor(AgencyKind kind) {
        return kinds.isEmpty() || kinds.contains(kind);
    }

    /** The last day it may name: the first legal date among the agencies it is meant for, behind which it would be none for them. */
    LocalDate latest(int year) {
        return (kinds.isEmpty() ? Set.of(AgencyKind.values()) : kinds)
                .stream().map(kind -> kind.due(year)).min(LocalDate::compareTo).orElseThrow();
    }

    /** In a sentence, e.g. 政府部门、事业单位 2027年1月26日前报送. */
    String sentence() {
        return (kinds.isEmpty()
                        ? "各机关"
                        : kinds.stream().sorted().map(AgencyKind::label).collect(Collectors.joining("、")))
                + ChinaTime.said(day) + "前" + event.label() + "年度报告";
    }
}
