package org.nianbao.report.writing;

import java.util.List;
import org.nianbao.content.Block;

/**
 * A paragraph of last year's as a beginning for this year's.
 *
 * @param block with the years moved on and this year's figures where last year's stood
 * @param marks what in its text is not as it was published, or has to be looked at, in order and apart
 */
record TakenBlock(Block block, List<TakenMark> marks) {

    /** Why a stretch of the text is marked. */
    enum Why {
        /** A year that was moved on by one. */
        YEAR,
        /** A figure that is this year's cell now. */
        FIGURE,
        /** A number of last year's that belongs to no cell: it stands in brackets until somebody writes this year's. */
        NUMBER,
        /** A number written in characters, left as it was. */
        WORDED_NUMBER
    }

    /** @param was what was published there */
    record TakenMark(int start, int end, Why why, String was) {}

    TakenBlock {
        marks = List.copyOf(marks);
    }
}
