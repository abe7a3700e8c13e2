package org.nianbao.intake;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** How a web page has its words look, by its elements, its style rules and its style attributes, as far as it matters. */
final class PageStyles {

    /** What formatting says of words. */
    enum Look {
        /** Nobody sees them, nor an empty place where they were. */
        GONE,
        /** Nobody sees them. */
        HIDDEN,
        /** They do not count any more. */
        STRUCK,
        /** They are a mark on what stands before them. */
        RAISED
    }

    private static final int MOST_RULES = 300;
    private static final int LONGEST_SHEET = 100_000;
    private static final int LONGEST_SELECTOR = 200;
    private static final Set<String> STRUCK = Set.of("s", "strike", "del");
    private static final Set<String> RAISED = Set.of("sup", "sub");
    private static final Set<String> GONE = Set.of(
            "script",
            "style",
            "template",
            "noscript",
            "head",
            "title",
            "select",
            "textarea",
            "iframe",
            "object",
            "datalist");
    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|<!--|-->");
    private static final Pattern RULE = Pattern.compile("([^{}@;]{1,2000})\\{([^{}]{0,4000})\\}");
    /** A block within a block, such as what holds for print only. */
    private static final Pattern AT =
            Pattern.compile("@[^{};]{0,500}\\{(?:[^{}]{0,4000}\\{[^{}]{0,4000}\\}){0,500}[^{}]{0,4000}\\}");

    private static final Pattern NOTHING = Pattern.compile("0+(?:\\.0+)?(?:px|pt|em|rem|%)?");

    private final Map<Element, Map<Look, Boolean>> byRule = new IdentityHashMap<>();

    private PageStyles() {}

    static PageStyles of(Document page) {
        var styles = new PageStyles();
        int rules = 0;
        for (var sheet : page.select("style")) {
            var text = sheet.data().substring(0, Math.min(sheet.data().length(), LONGEST_SHEET));
            var rule = RULE.matcher(
                    AT.matcher(COMMENT.matcher(text).replaceAll(" ")).replaceAll(" "));
            while (rule.find() && rules < MOST_RULES) {
                var looks = looks(rule.group(2));
                var selector = rule.group(1).strip();
                if (!looks.isEmpty() && selector.length() <= LONGEST_SELECTOR) {
                    rules++;
                    styles.add(page, selector, looks);
                }
            }
        }
        return styles;
    }

    private void add(Document page, String selector, Map<Look, Boolean> looks) {
        try {
            page.select(selector)
                    .forEach(element -> byRule.computeIfAbsent(element, e -> new EnumMap<>(Look.class))
                            .putAll(looks));
        } catch (IllegalStateException | IllegalArgumentException e) {
            // A selector that only a browser understands, such as for a link pointed at.
        }
    }

    /** What is said of this element itself; what stands within it looks so too. */
    Set<Look> of(Element element) {
        var set = EnumSet.noneOf(Look.class);
        var name = element.normalName();
        if (GONE.contains(name) || element.hasAttr("hidden")) {
            set.add(Look.GONE);
        }
        if (STRUCK.contains(name)) {
            set.add(Look.STRUCK);
        }
        if (RAISED.contains(name)) {
            set.add(Look.RAISED);
        }
        apply(byRule.getOrDefault(element, Map.of()), set);
        if (element.hasAttr("style")) {
            apply(looks(element.attr("style")), set);
        }
        return set;
    }

    private static void apply(Map<Look, Boolean> looks, Set<Look> set) {
        looks.forEach((look, on) -> {
            if (on) {
                set.add(look);
            } else {
                set.remove(look);
            }
        });
    }

    private static Map<Look, Boolean> looks(String declarations) {
        var looks = new EnumMap<Look, Boolean>(Look.class);
        for (var declaration : declarations.toLowerCase(Locale.ROOT).split(";")) {
            int colon = declaration.indexOf(':');
            if (colon < 0) {
                continue;
            }
            var value =
                    declaration.substring(colon + 1).replace("!important", "").strip();
            switch (declaration.substring(0, colon).strip()) {
                case "display" -> looks.put(Look.GONE, value.equals("none"));
                case "visibility" -> looks.put(Look.HIDDEN, value.equals("hidden") || value.equals("collapse"));
                case "mso-hide" -> looks.put(Look.HIDDEN, value.equals("all"));
                case "opacity", "font-size" -> {
                    if (NOTHING.matcher(value).matches()) {
                        looks.put(Look.HIDDEN, true);
                    }
                }
                case "text-decoration", "text-decoration-line" ->
                    looks.put(Look.STRUCK, value.contains("line-through"));
                case "vertical-align" -> looks.put(Look.RAISED, value.equals("super") || value.equals("sub"));
                default -> {}
            }
        }
        return looks;
    }
}
