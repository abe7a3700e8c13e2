package org.nianbao.agency;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nianbao.ChinaTime;
import org.nianbao.account.Caller;
import org.nianbao.account.Forbidden;
import org.nianbao.store.Missing;

/** All agencies of one day and how they stand to each other, with those that had been closed by then. Immutable. */
public final class AgencyTree {

    /** In the order of the tree: a superior before its subordinates, these by code. */
    private final Map<String, Agency> agencies = new LinkedHashMap<>();

    private final Map<String, List<Agency>> subordinates;
    /** Closed by that day, as they were last. */
    private final Map<String, Agency> closed = new HashMap<>();
    /** Not founded yet, as they will be first. */
    private final Map<String, Agency> coming = new HashMap<>();

    AgencyTree(Collection<AgencyHistory> histories, LocalDate day) {
        var existing = new HashMap<String, Agency>();
        histories.forEach(history -> (history.hasEnded(day) ? closed : history.hasBegun(day) ? existing : coming)
                .put(history.code(), history.about(day)));
        this.subordinates = existing.values().stream()
                .filter(agency -> hasSuperior(existing, agency))
                .sorted(Comparator.comparing(Agency::code))
                .collect(Collectors.groupingBy(agency -> String.valueOf(agency.superiorCode())));
        existing.values().stream()
                .filter(agency -> !hasSuperior(existing, agency))
                .sorted(Comparator.comparing(Agency::code))
                .forEach(this::add);
    }

    private static boolean hasSuperior(Map<String, Agency> byCode, Agency agency) {
        return agency.superiorCode() != null && byCode.containsKey(agency.superiorCode());
    }

    private void add(Agency agency) {
        if (agencies.putIfAbsent(agency.code(), agency) == null) {
            subordinates(agency.code()).forEach(this::add);
        }
    }

    /** An agency that exists, or as it was last; null when there was none of that code. */
    public @Nullable Agency find(String code) {
        var agency = agencies.get(code);
        return agency == null ? closed.get(code) : agency;
    }

    /** The agency of a report or person that once had one; one of which nothing is recorded is named by its code. */
    public Agency known(String code) {
        var agency = find(code);
        return agency == null ? new Agency(code, code, AgencyKind.INSTITUTION, null, LocalDate.MIN) : agency;
    }

    /** An agency that exists or did. */
    public Agency recorded(String code) {
        var agency = find(code);
        if (agency == null) {
            throw new Missing("没有代码为“" + code + "”的机关。");
        }
        return agency;
    }

    /** An agency that exists. */
    public Agency get(String code) {
        var agency = recorded(code);
        if (agency.closed() != null) {
            throw new Missing("“" + agency.name() + "”自" + ChinaTime.said(agency.closed()) + "起已经撤销。");
        }
        return agency;
    }

    public List<Agency> all() {
        return List.copyOf(agencies.values());
    }

    /** As {@link #all}, and behind them those that exist no more, by code. */
    public List<Agency> allRecorded() {
        return Stream.concat(
                        agencies.values().stream(), closed.values().stream().sorted(Comparator.comparing(Agency::code)))
                .toList();
    }

    public @Nullable Agency superior(Agency agency) {
        return agency.superiorCode() == null ? null : agencies.get(agency.superiorCode());
    }

    /** The agencies whose people speak for the 上级 of an agency: that one and its 政务公开主管部门. */
    public Set<String> superiorsOf(String code) {
        var agency = agencies.get(code);
        var superior = agency == null ? null : superior(agency);
        return superior == null
                ? Set.of()
                : Stream.concat(
                                Stream.of(superior),
                                subordinates(superior.code()).stream()
                                        .filter(beside -> beside.kind() == AgencyKind.OFFICE
                                                && !beside.code().equals(code)))
                        .map(Agency::code)
                        .collect(Collectors.toSet());
    }

