package org.nianbao.statistics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nianbao.agency.Agency;
import org.nianbao.agency.AgencyKind;
import org.nianbao.agency.Season;

/**
 * An agency and those below it as they stood in a season, and whose report holds whose figures. A government's report is an
 * aggregate: it holds its office, its departments and the governments below it, recorded here or not. So below the agency
 * asked about the highest published aggregate counts, and nothing under it is added to it; where none is out, its parts
 * count. The report of a government that is itself asked about stands beside the sum of its parts.
 */
public final class Region {

    /** 口径: which of a region's two sets of figures is meant. */
    public enum Scope {
        /** 全域: with the governments below. */
        WHOLE,
        /** 本级: without them. */
        OWN
    }

    /**
     * Whose publications make up a sum.
     *
     * @param inParts 部分: governments whose own report is not out, so that what is known of their parts counts
     */
    record Counted(List<Agency> agencies, List<Agency> inParts) {}

    private final Season season;
    private final List<String> codes;
    private final Agency top;
    private final boolean beside;
    private final boolean existed;
    private final Map<String, List<Agency>> below = new HashMap<>();

    /** @param asked as it is recorded today; it need not have existed in the season */
    Region(Season season, Agency asked, Scope scope) {
        this.season = season;
        var there = season.everybody(asked.code())
                .collect(Collectors.toMap(Agency::code, agency -> agency, (one, other) -> one, LinkedHashMap::new));
        this.codes = List.copyOf(there.keySet());
        this.existed = there.containsKey(asked.code());
        this.top = there.getOrDefault(asked.code(), asked);
        there.values().stream()
                .filter(agency -> agency != top)
                .filter(agency -> scope == Scope.WHOLE || !agency.isGovernment())
                .forEach(agency -> below.computeIfAbsent(
                                there.containsKey(agency.above()) ? agency.above() : top.code(),
                                code -> new ArrayList<>())
                        .add(agency));
        this.beside = existed && top.kind() == AgencyKind.GOVERNMENT && (scope == Scope.OWN || isAggregate(top));
    }

    /**
     * Whose reports a government's own is made of: each that must report below it, and of a region with a government of its
     * own that one's aggregate alone, published or not. In the order of the tree.
     */
    public static List<Agency> partsOf(Season season, Agency government) {
        var region = new Region(season, government, Scope.WHOLE);
        return region.parts(region.top).toList();
    }

    /** Everybody who is or was there, by code. */
    List<String> codes() {
        return codes;
    }

    /** Whether the report of the agency asked about is none of the sum's, being itself one of the parts. */
    boolean standsBeside() {
        return beside;
    }

    /** Those that must report for the year, in the order of the tree. */
    List<Agency> obliged() {
        return within(top).filter(agency -> season.isObliged(agency.code())).toList();
    }

    /** Whether the agency's report holds those of others here. */
    boolean isAggregate(Agency agency) {
        return agency.kind() == AgencyKind.GOVERNMENT && parts(agency).findAny().isPresent();
    }

    /**
     * Goes down from the top until nothing is left to look for.
     *
     * @param published those, by code, who have a publication that can be added up
     */
    Counted counted(Set<String> published) {
        var counted = new ArrayList<Agency>();
        var inParts = new ArrayList<Agency>();
        var next = (beside || !existed ? parts(top) : highest(top)).toList();
        while (!next.isEmpty()) {
            next.stream().filter(agency -> published.contains(agency.code())).forEach(counted::add);
            var lacking = next.stream()
                    .filter(agency -> !published.contains(agency.code()) && isAggregate(agency))
                    .toList();
            lacking.stream().filter(agency -> season.isObliged(agency.code())).forEach(inParts::add);
            next = lacking.stream().flatMap(this::parts).toList();
        }
        return new Counted(counted, inParts);
    }

    /** Whose figures a publication that counts holds: the agency's own, and those of all below an aggregate. */
    Stream<Agency> heldBy(Agency agency) {
        return isAggregate(agency) ? within(agency) : Stream.of(agency);
    }

    /** The highest reports below an agency: none of them is held by another. */
    private Stream<Agency> parts(Agency agency) {
        return below.getOrDefault(agency.code(), List.of()).stream().flatMap(this::highest);
    }

    private Stream<Agency> highest(Agency agency) {
        if (!counts(agency)) {
            return parts(agency);
        }
        return agency.kind() == AgencyKind.GOVERNMENT
                ? Stream.of(agency)
                : Stream.concat(Stream.of(agency), parts(agency));
    }

    /** A department that need not report would be counted twice if it did; what a government says of its region is needed. */
    private boolean counts(Agency agency) {
        return season.isObliged(agency.code()) || agency.kind() == AgencyKind.GOVERNMENT && agency.closed() == null;
    }

    private Stream<Agency> within(Agency agency) {
        return Stream.concat(
                Stream.of(agency),
                below.getOrDefault(agency.code(), List.of()).stream().flatMap(this::within));
    }

    static List<String> codes(List<Agency> agencies) {
        return agencies.stream().map(Agency::code).toList();
    }
}
