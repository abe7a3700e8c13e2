package org.nianbao.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was found in a file.
 *
 * @param lines    what a reader sees, line by line, a row of a table as one line
 * @param shown    what a reader sees, a paragraph or a cell each, as {@link org.nianbao.content.Enclosure} counts them
 * @param enclosed what a file of ours carries beside it; null in all others
 */
record Opened(List<Written> lines, List<String> shown, @Nullable String enclosed) {

    Opened {
        lines = List.copyOf(lines);
        shown = List.copyOf(shown);
    }
}