    /** The agencies for whose 上级 the people of an agency speak: {@link #superiorsOf} the other way round. */
    public List<Agency> subjectTo(String code) {
        var agency = agencies.get(code);
        var superior = agency == null || agency.kind() != AgencyKind.OFFICE ? null : superior(agency);
        return superior == null
                ? subordinates(code)
                : Stream.concat(
                                subordinates(code).stream(),
                                subordinates(superior.code()).stream()
                                        .filter(beside -> !beside.code().equals(code)))
                        .toList();
    }

    public List<Agency> subordinates(String code) {
        return subordinates.getOrDefault(code, List.of());
    }

    /** The agency and all below it, in the order of the tree. */
    public List<Agency> within(String code) {
        var within = new ArrayList<Agency>();
        collect(get(code), within);
        return within;
    }

    private void collect(Agency agency, List<Agency> into) {
        into.add(agency);
        subordinates(agency.code()).forEach(subordinate -> collect(subordinate, into));
    }

    /** As {@link #within}, and those that were below it or have been merged into one of them, by code. */
    public List<Agency> everWithin(String code) {
        var top = recorded(code);
        var existing = top.closed() == null ? within(code) : List.<Agency>of();
        return Stream.concat(
                        existing.stream(),
                        closed.values().stream()
                                .filter(agency -> isUnder(agency, code))
                                .sorted(Comparator.comparing(Agency::code)))
                .toList();
    }

    /** The codes of the agency and all that are or ever were below it; null where no agency was asked for. */
    public @Nullable List<String> codesWithin(@Nullable String code) {
        return code == null ? null : everWithin(code).stream().map(Agency::code).toList();
    }

    /** Who answers for an agency: itself, or whoever took over its duties; null when that is nobody. */
    public @Nullable Agency answering(String code) {
        return up(find(code)).stream()
                .filter(agency -> agency.closed() == null)
                .findFirst()
                .orElse(null);
    }

    /** Whose people see to an agency's reports: its own, or those of whoever answers for it. */
    public String inChargeOf(String code) {
        var answering = answering(code);
        return answering == null ? code : answering.code();
    }

    /** {@link #inChargeOf} the other way round: the agencies to whose reports the people of some see. */
    public List<String> chargesOf(Collection<String> codes) {
        var some = Set.copyOf(codes);
        return Stream.concat(some.stream(), closed.keySet().stream())
                .distinct()
                .filter(code -> some.contains(inChargeOf(code)))
                .sorted()
                .toList();
    }

    /** The top of what a caller may see: his or her agency; for a 政务公开主管部门 the government it serves. */
    public @Nullable Agency scope(Caller caller) {
        var own = agencies.get(caller.staffAgency());
        if (own == null) {
            return null;
        }
        var superior = superior(own);
        return own.kind() == AgencyKind.OFFICE && superior != null ? superior : own;
    }

    /** Whether the agency lies in the caller's scope; one that exists no longer lies where its duties went. */
    public boolean inSight(Caller caller, String code) {
        var scope = scope(caller);
        return scope != null && isUnder(about(code), scope.code());
    }

    /** Whether an agency is that one or below it; one that exists no longer is where its duties went. */
    public boolean isWithin(String code, String top) {
        return isUnder(about(code), top);
    }

    /** @throws Forbidden when the agency does not lie in the caller's scope */
    void requireAdministered(Caller caller, String code) {
        if (!inSight(caller, code)) {
            throw new Forbidden("机关“" + code + "”不在您管理的范围内。");
        }
    }

    /** Whether an agency is that one or below it; of one that was closed or is to come, by its last or first superior. */
    boolean isUnder(@Nullable Agency agency, String top) {
        return up(agency).stream().anyMatch(above -> above.code().equals(top));
    }

    /** An agency of any time. */
    @Nullable
    Agency about(String code) {
        var agency = find(code);
        return agency == null ? coming.get(code) : agency;
    }

    Collection<Agency> coming() {
        return coming.values();
    }

    /** The agency, what is above it, and so on to the top. */
    private List<Agency> up(@Nullable Agency from) {
        var way = new ArrayList<Agency>();
        var seen = new HashSet<String>();
        for (var agency = from;
                agency != null && seen.add(agency.code());
                agency = agency.above() == null ? null : about(agency.above())) {
            way.add(agency);
        }
        return way;
    }
}
