package org.nianbao.publication;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nianbao.form.ReportYears;
import org.nianbao.report.ReportId;
import org.nianbao.store.PublicationClock;
import org.springframework.stereotype.Component;

/**
 * What is in force, year by year: for each agency a number and the form it is in. A year is kept in memory until something
 * of it changes, and then read anew from one index; so it is counted what there is and found what is missing without a look
 * at any document.
 */
@Component
class YearsInForce {

    /** The reports of so few are asked for by their ids, however many others there are. */
    static final int FEW = 500;

    private record YearKept(long version, Map<String, InForce> numbers) {

        /** What was read later does too; where there is no primary, nobody knows what is later. */
        boolean isOf(long asked) {
            return asked < 0 ? version == asked : version >= asked;
        }
    }

    private final Heads heads;
    private final PublicationClock changes;
    private final Clock clock;
    private final Map<Integer, YearKept> known = new ConcurrentHashMap<>();

    YearsInForce(Heads heads, PublicationClock changes, Clock clock) {
        this.heads = heads;
        this.changes = changes;
        this.clock = clock;
    }

    /** What is in force for a year, by agency. */
    Map<String, InForce> of(int year) {
        long version = changes.year(year);
        return known.compute(
                        year,
                        (asked, there) -> there != null && there.isOf(version)
                                ? there
                                : new YearKept(version, heads.inForce(asked)))
                .numbers();
    }

    /** What of some agencies is. */
    Map<String, InForce> of(Collection<String> agencies, int year) {
        var found = new HashMap<String, InForce>();
        if (agencies.size() > FEW) {
            var all = of(year);
            agencies.forEach(agency -> {
                var number = all.get(agency);
                if (number != null) {
                    found.put(agency, number);
                }
            });
        } else {
            heads.inForce(agencies.stream().map(agency -> new ReportId(agency, year)))
                    .forEach(number -> found.put(number.agency(), number));
        }
        return found;
    }

    /** Those of which something is in force, latest first. */
    List<Integer> years() {
        int last = LocalDate.now(clock).getYear();
        var years = new ArrayList<Integer>();
        for (int year = last; year >= ReportYears.FIRST; year--) {
            if (!of(year).isEmpty()) {
                years.add(year);
            }
        }
        return years;
    }

    /** How many publications meet a filter's conditions, whatever they say. */
    int count(PublicationFilter filter, @Nullable Collection<String> subtree) {
        return years().stream()
                .filter(filter::holdsYear)
                .mapToInt(year -> count(of(year), filter.agency(), subtree))
                .sum();
    }

    private static int count(Map<String, InForce> year, @Nullable String agency, @Nullable Collection<String> subtree) {
        return agency == null
                ? subtree == null
                        ? year.size()
                        : Math.toIntExact(subtree.stream()
                                .distinct()
                                .filter(year::containsKey)
                                .count())
                : year.containsKey(agency) && (subtree == null || subtree.contains(agency)) ? 1 : 0;
    }

    /** Whatever some agencies can have reported by now. */
    Stream<ReportId> everyYear(Collection<String> agencies) {
        return agencies.stream().flatMap(agency -> years(ReportYears.FIRST, agency));
    }

    /** What the same agency can have reported of later years by now. */
    Stream<ReportId> yearsAfter(ReportId report) {
        return years(report.year() + 1, report.agency());
    }

    private Stream<ReportId> years(int first, String agency) {
        return IntStream.rangeClosed(first, LocalDate.now(clock).getYear())
                .mapToObj(year -> new ReportId(agency, year));
    }
}
