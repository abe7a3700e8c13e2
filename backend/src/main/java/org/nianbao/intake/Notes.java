package org.nianbao.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the reader is not sure of and what found no place, gathered while it reads. */
final class Notes {

    private record Unread(int line, String text) {
    }

    private static final int LONGEST_QUOTE = 60;

    private final List<Doubt> doubts = new ArrayList<>();
    private final List<Unread> unread = new ArrayList<>();

    void doubt(@Nullable String cell, @Nullable Integer section, String message) {
        doubts.add(new Doubt(cell, section, message));
    }

    void unread(int line, String text) {
        if (!text.isBlank()) {
            unread.add(new Unread(line, text.replaceAll(" {2,}", " ")));
        }
    }

    void unread(Iterable<Line> lines) {
        lines.forEach(line -> unread(line.number(), line.text()));
    }

    void addAll(Notes other) {
        doubts.addAll(other.doubts);
        unread.addAll(other.unread);
    }

    List<Doubt> doubts() {
        return doubts;
    }

    /** In the file's order, whichever part of the reader came upon it first. */
    List<String> unread() {
        return unread.stream().sorted(Comparator.comparingInt(Unread::line)).map(Unread::text).toList();
    }

    /** The beginning of a text, for a message; the whole of it belongs in unread. */
    static String quote(String text) {
        return text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "……";
    }
}
