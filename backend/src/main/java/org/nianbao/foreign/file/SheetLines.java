package org.nianbao.foreign.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.nianbao.content.ChineseNumerals;
import org.nianbao.foreign.text.Glyphs;
import org.nianbao.foreign.text.TableRow;
import org.nianbao.foreign.text.Written;
import org.nianbao.form.Edition;
import org.nianbao.form.Editions;
import org.nianbao.form.SectionForm;

/** The sheets of a workbook as lines, a row a line. */
final class SheetLines {

    private static final Pattern HEADING = Pattern.compile("[一二三四五六] ?[、.．].*(?:情况|事项|概述)");

    private SheetLines() {}

    /** @param sheets the rows of each sheet, in order */
    static List<Written> of(Map<String, List<TableRow>> sheets, Editions editions) {
        var own = OwnSheets.lines(sheets, editions);
        return own == null ? inOrder(sheets, editions) : own;
    }

    private static List<Written> inOrder(Map<String, List<TableRow>> sheets, Editions editions) {
        var lines = new ArrayList<Written>();
        sheets.forEach((name, rows) -> {
            lines.add(Written.text(name));
            lines.add(Written.text(""));
            headless(rows, editions).ifPresent(lines::add);
            rows.forEach(row -> lines.add(Written.row(row)));
        });
        return lines;
    }

    /** The heading of the section whose table a sheet is, where it is nothing else: 表一, 表二 … tell it only by their labels. */
    static Optional<Written> headless(List<TableRow> rows, Editions editions) {
        var words = rows.stream()
                .flatMap(row -> row.cells().stream())
                .map(cell -> Glyphs.fold(cell.text()))
                .collect(Collectors.toSet());
        boolean headed = rows.stream().map(TableRow::line).anyMatch(HEADING.asMatchPredicate());
        return headed
                ? Optional.empty()
                : editions.stream().toList().reversed().stream()
                        .flatMap(edition ->
                                edition.sections().stream().filter(section -> shows(section, edition, words)))
                        .findFirst()
                        .map(section ->
                                Written.text(ChineseNumerals.ordinal(section.number()) + "、" + section.title()));
    }

    static boolean isHeading(String line) {
        return HEADING.matcher(line.strip()).matches();
    }

    private static boolean shows(SectionForm section, Edition edition, Set<String> words) {
        return section.tables().stream()
                .map(edition::table)
                .anyMatch(table -> table != null
                        && table.rows().stream().anyMatch(row -> words.contains(Glyphs.fold(row.label()))));
    }
}
