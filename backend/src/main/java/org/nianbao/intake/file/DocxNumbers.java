package org.nianbao.intake.file;

import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The numbers that Word counts before paragraphs, such as 一、 and （一）: they stand in no paragraph's text, and without
 * them no heading would be known as one.
 */
final class DocxNumbers {

    private static final String ONES = "零一二三四五六七八九";
    private static final int MOST = 99;
    private static final int DEEPEST = 9;

    private record Level(String format, String text, int start) {}

    /** Where a paragraph stands in a list; either may be its style's. */
    record ListPlace(String list, int level) {}

    private final Map<String, Level> levels = new HashMap<>();
    private final Map<String, String> lists = new HashMap<>();
    private final Map<String, ListPlace> styles = new HashMap<>();
    private final Map<String, int[]> counted = new HashMap<>();

    DocxNumbers(ZipParts parts) {
        var numbering = parts.find("word/numbering.xml");
        var style = parts.find("word/styles.xml");
        if (numbering != null) {
            Xml.visit(numbering, new Numbering());
        }
        if (numbering != null && style != null) {
            Xml.visit(style, new Styles());
        }
    }

    @Nullable
    ListPlace ofStyle(String style) {
        return styles.get(style);
    }

    /** What Word writes before the next paragraph at that place; empty for a bullet or nothing. */
    String next(ListPlace place) {
        var list = lists.get(place.list());
        var level = levels.get(list + ":" + place.level());
        if (list == null
                || level == null
                || level.format().equals("bullet")
                || level.format().equals("none")) {
            return "";
        }
        var counts = counted.computeIfAbsent(list, key -> new int[DEEPEST]);
        counts[place.level()]++;
        for (int deeper = place.level() + 1; deeper < DEEPEST; deeper++) {
            counts[deeper] = 0;
        }
        var text = level.text();
        for (int at = 0; at <= place.level(); at++) {
            var of = levels.get(list + ":" + at);
            if (of != null) {
                text = text.replace("%" + (at + 1), written(of, of.start() + Math.max(counts[at], 1) - 1));
            }
        }
        return text;
    }

    private static String written(Level level, int number) {
        return switch (level.format()) {
            case "chineseCounting",
                    "chineseCountingThousand",
                    "japaneseCounting",
                    "taiwaneseCounting",
                    "ideographDigital" -> chinese(number);
            case "decimalEnclosedCircle", "decimalEnclosedCircleChinese" ->
                number >= 1 && number <= 20 ? Character.toString('①' + number - 1) : String.valueOf(number);
            default -> String.valueOf(number);
        };
    }

    private static String chinese(int number) {
        if (number < 1 || number > MOST) {
            return String.valueOf(number);
        }
        var tens = number < 10 ? "" : (number < 20 ? "" : ONES.substring(number / 10, number / 10 + 1)) + "十";
        return tens + (number % 10 == 0 ? "" : ONES.substring(number % 10, number % 10 + 1));
    }

    static int level(@Nullable String value) {
        return value != null && value.matches("[0-8]") ? Integer.parseInt(value) : 0;
    }

    private final class Numbering implements Xml.Visitor {

        private String list = "";
        private String number = "";
        private int level;
        private String format = "decimal";
        private String text = "";
        private int start = 1;

        @Override
        public void open(String name, XMLStreamReader at) {
            var value = Xml.attribute(at, "val");
            switch (name) {
                case "abstractNum" -> list = String.valueOf(Xml.attribute(at, "abstractNumId"));
                case "num" -> number = String.valueOf(Xml.attribute(at, "numId"));
                case "abstractNumId" -> lists.put(number, String.valueOf(value));
                case "lvl" -> {
                    level = level(Xml.attribute(at, "ilvl"));
                    format = "decimal";
                    text = "";
                    start = 1;
                }
                case "numFmt" -> format = String.valueOf(value);
                case "lvlText" -> text = value == null || value.length() > 40 ? "" : value;
                case "start" -> start = value != null && value.matches("\\d{1,4}") ? Integer.parseInt(value) : 1;
                default -> {}
            }
        }

        @Override
        public void close(String name) {
            if (name.equals("lvl")) {
                levels.put(list + ":" + level, new Level(format, text, start));
            }
        }

        @Override
        public void text(String more) {
            // All is in the attributes.
        }
    }

    private final class Styles implements Xml.Visitor {

        private String style = "";
        private int level;
        private @Nullable String list;

        @Override
        public void open(String name, XMLStreamReader at) {
            switch (name) {
                case "style" -> {
                    style = String.valueOf(Xml.attribute(at, "styleId"));
                    list = null;
                    level = 0;
                }
                case "ilvl" -> level = level(Xml.attribute(at, "val"));
                case "numId" -> list = Xml.attribute(at, "val");
                default -> {}
            }
        }

        @Override
        public void close(String name) {
            if (name.equals("style") && list != null) {
                styles.put(style, new ListPlace(list, level));
            }
        }

        @Override
        public void text(String more) {
            // All is in the attributes.
        }
    }
}
