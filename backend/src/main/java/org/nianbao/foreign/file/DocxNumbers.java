package org.nianbao.foreign.file;

import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.nianbao.foreign.file.ListNumbers.ListLevel;

/**
 * The numbers that Word counts before paragraphs, such as 一、 and （一）: they stand in no paragraph's text, and without
 * them no heading would be known as one.
 */
final class DocxNumbers {

    /** Where a paragraph stands in a list; either may be its style's. */
    record ListPlace(String list, int level) {}

    private final ListNumbers numbers = new ListNumbers();
    private final Map<String, String> lists = new HashMap<>();
    private final Map<String, ListPlace> styles = new HashMap<>();

    DocxNumbers(byte @Nullable [] numbering, byte @Nullable [] style) {
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
        return list == null ? "" : numbers.next(list, place.level());
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
                numbers.put(list, level, new ListLevel(format, text, start));
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
