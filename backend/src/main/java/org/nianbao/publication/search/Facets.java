package org.nianbao.publication.search;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nianbao.agency.Agency;
import org.nianbao.agency.AgencyKind;
import org.nianbao.agency.AgencyTree;
import org.nianbao.publication.PublicationFilter;
import org.nianbao.report.ReportId;

/**
 * 分面: how many of what was found are of each year, region and kind. A region is a government directly below the one asked
 * about, with all below it; so what is counted is what is found when it is chosen.
 *
 * @param complete whether all was counted; else these are the first
 */
public record Facets(List<YearFacet> years, List<RegionFacet> regions, List<KindFacet> kinds, boolean complete) {

    public record YearFacet(int year, int count) {}

    public record RegionFacet(Agency agency, int count) {}

    public record KindFacet(AgencyKind kind, int count) {}

    static Facets of(Stream<ReportId> found, PublicationFilter filter, AgencyTree tree, boolean complete) {
        var years = new TreeMap<Integer, Integer>(Comparator.reverseOrder());
        var agencies = new HashMap<String, Integer>();
        found.forEach(report -> {
            years.merge(report.year(), 1, Integer::sum);
            agencies.merge(report.agency(), 1, Integer::sum);
        });
        var regions = new TreeMap<String, Integer>();
        var kinds = new EnumMap<AgencyKind, Integer>(AgencyKind.class);
        var top = filter.within() == null ? onlyTop(tree) : filter.within();
        agencies.forEach((code, count) -> {
            kinds.merge(tree.known(code).kind(), count, Integer::sum);
            var region = region(tree, code, top);
            if (region != null) {
                regions.merge(region, count, Integer::sum);
            }
        });
        return new Facets(
                years.entrySet().stream()
                        .map(each -> new YearFacet(each.getKey(), each.getValue()))
                        .toList(),
                regions.entrySet().stream()
                        .map(each -> new RegionFacet(tree.known(each.getKey()), each.getValue()))
                        .toList(),
                kinds.entrySet().stream()
                        .map(each -> new KindFacet(each.getKey(), each.getValue()))
                        .toList(),
                complete);
    }

    /** A single one over all others divides nothing. */
    private static @Nullable String onlyTop(AgencyTree tree) {
        var tops = tree.all().stream()
                .filter(agency -> tree.superior(agency) == null)
                .limit(2)
                .toList();
        return tops.size() == 1 ? tops.getFirst().code() : null;
    }

    /** The highest government below the one at the top in which an agency lies; null where it lies in none. */
    private static @Nullable String region(AgencyTree tree, String code, @Nullable String top) {
        String region = null;
        for (var at = tree.find(code); at != null && !at.code().equals(top); at = above(tree, at)) {
            region = at.kind() == AgencyKind.GOVERNMENT ? at.code() : region;
        }
        return region;
    }

    private static @Nullable Agency above(AgencyTree tree, Agency agency) {
        return agency.above() == null ? null : tree.find(agency.above());
    }
}
