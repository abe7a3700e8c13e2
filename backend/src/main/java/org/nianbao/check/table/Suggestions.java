package org.nianbao.check.table;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.nianbao.check.Check;
import org.nianbao.check.Reading;
import org.nianbao.check.Suggestion;
import org.nianbao.content.CellKind;

/** Works out suggestions; those for BLANK cells are filled in for those that follow from them (行总计 → （七） → 结转). */
final class Suggestions {

    private final List<Check> checks;
    private final Reading written;
    /** Cells for which two sums disagree; which of them is right is for a person to say. */
    private final Set<String> disputed = new HashSet<>();

    private Suggestions(List<Check> checks, Reading written) {
        this.checks = checks;
        this.written = written;
    }

    static List<Suggestion> of(List<Check> checks, Reading reading) {
        return new Suggestions(checks, reading).settled();
    }

    /**
     * Each round fills at least one more BLANK cell, or disputes one more and begins anew without it, since what was
     * worked out from it no longer holds; so it ends.
     */
    private List<Suggestion> settled() {
        List<Suggestion> filled = List.of();
        while (true) {
            int disputes = disputed.size();
            var next = next(filled);
            var blanks = next.stream()
                    .filter(s -> written.is(CellKind.BLANK, s.cell()))
                    .toList();
            if (disputed.size() > disputes) {
                filled = List.of();
            } else if (blanks.equals(filled)) {
                return next;
            } else {
                filled = blanks;
            }
        }
    }

    private List<Suggestion> next(List<Suggestion> filled) {
        var reading = written.with(filled);
        Map<String, Suggestion> agreed = new LinkedHashMap<>();
        filled.forEach(suggestion -> agreed.put(suggestion.cell(), suggestion));
        checks.stream()
                .map(check -> check.suggestion(reading))
                .filter(Objects::nonNull)
                .forEach(suggestion -> {
                    var other = agreed.get(suggestion.cell());
                    if (other == null || other.carried()) {
                        agreed.put(suggestion.cell(), suggestion);
                    }
                    if (other != null && other.number().compareTo(suggestion.number()) != 0) {
                        disputed.add(suggestion.cell());
                    }
                });
        return agreed.values().stream()
                .filter(suggestion -> !disputed.contains(suggestion.cell()))
                .toList();
    }
}
