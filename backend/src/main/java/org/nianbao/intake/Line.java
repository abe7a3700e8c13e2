package org.nianbao.intake;

/**
 * One line of a file in reading order: what every reader of a file kind makes, and all that reading a report needs.
 *
 * @param number   its place in the file, counted from 0
 * @param text     without the space around it, never blank
 * @param indent   columns of space before it, beyond what its whole page has
 * @param gap      whether a blank line stands before it on the same page
 */
record Line(int number, int page, Kind kind, String text, int indent, boolean gap) {

    enum Kind {
        TEXT,
        /** Seems to be a page number; inside a table only the row it stands in can tell. */
        PAGE_NUMBER,
        /** Repeated at the same edge of page after page. */
        RUNNING_HEAD
    }

    /** The part of this line from that character on, as a line of its own. */
    Line rest(String rest) {
        return new Line(number, page, kind, rest, 0, gap);
    }

    /** Where the line ends on the page, a Chinese character being two columns wide. */
    int end() {
        return indent + text.codePoints().map(c -> c < 0x1100 ? 1 : 2).sum();
    }
}
