package org.nianbao.content;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
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
    private static final Pattern WORD = Pattern.compile(
            "\\p{Nd}+(?:[.,．，]\\p{Nd}+)*[%％]?|[\\p{IsLatin}_]+|\\X");
    /** Words before times words after: beyond this a passage counts as rewritten as a whole. */
    private static final long MOST_COMPARISONS = 16_000_000;

    private static final int FEW = 4;

    private WordDiff() {
    }

    static List<Piece> pieces(String before, String after) {
        var pieces = new Pieces();
        for (var delta : deltas(split(LINE, before), split(LINE, after))) {
            add(pieces, delta, delta.getType() == DeltaType.CHANGE);
        }
        return pieces.readable();
    }

    private static void add(Pieces pieces, AbstractDelta<String> delta, boolean byWord) {
        var before = String.join("", delta.getSource().getLines());
        var after = String.join("", delta.getTarget().getLines());
        if (delta.getType() == DeltaType.EQUAL) {
            pieces.add(Piece.Kind.SAME, before);
            return;
        }
        var was = byWord ? split(WORD, before) : List.<String>of();
        var is = byWord ? split(WORD, after) : List.<String>of();
        if (byWord && (long) was.size() * is.size() <= MOST_COMPARISONS) {
            deltas(was, is).forEach(word -> add(pieces, word, false));
        } else {
            pieces.add(Piece.Kind.REMOVED, before);
            pieces.add(Piece.Kind.ADDED, after);
        }
    }

    private static List<AbstractDelta<String>> deltas(List<String> before, List<String> after) {
        return DiffUtils.diff(before, after, new MyersDiffWithLinearSpace<>(), null, true).getDeltas();
    }

    private static List<String> split(Pattern unit, String text) {
        return unit.matcher(text).results().map(MatchResult::group).toList();
    }

    /** Pieces in the making: in a place where words were replaced, all that went stands before all that came. */
    private static final class Pieces {

        /** What both texts have, and what was replaced in front of it. */
        private record Step(String removed, String added, String same) {
        }

        private final List<Step> steps = new ArrayList<>();
        private String removed = "";
        private String added = "";
        private String same = "";

        void add(Piece.Kind kind, String text) {
            if (kind != Piece.Kind.SAME && !same.isEmpty()) {
                close();
            }
            switch (kind) {
                case SAME -> same += text;
                case ADDED -> added += text;
                case REMOVED -> removed += text;
            }
        }

        private void close() {
            steps.add(new Step(removed, added, same));
            removed = "";
            added = "";
            same = "";
        }

        /** A few characters that two different phrases happen to share are no reading help: the phrase was replaced. */
        List<Piece> readable() {
            close();
            var joined = new ArrayList<Step>();
            for (var step : steps) {
                var last = joined.isEmpty() ? null : joined.getLast();
                if (last != null && isAccident(last, step)) {
                    joined.set(joined.size() - 1, new Step(last.removed() + last.same() + step.removed(),
                            last.added() + last.same() + step.added(), step.same()));
                } else {
                    joined.add(step);
                }
            }
            var pieces = new ArrayList<Piece>();
            for (var step : joined) {
                put(pieces, Piece.Kind.REMOVED, step.removed());
                put(pieces, Piece.Kind.ADDED, step.added());
                put(pieces, Piece.Kind.SAME, step.same());
            }
            return pieces;
        }

        private static boolean isAccident(Step before, Step after) {
            int between = before.same().length();
            return !before.same().contains("\n")
                    && between <= Math.min(FEW, Math.min(length(before), length(after)));
        }

        private static int length(Step step) {
            return Math.max(step.removed().length(), step.added().length());
        }

        private static void put(List<Piece> pieces, Piece.Kind kind, String text) {
            if (!text.isEmpty()) {
                pieces.add(new Piece(kind, text));
            }
        }
    }
}
