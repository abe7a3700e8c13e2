package org.nianbao.report.commenting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.nianbao.content.Block;
import org.nianbao.content.Figure;
import org.nianbao.content.difference.Piece;
import org.nianbao.content.difference.PieceKind;
import org.nianbao.content.difference.TextChange;

/**
 * A paragraph in other words: its numbers that follow cells go on doing so where the new text still has them. A number that
 * follows a cell cannot be given another value in words.
 *
 * @param figure the number that another took the place of; null where there is none
 */
record Rewording(Block block, @Nullable Figure figure) {

    /** A run of the new text that was added, and the run of the old one that it took the place of. */
    private record AddedRun(int from, int to, int goneFrom, int goneTo) {}

    static Rewording of(Block before, String text) {
        var kept = new ArrayList<Figure>();
        var lost = new ArrayList<>(before.figures());
        var added = new ArrayList<AddedRun>();
        int was = 0;
        int is = 0;
        int goneFrom = 0;
        for (Piece piece : TextChange.words(before.text(), text)) {
            int length = piece.text().length();
            if (piece.kind() == PieceKind.SAME) {
                for (var figure : before.figures()) {
                    if (figure.start() >= was && figure.end() <= was + length) {
                        kept.add(new Figure(figure.cell(), figure.start() - was + is, figure.end() - was + is));
                        lost.remove(figure);
                    }
                }
                was += length;
                is += length;
                goneFrom = was;
            } else if (piece.kind() == PieceKind.REMOVED) {
                goneFrom = was;
                was += length;
            } else {
                added.add(new AddedRun(is, is + length, goneFrom, was));
                is += length;
                goneFrom = was;
            }
        }
        Figure replaced = null;
        for (var figure : lost) {
            var shown = before.text().substring(figure.start(), figure.end());
            int at = added.stream()
                    .flatMap(run -> places(text, shown, run).stream())
                    .filter(place ->
                            kept.stream().noneMatch(one -> one.start() < place + shown.length() && place < one.end()))
                    .findFirst()
                    .orElse(-1);
            if (at >= 0) {
                kept.add(new Figure(figure.cell(), at, at + shown.length()));
            } else if (added.stream()
                    .anyMatch(run -> run.goneFrom() < figure.end()
                            && figure.start() < run.goneTo()
                            && text.substring(run.from(), run.to()).chars().anyMatch(Character::isDigit))) {
                replaced = figure;
            }
        }
        kept.sort(Comparator.comparingInt(Figure::start));
        return new Rewording(new Block(before.kind(), before.level(), text, kept), replaced);
    }

    /** Where the number stands in an added run, and is not part of a longer one. */
    private static List<Integer> places(String text, String number, AddedRun run) {
        return IntStream.rangeClosed(run.from(), run.to() - number.length())
                .filter(at ->
                        text.startsWith(number, at) && !digitAt(text, at - 1) && !digitAt(text, at + number.length()))
                .boxed()
                .toList();
    }

    private static boolean digitAt(String text, int at) {
        return at >= 0 && at < text.length() && Character.isDigit(text.charAt(at));
    }
}
