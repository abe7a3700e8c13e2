package org.nianbao.publication.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 命中处: a stretch of a publication in which searched words stand.
 *
 * @param part  which part of it: agency, title, preamble, channels, problems, measures, pastMeasures, or section 1
 * @param place the part as a reader calls it
 * @param text  as published, cut out of a longer one where that is long
 * @param marks the words in it
 * @param cell  reference of the cell of a statutory table to which it leads; null for what is no row of one
 */
public record Passage(
        String part,
        String place,
        String text,
        List<SearchWords.Mark> marks,
        @Nullable String cell) {

    private static final int LONGEST = 110;
    private static final int BEFORE = 24;
    private static final String CUT = "……";

    /** A text with its marks, cut around the first of them. */
    static Passage cut(String part, String place, String text, List<SearchWords.Mark> marks) {
        int first = marks.getFirst().start();
        int start = text.length() <= LONGEST
                ? 0
                : whole(text, Math.max(0, Math.min(first - BEFORE, text.length() - LONGEST)));
        int end = whole(
                text,
                Math.min(
                        text.length(),
                        Math.max(start + LONGEST, marks.getFirst().end())));
        int shift = (start > 0 ? CUT.length() : 0) - start;
        var kept = marks.stream()
                .filter(mark -> mark.end() <= end)
                .map(mark -> new SearchWords.Mark(mark.start() + shift, mark.end() + shift))
                .toList();
        return new Passage(
                part,
                place,
                (start > 0 ? CUT : "") + text.substring(start, end) + (end < text.length() ? CUT : ""),
                kept,
                null);
    }

    /** Not in the middle of a character. */
    private static int whole(String text, int place) {
        return place > 0 && place < text.length() && Character.isLowSurrogate(text.charAt(place)) ? place - 1 : place;
    }
}
