package org.nianbao.intake.doubt;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nianbao.foreign.text.Glyphs;
import org.nianbao.foreign.text.Line;
import org.nianbao.foreign.text.TableWord;
import org.nianbao.foreign.text.Written;
import org.nianbao.form.CellForm;
import org.nianbao.form.TableForm;
import org.nianbao.intake.doubt.Doubt.DoubtKind;

/** What the reader is not sure of and what found no place, gathered while it reads. */
public final class Notes {

    private record Unread(int line, String text) {}

    /**
     * A doubt about cells of a table, which others of its reason may join.
     *
     * @param found what stands there in the file
     */
    public record OfCells(
            DoubtKind kind,
            TableForm form,
            List<CellForm> cells,
            int section,
            String reason,
            List<TableWord> found,
            @Nullable Proposal proposal) {

        public List<String> refs() {
            return cells.stream().map(CellForm::ref).toList();
        }

        OfCells proposing(@Nullable Proposal other) {
            return new OfCells(kind, form, cells, section, reason, found, other);
        }

        private boolean joins(OfCells other) {
            return kind == other.kind
                    && form == other.form
                    && reason.equals(other.reason)
                    && (proposal == null) == (other.proposal == null);
        }

        private OfCells and(OfCells other) {
            return new OfCells(
                    kind,
                    form,
                    both(cells, other.cells),
                    section,
                    reason,
                    both(found, other.found),
                    proposal == null || other.proposal == null ? null : proposal.and(other.proposal));
        }

        private static <T> List<T> both(List<T> some, List<T> more) {
            return Stream.concat(some.stream(), more.stream()).distinct().toList();
        }

        /** How people name the cells: one cell, one row, or where several begin. */
        private String where() {
            var first = cells.getFirst();
            long rows = cells.stream().map(CellForm::row).distinct().count();
            int columns = form.columns().size();
            if (kind == DoubtKind.TABLE
                    || cells.size() > 1 && cells.size() == columns * form.rows().size()) {
                return "“" + form.title() + "”表";
            }
            if (cells.size() == 1) {
                return "“" + first.label() + "”";
            }
            return cells.size() < rows * columns
                    ? "“" + first.label() + "”等 " + cells.size() + " 格"
                    : "“" + first.row().label() + "”" + (rows == 1 ? "一行" : "等 " + rows + " 行");
        }
    }

    private static final int LONGEST_QUOTE = 60;

    private final List<Doubt> doubts = new ArrayList<>();
    private final List<OfCells> ofCells = new ArrayList<>();
    private final List<Unread> unread = new ArrayList<>();
    private final Map<Integer, Line> lines = new HashMap<>();

    /** Of a table, or of a cell that was filled all the same. */
    public void doubt(@Nullable String cell, @Nullable Integer section, String message) {
        doubts.add(new Doubt(
                cell == null ? DoubtKind.TABLE : DoubtKind.FIGURE,
                cell == null ? List.of() : List.of(cell),
                section,
                message,
                List.of(),
                List.of()));
    }

    public void doubt(DoubtKind kind, @Nullable Integer section, String message, Proposal... proposals) {
        doubts.add(new Doubt(kind, section, message, proposals));
    }

    public void doubt(Doubt doubt) {
        doubts.add(doubt);
    }

    /** Of a table's cells; the message says which, in front of the reason. */
    public void doubt(OfCells doubt) {
        ofCells.add(doubt);
    }

    /** Of a table that was left BLANK as a whole. */
    public void blank(TableForm form, int section, String reason) {
        var cells = form.rows().stream()
                .flatMap(row ->
                        form.columns().stream().map(column -> new CellForm(form.ref(row, column), form, row, column)))
                .toList();
        ofCells.add(new OfCells(DoubtKind.TABLE, form, cells, section, reason, List.of(), null));
    }

    /** The lines in which figures stand, for what else is known of these. */
    public void lines(List<Line> some) {
        some.forEach(line -> lines.put(line.number(), line));
    }

    /** What is struck out in the line of a figure; null when nothing is. */
    @Nullable
    public String struck(TableWord figure) {
        var line = lines.get(figure.line());
        return line == null || line.struck().isEmpty() ? null : line.struck();
    }

