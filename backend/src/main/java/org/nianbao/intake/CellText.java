package org.nianbao.intake;

/** The words of a cell, or of a line, as a reader of a file comes upon them, kept apart by how they look. */
final class CellText {

    /** What is written somewhere, and what of it is struck out or raised. */
    record Inscribed(String text, String struck, String raised) {

        static final Inscribed NOTHING = plain("");

        static Inscribed plain(String text) {
            return new Inscribed(text, "", "");
        }
    }

    private final StringBuilder plain = new StringBuilder();
    private final StringBuilder struck = new StringBuilder();
    private final StringBuilder raised = new StringBuilder();

    void plain(String words) {
        plain.append(words);
    }

    void struck(String words) {
        struck.append(words);
    }

    void raised(String words) {
        raised.append(words);
    }

    /** A space between two paragraphs of the same cell. */
    void space() {
        plain.append(' ');
        if (!struck.isEmpty()) {
            struck.append(' ');
        }
    }

    void clear() {
        plain.setLength(0);
        struck.setLength(0);
        raised.setLength(0);
    }

    /** What stands raised is no mark where nothing else stands. */
    Inscribed inscribed() {
        boolean alone = plain.toString().isBlank() && !raised.isEmpty();
        return new Inscribed(
                alone ? Marks.raised(raised.toString()) : plain.toString(),
                struck.toString(),
                alone ? "" : raised.toString());
    }

    TableCell cell(int column, int width, int height) {
        return TableCell.of(inscribed(), column, width, height);
    }
}
