package org.nianbao.season;

import java.time.LocalDate;
import java.util.List;
import org.nianbao.agency.Agency;
import org.nianbao.calendar.CalendarDay;
import org.nianbao.graphql.BadRequest;
import org.nianbao.graphql.Connection;
import org.nianbao.graphql.Page;

/**
 * A season seen from above.
 *
 * @param within  the agency asked about, with all below it
 * @param mayUrge whether whoever asks may urge
 * @param totals  of all, whatever was filtered
 * @param entries those that were asked for, in the order asked for
 */
public record SeasonBoard(
        int year,
        Agency within,
        CalendarDay today,
        CalendarDay nextWorkingDay,
        boolean mayUrge,
        SeasonFilter filter,
        SeasonTotals totals,
        List<SeasonEntry> entries) {

    public SeasonBoard {
        entries = List.copyOf(entries);
    }

    /** The day of which all of it is true. */
    public LocalDate asOf() {
        return today.date();
    }

    /** The date the filter is about, and how all keep it. */
    public SeasonTotals.TermTotal term() {
        return totals.terms().stream()
                .filter(term -> term.id().equals(filter.termOrStatutory()))
                .findFirst()
                .orElseThrow(() -> new BadRequest("这一年报季没有编号为“" + filter.term() + "”的时限。"));
    }

    /** By place in the list: what lies before it may change meanwhile, and nobody starts anew for that. */
    Connection<SeasonEntry> page(Page page) {
        int start = page.after() == null ? 0 : place(page.after()) + 1;
        var found = entries.stream().skip(start).limit(page.first() + 1L).toList();
        return Connection.of(page, found, entry -> String.valueOf(start + found.indexOf(entry)), entries::size);
    }

    private static int place(String after) {
        try {
            return Math.max(-1, Integer.parseInt(after));
        } catch (NumberFormatException e) {
            throw new BadRequest("after 不是本列表给出的位置。");
        }
    }
}
