package org.nianbao.foreign.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Plain text, such as pdftotext writes, as lines: form feeds end pages, blank lines go, page furniture is marked. */
public final class Pages {

    private static final Pattern BARE = Pattern.compile("\\d{1,4}");
    private static final Pattern DRESSED =
            Pattern.compile("[-—–－―·]{1,2} ?\\d{1,4} ?[-—–－―·]{1,2}|第 ?\\d{1,4} ?页(?:[ ,，/、]{0,3}共 ?\\d{1,4} ?页)?");
    /** What a browser prints at the edges of a page: when, of what title, from which address, which page of how many. */
    private static final Pattern BROWSER =
            Pattern.compile("\\d{1,4}/\\d{1,2}/\\d{1,4},? (?:[上下]午)?\\d{1,2}:\\d{2}(?: [AP]M)?(?: .{0,200})?"
                    + "|(?:https?|file|ﬁle):/{2,3}\\S{1,500}(?: +\\d{1,3}/\\d{1,3})?");

    private static final int REPEATED_HEAD = 3;

    private static final class Raw {
        final int page;
        final int indent;
        final int blanksBefore;
        final String text;
        final @Nullable TableRow row;
        final List<Written.PlacedWord> words;
        String struck;
        boolean edge;
        Line.LineKind kind = Line.LineKind.TEXT;

        Raw(int page, int indent, int blanksBefore, String text, Written written, String struck) {
            this.page = page;
            this.indent = indent;
            this.blanksBefore = blanksBefore;
            this.text = text;
            this.row = written.row();
            this.words = written.words();
            this.struck = struck;
        }

        boolean bare() {
            return row == null && text.length() <= 4 && BARE.matcher(text).matches();
        }
    }

    private final List<Raw> raws = new ArrayList<>();
    private int pages;

    private Pages() {}

    public static List<Line> lines(String text) {
        return lines(Written.lines(text));
    }

    public static List<Line> lines(List<Written> written) {
        var pages = new Pages();
        pages.split(written);
        pages.markEdges();
        pages.markPageNumbers();
        pages.markRunningHeads();
        return pages.lines();
    }

    private void split(List<Written> written) {
        pages = 1;
        int blanks = 0;
        var struck = "";
        for (var line : written) {
            var text = Glyphs.clean(line.text());
            if (line.text().equals("\f")) {
                pages++;
                blanks = 0;
            } else if (text.isBlank()) {
                blanks++;
                struck += line.struck() + (line.row() == null ? "" : line.row().struck());
            } else {
                int indent = text.length() - text.stripLeading().length();
                raws.add(new Raw(pages - 1, indent, blanks, text.strip(), line, struck + line.struck()));
                blanks = 0;
                struck = "";
            }
        }
        if (!struck.isEmpty() && !raws.isEmpty()) {
            raws.getLast().struck += struck;
        }
    }

    private void markEdges() {
        for (int i = 0; i < raws.size(); i++) {
            boolean first = i == 0 || raws.get(i - 1).page != raws.get(i).page;
            boolean last = i == raws.size() - 1 ? pages > 1 : raws.get(i + 1).page != raws.get(i).page;
            raws.get(i).edge = last
                    || first
                            && (raws.get(i).page > 0
                                    || BROWSER.matcher(raws.get(i).text).matches());
        }
    }

    /**
     * A number alone at the edge of a page, or, where the file has no form feeds, set off by more room above than
     * lines have. It must count on from the page number before, or it is a figure.
     */
    private void markPageNumbers() {
        Raw before = null;
        int usual = usualBlanks();
        for (var raw : raws) {
            if (raw.text.length() <= 24 && DRESSED.matcher(raw.text).matches()) {
                raw.kind = Line.LineKind.PAGE_NUMBER;
            } else if (raw.bare() && (raw.edge || setOff(raw, usual)) && countsOn(before, raw)) {
                raw.kind = Line.LineKind.PAGE_NUMBER;
                before = raw;
            }
        }
    }

    private boolean setOff(Raw raw, int usual) {
        return pages == 1 && raw.blanksBefore >= usual + 2;
    }

    private int usualBlanks() {
        var counts = new HashMap<Integer, Integer>();
        raws.forEach(raw -> counts.merge(raw.blanksBefore, 1, Integer::sum));
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(0);
    }

    private boolean countsOn(@Nullable Raw before, Raw raw) {
        int number = Integer.parseInt(raw.text);
        if (before == null) {
            return number > 0 && (pages == 1 ? number < 100 : Math.abs(number - raw.page - 1) <= 10);
        }
        int step = number - Integer.parseInt(before.text);
        return step > 0 && (pages == 1 ? step < 100 : Math.abs(step - (raw.page - before.page)) <= 3);
    }

    private void markRunningHeads() {
        Map<String, List<Raw>> atEdges = new HashMap<>();
        for (int i = 0; i < raws.size(); i++) {
            var raw = raws.get(i);
            boolean besideNumber = i > 0 && raws.get(i - 1).kind == Line.LineKind.PAGE_NUMBER && raws.get(i - 1).edge
                    || i < raws.size() - 1 && raws.get(i + 1).kind == Line.LineKind.PAGE_NUMBER && raws.get(i + 1).edge;
            if (raw.edge
                    && pages > 1
                    && raw.row == null
                    && BROWSER.matcher(raw.text).matches()) {
                raw.kind = Line.LineKind.RUNNING_HEAD;
            } else if ((raw.edge || besideNumber || i == 0) && heads(raw)) {
                atEdges.computeIfAbsent(raw.text, text -> new ArrayList<>()).add(raw);
            }
        }
        for (var same : atEdges.values()) {
            var onPages = new HashSet<Integer>();
            same.forEach(raw -> onPages.add(raw.page));
            if (onPages.size() >= REPEATED_HEAD) {
                same.stream().filter(raw -> raw.page > 0).forEach(raw -> raw.kind = Line.LineKind.RUNNING_HEAD);
            }
        }
    }

    private static boolean heads(Raw raw) {
        return raw.row == null
                && raw.kind == Line.LineKind.TEXT
                && raw.text.length() <= 60
                && raw.text.indexOf('。') < 0
                && raw.text.codePoints().filter(Character::isIdeographic).count() >= 4;
    }

    private List<Line> lines() {
        var margins = new int[Math.max(pages, 1)];
        Arrays.fill(margins, Integer.MAX_VALUE);
        raws.forEach(raw -> margins[raw.page] = Math.min(margins[raw.page], raw.indent));
        var lines = new ArrayList<Line>(raws.size());
        for (int i = 0; i < raws.size(); i++) {
            var raw = raws.get(i);
            boolean afterFurniture = i > 0 && raws.get(i - 1).kind != Line.LineKind.TEXT;
            boolean gap = raw.blanksBefore > 0 && i > 0 && raws.get(i - 1).page == raw.page && !afterFurniture;
            lines.add(new Line(
                    i,
                    raw.page,
                    raw.kind,
                    raw.text,
                    raw.indent - margins[raw.page],
                    gap,
                    raw.row,
                    raw.struck,
                    raw.words));
        }
        return lines;
    }
}
