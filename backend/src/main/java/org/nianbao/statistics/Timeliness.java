package org.nianbao.statistics;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nianbao.ChinaTime;
import org.nianbao.agency.Agency;
import org.nianbao.agency.AgencyKind;
import org.nianbao.agency.Punctuality;
import org.nianbao.publication.PublicationNumber;

/**
 * 公布时限: how those who must report for a year kept the legal date (条例第四十九条), by what the public record says. A local
 * date is an office's own affair and none of it.
 *
 * @param within        the agency asked about, with all below it as they were then; null for everybody
 * @param asOf          the day of which it is true
 * @param recordedSince the day of the first publication here; what was due before may have been published elsewhere in time.
 *                      Null while nothing is published
 * @param entries       those that must report, in the order of the tree
 * @param unasked       those that need not and published all the same
 */
public record Timeliness(
        int year,
        @Nullable Agency within,
        LocalDate asOf,
        @Nullable LocalDate recordedSince,
        List<TimelinessEntry> entries,
        List<TimelinessEntry> unasked) {

    public Timeliness {
        entries = List.copyOf(entries);
        unasked = List.copyOf(unasked);
    }

    /**
     * One agency.
     *
     * @param agency      as it was at the end of the year
     * @param publishedOn the day of its first publication: a correction is never late, and what was withdrawn was published all
     *                    the same. Null while there is none
     * @param punctuality null where nobody can tell: it was due before anything was published here
     * @param latest      the latest number of its report; null while there is none
     */
    public record TimelinessEntry(
            Agency agency,
            @Nullable String superior,
            LocalDate due,
            @Nullable LocalDate publishedOn,
            @Nullable Punctuality punctuality,
            LocalDate asOf,
            @Nullable PublicationNumber latest) {

        /** Whole days left of PENDING, days late of LATE and NEVER, 0 of IN_TIME; null where that cannot be told. */
        public @Nullable Integer days() {
            return punctuality == null ? null : punctuality.days(due, publishedOn, asOf);
        }

        /** How often it was corrected. */
        public int corrections() {
            return latest == null ? 0 : latest.number() - 1;
        }

        /** That it was published, and nothing of it is in force any more. */
        public boolean withdrawn() {
            return latest != null && latest.withdrawn();
        }
    }

    /** 法定时限: until when each kind of agency had or has to publish, in a sentence; the day that most have comes last. */
    public String legalDates() {
        var byDay = Stream.of(AgencyKind.values())
                .collect(Collectors.groupingBy(kind -> kind.due(year), TreeMap::new, Collectors.toList()));
        var most = Collections.max(
                        byDay.entrySet(),
                        Comparator.comparingInt(term -> term.getValue().size()))
                .getKey();
        var others = byDay.entrySet().stream()
                .filter(term -> !term.getKey().equals(most))
                .map(term -> term.getValue().stream().map(AgencyKind::label).collect(Collectors.joining("、")) + "为"
                        + ChinaTime.said(term.getKey()) + "，");
        return "法定时限：" + others.collect(Collectors.joining()) + (byDay.size() == 1 ? "各机关" : "其他机关") + "为"
                + ChinaTime.said(most) + "。";
    }

    public int expected() {
        return entries.size();
    }

    public int published() {
        return count(entries.stream().filter(entry -> entry.publishedOn() != null));
    }

    public int withdrawn() {
        return count(entries.stream().filter(TimelinessEntry::withdrawn));
    }

    public int unknown() {
        return count(entries.stream().filter(entry -> entry.punctuality() == null));
    }

    public List<Punctuality.PunctualityTotal> totals() {
        return Punctuality.totals(
                entries.stream().map(TimelinessEntry::punctuality).flatMap(Stream::ofNullable));
    }

    public int of(Punctuality punctuality) {
        return totals().get(punctuality.ordinal()).agencies();
    }

    private static int count(Stream<TimelinessEntry> some) {
        return Math.toIntExact(some.count());
    }
}
