package org.nianbao.foreign.text;

import org.nianbao.foreign.text.CellText.Inscribed;

/**
 * A cell of a table as its file has it.
 *
 * @param text   what a reader takes it to say: nothing hidden, nothing struck out, no raised note mark
 * @param column where it begins, counted from 0
 * @param width  how many columns it covers
 * @param height how many rows it covers
 * @param struck what is struck out in it; empty where nothing is
 * @param raised what stands raised or lowered behind it, such as a note's mark; empty where nothing does
 */
public record TableCell(String text, int column, int width, int height, String struck, String raised) {

    public TableCell {
        text = plain(text);
        struck = plain(struck);
        raised = plain(raised);
    }

    public TableCell(String text, int column) {
        this(text, column, 1, 1, "", "");
    }

    public static TableCell of(Inscribed inscribed, int column, int width, int height) {
        return new TableCell(inscribed.text(), column, width, height, inscribed.struck(), inscribed.raised());
    }

    private static String plain(String text) {
        return Glyphs.clean(text).replaceAll("\\s+", " ").strip();
    }

    public TableCell at(int otherColumn, int otherWidth) {
        return new TableCell(text, otherColumn, otherWidth, height, struck, raised);
    }

    public boolean covers(int place) {
        return column <= place && place < column + width;
    }

    public int end() {
        return column + width;
    }
}
