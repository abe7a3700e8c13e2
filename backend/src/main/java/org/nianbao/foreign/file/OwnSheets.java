package org.nianbao.foreign.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nianbao.content.ChineseNumerals;
import org.nianbao.foreign.text.TableRow;
import org.nianbao.foreign.text.Written;
import org.nianbao.form.Edition;
import org.nianbao.form.Editions;
import org.nianbao.form.SectionForm;

/**
 * The workbook that {@code export} writes, put in the order of a report: there prose is one sheet and every table another,
 * here each section has its prose and its tables.
 */
final class OwnSheets {

    private static final String FACTS = "说明";
    private static final String PROSE = "正文";
    private static final String TITLE = "标题";
    private static final String PREAMBLE = "引言";
    private static final int LONGEST_NAME = 31;

    private final Map<String, List<TableRow>> sheets;
    private final List<Written> lines = new ArrayList<>();

    private OwnSheets(Map<String, List<TableRow>> sheets) {
        this.sheets = sheets;
    }

    /**
     * The report in order; null when the workbook is not laid out so.
     *
     * @param sheets the rows of each sheet, in order
     */
    static @Nullable List<Written> lines(Map<String, List<TableRow>> sheets, Editions editions) {
        if (!sheets.containsKey(FACTS) || !sheets.containsKey(PROSE)) {
            return null;
        }
        return editions.stream()
                .filter(edition -> fits(edition, sheets))
                .max((one, other) ->
                        Integer.compare(one.tables().size(), other.tables().size()))
                .map(new OwnSheets(sheets)::write)
                .orElse(null);
    }

    private static boolean fits(Edition edition, Map<String, List<TableRow>> sheets) {
        return edition.sections().stream()
                        .flatMap(section -> tables(edition, section, sheets))
                        .allMatch(sheets::containsKey)
                && sheets.get(PROSE).stream()
                        .skip(1)
                        .allMatch(row -> row.cells().size() > 1
                                && (word(row, 1).equals(PREAMBLE)
                                        || edition.sections().stream().anyMatch(section -> is(section, row))));
    }

    /** The sheets of a section's tables: one for all where the form prints them as one, one each in files of earlier releases. */
    private static Stream<String> tables(Edition edition, SectionForm section, Map<String, List<TableRow>> sheets) {
        return section.tables().size() > 1 && sheets.containsKey(name(section.title()))
                ? Stream.of(name(section.title()))
                : edition.tables().stream()
                        .filter(table -> section.tables().contains(table.key()))
                        .map(table -> name(table.title()));
    }

    private static boolean is(SectionForm section, TableRow row) {
        return section.title().equals(word(row, 1)) && ordinal(section).equals(word(row, 0));
    }

    private static String ordinal(SectionForm section) {
        return ChineseNumerals.ordinal(section.number());
    }

    /** As a sheet is called: without what no sheet's name may hold. */
    private static String name(String title) {
        var clean = title.replaceAll("[\\[\\]:*?/\\\\]", "");
        return clean.substring(0, Math.min(clean.length(), LONGEST_NAME));
    }

    private List<Written> write(Edition edition) {
        var prose = sheets.get(PROSE);
        sheets.get(FACTS).stream()
                .filter(row -> row.cells().size() > 1 && word(row, 0).equals(TITLE))
                .forEach(row -> line(word(row, 1)));
        prose.stream()
                .skip(1)
                .filter(row -> word(row, 1).equals(PREAMBLE))
                .forEach(row -> line(row.cells().getLast().text()));
        for (var section : edition.sections()) {
            line(ordinal(section) + "、" + section.title());
            prose.stream()
                    .skip(1)
                    .filter(row -> is(section, row))
                    .forEach(row -> line(row.cells().getLast().text()));
            tables(edition, section, sheets).forEach(sheet -> {
                line(sheet);
                sheets.get(sheet).forEach(row -> lines.add(Written.row(row)));
            });
        }
        return lines;
    }

    private static String word(TableRow row, int at) {
        return row.cells().get(at).text();
    }

    private void line(String text) {
        text.lines().map(Written::text).forEach(lines::add);
    }
}
