package org.nianbao.foreign.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One word of a printed table: a part of a label, or a figure.
 *
 * @param line   number of its line in the file
 * @param raw    as it stands there
 * @param text   its letters and digits only
 * @param figure null when it is text
 * @param mark   whether its line may be a page number
 */
public record TableWord(
        int line, String raw, String text, @Nullable PrintedFigure figure, boolean mark) {

    private static final Pattern WORDS = Pattern.compile("[ |│┃]+");
    private static final Pattern NUMERAL = Pattern.compile("\\d{1,2}");
    private static final Pattern ATTACHED =
            Pattern.compile("(.{0,200}[\\p{IsHan}）)”\"])([+-]?\\d[\\d,.]{0,30}(?:万元|元|件|项)?)");

    private static TableWord of(Line line, String raw) {
        return new TableWord(
                line.number(), raw, Glyphs.fold(raw), PrintedFigure.of(raw), line.kind() == Line.LineKind.PAGE_NUMBER);
    }

    public boolean isText() {
        return figure == null;
    }

    /** The two halves of a text piece, parted before the given letter. */
    private TableWord[] splitAt(int letter) {
        int at = 0;
        for (int folded = 0; at < raw.length() && folded < letter; ) {
            int point = raw.codePointAt(at);
            at += Character.charCount(point);
            folded += Glyphs.fold(Character.toString(point)).length();
        }
        return new TableWord[] {
            new TableWord(line, raw.substring(0, at), text.substring(0, letter), null, mark),
            new TableWord(line, raw.substring(at), text.substring(letter), null, mark)
        };
    }

    /**
     * The words of some lines. A figure printed against its label is parted from it; punctuation alone is dropped.
     *
     * @param labels all labels that may occur, folded
     */
    public static List<TableWord> of(List<Line> lines, Set<String> labels) {
        var pieces = new ArrayList<TableWord>();
        for (var line : lines) {
            if (line.kind() == Line.LineKind.RUNNING_HEAD) {
                continue;
            }
            WORDS.splitAsStream(line.text()).filter(word -> !word.isEmpty()).forEach(word -> add(pieces, line, word));
        }
        return untangle(pieces, labels);
    }

    private static void add(List<TableWord> pieces, Line line, String word) {
        var numeral = pieces.isEmpty() ? null : pieces.getLast();
        if (numeral != null
                && ".．、".indexOf(word.charAt(0)) >= 0
                && numeral.line == line.number()
                && NUMERAL.matcher(numeral.raw).matches()) {
            pieces.removeLast();
            pieces.add(new TableWord(numeral.line, numeral.raw, numeral.text, null, numeral.mark));
        }
        var piece = of(line, word);
        var attached = piece.isText() && word.length() <= 240 ? ATTACHED.matcher(word) : null;
        if (attached != null && attached.matches() && PrintedFigure.of(attached.group(2)) != null) {
            pieces.add(of(line, attached.group(1)));
            pieces.add(of(line, attached.group(2)));
        } else if (!piece.isText() || !piece.text().isEmpty()) {
            pieces.add(piece);
        }
    }

    /** 无 and / may be empty cells, or broken-off letters of 无法提供 and 增/减: text where a label goes on behind them. */
    private static List<TableWord> untangle(List<TableWord> pieces, Set<String> labels) {
        var pairs = new HashSet<String>();
        for (var label : labels) {
            for (int i = 0; i + 1 < label.length(); i++) {
                pairs.add(label.substring(i, i + 2));
            }
        }
        var untangled = new ArrayList<TableWord>(pieces.size());
        for (int i = 0; i < pieces.size(); i++) {
            var piece = pieces.get(i);
            boolean nothing = piece.raw().equals("无") || piece.raw().equals("/");
            var next = nothing ? beside(pieces, i, 1) : "";
            var before = nothing ? beside(pieces, i, -1) : "";
            if (nothing && pairs.contains("无" + first(next)) && piece.raw().equals("无")) {
                untangled.add(new TableWord(piece.line, piece.raw, piece.text, null, piece.mark));
            } else if (!piece.raw().equals("/")
                    || before.isEmpty()
                    || !pairs.contains(before.substring(before.length() - 1) + first(next))) {
                untangled.add(piece);
            }
        }
        return untangled;
    }

    private static String first(String text) {
        return text.isEmpty() ? "" : text.substring(0, 1);
    }

    /** The text next to a piece, a page number between them not counted; empty when a figure stands there. */
    private static String beside(List<TableWord> pieces, int at, int step) {
        int i = at + step;
        while (i >= 0 && i < pieces.size() && pieces.get(i).mark) {
            i += step;
        }
        return i >= 0 && i < pieces.size() && pieces.get(i).isText()
                ? pieces.get(i).text()
                : "";
    }

    /**
     * The pieces parted before given letters of all their text, which may cut a piece in two; one part more than there
     * are places. Figures stay with the text before them.
     */
    public static List<List<TableWord>> part(List<TableWord> pieces, int... letters) {
        var parts = new ArrayList<List<TableWord>>();
        var part = new ArrayList<TableWord>();
        int at = 0;
        for (var whole : pieces) {
            var piece = whole;
            while (piece.isText()
                    && parts.size() < letters.length
                    && at + piece.text().length() > letters[parts.size()]) {
                var halves = piece.splitAt(letters[parts.size()] - at);
                if (!halves[0].text().isEmpty()) {
                    part.add(halves[0]);
                }
                at += halves[0].text().length();
                piece = halves[1];
                parts.add(part);
                part = new ArrayList<>();
            }
            part.add(piece);
            at += piece.isText() ? piece.text().length() : 0;
        }
        parts.add(part);
        while (parts.size() <= letters.length) {
            parts.add(List.of());
        }
        return parts;
    }

    /** All letters and digits of the text among some pieces. */
    public static String text(List<TableWord> pieces) {
        var text = new StringBuilder();
        pieces.stream().filter(TableWord::isText).forEach(piece -> text.append(piece.text()));
        return text.toString();
    }
}
