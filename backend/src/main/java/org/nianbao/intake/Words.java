package org.nianbao.intake;

import java.util.List;
import java.util.TreeMap;

/** Text pieces that follow one another, as one text in which each can be found again. */
final class Words {

    private final TreeMap<Integer, Piece> pieces = new TreeMap<>();
    private final String text;

    Words(List<Piece> run) {
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
    List<Piece> between(int from, int to) {
        return List.copyOf(pieces.subMap(pieces.floorKey(from), to).values());
    }
}
