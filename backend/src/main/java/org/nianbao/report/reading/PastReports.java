package org.nianbao.report.reading;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nianbao.agency.Agencies;
import org.nianbao.agency.Agency;
import org.nianbao.check.LastYear;
import org.nianbao.check.Precedent;
import org.nianbao.check.Runs;
import org.nianbao.content.Cell;
import org.nianbao.content.Content;
import org.nianbao.form.ReportYears;
import org.nianbao.report.ReportId;
import org.nianbao.report.Reports;
import org.nianbao.report.trail.Decisions;
import org.springframework.stereotype.Component;

/**
 * What was published for the year before a report's: by the agency, or by those whose duties it took over in the
 * report's year. The figures of several are added up where every one of them states one, and never further.
 */
@Component
class PastReports {

    private static final int MOST_KEPT = 200;
    /** Some two thousand reports; eight bytes a letter. */
    private static final int MOST_LETTERS = 8_000_000;

    /** @param corrected whether it was corrected after it was first published, or is being corrected */
    private record PublishedContent(Content content, boolean corrected) {}

    private final Reports reports;
    private final Decisions decisions;
    private final Agencies agencies;
    /** By report and number of the publication; what was withdrawn is asked for no more, and soon forgotten. */
    private final Cache<String, Content> contents = Caffeine.newBuilder()
            .maximumSize(MOST_KEPT)
            .expireAfterAccess(Duration.ofHours(1))
            .build();
    /** The narratives of publications, likewise; a report is compared with those of all agencies beside it. */
    private final Cache<String, Runs> narratives = Caffeine.newBuilder()
            .maximumWeight(MOST_LETTERS)
            .weigher((String key, Runs runs) -> runs.letters())
            .expireAfterAccess(Duration.ofHours(1))
            .build();

    PastReports(Reports reports, Decisions decisions, Agencies agencies) {
        this.reports = reports;
        this.decisions = decisions;
        this.agencies = agencies;
    }

    /**
     * What else a report's words may have been copied from: the agency's reports of all earlier years, and those of
     * this year and the one before of those whose duties it took over and of the agencies of its kind beside it.
     */
    List<Precedent> precedents(ReportId id) {
        var names = new LinkedHashMap<ReportId, String>();
        for (int year = id.year() - 1; year >= ReportYears.FIRST; year--) {
            names.put(new ReportId(id.agency(), year), year + "年报告");
        }
        var tree = agencies.tree();
        var agency = tree.known(id.agency());
        var superior = tree.superior(agency);
        Stream.concat(
                        agencies.records().predecessors(id.agency(), id.year()).stream(),
                        superior == null
                                ? Stream.of()
                                : tree.subordinates(superior.code()).stream()
                                        .filter(other -> other.kind() == agency.kind()))
                .filter(other -> !other.code().equals(id.agency()))
                .forEach(other -> Stream.of(id.year(), id.year() - 1)
                        .forEach(year ->
                                names.put(new ReportId(other.code(), year), "“" + other.name() + "”" + year + "年报告")));
        var inForce = reports.inForce(names.keySet());
        return names.entrySet().stream()
                .filter(entry -> inForce.containsKey(entry.getKey()))
                .map(entry -> new Precedent(
                        entry.getValue(),
                        narrative(entry.getKey(), inForce.get(entry.getKey()).number())))
                .toList();
    }

    private Runs narrative(ReportId id, int number) {
        return narratives.get(id + ":" + number, key -> Runs.of(decisions.content(id)));
    }

    /** What of a report is published and in force; null when nothing is. It is asked at every save of the year after. */
    private @Nullable PublishedContent published(ReportId id) {
        var inForce = reports.inForce(List.of(id)).get(id);
        return inForce == null
                ? null
                : new PublishedContent(
                        contents.get(id + ":" + inForce.number(), key -> decisions.content(id)), inForce.corrected());
    }

    LastYear lastYear(ReportId id) {
        var own = published(id.yearBefore());
        var predecessors = agencies.records().predecessors(id.agency(), id.year());
        if (!predecessors.isEmpty()) {
            return afterMerger(id, predecessors, own);
        }
        return own == null
                ? new LastYear.Unknown()
                : agencies.tree().known(id.agency()).changedIn(id.year())
                        ? new LastYear.Reorganised(own.content())
                        : new LastYear.Known(own.content(), own.corrected());
    }

    private LastYear afterMerger(ReportId id, List<Agency> predecessors, @Nullable PublishedContent own) {
        var theirs = predecessors.stream()
                .map(one -> published(new ReportId(one.code(), id.year() - 1)))
                .map(published -> published == null ? null : published.content())
                .toList();
        var names = predecessors.stream().map(one -> "“" + one.name() + "”").collect(Collectors.joining("、"));
        if (theirs.stream().allMatch(Objects::nonNull) && (own != null || !existedBefore(id))) {
            var all = Stream.concat(
                            Stream.ofNullable(own).map(PublishedContent::content),
                            theirs.stream().filter(Objects::nonNull))
                    .toList();
            return new LastYear.Reorganised(
                    all.size() == 1 ? all.getFirst() : sum(all),
                    all.size() == 1
                            ? "本机关承接了" + names + "的职能，上年数为其所公布"
                            : "上年数为" + names + (own == null ? "" : "和本机关") + "上年报告相加");
        }
        // Part of the figures is no opening for the whole; one's own are at least one's own.
        return own == null
                ? new LastYear.Unknown()
                : new LastYear.Reorganised(own.content(), "本机关承接了" + names + "的职能，其上年报告不全在系统中");
    }

    private boolean existedBefore(ReportId id) {
        var before = agencies.seasonEnd(id.year() - 1).find(id.agency());
        return before != null && before.closed() == null;
    }

    /** Figures only; whose words would they be? */
    private static Content sum(List<Content> all) {
        var first = all.getFirst();
        var common = new HashSet<>(first.cells().keySet());
        all.forEach(content -> common.retainAll(content.cells().keySet()));
        var cells = new HashMap<String, Cell>();
        for (var ref : common) {
            var numbers = all.stream()
                    .map(content -> content.cells().get(ref).number())
                    .toList();
            if (numbers.stream().allMatch(Objects::nonNull)) {
                numbers.stream()
                        .filter(Objects::nonNull)
                        .reduce((one, other) -> one.add(other))
                        .ifPresent(number -> cells.put(ref, Cell.number(ref, number)));
            }
        }
        return Content.of(
                first.edition(), "各机关上年报告相加", List.of(), null, Map.of(), cells, List.of(), List.of(), List.of());
    }
}
