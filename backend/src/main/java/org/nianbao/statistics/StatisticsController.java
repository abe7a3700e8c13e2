package org.nianbao.statistics;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nianbao.account.Caller;
import org.nianbao.agency.AgencyKind;
import org.nianbao.agency.Punctuality;
import org.nianbao.content.Cell;
import org.nianbao.graphql.Connection;
import org.nianbao.graphql.Page;
import org.nianbao.publication.Publication;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class StatisticsController {

    private final Tallying tallying;
    private final Counting counting;

    private final Timing timing;
    private final Ordering ordering;

    StatisticsController(Tallying tallying, Counting counting, Timing timing, Ordering ordering) {
        this.tallying = tallying;
        this.counting = counting;
        this.timing = timing;
        this.ordering = ordering;
    }

    @QueryMapping
    Tally tally(@Argument String agency, @Argument int year, @Argument Region.Scope scope) {
        return tallying.tally(agency, year, scope);
    }

    @QueryMapping
    List<SeriesPoint> series(
            @Argument String agency,
            @Argument List<String> cells,
            @Argument @Nullable Integer from,
            @Argument @Nullable Integer to) {
        return counting.series(agency, cells, from, to);
    }

    @QueryMapping
    Progress progress(Caller caller, @Argument String agency, @Argument int year) {
        return counting.progress(caller, agency, year);
    }

    @QueryMapping
    Timeliness timeliness(@Argument @Nullable Integer year, @Argument @Nullable String within) {
        return timing.timeliness(year, within);
    }

    @QueryMapping
    Ranking ranking(
            @Argument String figure,
            @Argument int year,
            @Argument @Nullable String within,
            @Argument @Nullable List<AgencyKind> kinds,
            @Argument boolean ascending) {
        return ordering.ranking(figure, year, within, kinds, ascending);
    }

    /** By place: what lies before it may change meanwhile, and nobody starts anew for that. */
    @SchemaMapping
    Connection<Ranking.RankingEntry> entries(Ranking ranking, @Argument int first, @Argument @Nullable String after) {
        return Connection.ofAll(
                Page.of(first, after),
                ranking.entries(),
                entry -> entry.agency().code());
    }

    @QueryMapping
    Trend trend(@Argument String agency, @Argument String figure) {
        return ordering.trend(agency, figure);
    }

    @SchemaMapping
    List<Timeliness> before(Timeliness timeliness) {
        return timing.before(timeliness);
    }

    /** @param punctualities null or empty for all */
    @SchemaMapping
    Connection<Timeliness.TimelinessEntry> entries(
            Timeliness timeliness,
            @Argument @Nullable List<Punctuality> punctualities,
            @Argument int first,
            @Argument @Nullable String after) {
        return Connection.ofAll(
                Page.of(first, after),
                timeliness.entries().stream()
                        .filter(entry -> punctualities == null
                                || punctualities.isEmpty()
                                || entry.punctuality() != null && punctualities.contains(entry.punctuality()))
                        .toList(),
                entry -> entry.agency().code());
    }

    @SchemaMapping
    Connection<Contribution> contributions(
            Tally tally, @Argument String cell, @Argument int first, @Argument @Nullable String after) {
        return tallying.contributions(tally, cell, Page.of(first, after));
    }

    @SchemaMapping
    List<Tally> before(Tally tally) {
        return tallying.before(tally);
    }

    @SchemaMapping
    @Nullable
    Cell cell(Tally tally, @Argument String ref) {
        return tally.cell(ref);
    }

    @SchemaMapping
    List<Cell> cells(Tally tally, @Argument @Nullable List<String> refs) {
        return cells(refs, tally::cell);
    }

    @SchemaMapping(typeName = "GovernmentReport")
    List<Cell> cells(Beside beside, @Argument @Nullable List<String> refs) {
        return cells(refs, ref -> Tally.cell(beside.tables(), ref));
    }

    private List<Cell> cells(@Nullable List<String> refs, Function<String, @Nullable Cell> cell) {
        var wanted = refs == null ? tallying.keyFigures() : refs;
        Counting.requireFew(wanted);
        return wanted.stream()
                .flatMap(ref -> Stream.ofNullable(cell.apply(ref)))
                .toList();
    }

    @SchemaMapping(typeName = "GovernmentReport")
    @Nullable
    Publication publication(Beside beside) {
        return tallying.publication(beside.figures());
    }

    @SchemaMapping(typeName = "GovernmentReport")
    @Nullable
    Cell cell(Beside beside, @Argument String ref) {
        return Tally.cell(beside.tables(), ref);
    }

    @SchemaMapping(typeName = "GovernmentReport")
    @Nullable
    Cell remainder(Beside beside, @Argument String ref) {
        return Tally.cell(beside.remainders(), ref);
    }
}
