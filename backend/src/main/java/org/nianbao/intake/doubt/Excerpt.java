package org.nianbao.intake.doubt;

/**
 * 原文: a passage of the file with the words meant marked in it.
 *
 * @param before what stands before them on the same line or in the same paragraph, cut where it is long
 * @param after  what stands behind them
 */
public record Excerpt(String before, String marked, String after) {

    private static final int AROUND = 60;
    private static final int LONGEST = 300;
    private static final String CUT = "……";

    /** The passage around the words from one place in a text to another. */
    public static Excerpt of(String text, int from, int to) {
        if (to - from > LONGEST) {
            return new Excerpt("", text.substring(from, from + LONGEST), CUT);
        }
        int start = Math.max(0, from - AROUND);
        int end = Math.min(text.length(), to + AROUND);
        return new Excerpt(
                (start > 0 ? CUT : "") + text.substring(start, from),
                text.substring(from, to),
                text.substring(to, end) + (end < text.length() ? CUT : ""));
    }

    public static Excerpt of(String text) {
        return of(text, 0, text.length());
    }
}
