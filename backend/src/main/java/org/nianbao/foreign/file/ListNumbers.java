package org.nianbao.foreign.file;

import java.util.HashMap;
import java.util.Map;
import org.nianbao.content.ChineseNumerals;

/** Counts the numbers that Word writes before paragraphs, such as 一、 and （一）. */
final class ListNumbers {

    private static final int DEEPEST = 9;

    /**
     * One level of a list.
     *
     * @param format as Word's documents call it, such as chineseCounting
     * @param text   with %1 for the number of the first level, %2 for that of the second
     * @param start  the first number
     */
    record ListLevel(String format, String text, int start) {}

    private final Map<String, ListLevel> levels = new HashMap<>();
    private final Map<String, int[]> counted = new HashMap<>();

    void put(String list, int level, ListLevel of) {
        levels.put(list + ":" + level, of);
    }

    /** What Word writes before the next paragraph at that place; empty for a bullet or nothing. */
    String next(String list, int at) {
        var level = levels.get(list + ":" + at);
        if (level == null || level.format().equals("bullet") || level.format().equals("none")) {
            return "";
        }
        var counts = counted.computeIfAbsent(list, key -> new int[DEEPEST]);
        counts[at]++;
        for (int deeper = at + 1; deeper < DEEPEST; deeper++) {
            counts[deeper] = 0;
        }
        var text = level.text();
        for (int outer = 0; outer <= at; outer++) {
            var of = levels.get(list + ":" + outer);
            if (of != null) {
                text = text.replace("%" + (outer + 1), written(of, of.start() + Math.max(counts[outer], 1) - 1));
            }
        }
        return text;
    }

    private static String written(ListLevel level, int number) {
        return switch (level.format()) {
            case "chineseCounting",
                    "chineseCountingThousand",
                    "japaneseCounting",
                    "taiwaneseCounting",
                    "ideographDigital" -> ChineseNumerals.ordinal(number);
            case "decimalEnclosedCircle", "decimalEnclosedCircleChinese" ->
                number >= 1 && number <= 20 ? Character.toString('①' + number - 1) : String.valueOf(number);
            default -> String.valueOf(number);
        };
    }
}
