package org.nianbao.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.nianbao.content.Cell;
import org.nianbao.form.Edition;
import org.nianbao.form.SectionForm;
import org.nianbao.form.TableForm;
import org.nianbao.intake.TableHead.Fit;

/**
 * The tables of one section and the prose around them, read as one edition prints them.
 *
 * @param cells the cells that hold a number
 * @param prose lines that belong to no table
 * @param fits  keys of the tables whose heading is the edition's
 */
record SectionTables(Map<String, Cell> cells, List<Line> prose, List<String> fits, Notes notes) {

    static final Pattern TITLE = Pattern.compile("第二十条第?[一二三四五六七八九十]项");
    private static final Pattern SENTENCE = Pattern.compile("[。；！？]");

    static SectionTables read(Edition edition, SectionForm form, List<Line> lines, TableLabels labels) {
        int section = form.number();
        var tables = edition.tables().stream().filter(table -> form.tables().contains(table.key())).toList();
        var pieces = Piece.of(lines, labels.all());
        var span = span(pieces, labels);
        var notes = new Notes();
        var cells = new HashMap<String, Cell>();
        var fits = new ArrayList<String>();
        var leftover = new ArrayList<Piece>();
        var areas = areas(tables, pieces.stream().filter(piece -> span.covers(piece.line())).toList(), leftover);
        for (var table : tables) {
            var area = areas.get(table.key());
            if (area == null) {
                notes.doubt(null, section, "没有读到“" + table.title() + "”表。");
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

    /** Line numbers from the first to the last line that is all labels and figures. */
    private record Span(int first, int last) {

        boolean covers(int line) {
            return first <= line && line <= last;
        }
    }

    private static Span span(List<Piece> pieces, TableLabels labels) {
        int first = Integer.MAX_VALUE;
        int last = -1;
        for (int i = 0; i < pieces.size(); ) {
            int end = i;
            boolean known = true;
            boolean text = false;
            boolean figure = false;
            while (end < pieces.size() && pieces.get(end).line() == pieces.get(i).line()) {
                var piece = pieces.get(end++);
                known &= !piece.isText() || labels.know(piece);
                text |= piece.isText();
                figure |= !piece.isText() && !piece.mark();
            }
            if (known && text && first == Integer.MAX_VALUE) {
                first = pieces.get(i).line();
            }
            if (known && (text || figure)) {
                last = pieces.get(i).line();
            }
            i = end;
        }
        return new Span(first, last);
    }

    /** The words of each table by its key: a section's only table has all of them, several are parted by their titles. */
    private static Map<String, List<Piece>> areas(List<TableForm> forms, List<Piece> all, List<Piece> strangers) {
        if (forms.size() == 1 || all.isEmpty()) {
            return all.isEmpty() ? Map.of() : Map.of(forms.getFirst().key(), all);
        }
        var titles = TITLE.matcher(Piece.text(all)).results().toList();
        var parts = Piece.part(all, titles.stream().flatMapToInt(t -> IntStream.of(t.start(), t.end())).toArray());
        strangers.addAll(parts.getFirst());
        var areas = new HashMap<String, List<Piece>>();
        for (int i = 0; i < titles.size(); i++) {
            var title = titles.get(i).group().replace("条第", "条");
            var form = forms.stream().filter(f -> Glyphs.fold(f.title()).replace("条第", "条").equals(title)).findFirst();
            if (form.isPresent()) {
                areas.computeIfAbsent(form.get().key(), key -> new ArrayList<>()).addAll(parts.get(2 * i + 2));
            } else {
                strangers.addAll(parts.get(2 * i + 1));
                strangers.addAll(parts.get(2 * i + 2));
            }
        }
        return areas;
    }

    /** Lines outside the tables, and whole sentences among them; other words left over are unread. */
    private static List<Line> prose(List<Line> lines, Span span, List<Piece> pieces, List<Piece> leftover, Notes notes) {
        var words = new HashMap<Integer, Integer>();
        pieces.forEach(piece -> words.merge(piece.line(), 1, Integer::sum));
        var left = new HashMap<Integer, List<Piece>>();
        leftover.forEach(piece -> left.computeIfAbsent(piece.line(), line -> new ArrayList<>()).add(piece));
        var prose = new ArrayList<Line>();
        var block = new ArrayList<Line>();
        for (var line : lines) {
            var found = left.getOrDefault(line.number(), List.of());
            boolean outside = !span.covers(line.number());
            boolean whole = !outside && !found.isEmpty() && found.size() >= words.getOrDefault(line.number(), 0);
            if (whole) {
                block.add(line);
            } else if (outside || !found.isEmpty()) {
                flush(block, prose, notes);
            }
            if (outside && line.kind() == Line.Kind.TEXT) {
                prose.add(line);
            } else if (!whole) {
                notes.unread(line.number(), TableCells.raw(found));
            }
        }
        flush(block, prose, notes);
        return prose;
    }

    private static void flush(List<Line> block, List<Line> prose, Notes notes) {
        if (block.stream().anyMatch(line -> SENTENCE.matcher(line.text()).find())) {
            prose.addAll(block);
        } else if (!block.isEmpty()) {
            notes.unread(block.getFirst().number(), block.stream().map(Line::text).collect(Collectors.joining(" ")));
        }
        block.clear();
    }
}
