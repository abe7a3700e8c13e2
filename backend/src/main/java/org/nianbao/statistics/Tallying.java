package org.nianbao.statistics;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.nianbao.agency.Agencies;
import org.nianbao.agency.Agency;
import org.nianbao.agency.Seasons;
import org.nianbao.content.Table;
import org.nianbao.form.Edition;
import org.nianbao.form.Editions;
import org.nianbao.form.KeyFigure;
import org.nianbao.graphql.BadRequest;
import org.nianbao.graphql.Connection;
import org.nianbao.graphql.Page;
import org.nianbao.publication.Figures;
import org.nianbao.publication.FiguresInForce;
import org.nianbao.publication.InForce;
import org.nianbao.publication.Publication;
import org.nianbao.publication.Publications;
import org.nianbao.report.ReportId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.util.function.SingletonSupplier;

/** Adding up what the agencies of a region published for a year, and tracing a sum to where it comes from. */
@Service
public class Tallying {

    private static final int DAY = 24 * 60;
    private static final int MOST_YEARS = 6;
    private static final Logger LOG = LoggerFactory.getLogger(Tallying.class);

    private final Agencies agencies;
    private final Seasons seasons;
    private final FiguresInForce figures;
    private final Publications publications;
    private final Editions editions;

    Tallying(Agencies agencies, Seasons seasons, FiguresInForce figures, Publications publications, Editions editions) {
        this.agencies = agencies;
        this.seasons = seasons;
        this.figures = figures;
        this.publications = publications;
        this.editions = editions;
    }

    public Tally tally(String code, int year, Region.Scope scope) {
        var agency = agencies.tree().recorded(code);
        var region = new Region(seasons.season(year), agency, scope);
        return new Tally(agency, year, scope, region, SingletonSupplier.of(() -> totals(agency, year, scope, region)));
    }

    /** The same of the years before it whose forms have tables, latest first; at most {@value #MOST_YEARS}. */
    public List<Tally> before(Tally shown) {
        return IntStream.iterate(shown.year() - 1, year -> year - 1)
                .limit(MOST_YEARS)
                .takeWhile(year -> !editions.forYear(year).tables().isEmpty())
                .mapToObj(year -> tally(shown.agency().code(), year, shown.scope()))
                .toList();
    }

    private Tally.Totals totals(Agency agency, int year, Region.Scope scope, Region region) {
        var edition = editions.forYear(year);
        var numbers = figures.numbers(region.codes(), year);
        var counted = region.counted(inForm(numbers, edition));
        var sums =
                figures.sums(year + " " + agency.code() + " " + scope + " " + edition.key(), numbers(counted, numbers));
        var government = numbers.get(agency.code());
        var own = region.standsBeside()
                        && scope == Region.Scope.WHOLE
                        && government != null
                        && edition.key().equals(government.edition())
                ? figures.figures(government)
                : null;
        var beside = own == null ? null : Beside.of(own, sums);
        return new Tally.Totals(
                coverage(agency, scope, region, counted, numbers.keySet(), beside),
                edition.tables().stream()
                        .map(form -> Table.of(form, sums::cell))
                        .toList(),
                Ratio.of(edition.ratios(), sums.byCell()),
                edition.divisions().stream()
                        .map(form -> new Tally.Division(
                                form.key(), form.title(), form.unit(), Ratio.of(form.shares(), sums.byCell())))
                        .toList(),
                beside);
    }

    private static Set<String> inForm(Map<String, InForce> numbers, Edition edition) {
        return numbers.entrySet().stream()
                .filter(number -> edition.key().equals(number.getValue().edition()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static List<InForce> numbers(Region.Counted counted, Map<String, InForce> numbers) {
        return counted.agencies().stream()
                .map(agency -> Objects.requireNonNull(numbers.get(agency.code())))
                .toList();
    }

    /**
     * The report of the government asked about is in no sum; it counts as included when all others are and it says the same.
     * So a sum that the government itself contradicts is never called complete.
     */
    private static Tally.Coverage coverage(
            Agency asked,
            Region.Scope scope,
            Region region,
            Region.Counted counted,
            Set<String> published,
            @Nullable Beside beside) {
        var expected = region.obliged().stream()
                .filter(agency -> scope == Region.Scope.WHOLE
                        || !(region.standsBeside() && agency.code().equals(asked.code())))
                .toList();
        var held = counted.agencies().stream()
                .flatMap(region::heldBy)
                .map(Agency::code)
                .collect(Collectors.toSet());
        var uncounted = expected.stream()
                .filter(agency -> !held.contains(agency.code()))
                .toList();
        if (beside != null && beside.agrees() && Region.codes(uncounted).equals(List.of(asked.code()))) {
            uncounted = List.of();
        }
        var missing = expected.stream()
                .filter(agency -> !published.contains(agency.code()))
                .toList();
        return new Tally.Coverage(expected.size(), uncounted, missing, counted.inParts());
    }

    /** What people ask for first, by references. */
    List<String> keyFigures() {
        return editions.keyFigures().stream().map(KeyFigure::cell).toList();
    }

    /** The publications that a tally holds, with what each has in one cell: their numbers make up the tally's. */
    public Connection<Contribution> contributions(Tally tally, String cell, Page page) {
        var edition = editions.forYear(tally.year());
        if (edition.cell(cell) == null) {
            throw new BadRequest(edition.called() + "没有单元格“" + cell + "”。");
        }
        var numbers = figures.numbers(tally.region().codes(), tally.year());
        var counted = tally.region().counted(inForm(numbers, edition));
        var aggregates = counted.agencies().stream()
                .filter(tally.region()::isAggregate)
                .map(Agency::code)
                .collect(Collectors.toSet());
        return figures.publications(numbers(counted, numbers), page)
                .map(publication -> new Contribution(
                        publication,
                        Objects.requireNonNull(
                                Objects.requireNonNull(publication.content()).cell(cell)),
                        aggregates.contains(publication.agencyCode())));
    }

    /** The report that stands beside a tally, whole. */
    @Nullable
    Publication publication(Figures own) {
        var publication = publications.find(new ReportId(own.agency(), own.year()), null);
        return publication == null || publication.withdrawn() ? null : publication;
    }

    /**
     * Adds up what is asked most, so that nobody waits for it, and counts anew every sum that is kept: soon after the
     * start and once a day.
     */
    @Scheduled(initialDelay = 2, fixedRate = DAY, timeUnit = TimeUnit.MINUTES)
    void verify() {
        var tops = agencies.tree().all().stream()
                .filter(agency -> agency.superiorCode() == null)
                .toList();
        figures.years()
                .forEach(year -> tops.forEach(
                        top -> tally(top.code(), year, Region.Scope.WHOLE).tables()));
        figures.verify().forEach(LOG::error);
    }
}
