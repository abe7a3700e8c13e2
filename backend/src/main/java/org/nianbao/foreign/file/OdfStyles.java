package org.nianbao.foreign.file;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.nianbao.foreign.file.ListNumbers.ListLevel;

/** How an OpenDocument file has its words look, which of its sheets it hides and how it counts its lists. */
final class OdfStyles implements Xml.Visitor {

    private static final int DEEPEST = 20;
    private static final int LAST_LEVEL = 9;
    /** What counts headings, where the document lets them be counted. */
    static final String OUTLINE = "outline";

    private final Map<String, WordLook> looks = new HashMap<>();
    private final Map<String, String> basedOn = new HashMap<>();
    private final Map<String, String> listOf = new HashMap<>();
    private final Set<String> unshown = new HashSet<>();
    private final Map<String, Map<Integer, ListLevel>> lists = new HashMap<>();
    private String style = "";
    private String list = "";

    /** @param parts the styles of the whole, then those of the content, which may be based on them */
    OdfStyles(byte @Nullable []... parts) {
        for (var part : parts) {
            if (part != null) {
                Xml.visit(part, this);
            }
        }
    }

    /** @param family as the format calls it: text, paragraph, table-cell */
    WordLook of(String family, @Nullable String name) {
        return name == null ? WordLook.PLAIN : of(family + ":" + name, 0);
    }

    private WordLook of(@Nullable String key, int depth) {
        return key == null || depth > DEEPEST
                ? WordLook.PLAIN
                : of(basedOn.get(key), depth + 1).under(looks.getOrDefault(key, WordLook.PLAIN));
    }

    /** Whether tables or sheets of that style are not shown. */
    boolean hidesTable(@Nullable String name) {
        return unshown.contains("table:" + name);
    }

    /** The list that paragraphs of a style belong to; null when they belong to none. */
    @Nullable
    String listOf(@Nullable String paragraph) {
        var key = "paragraph:" + paragraph;
        for (int depth = 0; key != null && depth < DEEPEST; depth++) {
            if (listOf.containsKey(key)) {
                return listOf.get(key);
            }
            key = basedOn.get(key);
        }
        return null;
    }

    Map<Integer, ListLevel> list(@Nullable String name) {
        return lists.getOrDefault(name, Map.of());
    }

    @Override
    public void open(String name, XMLStreamReader at) {
        switch (name) {
            case "style" -> {
                var family = Xml.attribute(at, "family") + ":";
                style = family + Xml.attribute(at, "name");
                var parent = Xml.attribute(at, "parent-style-name");
                if (parent != null) {
                    basedOn.put(style, family + parent);
                }
                var counted = Xml.attribute(at, "list-style-name");
                if (counted != null) {
                    listOf.put(style, counted);
                }
            }
            case "list-style" -> list = String.valueOf(Xml.attribute(at, "name"));
            case "outline-style" -> list = OUTLINE;
            case "list-level-style-number", "outline-level-style" -> level(at);
            case "text-properties" -> {
                // Those of a list's level or of a number's format belong to no style of words.
                if (!style.isEmpty() && list.isEmpty()) {
                    looks.put(style, looks.getOrDefault(style, WordLook.PLAIN).under(look(at)));
                }
            }
            case "table-properties" -> {
                if ("false".equals(Xml.attribute(at, "display"))) {
                    unshown.add(style);
                }
            }
            default -> {}
        }
    }

    private static WordLook look(XMLStreamReader at) {
        var display = Xml.attribute(at, "display");
        var through = Xml.attribute(at, "text-line-through-style");
        var kind = Xml.attribute(at, "text-line-through-type");
        var position = Xml.attribute(at, "text-position");
        return new WordLook(
                display == null ? null : display.equals("none"),
                through == null && kind == null ? null : !"none".equals(through) && !"none".equals(kind),
                position == null ? null : !position.startsWith("0%"));
    }

    private void level(XMLStreamReader at) {
        var level = number(Xml.attribute(at, "level"), 1);
        if (level < 1 || level > LAST_LEVEL) {
            return;
        }
        var format = String.valueOf(Xml.attribute(at, "num-format"));
        var shown = new StringBuilder(written(Xml.attribute(at, "num-prefix")));
        int outer = Math.clamp(number(Xml.attribute(at, "display-levels"), 1), 1, level);
        for (int i = level - outer + 1; i <= level; i++) {
            shown.append(i > level - outer + 1 ? "." : "").append('%').append(i);
        }
        shown.append(written(Xml.attribute(at, "num-suffix")));
        lists.computeIfAbsent(list, key -> new HashMap<>())
                .put(
                        level - 1,
                        new ListLevel(format(format), shown.toString(), number(Xml.attribute(at, "start-value"), 1)));
    }

    private static String written(@Nullable String mark) {
        return mark == null ? "" : mark;
    }

    /** What the other format calls it. */
    private static String format(String format) {
        return format.isEmpty() || format.equals("null")
                ? "none"
                : format.startsWith("一") || format.startsWith("壹")
                        ? "chineseCounting"
                        : format.startsWith("①") ? "decimalEnclosedCircle" : "decimal";
    }

    static int number(@Nullable String value, int otherwise) {
        return value == null || !value.matches("\\d{1,7}") ? otherwise : Integer.parseInt(value);
    }

    @Override
    public void close(String name) {
        switch (name) {
            case "style" -> style = "";
            case "list-style", "outline-style" -> list = "";
            default -> {}
        }
    }

    @Override
    public void text(String more) {
        // All is in the attributes.
    }
}
