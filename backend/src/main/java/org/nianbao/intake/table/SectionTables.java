package org.nianbao.intake.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.nianbao.content.Cell;
import org.nianbao.foreign.text.Glyphs;
import org.nianbao.foreign.text.Line;
import org.nianbao.foreign.text.TableWord;
import org.nianbao.form.Edition;
import org.nianbao.form.SectionForm;
import org.nianbao.form.TableForm;
import org.nianbao.intake.doubt.Notes;
import org.nianbao.intake.table.TableHead.Fit;

/**
 * The tables of one section and the prose around them, read as one edition prints them.
 *
 * @param cells the cells that hold a number
 * @param prose lines that belong to no table
 * @param fits  keys of the tables whose heading is the edition's
 */
public record SectionTables(Map<String, Cell> cells, List<Line> prose, List<String> fits, Notes notes) {

    static final Pattern TITLE = Pattern.compile("第二十条第?[一二三四五六七八九十]项");
    private static final Pattern SENTENCE = Pattern.compile("[。；！？]");

    public static SectionTables read(Edition edition, SectionForm form, List<Line> lines, TableLabels labels) {
        int section = form.number();
        var tables = edition.tables().stream()
                .filter(table -> form.tables().contains(table.key()))
                .toList();
        var grids = GridTables.read(tables, section, lines, labels);
        if (!grids.read().isEmpty()) {
            return merged(
                    grids,
                    tables.stream()
                            .filter(table -> !grids.read().contains(table.key()))
                            .toList(),
                    section,
                    labels);
        }
        return inFlow(tables, section, lines, labels);
    }

    /** What was read cell by cell, and the other tables from what is left of the text. */
    private static SectionTables merged(GridTables grids, List<TableForm> others, int section, TableLabels labels) {
        var rest = others.isEmpty()
                ? new SectionTables(Map.of(), grids.rest(), List.of(), new Notes())
                : inFlow(others, section, grids.rest(), labels);
        var cells = new HashMap<>(grids.cells());
        cells.putAll(rest.cells());
        var fits = new ArrayList<>(grids.fits());
        fits.addAll(rest.fits());
        var notes = new Notes();
        notes.addAll(grids.notes());
        notes.addAll(rest.notes());
        var prose = rest.prose().stream()
                .filter(line -> line.kind() == Line.LineKind.TEXT)
                .toList();
        return new SectionTables(cells, prose, fits, notes);
    }

    /** The tables of a section read from its words, as a page sets them one after another. */
    private static SectionTables inFlow(List<TableForm> tables, int section, List<Line> lines, TableLabels labels) {
        var pieces = TableWord.of(lines, labels.all());
        var span = span(pieces, labels);
        var notes = new Notes();
        notes.lines(lines);
        var cells = new HashMap<String, Cell>();
        var fits = new ArrayList<String>();
        var leftover = new ArrayList<TableWord>();
        var areas = areas(
                tables,
                pieces.stream().filter(piece -> span.covers(piece.line())).toList(),
                leftover);
        for (var table : tables) {
            var area = areas.get(table.key());
            if (area == null) {
                notes.blank(table, section, "没有读到这张表，未填入。");
                continue;
            }
            var result = new TableReader(table, section, notes).read(area);
            cells.putAll(result.cells());
            leftover.addAll(result.leftover());
            if (result.fit() != Fit.NOT) {
                fits.add(table.key());
            }
        }
        var prose = prose(lines, span, pieces, leftover, notes);
        return new SectionTables(cells, prose, fits, notes);
    }

    /**
     * Line numbers from the first to the last line that is all labels and figures, or nearly.
     *
     * @param known the numbers of all such lines
     */
    private record TableSpan(int first, int last, Set<Integer> known) {

        boolean covers(int line) {
            return first <= line && line <= last;
        }

        boolean sameKind(List<Line> block, Line line) {
            return block.isEmpty() || known.contains(block.getFirst().number()) == known.contains(line.number());
        }
    }

