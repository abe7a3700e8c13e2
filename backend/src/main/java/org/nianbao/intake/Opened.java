package org.nianbao.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was found in a file.
 *
 * @param text     what a reader sees, line by line, a row of a table in one line
 * @param shown    the same, a paragraph or a cell each, as {@link org.nianbao.content.Enclosure} counts them
 * @param enclosed what a file of ours carries beside it; null in all others
 */
record Opened(String text, List<String> shown, @Nullable String enclosed) {

    Opened {
        shown = List.copyOf(shown);
    }
}
