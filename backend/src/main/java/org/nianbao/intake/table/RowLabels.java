package org.nianbao.intake.table;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.nianbao.foreign.text.Glyphs;
import org.nianbao.form.TableForm;

/**
 * The labels of a table's rows and row groups, and how far each has been read. Labels come broken into pieces, between
 * figures and across each other's lines, so that a piece may begin a label or carry on any that was begun.
 */
final class RowLabels {

    /** A label and the rows it stands for: one, or all of a group. */
    static final class Label {
        final String text;
        final int first;
        final int last;
        final boolean group;
        private int read;

        private Label(String text, int first, int last, boolean group) {
            this.text = text;
            this.first = first;
            this.last = last;
            this.group = group;
        }

        boolean complete() {
            return read == text.length();
        }

        boolean covers(int row) {
            return first <= row && row <= last;
        }

        void forget() {
            read = 0;
        }
    }

    /**
     * A stretch of text that belongs to one label.
     *
     * @param label null where the text is none
     * @param begins whether the label begins here
     */
    record LabelMatch(@Nullable Label label, int from, int to, boolean begins) {}

    private static final int ENOUGH = 4;

    private final List<Label> labels = new ArrayList<>();
    private @Nullable Label latest;

    RowLabels(TableForm form) {
        var rows = form.rows();
        for (int i = 0; i < rows.size(); i++) {
            for (var group : rows.get(i).groups()) {
                if (i == 0 || !rows.get(i - 1).groups().contains(group)) {
                    int last = i;
                    while (last + 1 < rows.size() && rows.get(last + 1).groups().contains(group)) {
                        last++;
                    }
                    labels.add(new Label(Glyphs.fold(group), i, last, true));
                }
            }
            labels.add(new Label(Glyphs.fold(rows.get(i).label()), i, i, false));
        }
    }

    /** Where the first label begins in a text; its length when none does. */
    int firstIn(String text) {
        for (int i = 0; i < text.length(); i++) {
            for (var label : labels) {
                if (text.startsWith(label.text.substring(0, Math.min(ENOUGH, label.text.length())), i)) {
                    return i;
                }
            }
        }
        return text.length();
    }

    /**
     * Parts a text into labels and what is none, and remembers how far the labels got.
     *
     * @param starts whether a new piece starts at that place; only there can a label be broken off
     */
    List<LabelMatch> parse(String text, IntPredicate starts) {
        var hits = new ArrayList<LabelMatch>();
        int unknown = -1;
        for (int at = 0; at < text.length(); ) {
            var hit = unknown < 0 || starts.test(at) ? longest(text, at, starts) : null;
            if (hit == null) {
                unknown = unknown < 0 ? at : unknown;
                at++;
                continue;
            }
            if (unknown >= 0) {
                hits.add(new LabelMatch(null, unknown, at, false));
                unknown = -1;
            }
            hits.add(hit);
            at = hit.to();
        }
        if (unknown >= 0) {
            hits.add(new LabelMatch(null, unknown, text.length(), false));
        }
        return hits;
    }

    /** Whether what was read of a row's label can be no other row's. */
    boolean certain(int row) {
        return labels.stream()
                .filter(label -> !label.group && label.first == row)
                .allMatch(label -> label.complete()
                        || label.read >= ENOUGH
                                && labels.stream()
                                                .filter(other ->
                                                        other.text.startsWith(label.text.substring(0, label.read)))
                                                .count()
                                        == 1);
    }

    private @Nullable LabelMatch longest(String text, int at, IntPredicate starts) {
        Label best = null;
        int bestLength = 0;
        boolean begins = false;
        for (var label : labels) {
            int goesOn = label.complete() ? 0 : matched(label, label.read, text, at, starts);
            int anew = label.read == 0 ? 0 : matched(label, 0, text, at, starts);
            boolean again = anew > goesOn && anew >= ENOUGH && (!label.complete() || label.group);
            int length = again ? anew : goesOn;
            boolean rather =
                    best != null && length == bestLength && !again && (label == latest || begins && label.read > 0);
            if (length > bestLength || rather) {
                best = label;
                bestLength = length;
                begins = again || label.read == 0;
            }
        }
        if (best == null) {
            return null;
        }
        best.read = begins ? bestLength : best.read + bestLength;
        latest = best;
        return new LabelMatch(best, at, at + bestLength, begins);
    }

    /** How much of the label's text from a letter on stands at that place; 0 unless it is whole or broken off. */
    private static int matched(Label label, int from, String text, int at, IntPredicate starts) {
        int length = 0;
        while (from + length < label.text.length()
                && at + length < text.length()
                && label.text.charAt(from + length) == text.charAt(at + length)) {
            length++;
        }
        boolean whole = from + length == label.text.length();
        boolean brokenOff = at + length == text.length() || starts.test(at + length);
        return whole || brokenOff ? length : 0;
    }

    /** The one row that text must be meant for though its label is misprinted; null when that is not plain. */
    @Nullable
    Label meantBy(String text) {
        Label best = null;
        double bestLikeness = 0;
        double nextLikeness = 0;
        for (var label : labels) {
            if (label.group || label.read > 0) {
                continue;
            }
            double likeness = Resemblance.of(text, label.text);
            if (likeness > bestLikeness) {
                nextLikeness = bestLikeness;
                bestLikeness = likeness;
                best = label;
            } else {
                nextLikeness = Math.max(nextLikeness, likeness);
            }
        }
        if (best == null || bestLikeness < Resemblance.PLAIN || bestLikeness - nextLikeness < Resemblance.APART) {
            return null;
        }
        best.read = best.text.length();
        return best;
    }
}
