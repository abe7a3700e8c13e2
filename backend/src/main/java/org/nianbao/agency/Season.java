package org.nianbao.agency;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which agencies must report for a year (报送范围). By rule all that exist at the end of the year's last day, as they stand
 * in the tree then, the 政务公开主管部门 among them: 政府办公室 publish their own reports and hold the requests made to the
 * government. What is renamed, moved or merged later changes nothing of it. An agency that ended within the year is
 * reported for by whoever took over its duties. Exceptions are made one by one, with a reason.
 *
 * @param then   the tree at the end of the year
 * @param today  the tree of today: who answers now for agencies of then
 * @param raised which rules' warnings must be corrected
 * @param terms  earlier local dates
 */
public record Season(
        int year,
        AgencyTree then,
        AgencyTree today,
        Map<String, Ruling> rulings,
        List<Raised> raised,
        List<LocalTerm> terms) {

    /** An exception that was made: an agency need not report, or must although the rule does not ask it to. */
    public record Ruling(String agency, boolean obliged, String reason, String by, Instant at) {}

    /**
     * That what a rule warns of must be corrected in this season (列为必须改正), whatever reason is given for it.
     *
     * @param rule   the rule's code
     * @param within the agency for which it holds, with all below it
     * @param office the agency for which whoever decided it acted
     */
    public record Raised(String rule, String within, String office, String reason, String by, Instant at) {

        boolean isOf(String rule, String within) {
            return this.rule.equals(rule) && this.within.equals(within);
        }
    }

    public Season {
        raised = List.copyOf(raised);
        terms = List.copyOf(terms);
    }

    /** The earlier local dates an agency is to keep, the earliest first. */
    public List<LocalTerm> terms(Agency agency) {
        return terms.stream()
                .filter(term -> term.isFor(agency.kind()))
                .filter(term -> today.isUnder(today.about(agency.code()), term.within()))
                .sorted(Comparator.comparing(LocalTerm::day).thenComparing(LocalTerm::id))
                .toList();
    }

    /** Those set for an agency, for one above it or for one below it. */
    public List<LocalTerm> terms(String about) {
        return terms.stream()
                .filter(term -> touches(term.within(), about))
                .sorted(Comparator.comparing(LocalTerm::day).thenComparing(LocalTerm::id))
                .toList();
    }

    private boolean touches(String within, String about) {
        return today.isUnder(today.about(about), within) || today.isUnder(today.about(within), about);
    }

    /** @param term in the place of the one with its id, if there is any */
    Season setting(LocalTerm term) {
        return new Season(
                year,
                then,
                today,
                rulings,
                raised,
                Stream.concat(without(term.id()), Stream.of(term)).toList());
    }

    Season dropping(String term) {
        return new Season(year, then, today, rulings, raised, without(term).toList());
    }

    private Stream<LocalTerm> without(String term) {
        return terms.stream().filter(one -> !one.id().equals(term));
    }

    /** What was raised for an agency, for one above it or for one below it. */
    List<Raised> raised(String about) {
        return raised.stream().filter(one -> touches(one.within(), about)).toList();
    }

    /** The rules whose warnings an agency must correct. */
    public Set<String> raisedRules(String agency) {
        return raisedFor(raised, today, agency).map(Raised::rule).collect(Collectors.toSet());
    }

    static Stream<Raised> raisedFor(List<Raised> raised, AgencyTree today, String agency) {
        return raised.stream().filter(one -> today.isUnder(today.about(agency), one.within()));
    }

    boolean isRaised(String rule, String within) {
        return raised.stream().anyMatch(one -> one.isOf(rule, within));
    }

    /** @param decision null lets the rule's warnings be warnings again */
    Season raising(String rule, String within, @Nullable Raised decision) {
        return new Season(
                year,
                then,
                today,
                rulings,
                Stream.concat(raised.stream().filter(one -> !one.isOf(rule, within)), Stream.ofNullable(decision))
                        .toList(),
                terms);
    }

    /** Those that must report, of an agency and all below it. */
    public List<Agency> obliged(String within) {
        return everybody(within).filter(agency -> isObliged(agency.code())).toList();
    }

    /** Whether it must report. */
    public boolean isObliged(String code) {
        var ruling = rulings.get(code);
        var agency = then.find(code);
        return ruling == null ? agency != null && agency.closed() == null : ruling.obliged();
    }

    /** The exceptions made for an agency and those below it. */
    List<Ruling> rulings(String within) {
        return everybody(within)
                .map(agency -> rulings.get(agency.code()))
                .flatMap(Stream::ofNullable)
                .toList();
    }

    /** An agency and all below it as they were then; of one that was formed later, those whose duties it has now. */
    public Stream<Agency> everybody(String within) {
        var all = new LinkedHashMap<String, Agency>();
        var top = then.find(within);
        if (top != null) {
            then.everWithin(within).forEach(agency -> all.put(agency.code(), agency));
        } else if (today.find(within) != null) {
            today.everWithin(within).stream()
                    .map(agency -> then.find(agency.code()))
                    .flatMap(Stream::ofNullable)
                    .forEach(agency -> all.put(agency.code(), agency));
        }
        return all.values().stream();
    }

    /** An agency as it was then. */
    Agency agency(String code) {
        var agency = then.find(code);
        return agency == null ? today.known(code) : agency;
    }

    Season with(String code, @Nullable Ruling ruling) {
        var others = new LinkedHashMap<>(rulings);
        others.remove(code);
        if (ruling != null) {
            others.put(code, ruling);
        }
        return new Season(year, then, today, others, raised, terms);
    }
}
