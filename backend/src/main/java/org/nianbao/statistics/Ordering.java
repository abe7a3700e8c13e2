package org.nianbao.statistics;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nianbao.agency.Agencies;
import org.nianbao.agency.Agency;
import org.nianbao.agency.AgencyKind;
import org.nianbao.agency.Season;
import org.nianbao.agency.Seasons;
import org.nianbao.form.Editions;
import org.nianbao.graphql.BadRequest;
import org.nianbao.publication.Figures;
import org.nianbao.publication.FiguresInForce;
import org.nianbao.publication.InForce;
import org.nianbao.statistics.Ranking.RankingAbsence;
import org.nianbao.statistics.Ranking.RankingReason;
import org.springframework.stereotype.Service;

/** Putting agencies beside each other by one indicator: those of a year in order, and one over the years among its peers. */
@Service
public class Ordering {

    private static final int MOST_YEARS = 10;

    private final Agencies agencies;
    private final Seasons seasons;
    private final FiguresInForce figures;
    private final Editions editions;
    private final Clock clock;

    Ordering(Agencies agencies, Seasons seasons, FiguresInForce figures, Editions editions, Clock clock) {
        this.agencies = agencies;
        this.seasons = seasons;
        this.figures = figures;
        this.editions = editions;
        this.clock = clock;
    }

    /** An agency's figures of a year, and the number they stand in. */
    private record OwnFigures(InForce number, @Nullable Figures figures) {}

    /**
     * @param within an agency, with all below it; null for everybody
     * @param kinds  which alone; null or empty for all
     */
    public Ranking ranking(
            String figure,
            int year,
            @Nullable String within,
            @Nullable Collection<AgencyKind> kinds,
            boolean ascending) {
        var edition = editions.forYear(year);
        var indicator = Indicator.of(edition, figure);
        if (indicator == null) {
            throw new BadRequest(edition.called() + "没有指标“" + figure + "”。");
        }
        var asked = within == null ? null : agencies.tree().recorded(within);
        var season = seasons.season(year);
        var expected = obliged(season, asked)
                .filter(agency -> kinds == null || kinds.isEmpty() || kinds.contains(agency.kind()))
                .toList();
        var said = said(expected, year);
        var found = new ArrayList<Ranking.RankingEntry>();
        var without = new ArrayList<RankingAbsence>();
        for (var agency : expected) {
            var own = said.get(agency.code());
            var figures = own == null ? null : own.figures();
            var its = figures == null ? null : Indicator.of(figures.edition(), figure);
            var value = figures == null || its == null ? null : its.of(figures.cells());
            if (own == null) {
                without.add(new RankingAbsence(agency, RankingReason.NOT_PUBLISHED));
            } else if (value == null) {
                without.add(new RankingAbsence(agency, RankingReason.NOT_IN_FORM));
            } else if (value.value() == null) {
                without.add(new RankingAbsence(agency, RankingReason.NO_NUMBER));
            } else {
                found.add(new Ranking.RankingEntry(
                        0,
                        agency,
                        agency.kind() == AgencyKind.GOVERNMENT,
                        value,
                        own.number().id()));
            }
        }
        return new Ranking(indicator, year, asked, expected.size(), ranked(found, ascending), without);
    }

    private static List<Ranking.RankingEntry> ranked(List<Ranking.RankingEntry> found, boolean ascending) {
        Comparator<Ranking.RankingEntry> byValue = Comparator.comparing(Ordering::number);
        var ordered = found.stream()
                .sorted((ascending ? byValue : byValue.reversed())
                        .thenComparing(entry -> entry.agency().code()))
                .toList();
        var ranked = new ArrayList<Ranking.RankingEntry>();
        for (int i = 0; i < ordered.size(); i++) {
            var entry = ordered.get(i);
            int rank = i > 0 && number(entry).compareTo(number(ordered.get(i - 1))) == 0
                    ? ranked.get(i - 1).rank()
                    : i + 1;
            ranked.add(new Ranking.RankingEntry(
                    rank, entry.agency(), entry.aggregate(), entry.value(), entry.publication()));
        }
        return ranked;
    }

    private static BigDecimal number(Ranking.RankingEntry entry) {
        return Objects.requireNonNull(entry.value().value());
    }

    /** Of the last years, beginning with the first whose form has the indicator. */
    public Trend trend(String code, String figure) {
        var agency = agencies.tree().recorded(code);
        var published = figures.years();
        int last = published.isEmpty() ? LocalDate.now(clock).getYear() - 1 : published.getFirst();
        int first = published.isEmpty() ? last : published.getLast();
        var years = IntStream.rangeClosed(Math.max(first, last - MOST_YEARS + 1), last)
                .dropWhile(year -> Indicator.of(editions.forYear(year), figure) == null)
                .boxed()
                .toList();
        var newest = years.reversed().stream()
                .map(year -> Indicator.of(editions.forYear(year), figure))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(() -> new BadRequest("近年的格式都没有指标“" + figure + "”。"));
        return new Trend(
                newest,
                agency,
                years.stream().map(year -> point(agency, figure, year)).toList());
    }

    private Trend.TrendPoint point(Agency agency, String figure, int year) {
        var season = seasons.season(year);
        var then = season.then().find(agency.code());
        var peers = then == null || then.superiorCode() == null
                ? List.<Agency>of()
                : obliged(season, null)
                        .filter(one -> one.kind() == then.kind()
                                && then.superiorCode().equals(one.superiorCode())
                                && !one.code().equals(then.code()))
                        .toList();
        var said = said(Stream.concat(Stream.of(agency), peers.stream()).toList(), year);
        var numbers = peers.stream()
                .map(one -> value(said.get(one.code()), figure))
                .map(value -> value == null ? null : value.value())
                .flatMap(Stream::ofNullable)
                .toList();
        return new Trend.TrendPoint(
                year,
                said.containsKey(agency.code()),
                value(said.get(agency.code()), figure),
                Indicator.median(numbers),
                peers.size(),
                numbers.size());
    }

    private static Indicator.@Nullable IndicatorValue value(@Nullable OwnFigures said, String figure) {
        var figures = said == null ? null : said.figures();
        var indicator = figures == null ? null : Indicator.of(figures.edition(), figure);
        return figures == null || indicator == null ? null : indicator.of(figures.cells());
    }

    private static Stream<Agency> obliged(Season season, @Nullable Agency within) {
        return within == null
                ? season.then().allRecorded().stream().filter(agency -> season.isObliged(agency.code()))
                : season.obliged(within.code()).stream();
    }

    private Map<String, OwnFigures> said(List<Agency> some, int year) {
        var numbers = figures.numbers(Region.codes(some), year);
        var cells = figures.figures(numbers.values().stream()
                .filter(number -> number.edition() != null)
                .toList());
        var said = new HashMap<String, OwnFigures>();
        numbers.forEach((code, number) -> said.put(code, new OwnFigures(number, cells.get(number.id()))));
        return said;
    }
}
