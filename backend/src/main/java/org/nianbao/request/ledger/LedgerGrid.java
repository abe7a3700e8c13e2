package org.nianbao.request.ledger;

import java.util.ArrayList;
import java.util.List;

/** A sheet's cells, line by line, from the text that a spreadsheet copies (tabs) or saves (commas). */
public final class LedgerGrid {

    static final int MOST_LINES = 5_000;
    static final int MOST_COLUMNS = 60;
    private static final int LONGEST = 2_000_000;
    private static final char QUOTE = '"';

    private LedgerGrid() {}

    /** @throws IllegalArgumentException when it is longer or wider than any ledger */
    public static List<List<String>> of(String block) {
        if (block.length() > LONGEST) {
            throw new IllegalArgumentException("内容太长：一次最多 " + LONGEST / 10_000 + " 万字，请分几次。");
        }
        char separator = block.indexOf('\t') >= 0 ? '\t' : ',';
        var lines = new ArrayList<List<String>>();
        var line = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < block.length(); i++) {
            char c = block.charAt(i);
            if (quoted) {
                if (c != QUOTE) {
                    cell.append(c);
                } else if (i + 1 < block.length() && block.charAt(i + 1) == QUOTE) {
                    cell.append(c);
                    i++;
                } else {
                    quoted = false;
                }
            } else if (c == QUOTE && cell.isEmpty() && closes(block, i)) {
                quoted = true;
            } else if (c == separator) {
                line.add(cell(cell));
            } else if (c == '\n') {
                line.add(cell(cell));
                lines.add(kept(line));
            } else if (c != '\r') {
                cell.append(c);
            }
            if (lines.size() > MOST_LINES || line.size() > MOST_COLUMNS) {
                throw tooLarge();
            }
        }
        if (!line.isEmpty() || !cell.isEmpty()) {
            line.add(cell(cell));
            lines.add(kept(line));
        }
        return lines;
    }

    static IllegalArgumentException tooLarge() {
        return new IllegalArgumentException("台账太大：一次最多 " + MOST_LINES + " 行、" + MOST_COLUMNS + " 列，请分几次。");
    }

    /** A quotation mark that is never closed is a character like any other. */
    private static boolean closes(String block, int at) {
        return block.indexOf(QUOTE, at + 1) > 0;
    }

    private static String cell(StringBuilder cell) {
        var text = cell.toString().replace('\u00A0', ' ').replace('\u3000', ' ').strip();
        cell.setLength(0);
        return text;
    }

    private static List<String> kept(List<String> line) {
        var kept = List.copyOf(line);
        line.clear();
        return kept;
    }
}
