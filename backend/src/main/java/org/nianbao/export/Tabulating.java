package org.nianbao.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nianbao.ChinaTime;
import org.nianbao.agency.Agencies;
import org.nianbao.export.file.Listing;
import org.nianbao.export.file.Spelling;
import org.nianbao.export.file.WideTable;
import org.nianbao.export.file.WideTable.TableStanding;
import org.nianbao.export.file.WideTable.WideRow;
import org.nianbao.form.Editions;
import org.nianbao.graphql.BadRequest;
import org.nianbao.publication.Figures;
import org.nianbao.publication.FiguresInForce;
import org.nianbao.publication.InForce;
import org.nianbao.statistics.Timeliness;
import org.nianbao.statistics.Timeliness.TimelinessEntry;
import org.nianbao.statistics.Timing;
import org.nianbao.store.PublicationClock;
import org.springframework.stereotype.Service;

/** Putting every figure of a region into one table, a line a report: of one year, or of all of which something is published. */
@Service
public class Tabulating {

    /** Of a workbook, which is made whole. */
    private static final int MOST_LINES = 1_000;

    private final Timing timing;
    private final FiguresInForce figures;
    private final Editions editions;
    private final Agencies agencies;
    private final PublicationClock changes;
    private final Release release;

    Tabulating(
            Timing timing,
            FiguresInForce figures,
            Editions editions,
            Agencies agencies,
            PublicationClock changes,
            Release release) {
        this.timing = timing;
        this.figures = figures;
        this.editions = editions;
        this.agencies = agencies;
        this.changes = changes;
        this.release = release;
    }

    /** The years of a table, earliest first. */
    List<Integer> years(@Nullable Integer year) {
        return year == null ? figures.years().reversed() : List.of(year);
    }

    /** @throws org.nianbao.store.Missing for a region that there never was, in a sentence */
    void check(@Nullable String region) {
        if (region != null) {
            agencies.tree().recorded(region);
        }
    }

    /** By which who has a table already is recognised; see {@link Exporting#tag}. */
    String tag(@Nullable Integer year, @Nullable String region) {
        return File.of(changes.now() + " table " + year + " " + region + " " + release.mark())
                .weakTag();
    }

    void write(@Nullable Integer year, @Nullable String region, Writer out) throws IOException {
        var table = table(year);
        out.write(table.head());
        for (int each : years(year)) {
            try {
                rows(each, region).forEach(row -> {
                    try {
                        out.write(table.line(row));
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
        }
    }

    /** @throws BadRequest for more lines than a workbook made whole may have */
    Listing listing(int year, @Nullable String region) {
        var rows = rows(year, region);
        if (rows.size() > MOST_LINES) {
            throw new BadRequest("工作簿最多 " + MOST_LINES + " 行，这里有 " + rows.size() + " 行；请用 region 按地区取，或者用 CSV。");
        }
        var of = region == null ? "" : agencies.tree().recorded(region).name();
        var published = rows.stream()
                .filter(row -> row.standing() == TableStanding.PUBLISHED)
                .count();
        var today = timing.timeliness(year, region).asOf();
        return table(year)
                .listing(
                        of + year + "年各机关年报数据",
                        "（" + Spelling.of(today) + "，" + rows.size() + "个机关，其中" + published + "个有现行年报）",
                        rows,
                        Site.NAME,
                        today.atStartOfDay(ChinaTime.ZONE).toInstant());
    }

    Map<String, Object> metadata(@Nullable Integer year, String address, String licence) {
        return table(year).metadata(address, Site.NAME + "：各机关年报数据" + (year == null ? "" : "，" + year + "年"), licence);
    }

    /** Of one year its own form; a report in another form shows what that has in common with it. */
    private WideTable table(@Nullable Integer year) {
        var all = editions.stream().toList();
        return new WideTable(year == null ? all.reversed() : List.of(editions.forYear(year)), all);
    }

    private List<WideRow> rows(int year, @Nullable String region) {
        var there = timing.timeliness(year, region);
        var numbers = figures.numbers(
                entries(there).map(entry -> entry.agency().code()).toList(), year);
        var read = figures.figures(numbers.values().stream()
                .filter(number -> number.edition() != null)
                .toList());
        var rows = new ArrayList<WideRow>();
        there.entries().forEach(entry -> {
            var number = numbers.get(entry.agency().code());
            rows.add(row(entry, year, true, number, number == null ? null : read.get(number.id())));
        });
        there.unasked().forEach(entry -> {
            var number = numbers.get(entry.agency().code());
            rows.add(row(entry, year, false, number, number == null ? null : read.get(number.id())));
        });
        return rows;
    }

    private static Stream<TimelinessEntry> entries(Timeliness there) {
        return Stream.concat(there.entries().stream(), there.unasked().stream());
    }

    private static WideRow row(
            TimelinessEntry entry, int year, boolean obliged, @Nullable InForce number, @Nullable Figures figures) {
        if (number == null || figures == null) {
            return new WideRow(
                    entry.agency(),
                    year,
                    obliged,
                    entry.latest() == null ? TableStanding.MISSING : TableStanding.WITHDRAWN,
                    null,
                    null,
                    null,
                    null,
                    Map.of());
        }
        var latest = entry.latest();
        return new WideRow(
                entry.agency(),
                year,
                obliged,
                TableStanding.PUBLISHED,
                figures.edition().key(),
                number.id().toString(),
                number.id().number(),
                latest != null && latest.number() == number.id().number() ? latest.publishedAt() : null,
                figures.cells());
    }
}
