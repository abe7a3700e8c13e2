package org.nianbao.statistics;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.nianbao.account.Caller;
import org.nianbao.agency.Agencies;
import org.nianbao.agency.Seasons;
import org.nianbao.content.CellKind;
import org.nianbao.form.Editions;
import org.nianbao.graphql.BadRequest;
import org.nianbao.publication.Figures;
import org.nianbao.publication.FiguresInForce;
import org.nianbao.report.ReportId;
import org.nianbao.report.Reports;
import org.nianbao.report.Reports.HowFar;
import org.nianbao.report.Sight;
import org.nianbao.workflow.ReportStatus;
import org.springframework.stereotype.Service;

/** Comparing years, and counting who is where. */
@Service
class Counting {

    private static final int MOST_CELLS = 50;

    private final Agencies agencies;
    private final Seasons seasons;
    private final FiguresInForce figures;
    private final Reports reports;
    private final Sight sight;
    private final Editions editions;
    private final Clock clock;

    Counting(
            Agencies agencies,
            Seasons seasons,
            FiguresInForce figures,
            Reports reports,
            Sight sight,
            Editions editions,
            Clock clock) {
        this.agencies = agencies;
        this.seasons = seasons;
        this.figures = figures;
        this.reports = reports;
        this.sight = sight;
        this.editions = editions;
        this.clock = clock;
    }

    static void requireFew(List<String> cells) {
        if (cells.size() > MOST_CELLS) {
            throw new BadRequest("一次最多查询 " + MOST_CELLS + " 个单元格，现为 " + cells.size() + " 个。");
        }
    }

    List<SeriesPoint> series(String agency, List<String> cells, @Nullable Integer from, @Nullable Integer to) {
        requireFew(cells);
        cells.stream()
                .filter(ref -> editions.stream().allMatch(edition -> edition.cell(ref) == null))
                .findFirst()
                .ifPresent(ref -> {
                    throw new BadRequest("任何格式版本都没有单元格“" + ref + "”。");
                });
        var published = figures.ofAgency(agencies.tree().recorded(agency).code()).stream()
                .filter(one -> (from == null || one.year() >= from) && (to == null || one.year() <= to))
                .collect(Collectors.toMap(Figures::year, Function.identity(), (one, other) -> one, TreeMap::new));
        return published.isEmpty()
                ? List.of()
                : IntStream.rangeClosed(published.firstKey(), published.lastKey())
                        .boxed()
                        .flatMap(year -> cells.stream().map(ref -> point(year, published.get(year), ref)))
                        .toList();
    }

    /**
     * A cell that nobody filled in is blank, one that the year's form has not is not applicable.
     *
     * @param figures null where nothing of that year is in force
     */
    private SeriesPoint point(int year, @Nullable Figures figures, String ref) {
        var edition = figures == null ? editions.forYear(year) : figures.edition();
        var cell = figures == null ? null : figures.cells().get(ref);
        var kind = cell != null ? cell.kind() : edition.cell(ref) == null ? CellKind.NOT_APPLICABLE : CellKind.BLANK;
        return new SeriesPoint(year, ref, figures != null, kind, cell == null ? null : cell.number());
    }

    Progress progress(Caller caller, String agency, int year) {
        sight.require(caller, agency);
        var expected = seasons.season(year).obliged(agency);
        var codes = Region.codes(expected);
        var published = figures.numbers(codes, year).keySet();
        var missing =
                expected.stream().filter(one -> !published.contains(one.code())).toList();
        var today = LocalDate.now(clock);
        var howFar = reports.howFar(codes, year);
        var statuses = missing.stream()
                .map(one -> howFar.get(one.code()))
                .filter(Objects::nonNull)
                .map(HowFar::status)
                .toList();
        return new Progress(
                expected.size(),
                published.size(),
                count(statuses, Set.of(ReportStatus.IN_REVIEW, ReportStatus.APPROVED)),
                count(statuses, Set.of(ReportStatus.DRAFT, ReportStatus.RETURNED)),
                missing,
                missing.stream().filter(one -> one.due(year).isBefore(today)).toList(),
                missing.stream()
                        .filter(one -> howFar.containsKey(one.code())
                                && howFar.get(one.code()).status() == ReportStatus.WITHDRAWN)
                        .map(one -> reports.get(new ReportId(one.code(), year)))
                        .toList(),
                expected.stream()
                        .filter(one -> howFar.containsKey(one.code())
                                && howFar.get(one.code()).unratified())
                        .toList());
    }

    private static int count(List<ReportStatus> statuses, Set<ReportStatus> which) {
        return Math.toIntExact(statuses.stream().filter(which::contains).count());
    }
}
