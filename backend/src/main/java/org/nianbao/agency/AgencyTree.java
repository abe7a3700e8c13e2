package org.nianbao.agency;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nianbao.account.Caller;
import org.nianbao.store.Missing;

/** All agencies of one day and how they stand to each other. Immutable. */
public final class AgencyTree {

    /** In the order of the tree: a superior before its subordinates, these by code. */
    private final Map<String, Agency> agencies = new LinkedHashMap<>();
    private final Map<String, List<Agency>> subordinates;

    AgencyTree(Stream<Agency> all) {
        var byCode = new HashMap<String, Agency>();
        all.forEach(agency -> byCode.put(agency.code(), agency));
        this.subordinates = byCode.values().stream().filter(agency -> hasSuperior(byCode, agency))
                .sorted(Comparator.comparing(Agency::code))
                .collect(Collectors.groupingBy(agency -> String.valueOf(agency.superiorCode())));
        byCode.values().stream().filter(agency -> !hasSuperior(byCode, agency))
                .sorted(Comparator.comparing(Agency::code)).forEach(this::add);
    }

    private static boolean hasSuperior(Map<String, Agency> byCode, Agency agency) {
        return agency.superiorCode() != null && byCode.containsKey(agency.superiorCode());
    }

    private void add(Agency agency) {
        if (agencies.putIfAbsent(agency.code(), agency) == null) {
            subordinates(agency.code()).forEach(this::add);
        }
    }

    public @Nullable Agency find(String code) {
        return agencies.get(code);
    }

    /** The agency of a report or person that once had one; one closed since is still named by its code. */
    public Agency known(String code) {
        var agency = agencies.get(code);
        return agency == null ? new Agency(code, code, AgencyKind.INSTITUTION, null, LocalDate.MIN) : agency;
    }

    public Agency get(String code) {
        var agency = agencies.get(code);
        if (agency == null) {
            throw new Missing("没有代码为“" + code + "”的机关。");
        }
        return agency;
    }

    public List<Agency> all() {
        return List.copyOf(agencies.values());
    }

    public @Nullable Agency superior(Agency agency) {
        return agency.superiorCode() == null ? null : agencies.get(agency.superiorCode());
    }

    /** The agencies whose people speak for the 上级 of an agency: that one and its 政务公开主管部门. */
    public Set<String> superiorsOf(String code) {
        var agency = agencies.get(code);
        var superior = agency == null ? null : superior(agency);
        return superior == null ? Set.of() : Stream.concat(Stream.of(superior), subordinates(superior.code()).stream()
                        .filter(beside -> beside.kind() == AgencyKind.OFFICE && !beside.code().equals(code)))
                .map(Agency::code).collect(Collectors.toSet());
    }

    /** The agencies for whose 上级 the people of an agency speak: {@link #superiorsOf} the other way round. */
    public List<Agency> subjectTo(String code) {
        var agency = agencies.get(code);
        var superior = agency == null || agency.kind() != AgencyKind.OFFICE ? null : superior(agency);
        return superior == null ? subordinates(code) : Stream.concat(subordinates(code).stream(),
                subordinates(superior.code()).stream().filter(beside -> !beside.code().equals(code))).toList();
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

    /** The codes of the agency and all below it; null where no agency was asked for. */
    public @Nullable List<String> codesWithin(@Nullable String code) {
        return code == null ? null : within(code).stream().map(Agency::code).toList();
    }

    /** Those of the agency and all below it that must publish a report: all but the 政务公开主管部门 themselves. */
    public List<Agency> reporting(String code) {
        return within(code).stream().filter(agency -> agency.kind() != AgencyKind.OFFICE).toList();
    }

    private void collect(Agency agency, List<Agency> into) {
        into.add(agency);
        subordinates(agency.code()).forEach(subordinate -> collect(subordinate, into));
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

    /** Whether the agency lies in the caller's scope. */
    public boolean inSight(Caller caller, String code) {
        var scope = scope(caller);
        for (var agency = agencies.get(code); agency != null; agency = superior(agency)) {
            if (agency.equals(scope)) {
                return true;
            }
        }
        return false;
    }
}
