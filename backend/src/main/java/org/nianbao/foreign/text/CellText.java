package org.nianbao.foreign.text;

/** The words of a cell, or of a line, as a reader of a file comes upon them, kept apart by how they look. */
public final class CellText {

    /** What is written somewhere, and what of it is struck out or raised. */
    public record Inscribed(String text, String struck, String raised) {

        public static final Inscribed NOTHING = plain("");

        public static Inscribed plain(String text) {
            return new Inscribed(text, "", "");
        }
    }

    private final StringBuilder plain = new StringBuilder();
    private final StringBuilder struck = new StringBuilder();
    private final StringBuilder raised = new StringBuilder();

    public void plain(String words) {
        plain.append(words);
    }

    public void struck(String words) {
        struck.append(words);
    }

    public void raised(String words) {
        raised.append(words);
    }

    /** A space between two paragraphs of the same cell. */
    public void space() {
        plain.append(' ');
        if (!struck.isEmpty()) {
            struck.append(' ');
        }
    }

    public void clear() {
        plain.setLength(0);
        struck.setLength(0);
        raised.setLength(0);
    }

    /** What stands raised is no mark where nothing else stands. */
    public Inscribed inscribed() {
        boolean alone = plain.toString().isBlank() && !raised.isEmpty();
        return new Inscribed(
                alone ? Marks.raised(raised.toString()) : plain.toString(),
                struck.toString(),
                alone ? "" : raised.toString());
    }

    public TableCell cell(int column, int width, int height) {
        return TableCell.of(inscribed(), column, width, height);
    }
}
