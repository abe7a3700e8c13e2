package org.nianbao.export.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A title that takes several lines ends each where its meaning allows (GB/T 9704, 7.3.1): the agency's name, the year and
 * 年度报告 stay whole, and the lines are about as long as one another.
 */
final class TitleLines {

    /** As many characters of 二号 as find room between the margins. */
    private static final int ROOM = 19;

    private static final String WHOLE = "\\d{4}年度?|政府信息公开|(工作)?年度报告";

    private TitleLines() {}

    /** @return the title with line breaks; as it is where it fits on one line, has lines of its own or no place to end them */
    static String of(String title, String agency) {
        if (width(title) <= ROOM || title.contains("\n")) {
            return title;
        }
        var pieces = pieces(title, agency);
        return IntStream.range(1, pieces.size())
                .mapToObj(first -> broken(pieces, first))
                .min((one, other) -> Double.compare(longest(one), longest(other)))
                .filter(lines -> longest(lines) <= ROOM)
                .or(() -> Optional.of(filled(pieces)).filter(lines -> longest(lines) <= ROOM))
                .orElse(title);
    }

    private static List<String> pieces(String title, String agency) {
        var pieces = new ArrayList<String>();
        var whole = Pattern.compile(Pattern.quote(agency) + "|" + WHOLE).matcher(title);
        int at = 0;
        for (; whole.find(); at = whole.end()) {
            if (whole.start() > at) {
                pieces.add(title.substring(at, whole.start()));
            }
            pieces.add(whole.group());
        }
        if (at < title.length()) {
            pieces.add(title.substring(at));
        }
        return pieces;
    }

    private static String broken(List<String> pieces, int first) {
        return String.join("", pieces.subList(0, first)) + "\n" + String.join("", pieces.subList(first, pieces.size()));
    }

    /** A line is begun where the next piece finds no room. */
    private static String filled(List<String> pieces) {
        var lines = new StringBuilder();
        double width = 0;
        for (var piece : pieces) {
            if (width > 0 && width + width(piece) > ROOM) {
                lines.append('\n');
                width = 0;
            }
            lines.append(piece);
            width += width(piece);
        }
        return lines.toString();
    }

    private static double longest(String lines) {
        return lines.lines().mapToDouble(TitleLines::width).max().orElse(0);
    }

    /** In characters: two digits take the room of one. */
    private static double width(String text) {
        return text.codePoints().mapToDouble(c -> c < 128 ? 0.5 : 1).sum();
    }
}
