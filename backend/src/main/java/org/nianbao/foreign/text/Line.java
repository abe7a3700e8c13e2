package org.nianbao.foreign.text;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of a file in reading order: what every reader of a file kind makes, and all that reading a report needs.
 *
 * @param number   its place in the file, counted from 0
 * @param text     without the space around it, blank only where a row of a table is
 * @param indent   columns of space before it, beyond what its whole page has
 * @param gap      whether a blank line stands before it on the same page
 * @param row      the row of a table it is, with its cells where they stand; null when it is none, or not known to be one
 * @param struck   what is struck out in it; empty where nothing is
 * @param words    its words with their places on the page; none where the file does not tell them
 */
public record Line(
        int number,
        int page,
        LineKind kind,
        String text,
        int indent,
        boolean gap,
        @Nullable TableRow row,
        String struck,
        List<Written.PlacedWord> words) {

    public enum LineKind {
        TEXT,
        /** Seems to be a page number; inside a table only the row it stands in can tell. */
        PAGE_NUMBER,
        /** Repeated at the same edge of page after page. */
        RUNNING_HEAD
    }

    /** The part of this line from that character on, as a line of its own. */
    public Line rest(String rest) {
        return new Line(number, page, kind, rest, 0, gap, null, struck, words);
    }

    /** The same line where it is counted otherwise. */
    public Line at(int other) {
        return new Line(other, page, kind, text, indent, gap, row, struck, words);
    }

    /** Where the line ends on the page, a Chinese character being two columns wide. */
    public int end() {
        return indent + text.codePoints().map(c -> c < 0x1100 ? 1 : 2).sum();
    }
}
