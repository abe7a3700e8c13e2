package org.nianbao.check.prose;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A figure in a sentence and what is said of it.
 *
 * @param quantity with its place in the sentence
 * @param lead     the words from the clause's beginning, or from the figure before, up to it
 * @param tail     the words behind it, up to the clause's end or the next figure
 * @param topic    what it is about; null when that is none of the vocabulary's topics
 * @param term     what is counted of it, of several together (予以公开及部分公开42件) with a + between; null when that is
 *                 not said
 * @param marks    what makes it a figure of another kind
 * @param year     the year it is said of, where the sentence names one
 */
public record Statement(
        Quantity quantity,
        String lead,
        String tail,
        @Nullable String topic,
        @Nullable String term,
        Set<String> marks,
        @Nullable Integer year) {

    /** The mark of a figure within brackets, which says more of another one. */
    public static final String BRACKETED = "bracketed";

    /** Between the keys of terms that are counted together. */
    public static final String TOGETHER = "+";

    private static final int QUOTED = 22;
    private static final int FEW_WORDS = 3;

    Statement alsoMarked(Set<String> more) {
        var all = new HashSet<>(marks);
        all.addAll(more);
        return new Statement(quantity, lead, tail, topic, term, all, year);
    }

    public boolean is(String mark) {
        return marks.contains(mark);
    }

    /** The figure with the words before it, short enough to be quoted in a message. */
    public String quoted(String sentence) {
        int from = quantity.start() - lead.length();
        int to = lead.strip().length() > FEW_WORDS
                ? quantity.end()
                : quantity.end() + Math.min(tail.length(), QUOTED / 2);
        var words = sentence.substring(Math.max(0, from), to).replaceFirst("^[\\s、，,（(]+", "");
        return words.length() <= QUOTED + 8 ? words : "…" + words.substring(words.length() - QUOTED);
    }
}