    /** Where the figures of a row stand on the page; null when any of them cannot be found there. */
    @Nullable
    public List<Double> places(List<TableWord> figures) {
        var places = new ArrayList<Double>();
        var left = new HashMap<Integer, Integer>();
        for (var figure : figures.reversed()) {
            var line = lines.get(figure.line());
            var words = line == null ? List.<Written.PlacedWord>of() : line.words();
            int at = left.getOrDefault(figure.line(), words.size()) - 1;
            while (at >= 0 && !Glyphs.clean(words.get(at).text()).endsWith(figure.raw())) {
                at--;
            }
            if (at < 0) {
                return null;
            }
            places.addFirst(words.get(at).x());
            left.put(figure.line(), at);
        }
        return places;
    }

    public void unread(int line, String text) {
        if (!text.isBlank()) {
            unread.add(new Unread(line, text.replaceAll(" {2,}", " ")));
        }
    }

    public void unread(Iterable<Line> lines) {
        lines.forEach(line -> unread(line.number(), line.text()));
    }

    public void addAll(Notes other) {
        doubts.addAll(other.doubts);
        ofCells.addAll(other.ofCells);
        unread.addAll(other.unread);
    }

    /**
     * One doubt for all cells that are doubted for one reason; what concerns the whole report first, then by section.
     *
     * @param witness what may be proposed for cells that were left BLANK; null where nothing follows
     */
    public List<Doubt> doubts(List<Line> all, Function<OfCells, @Nullable Proposal> witness) {
        var joined = new LinkedHashMap<OfCells, OfCells>();
        for (var doubt : ofCells) {
            var whole = doubt.proposal() != null ? doubt : doubt.proposing(witness.apply(doubt));
            var like = joined.keySet().stream().filter(whole::joins).findFirst().orElse(whole);
            joined.merge(like, whole, OfCells::and);
        }
        var texts = new LinkedHashMap<Integer, String>();
        all.forEach(line -> texts.put(line.number(), line.text()));
        return Stream.concat(doubts.stream(), joined.values().stream().map(doubt -> told(doubt, texts)))
                .sorted(Comparator.comparing(doubt -> doubt.section() == null ? 0 : doubt.section()))
                .toList();
    }

    private static Doubt told(OfCells doubt, Map<Integer, String> texts) {
        return new Doubt(
                doubt.kind(),
                doubt.refs(),
                doubt.section(),
                doubt.where() + "：" + doubt.reason(),
                doubt.proposal() == null ? List.of() : List.of(doubt.proposal()),
                source(doubt.found(), texts));
    }

    /** Where some words stand: lines that follow one another are one passage, all from the first to the last word marked. */
    private static List<Excerpt> source(List<TableWord> found, Map<Integer, String> texts) {
        var excerpts = new ArrayList<Excerpt>();
        var run = new ArrayList<Integer>();
        for (int line : found.stream().map(TableWord::line).distinct().sorted().toList()) {
            if (!run.isEmpty() && line > run.getLast() + 1) {
                excerpts.add(passage(run, found, texts));
                run.clear();
            }
            run.add(line);
        }
        if (!run.isEmpty()) {
            excerpts.add(passage(run, found, texts));
        }
        return excerpts;
    }

    private static Excerpt passage(List<Integer> lines, List<TableWord> found, Map<Integer, String> texts) {
        var text = lines.stream().map(line -> texts.getOrDefault(line, "")).collect(Collectors.joining(" "));
        var last = texts.getOrDefault(lines.getLast(), "");
        int from = words(lines.getFirst(), found)
                .mapToInt(text::indexOf)
                .filter(at -> at >= 0)
                .min()
                .orElse(0);
        int end = words(lines.getLast(), found)
                .filter(last::contains)
                .mapToInt(word -> last.lastIndexOf(word) + word.length())
                .max()
                .orElse(last.length());
        return Excerpt.of(text, from, Math.max(from, text.length() - last.length() + end));
    }

    private static Stream<String> words(int line, List<TableWord> found) {
        return found.stream().filter(piece -> piece.line() == line).map(TableWord::raw);
    }

    /** In the file's order, whichever part of the reader came upon it first. */
    public List<String> unread() {
        return unread.stream()
                .sorted(Comparator.comparingInt(Unread::line))
                .map(Unread::text)
                .toList();
    }

    /** The beginning of a text, for a message; the whole of it belongs in unread. */
    public static String quote(String text) {
        return text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "……";
    }
}
