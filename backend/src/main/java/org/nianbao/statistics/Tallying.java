package org.nianbao.statistics;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nianbao.agency.Agencies;
import org.nianbao.agency.Agency;
import org.nianbao.agency.Seasons;
import org.nianbao.content.Table;
import org.nianbao.form.Edition;
import org.nianbao.form.Editions;
import org.nianbao.graphql.BadRequest;
import org.nianbao.graphql.Connection;
import org.nianbao.graphql.Page;
import org.nianbao.publication.Figures;
import org.nianbao.publication.FiguresInForce;
import org.nianbao.publication.Publication;
import org.springframework.stereotype.Service;
import org.springframework.util.function.SingletonSupplier;

/** Adding up what the agencies of a region published for a year, and tracing a sum to where it comes from. */
@Service
public class Tallying {

    private final Agencies agencies;
    private final Seasons seasons;
    private final FiguresInForce figures;
    private final Editions editions;

    Tallying(Agencies agencies, Seasons seasons, FiguresInForce figures, Editions editions) {
        this.agencies = agencies;
        this.seasons = seasons;
        this.figures = figures;
        this.editions = editions;
    }

    public Tally tally(String code, int year, Region.Scope scope) {
        var agency = agencies.tree().recorded(code);
        var region = new Region(seasons.season(year), agency, scope);
        return new Tally(agency, year, scope, region, SingletonSupplier.of(() -> totals(agency, year, scope, region)));
    }

    private Tally.Totals totals(Agency agency, int year, Region.Scope scope, Region region) {
        var edition = editions.forYear(year);
        var sums = new Sums();
        var counted = region.counted(codes -> {
            var read = new HashSet<String>();
            figures.each(codes, year, edition, one -> {
                read.add(one.agency());
                sums.add(one.cells());
            });
            return read;
        });
        var own = region.standsBeside() && scope == Region.Scope.WHOLE ? figures(agency, year, edition) : null;
        var beside = own == null ? null : Beside.of(own, sums);
        return new Tally.Totals(
                coverage(agency, year, scope, region, counted, beside),
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

    private @Nullable Figures figures(Agency agency, int year, Edition edition) {
        var found = new ArrayList<Figures>();
        figures.each(List.of(agency.code()), year, edition, found::add);
        return found.isEmpty() ? null : found.getFirst();
    }

    /**
     * The report of the government asked about is in no sum; it counts as included when all others are and it says the same.
     * So a sum that the government itself contradicts is never called complete.
     */
    private Tally.Coverage coverage(
            Agency asked,
            int year,
            Region.Scope scope,
            Region region,
            Region.Counted counted,
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
        var published = figures.agencies(Region.codes(expected), year);
        var missing = expected.stream()
                .filter(agency -> !published.contains(agency.code()))
                .toList();
        return new Tally.Coverage(expected.size(), uncounted, missing, counted.inParts());
    }

    /** The publications that a tally holds, with what each has in one cell: their numbers make up the tally's. */
    public Connection<Contribution> contributions(Tally tally, String cell, Page page) {
        var edition = editions.forYear(tally.year());
        if (edition.cell(cell) == null) {
            throw new BadRequest("格式版本 " + edition.key() + " 没有单元格“" + cell + "”。");
        }
        var counted = tally.region()
                .counted(codes -> figures.inForm(codes, tally.year(), edition))
                .agencies();
        var aggregates = counted.stream()
                .filter(tally.region()::isAggregate)
                .map(Agency::code)
                .collect(Collectors.toSet());
        return figures.publications(Region.codes(counted), tally.year(), page)
                .map(publication -> new Contribution(
                        publication,
                        Objects.requireNonNull(
                                Objects.requireNonNull(publication.content()).cell(cell)),
                        aggregates.contains(publication.agencyCode())));
    }

    /** The report that stands beside a tally, whole. */
    @Nullable
    Publication publication(Figures own) {
        return figures.publications(List.of(own.agency()), own.year(), Page.of(1, null)).edges().stream()
                .map(Connection.Edge::node)
                .findFirst()
                .orElse(null);
    }
}
