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
 * @param tables  what was read of each section that has tables, by its number
 * @param telling how many tables were found as this edition prints them and some other does not
 * @param missing how many cells of the tables that were found hold no number
 */
record EditionTrial(
        Edition edition, Outline outline, Map<Integer, SectionTables> tables, long telling, int numbers, int missing) {

    private static final Comparator<EditionTrial> AS_TABLES_TELL =
            Comparator.comparingLong(EditionTrial::telling).thenComparing(trial -> trial.numbers > 0);
    private static final Comparator<EditionTrial> AS_ROWS_TELL = Comparator.comparingInt(EditionTrial::numbers)
            .thenComparing(Comparator.comparingInt(EditionTrial::missing).reversed());

    static EditionTrial of(Headings headings, Edition edition, Editions editions) {
        var outline = Outline.of(headings, edition);
        var tables = new HashMap<Integer, SectionTables>();
        outline.sections().forEach((number, lines) -> {
            var form = edition.section(number);
            if (form != null && !form.tables().isEmpty()) {
                tables.put(number, SectionTables.read(edition, form, lines, labels(form.tables(), editions)));
            }
        });
        var found = tables.values().stream()
                .flatMap(section -> section.fits().stream())
                .toList();
        int numbers = tables.values().stream()
                .mapToInt(section -> section.cells().size())
                .sum();
        int cells = edition.tables().stream()
                .filter(table -> found.contains(table.key()))
                .mapToInt(table -> table.rows().size() * table.columns().size())
                .sum();
        long telling =
                found.stream().filter(key -> tells(edition, key, editions)).count();
        return new EditionTrial(edition, outline, tables, telling, numbers, cells - numbers);
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

    private static boolean tells(Edition edition, String key, Editions editions) {
        var columns = columns(edition.table(key));
        return editions.stream()
                .filter(other -> !other.tables().isEmpty())
                .anyMatch(other -> !columns.equals(columns(other.table(key))));
    }

    private static List<String> columns(@Nullable TableForm table) {
        return table == null
                ? List.of()
                : table.columns().stream().map(ColumnForm::label).toList();
    }

    /**
     * The edition a file's tables show; between those that share them the one its year prescribes, else the one whose
     * rows it fills, else the newest that has begun.
     *
     * @param trials   one of each edition, oldest first
     * @param thisYear the year in which it is read: no file is in a form of later years
     */
    static EditionTrial best(List<EditionTrial> trials, @Nullable Integer year, int thisYear, Editions editions) {
        var prescribed = year == null ? null : editions.forYear(year);
        return trials.stream()
                .max(AS_TABLES_TELL
                        .thenComparing(trial -> trial.edition == prescribed)
                        .thenComparing(trial -> trial.hasBegun(thisYear))
                        .thenComparing(AS_ROWS_TELL)
                        .thenComparing(trials::indexOf))
                .orElseThrow();
    }

    /** Those among which nothing in the file but its year could tell, this one among them. */
    List<EditionTrial> alike(List<EditionTrial> trials, int thisYear) {
        return trials.stream()
                .filter(other -> AS_TABLES_TELL.thenComparing(AS_ROWS_TELL).compare(this, other) == 0
                        && hasBegun(thisYear) == other.hasBegun(thisYear))
                .toList();
    }

    private boolean hasBegun(int thisYear) {
        return edition.from() == null || edition.from() <= thisYear;
    }
}
