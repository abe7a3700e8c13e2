package org.nianbao.request.dispute;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nianbao.form.ColumnForm;
import org.nianbao.form.Edition;
import org.nianbao.form.TableForm;

/**
 * 表四 as the register makes it: a dispute stands in the year in which it was decided under its outcome, and in every year
 * before at whose end it was accepted and not decided under 尚未审结. So one may stand in several years, and in each in one
 * cell. Which outcomes a column collects is said by the form of the year.
 */
public final class TableFour {

    /** The key of the table in every form that has it. */
    public static final String KEY = "review";

    /**
     * Of a dispute that is counted: accepted, and with the agency as the one that answers.
     *
     * @param decidedOn null while it is not decided in effect
     * @param outcome   null likewise
     */
    public record CountedDispute(
            DisputeKind kind,
            LocalDate acceptedOn,
            @Nullable LocalDate decidedOn,
            @Nullable DisputeOutcome outcome) {

        public CountedDispute {
            if ((decidedOn == null) != (outcome == null)) {
                throw new IllegalArgumentException("审结的案件须有结果，未审结的没有。");
            }
        }

        /** The words by which a form's columns collect it in a year; none where it has nothing to do with that year. */
        List<String> words(int year) {
            if (acceptedOn.getYear() > year || decidedOn != null && decidedOn.getYear() < year) {
                return List.of();
            }
            return decidedOn == null || outcome == null || decidedOn.getYear() > year
                    ? List.of("pending")
                    : List.of("decided", outcome.key());
        }
    }

    private TableFour() {}

    /** The number of every cell, by reference; empty where the year's form has no such table. */
    public static Map<String, Integer> count(Edition edition, int year, Stream<CountedDispute> disputes) {
        var form = form(edition);
        if (form == null) {
            return Map.of();
        }
        var count = new LinkedHashMap<String, Integer>();
        form.rows().forEach(row -> form.columns().forEach(column -> count.put(form.ref(row, column), 0)));
        disputes.forEach(dispute -> refs(form, year, dispute).forEach(ref -> count.merge(ref, 1, Integer::sum)));
        return count;
    }

    /** Whether a dispute is among those that a cell counts. */
    public static boolean counts(Edition edition, int year, String ref, CountedDispute dispute) {
        return refs(edition, year, dispute).contains(ref);
    }

    /** The cells in which a dispute is counted, by reference; none where it has nothing to do with the year. */
    public static List<String> refs(Edition edition, int year, CountedDispute dispute) {
        var form = form(edition);
        return form == null ? List.of() : refs(form, year, dispute).toList();
    }

    /** Whether a year's form has such a cell. */
    public static boolean has(Edition edition, String ref) {
        var form = form(edition);
        return form != null
                && form.rows().stream()
                        .flatMap(row -> form.columns().stream().map(column -> form.ref(row, column)))
                        .anyMatch(ref::equals);
    }

    private static Stream<String> refs(TableForm form, int year, CountedDispute dispute) {
        var words = dispute.words(year);
        return form.rows().stream()
                .filter(row -> row.key().equals(dispute.kind().key()))
                .flatMap(row -> form.columns().stream()
                        .filter(column -> collects(column, words))
                        .map(column -> form.ref(row, column)));
    }

    private static boolean collects(ColumnForm column, List<String> words) {
        return column.collects().stream().anyMatch(words::contains);
    }

    private static @Nullable TableForm form(Edition edition) {
        return edition.tables().stream()
                .filter(table -> table.key().equals(KEY))
                .findFirst()
                .orElse(null);
    }
}
