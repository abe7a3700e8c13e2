package org.nianbao.statistics;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nianbao.ChinaTime;
import org.nianbao.agency.Agencies;
import org.nianbao.agency.Agency;
import org.nianbao.agency.Punctuality;
import org.nianbao.agency.Season;
import org.nianbao.agency.Seasons;
import org.nianbao.publication.Publications;
import org.nianbao.publication.Publications.Issued;
import org.nianbao.report.ReportId;
import org.nianbao.statistics.Timeliness.TimelinessEntry;
import org.springframework.stereotype.Service;

/** Telling who kept the legal date, for everybody. */
@Service
public class Timing {

    private static final int MOST_YEARS = 10;

    private final Agencies agencies;
    private final Seasons seasons;
    private final Publications publications;
    private final Clock clock;

    Timing(Agencies agencies, Seasons seasons, Publications publications, Clock clock) {
        this.agencies = agencies;
        this.seasons = seasons;
        this.publications = publications;
        this.clock = clock;
    }

    /** The year whose reports are due in this calendar year, or were. */
    public int current() {
        return LocalDate.now(clock).getYear() - 1;
    }

    /**
     * @param year   null for the {@linkplain #current() current} one
     * @param within an agency, with all below it; null for everybody
     */
    public Timeliness timeliness(@Nullable Integer year, @Nullable String within) {
        var asked = within == null ? null : agencies.tree().recorded(within);
        return timeliness(year == null ? current() : year, asked, publications.since());
    }

    /** The same of the years before it of which something is published, latest first; at most {@value #MOST_YEARS}. */
    public List<Timeliness> before(Timeliness shown) {
        var since = publications.since();
        var years = new LinkedHashSet<Integer>();
        years.add(current());
        years.addAll(publications.years());
        return years.stream()
                .filter(year -> year < shown.year())
                .limit(MOST_YEARS)
                .map(year -> timeliness(year, shown.within(), since))
                .toList();
    }

    private Timeliness timeliness(int year, @Nullable Agency within, @Nullable Instant since) {
        var season = seasons.season(year);
        var everybody = within == null
                ? season.then().allRecorded()
                : season.everybody(within.code()).toList();
        var issued = publications.issued(everybody.stream()
                .map(agency -> new ReportId(agency.code(), year))
                .toList());
        var first = since == null ? null : ChinaTime.day(since);
        return new Timeliness(
                year,
                within,
                LocalDate.now(clock),
                first,
                entries(season, everybody.stream().filter(agency -> season.isObliged(agency.code())), issued, first),
                entries(
                        season,
                        everybody.stream()
                                .filter(agency -> !season.isObliged(agency.code()))
                                .filter(agency -> issued.containsKey(new ReportId(agency.code(), year))),
                        issued,
                        first));
    }

    private List<TimelinessEntry> entries(
            Season season, Stream<Agency> some, Map<ReportId, Issued> issued, @Nullable LocalDate since) {
        var today = LocalDate.now(clock);
        return some.map(agency -> {
                    var superior =
                            agency.superiorCode() == null ? null : season.then().find(agency.superiorCode());
                    var published = issued.get(new ReportId(agency.code(), season.year()));
                    var on = published == null ? null : ChinaTime.day(published.firstAt());
                    var due = agency.due(season.year());
                    return new TimelinessEntry(
                            agency,
                            superior == null ? null : superior.name(),
                            due,
                            on,
                            since == null && due.isBefore(today) || since != null && due.isBefore(since)
                                    ? null
                                    : Punctuality.of(due, on, today),
                            today,
                            published == null ? null : published.latest());
                })
                .toList();
    }
}
