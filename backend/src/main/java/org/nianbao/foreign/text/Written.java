package org.nianbao.foreign.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A line of a file as its reader comes upon it, before page numbers and the like are told apart.
 *
 * @param text   as it stands there, space around it included; a form feed ends a page
 * @param row    the row of a table it is; null when it is none
 * @param struck what is struck out in it and so is no text; empty where nothing is
 * @param words  its words with their places on the page, where the file tells them; else none
 */
public record Written(String text, @Nullable TableRow row, String struck, List<PlacedWord> words) {

    /** @param x the middle of the word, from the left edge of the page */
    public record PlacedWord(String text, double x) {}

    private static final Pattern LINE_END = Pattern.compile("\r\n|[\n\r\u000B\u0085\u2028\u2029]");
    private static final Pattern MARKDOWN = Pattern.compile("#{1,6} +(?=\\S)");
    private static final Pattern RULE = Pattern.compile("[-:|+ ]*-{3}[-:|+ ]*");

    public Written(String text, @Nullable TableRow row, String struck) {
        this(text, row, struck, List.of());
    }

    public static Written text(String text) {
        return new Written(text, null, "");
    }

    public static Written row(TableRow row) {
        return new Written(row.line(), row, "");
    }

    /** The lines of plain text; several that follow one another, with cells parted by | or tabs, are rows of a table. */
    public static List<Written> lines(String text) {
        var lines = new ArrayList<Written>();
        var pages = text.split("\f", -1);
        for (int page = 0; page < pages.length; page++) {
            for (var line : LINE_END.split(pages[page], -1)) {
                lines.add(text(line));
            }
            if (page + 1 < pages.length) {
                lines.add(text("\f"));
            }
        }
        return tables(lines);
    }

    private static List<Written> tables(List<Written> lines) {
        var read = new ArrayList<Written>();
        int table = 0;
        for (int i = 0; i < lines.size(); ) {
            var rows = new ArrayList<List<TableCell>>();
            int end = i;
            while (end < lines.size()
                    && (cells(lines.get(end).text()) != null
                            || !rows.isEmpty() && lines.get(end).text().isBlank())) {
                var line = lines.get(end).text();
                var row = cells(line);
                if (row != null && !RULE.matcher(line.strip()).matches()) {
                    rows.add(row);
                }
                end++;
            }
            if (rows.stream().filter(row -> row.size() > 1).count() > 1) {
                for (int row = 0; row < rows.size(); row++) {
                    var of = new TableRow(table, false, row, rows.get(row));
                    read.add(new Written(
                            of.cells().stream().map(TableCell::text).collect(Collectors.joining("    ")), of, ""));
                }
                table++;
            } else {
                end = Math.max(end, i + 1);
                lines.subList(i, end)
                        .forEach(line -> read.add(
                                MARKDOWN.matcher(line.text()).lookingAt()
                                        ? text(line.text().replaceFirst("#+ +", ""))
                                        : line));
            }
            i = end;
        }
        return read;
    }

    /** Cells parted by | or tabs; null when the line is no row. */
    private static @Nullable List<TableCell> cells(String line) {
        boolean bars = line.indexOf('|') >= 0;
        var inner = line.strip();
        if (bars ? inner.replace("|", "").isBlank() : inner.indexOf('\t') < 0) {
            return null;
        }
        var parts = bars ? inner.split("\\|", -1) : line.stripTrailing().split("\t", -1);
        var cells = new ArrayList<TableCell>();
        int end = bars && inner.endsWith("|") ? parts.length - 1 : parts.length;
        for (int i = bars && inner.startsWith("|") && inner.endsWith("|") ? 1 : 0; i < end; i++) {
            cells.add(new TableCell(parts[i], cells.size()));
        }
        return cells;
    }
}