    private static TableSpan span(List<TableWord> pieces, TableLabels labels) {
        int first = Integer.MAX_VALUE;
        int last = -1;
        var all = new HashSet<Integer>();
        for (int i = 0; i < pieces.size(); ) {
            int line = pieces.get(i).line();
            int end = i;
            while (end < pieces.size() && pieces.get(end).line() == line) {
                end++;
            }
            var words = pieces.subList(i, end);
            long texts = words.stream().filter(TableWord::isText).count();
            long figures = words.stream()
                    .filter(piece -> !piece.isText() && !piece.mark())
                    .count();
            boolean known = words.stream().allMatch(piece -> !piece.isText() || labels.know(piece));
            boolean nearly = figures > 1 && figures > texts;
            if (known || nearly) {
                all.add(line);
            }
            first = known && texts > 0 ? Math.min(first, line) : first;
            last = nearly || known && texts + figures > 0 ? line : last;
            i = end;
        }
        return new TableSpan(first, last, all);
    }

    /** The words of each table by its key: a section's only table has all of them, several part at their titles. */
    private static Map<String, List<TableWord>> areas(
            List<TableForm> forms, List<TableWord> all, List<TableWord> strangers) {
        if (forms.size() == 1 || all.isEmpty()) {
            return all.isEmpty() ? Map.of() : Map.of(forms.getFirst().key(), all);
        }
        var titles = TITLE.matcher(TableWord.text(all)).results().toList();
        var parts = TableWord.part(
                all,
                titles.stream()
                        .flatMapToInt(t -> IntStream.of(t.start(), t.end()))
                        .toArray());
        strangers.addAll(parts.getFirst());
        var areas = new HashMap<String, List<TableWord>>();
        for (int i = 0; i < titles.size(); i++) {
            var title = titles.get(i).group().replace("条第", "条");
            var form = forms.stream()
                    .filter(f -> Glyphs.fold(f.title()).replace("条第", "条").equals(title))
                    .findFirst();
            if (form.isPresent()) {
                var area = areas.computeIfAbsent(form.get().key(), key -> new ArrayList<>());
                parts.get(2 * i + 1).stream().filter(piece -> !piece.isText()).forEach(area::add);
                area.addAll(parts.get(2 * i + 2));
            } else {
                strangers.addAll(parts.get(2 * i + 1));
                strangers.addAll(parts.get(2 * i + 2));
            }
        }
        return areas;
    }

    /** Lines outside the tables, and whole sentences among them; other words left over are unread. */
    private static List<Line> prose(
            List<Line> lines, TableSpan span, List<TableWord> pieces, List<TableWord> leftover, Notes notes) {
        var words = new HashMap<Integer, Integer>();
        pieces.forEach(piece -> words.merge(piece.line(), 1, Integer::sum));
        var left = new HashMap<Integer, List<TableWord>>();
        leftover.forEach(piece ->
                left.computeIfAbsent(piece.line(), line -> new ArrayList<>()).add(piece));
        var prose = new ArrayList<Line>();
        var block = new ArrayList<Line>();
        for (var line : lines) {
            var found = left.getOrDefault(line.number(), List.of());
            boolean outside = !span.covers(line.number());
            boolean whole = !outside && !found.isEmpty() && found.size() >= words.getOrDefault(line.number(), 0);
            if (outside || !found.isEmpty() && !(whole && span.sameKind(block, line))) {
                flush(block, span, prose, notes);
            }
            if (whole) {
                block.add(line);
            } else if (outside && line.kind() == Line.LineKind.TEXT) {
                prose.add(line);
            } else {
                notes.unread(line.number(), TableCells.raw(found));
            }
        }
        flush(block, span, prose, notes);
        return prose;
    }

    /** Lines that follow one another and are all of a table or all of none. */
    private static void flush(List<Line> block, TableSpan span, List<Line> prose, Notes notes) {
        if (block.isEmpty()) {
            return;
        }
        boolean table = span.known().contains(block.getFirst().number());
        if (!table
                && block.stream().anyMatch(line -> SENTENCE.matcher(line.text()).find())) {
            prose.addAll(block);
        } else {
            notes.unread(
                    block.getFirst().number(), block.stream().map(Line::text).collect(Collectors.joining(" ")));
        }
        block.clear();
    }
}
