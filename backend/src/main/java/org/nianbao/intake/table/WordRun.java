package org.nianbao.intake.table;

import java.util.List;
import java.util.TreeMap;
import org.nianbao.foreign.text.TableWord;

/** Text pieces that follow one another, as one text in which each can be found again. */
final class WordRun {

    private final TreeMap<Integer, TableWord> pieces = new TreeMap<>();
    private final String text;

    WordRun(List<TableWord> run) {
        var joined = new StringBuilder();
        for (var piece : run) {
            pieces.put(joined.length(), piece);
            joined.append(piece.text());
        }
        text = joined.toString();
    }

    String text() {
        return text;
    }

    boolean starts(int at) {
        return pieces.containsKey(at);
    }

    /** The pieces of which any letter stands between those places. */
    List<TableWord> between(int from, int to) {
        return List.copyOf(pieces.subMap(pieces.floorKey(from), to).values());
    }
}
