package org.nianbao.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was found in a file.
 *
 * @param lines    what a reader sees, line by line, a row of a table as one line
 * @param shown    what a reader sees, a paragraph or a cell each, as {@link org.nianbao.content.Enclosure} counts them
 * @param enclosed what a file of ours carries beside it; null in all others
 * @param warning  why all of its text is doubtful, as a sentence; null when nothing speaks against it
 */
record Opened(List<Written> lines, List<String> shown, @Nullable String enclosed,
        @Nullable String warning) {

    Opened {
        lines = List.copyOf(lines);
        shown = List.copyOf(shown);
    }

    Opened(List<Written> lines, List<String> shown, @Nullable String enclosed) {
        this(lines, shown, enclosed, null);
    }
}
