package org.nianbao.content.difference;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What differs between two texts, as a person would mark it: first paragraph by paragraph, then within those that differ
 * word by word, where a number or a foreign word is one word and any other character is a word of its own. (The JDK
 * takes a whole run of Chinese for one word.)
 */
final class WordDiff {

    private static final Pattern LINE = Pattern.compile("[^\\n]*\\n|[^\\n]+");
    private static final Pattern WORD = Pattern.compile("\\p{Nd}+(?:[.,．，]\\p{Nd}+)*[%％]?|[\\p{IsLatin}_]+|\\X");
    /** Words before times words after: beyond this a passage counts as rewritten as a whole. */
    private static final long MOST_COMPARISONS = 4_000_000;
    /** So many characters that two phrases happen to share are no help to a reader: the phrase was replaced. */
    private static final int FEW = 4;

    /** A place where words were replaced, and what both texts have behind it; any of the three may be empty. */
    private record Hunk(String removed, String added, String same) {

        boolean isFollowedByAccident(Hunk next) {
            return !same.contains("\n") && same.length() <= Math.min(FEW, Math.min(length(), next.length()));
        }

        private int length() {
            return Math.max(removed.length(), added.length());
        }

        Hunk joined(Hunk next) {
            return new Hunk(removed + same + next.removed, added + same + next.added, next.same);
        }
    }

    private WordDiff() {}

    static List<Piece> pieces(String before, String after) {
        var hunks = new ArrayList<Hunk>();
        for (var lines : hunks(split(LINE, before), split(LINE, after))) {
            byWord(lines).forEach(hunk -> add(hunks, hunk));
        }
        var pieces = new ArrayList<Piece>();
        for (var hunk : hunks) {
            add(pieces, PieceKind.REMOVED, hunk.removed());
            add(pieces, PieceKind.ADDED, hunk.added());
            add(pieces, PieceKind.SAME, hunk.same());
        }
        return pieces;
    }

    private static List<Hunk> byWord(Hunk lines) {
        var before = split(WORD, lines.removed());
        var after = split(WORD, lines.added());
        if (before.isEmpty() || after.isEmpty() || (long) before.size() * after.size() > MOST_COMPARISONS) {
            return List.of(lines);
        }
        var words = hunks(before, after);
        words.add(new Hunk("", "", lines.same()));
        return words;
    }

    private static void add(List<Hunk> hunks, Hunk hunk) {
        if (!hunks.isEmpty() && hunks.getLast().isFollowedByAccident(hunk)) {
            hunks.add(hunks.removeLast().joined(hunk));
        } else {
            hunks.add(hunk);
        }
    }

    /** A run of words of which both states have nothing is no piece; two runs of one kind are one. */
    private static void add(List<Piece> pieces, PieceKind kind, String text) {
        if (text.isEmpty()) {
            return;
        }
        if (!pieces.isEmpty() && pieces.getLast().kind() == kind) {
            pieces.add(new Piece(kind, pieces.removeLast().text() + text));
        } else {
            pieces.add(new Piece(kind, text));
        }
    }

    private static List<Hunk> hunks(List<String> before, List<String> after) {
        var hunks = new ArrayList<Hunk>();
        var removed = new StringBuilder();
        var added = new StringBuilder();
        for (AbstractDelta<String> delta : DiffUtils.diff(before, after, new MyersDiffWithLinearSpace<>(), null, true)
                .getDeltas()) {
            var was = String.join("", delta.getSource().getLines());
            switch (delta.getType()) {
                case EQUAL -> {
                    hunks.add(new Hunk(removed.toString(), added.toString(), was));
                    removed.setLength(0);
                    added.setLength(0);
                }
                case DELETE, INSERT, CHANGE -> {
                    removed.append(was);
                    added.append(String.join("", delta.getTarget().getLines()));
                }
            }
        }
        hunks.add(new Hunk(removed.toString(), added.toString(), ""));
        return hunks;
    }

    private static List<String> split(Pattern unit, String text) {
        return unit.matcher(text).results().map(MatchResult::group).toList();
    }
}
