package org.nianbao.season;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nianbao.agency.LocalTerm;
import org.nianbao.agency.Punctuality;
import org.nianbao.agency.TermEvent;

/**
 * What a season adds up to.
 *
 * @param terms the legal date first, then the local ones
 * @param rules of reports that are not published, the most first
 */
public record SeasonTotals(
        int expected, List<StageTotal> stages, List<TermTotal> terms, List<Map.Entry<String, Integer>> rules) {

    public record StageTotal(SeasonStage stage, int agencies) {}

    /** @param day null for the legal date, which is not the same for all */
    public record TermTotal(
            String id,
            String name,
            TermEvent event,
            @Nullable LocalDate day,
            List<Punctuality.PunctualityTotal> punctualities) {

        public int of(Punctuality punctuality) {
            return punctualities.get(punctuality.ordinal()).agencies();
        }

        /** All whom the date is for. */
        public int agencies() {
            return punctualities.stream()
                    .mapToInt(Punctuality.PunctualityTotal::agencies)
                    .sum();
        }
    }

    static SeasonTotals of(List<SeasonEntry> entries, List<LocalTerm> local) {
        var stages = entries.stream().collect(Collectors.groupingBy(SeasonEntry::stage, Collectors.counting()));
        var terms = new ArrayList<TermTotal>();
        terms.add(new TermTotal(
                KeptTerm.STATUTORY,
                KeptTerm.STATUTORY_NAME,
                TermEvent.PUBLICATION,
                null,
                kept(entries, KeptTerm.STATUTORY)));
        local.forEach(term ->
                terms.add(new TermTotal(term.id(), term.notice(), term.event(), term.day(), kept(entries, term.id()))));
        var rules = new HashMap<String, Integer>();
        entries.stream()
                .filter(entry -> entry.stage() != SeasonStage.PUBLISHED)
                .forEach(entry -> entry.found().forEach(rule -> rules.merge(rule.getKey(), 1, Integer::sum)));
        return new SeasonTotals(
                entries.size(),
                Arrays.stream(SeasonStage.values())
                        .map(stage -> new StageTotal(stage, count(stages, stage)))
                        .toList(),
                terms,
                rules.entrySet().stream()
                        .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                                .thenComparing(Map.Entry.comparingByKey()))
                        .toList());
    }

    static List<Punctuality.PunctualityTotal> kept(List<SeasonEntry> entries, String term) {
        return Punctuality.totals(entries.stream()
                .flatMap(entry -> entry.terms().stream())
                .filter(kept -> kept.id().equals(term))
                .map(KeptTerm::punctuality));
    }

    private static <K> int count(Map<K, Long> counts, K key) {
        return Math.toIntExact(counts.getOrDefault(key, 0L));
    }
}
