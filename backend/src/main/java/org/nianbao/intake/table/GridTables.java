package org.nianbao.intake.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.nianbao.content.Cell;
import org.nianbao.foreign.text.Glyphs;
import org.nianbao.foreign.text.Line;
import org.nianbao.foreign.text.TableRow;
import org.nianbao.form.TableForm;
import org.nianbao.intake.doubt.Notes;
import org.nianbao.intake.table.TableHead.Fit;

/**
 * The tables of a section whose cells are known.
 *
 * @param fits keys of the tables whose heading is the edition's
 * @param read keys of all tables that were found
 * @param rest the lines that belong to none of them
 */
record GridTables(Map<String, Cell> cells, List<String> fits, Set<String> read, List<Line> rest, Notes notes) {

    private static final int LONGEST_TITLE = 24;
    private static final Pattern SENTENCE = Pattern.compile("[。；！？]");

    static GridTables read(List<TableForm> forms, int section, List<Line> lines, TableLabels labels) {
        var notes = new Notes();
        var readers = new LinkedHashMap<String, GridReader>();
        forms.forEach(form -> readers.put(form.key(), new GridReader(form, section, labels.all(), notes)));
        var rest = new ArrayList<Line>();
        var rows = rows(forms, lines, readers, rest);
        var cells = new HashMap<String, Cell>();
        var fits = new ArrayList<String>();
        rows.forEach((key, of) -> {
            var result = readers.get(key).read(of);
            cells.putAll(result.cells());
            if (result.fit() != Fit.NOT) {
                fits.add(key);
            }
            unread(result.unread(), rest, notes);
        });
        rest.sort((a, b) -> Integer.compare(a.number(), b.number()));
        return new GridTables(cells, fits, new LinkedHashSet<>(rows.keySet()), rest, notes);
    }

    /** A sentence that stands in a row of a table is the section's prose; all else has no place. */
    private static void unread(List<Line> unread, List<Line> rest, Notes notes) {
        for (var line : unread) {
            boolean sentence = line.row() != null
                    && SENTENCE.matcher(line.text()).find()
                    && line.row().cells().stream()
                                    .filter(cell -> !cell.text().isEmpty())
                                    .count()
                            == 1;
            if (sentence) {
                rest.add(line);
            } else {
                notes.unread(line.number(), line.text());
            }
        }
    }

    /** The rows of each table by its key: a title opens one, else its rows' and columns' own labels tell. */
    private static Map<String, List<Line>> rows(
            List<TableForm> forms, List<Line> lines, Map<String, GridReader> readers, List<Line> rest) {
        var byTable = new HashMap<Integer, String>();
        for (var line : lines) {
            if (line.row() != null && !byTable.containsKey(line.row().table())) {
                known(line.row(), readers)
                        .ifPresent(key -> byTable.put(line.row().table(), key));
            }
        }
        var rows = new LinkedHashMap<String, List<Line>>();
        var titles = new ArrayList<Line>();
        String titled = null;
        boolean strange = false;
        for (var line : lines) {
            var title = forms.size() > 1 ? title(line) : null;
            if (title != null) {
                titled = forms.stream()
                        .filter(form ->
                                Glyphs.fold(form.title()).replace("条第", "条").equals(title))
                        .map(TableForm::key)
                        .findFirst()
                        .orElse(null);
                strange = titled == null;
                titles.add(line);
                continue;
            }
            boolean row = line.row() != null
                    && line.kind() == Line.LineKind.TEXT
                    && byTable.containsKey(line.row().table());
            var key = !row || strange
                    ? null
                    : titled != null ? titled : byTable.get(line.row().table());
            if (key == null) {
                rest.addAll(titles);
                rest.add(line);
            } else {
                rows.computeIfAbsent(key, k -> new ArrayList<>()).add(line);
            }
            titles.clear();
        }
        rest.addAll(titles);
        return rows;
    }

    private static Optional<String> known(TableRow row, Map<String, GridReader> readers) {
        return readers.entrySet().stream()
                .filter(reader -> reader.getValue().knows(row))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static @Nullable String title(Line line) {
        var text = Glyphs.fold(line.text());
        var title = text.length() > LONGEST_TITLE ? null : SectionTables.TITLE.matcher(text);
        return title != null && title.find() && line.text().indexOf('。') < 0
                ? title.group().replace("条第", "条")
                : null;
    }
}
