package org.nianbao.intake;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.nianbao.form.ColumnForm;
import org.nianbao.form.Edition;
import org.nianbao.form.Editions;
import org.nianbao.form.TableForm;
import org.nianbao.intake.prose.Headings;
import org.nianbao.intake.prose.Outline;
import org.nianbao.intake.table.SectionTables;
import org.nianbao.intake.table.TableLabels;

/**
 * A file read in one edition's form, to see which form it shows.
 *
 * @param tables what was read of each section that has tables, by its number
 * @param own    how many tables were found that only this edition prints so
 */
record EditionTrial(Edition edition, Outline outline, Map<Integer, SectionTables> tables, long own) {

    static EditionTrial of(Headings headings, Edition edition, Editions editions) {
        var outline = Outline.of(headings, edition);
        var tables = new HashMap<Integer, SectionTables>();
        outline.sections().forEach((number, lines) -> {
            var form = edition.section(number);
            if (form != null && !form.tables().isEmpty()) {
                tables.put(number, SectionTables.read(edition, form, lines, labels(form.tables(), editions)));
            }
        });
        long own = tables.values().stream()
                .flatMap(section -> section.fits().stream())
                .filter(key -> isOwn(edition, key, editions))
                .count();
        return new EditionTrial(edition, outline, tables, own);
    }

    /** The labels any edition prints in those tables, so that a table of another edition is still seen to be one. */
    private static TableLabels labels(List<String> keys, Editions editions) {
        var first = keys.getFirst();
        return new TableLabels(editions.stream()
                .flatMap(edition -> edition.sections().stream()
                        .filter(section -> section.tables().contains(first))
                        .flatMap(section -> section.tables().stream())
                        .map(edition::table))
                .filter(Objects::nonNull)
                .toList());
    }

    private static boolean isOwn(Edition edition, String key, Editions editions) {
        var columns = columns(edition.table(key));
        return editions.stream()
                .filter(other -> other != edition)
                .noneMatch(other -> columns.equals(columns(other.table(key))));
    }

    private static List<String> columns(@Nullable TableForm table) {
        return table == null
                ? List.of()
                : table.columns().stream().map(ColumnForm::label).toList();
    }

    int numbers() {
        return tables.values().stream()
                .mapToInt(section -> section.cells().size())
                .sum();
    }

    /** Whether the tables themselves tell that the file is in this edition's form. */
    boolean shown() {
        return own > 0;
    }

    /** The edition a file's tables show; where they do not tell, the one its year prescribes, else the newest. */
    static EditionTrial best(List<EditionTrial> trials, @Nullable Integer year, Editions editions) {
        var prescribed = year == null ? null : editions.forYear(year);
        return trials.stream()
                .max(Comparator.comparingLong(EditionTrial::own)
                        .thenComparing(trial -> trial.numbers() > 0)
                        .thenComparing(trial -> trial.edition == prescribed)
                        .thenComparingInt(EditionTrial::numbers)
                        .thenComparing(trials::indexOf))
                .orElseThrow();
    }
}
