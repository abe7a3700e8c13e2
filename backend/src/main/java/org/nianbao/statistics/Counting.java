package org.nianbao.statistics;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nianbao.account.Caller;
import org.nianbao.agency.Agencies;
import org.nianbao.agency.Agency;
import org.nianbao.agency.AgencyKind;
import org.nianbao.agency.Season;
import org.nianbao.agency.Seasons;
import org.nianbao.content.Cell;
import org.nianbao.content.Table;
import org.nianbao.form.Editions;
import org.nianbao.graphql.BadRequest;
import org.nianbao.graphql.Connection;
import org.nianbao.graphql.Page;
import org.nianbao.publication.Figures;
import org.nianbao.publication.FiguresInForce;
import org.nianbao.report.Browsing;
import org.nianbao.report.ReportId;
import org.nianbao.report.Reports;
import org.nianbao.report.Reports.HowFar;
import org.nianbao.workflow.ReportStatus;
import org.springframework.stereotype.Service;
import org.springframework.util.function.SingletonSupplier;

/** Adding up, comparing years, and counting who is where. */
@Service
class Counting {

    private static final int MOST_CELLS = 50;

    private final Agencies agencies;
    private final Seasons seasons;
    private final FiguresInForce figures;
    private final Reports reports;
    private final Browsing browsing;
    private final Editions editions;
    private final Clock clock;

    Counting(Agencies agencies, Seasons seasons, FiguresInForce figures, Reports reports, Browsing browsing,
            Editions editions, Clock clock) {
        this.agencies = agencies;
        this.seasons = seasons;
        this.figures = figures;
        this.reports = reports;
        this.browsing = browsing;
        this.editions = editions;
        this.clock = clock;
    }

    Tally tally(String agency, int year) {
        return new Tally(agencies.tree().recorded(agency), year, SingletonSupplier.of(() -> sums(agency, year)));
    }

    private Tally.Sums sums(String agency, int year) {
        var expected = counted(agency, year);
        var edition = editions.forYear(year);
        var sums = new HashMap<String, BigDecimal>();
        var included = new HashSet<String>();
        figures.each(codes(expected), year, edition, one -> {
            included.add(one.agency());
            add(sums, one.cells());
        });
        var missing = expected.stream().filter(one -> !included.contains(one.code())).toList();
        return new Tally.Sums(new Tally.Coverage(expected.size(), included.size(), missing),
                edition.tables().stream().map(form -> Table.of(form, ref -> computed(ref, sums.get(ref)))).toList(),
                Ratio.of(sums));
    }

    /** The publications that a tally holds, with what each has in one cell: their numbers make up the tally's. */
    Connection<Contribution> contributions(Tally tally, String cell, Page page) {
        var edition = editions.forYear(tally.year());
        if (edition.cell(cell) == null) {
            throw new BadRequest("格式版本 " + edition.key() + " 没有单元格“" + cell + "”。");
        }
        return figures.publications(codes(counted(tally.agency().code(), tally.year())), tally.year(), edition, page)
                .map(publication -> new Contribution(publication, Objects.requireNonNull(
                        Objects.requireNonNull(publication.content()).cell(cell))));
    }

    /** Whose publications a tally should hold. */
    private List<Agency> counted(String agency, int year) {
        var season = seasons.season(year);
        return season.obliged(agency).stream().filter(one -> countsItself(season, one)).toList();
    }

    /** A government's report holds those of the agencies below it; it counts only when there are none. */
    private static boolean countsItself(Season season, Agency agency) {
        return agency.kind() != AgencyKind.GOVERNMENT || season.obliged(agency.code()).size() == 1;
    }

    private static void add(Map<String, BigDecimal> sums, Map<String, Cell> cells) {
        cells.forEach((ref, cell) -> {
            if (cell.number() != null) {
                sums.merge(ref, cell.number(), BigDecimal::add);
            }
        });
    }

    private static Cell computed(String ref, @Nullable BigDecimal sum) {
        return new Cell(ref, sum == null ? Cell.Kind.BLANK : Cell.Kind.NUMBER, sum, true, null);
    }

    List<SeriesPoint> series(String agency, List<String> cells, @Nullable Integer from, @Nullable Integer to) {
        if (cells.size() > MOST_CELLS) {
            throw new BadRequest("一次最多查询 " + MOST_CELLS + " 个单元格，现为 " + cells.size() + " 个。");
        }
        cells.stream().filter(ref -> editions.stream().allMatch(edition -> edition.cell(ref) == null)).findFirst()
                .ifPresent(ref -> {
                    throw new BadRequest("任何格式版本都没有单元格“" + ref + "”。");
                });
        var points = new ArrayList<SeriesPoint>();
        figures.ofAgency(agencies.tree().recorded(agency).code()).stream()
                .filter(one -> (from == null || one.year() >= from) && (to == null || one.year() <= to))
                .forEach(one -> cells.forEach(ref -> points.add(point(one, ref))));
        return points;
    }

    /** A cell that nobody filled in is blank, one that the year's form has not is not applicable. */
    private static SeriesPoint point(Figures figures, String ref) {
        var cell = figures.cells().get(ref);
        var kind = cell != null ? cell.kind()
                : figures.edition().cell(ref) == null ? Cell.Kind.NOT_APPLICABLE : Cell.Kind.BLANK;
        return new SeriesPoint(figures.year(), ref, kind, cell == null ? null : cell.number());
    }

    Progress progress(Caller caller, String agency, int year) {
        browsing.requireInSight(caller, agency);
        var expected = seasons.season(year).obliged(agency);
        var codes = codes(expected);
        var published = figures.agencies(codes, year);
        var missing = expected.stream().filter(one -> !published.contains(one.code())).toList();
        var today = LocalDate.now(clock);
        var howFar = reports.howFar(codes, year);
        var statuses = missing.stream().map(one -> howFar.get(one.code())).filter(Objects::nonNull)
                .map(HowFar::status).toList();
        return new Progress(expected.size(), published.size(),
                count(statuses, Set.of(ReportStatus.IN_REVIEW, ReportStatus.APPROVED)),
                count(statuses, Set.of(ReportStatus.DRAFT, ReportStatus.RETURNED)), missing,
                missing.stream().filter(one -> one.due(year).isBefore(today)).toList(),
                missing.stream().filter(one -> howFar.containsKey(one.code())
                        && howFar.get(one.code()).status() == ReportStatus.WITHDRAWN)
                        .map(one -> reports.get(new ReportId(one.code(), year))).toList(),
                expected.stream().filter(one -> howFar.containsKey(one.code()) && howFar.get(one.code()).unratified())
                        .toList());
    }

    private static int count(List<ReportStatus> statuses, Set<ReportStatus> which) {
        return Math.toIntExact(statuses.stream().filter(which::contains).count());
    }

    private static List<String> codes(List<Agency> agencies) {
        return agencies.stream().map(Agency::code).toList();
    }
}
