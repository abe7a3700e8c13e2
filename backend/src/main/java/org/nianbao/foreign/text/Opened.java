package org.nianbao.foreign.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was found in a file.
 *
 * @param lines    what a reader sees, line by line, a row of a table as one line
 * @param shown    what a reader sees, a paragraph or a cell each, as {@link org.nianbao.content.Enclosure} counts them
 * @param enclosed what a file of ours carries beside it; null in all others
 * @param around   what the file says of itself beside what a reader sees
 * @param warning  why all of its text is doubtful, as a sentence; null when nothing speaks against it
 */
public record Opened(
        List<Written> lines,
        List<String> shown,
        @Nullable String enclosed,
        Around around,
        @Nullable String warning) {

    /**
     * @param titles what a page is called in its head, the report's own name first
     * @param source who published it (ContentSource); null when it does not say
     * @param frame  navigation, footers and other words of the page around the report
     */
    public record Around(List<String> titles, @Nullable String source, List<String> frame) {

        public static final Around NOTHING = new Around(List.of(), null, List.of());

        public Around {
            titles = List.copyOf(titles);
            frame = List.copyOf(frame);
        }

        /** With the name of the file, which says least. */
        public Around and(String fileName) {
            var all = new ArrayList<>(titles);
            all.add(fileName.replaceFirst("\\.[A-Za-z]{2,5}$", ""));
            return new Around(all, source, frame);
        }
    }

    public Opened(List<Written> lines, List<String> shown, @Nullable String enclosed) {
        this(lines, shown, enclosed, Around.NOTHING, null);
    }

    public Opened {
        lines = List.copyOf(lines);
        shown = List.copyOf(shown);
    }
}
