package org.nianbao.foreign.file;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.QueryParser;
import org.nianbao.foreign.text.UnreadableFile;

/** How a web page has its words look, by its elements, its style rules and its style attributes, as far as it matters. */
final class PageStyles {

    /** What formatting says of words and of all within them; some of it an element within may say otherwise. */
    enum PageLook {
        /** Nobody sees them, nor an empty place where they were. */
        GONE(false),
        /** Nobody sees through them. */
        CLEAR(false),
        /** Nobody sees them. */
        HIDDEN(true),
        /** Their letters have no size. */
        SIZELESS(true),
        /** They do not count any more. */
        STRUCK(false),
        /** They are a mark on what stands before them. */
        RAISED(false);

        private final boolean untilSaidOtherwise;

        PageLook(boolean untilSaidOtherwise) {
            this.untilSaidOtherwise = untilSaidOtherwise;
        }
    }

    static final Set<PageLook> UNSEEN = EnumSet.of(PageLook.GONE, PageLook.CLEAR, PageLook.HIDDEN, PageLook.SIZELESS);

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
    /** What may be asked of a page; the library takes more than CSS has, regular expressions among it. */
    private static final Pattern PLAIN =
            Pattern.compile("(?:[\\w\\s.#>*+-]|\\[[\\w-]{1,40}(?:=\"?[\\w-]{1,80}\"?)?])+");

    private static final Pattern ATTRIBUTE = Pattern.compile("\\[[^\\]]*]");
    private static final Pattern STATE = Pattern.compile(":[\\w-]+(?:\\([^()]*\\))?");
    /** Letters that are not the page's own, and what a page looks like only while somebody points at it. */
    private static final Pattern NOT_OF_THE_PAGE = Pattern.compile(
            "(?:::|:(?:before|after|first-l|hover|focus|active|visited|target|checked|disabled|fullscreen)).*");

    private static final String LENGTH = "(?:px|pt|pc|cm|mm|in|q|em|ex|ch|rem|vw|vh|%)?";
    private static final Pattern NOTHING = Pattern.compile("0*\\.?0+" + LENGTH);
    private static final Pattern NO_LETTERS = Pattern.compile("(?:.*\\s)?0*\\.?0+" + LENGTH + "(?:[/\\s].*)?");
    private static final Pattern AS_AROUND =
            Pattern.compile("[\\d.]+(?:em|ex|ch|%)|larger|smaller|inherit|unset|revert");

    private final Map<Element, Map<PageLook, Boolean>> byRule = new IdentityHashMap<>();
    private final List<Element> elements;
    private int rules;
    private int passedOver;

    private PageStyles(List<Element> elements) {
        this.elements = elements;
    }

    static PageStyles of(Document page) {
        var styles = new PageStyles(page.getAllElements());
        for (var sheet : page.select("style")) {
            var text = sheet.data().substring(0, Math.min(sheet.data().length(), LONGEST_SHEET));
            styles.read(COMMENT.matcher(text).replaceAll(" "));
        }
        return styles;
    }

    /** How many rules that may hide or strike words of this page could not be followed. */
    int passedOver() {
        return passedOver;
    }

    /** Each rule of a sheet; those within an @rule, such as for print only, are none of the screen's. */
    private void read(String sheet) {
        int from = 0;
        for (int open = sheet.indexOf('{'); open >= 0; open = sheet.indexOf('{', from)) {
            var before = sheet.substring(Math.max(from, sheet.lastIndexOf(';', open) + 1), open)
                    .strip();
            int close = before.startsWith("@") ? closing(sheet, open) : sheet.indexOf('}', open);
            close = close < 0 ? sheet.length() : close;
            if (!before.startsWith("@")) {
                rule(before, sheet.substring(open + 1, close));
            }
            from = Math.min(close + 1, sheet.length());
        }
    }

    private static int closing(String sheet, int open) {
        int depth = 0;
        for (int at = open; at < sheet.length(); at++) {
            char c = sheet.charAt(at);
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (depth == 0) {
                return at;
            }
        }
        return -1;
    }

    private void rule(String selectors, String declarations) {
        var looks = looks(declarations);
        if (looks.isEmpty()) {
            return;
        }
        for (var selector : selectors.split(",")) {
            var plain = selector.strip();
            if (NOT_OF_THE_PAGE.matcher(plain).find()) {
                continue;
            }
            boolean followed = ++rules <= MOST_RULES && plain.length() <= LONGEST_SELECTOR;
            if (followed && PLAIN.matcher(plain).matches()) {
                add(plain, looks);
            } else if (looks.containsValue(true) && mayConcern(plain)) {
                passedOver++;
            }
        }
    }

    private void add(String selector, Map<PageLook, Boolean> looks) {
        try {
            var meant = QueryParser.parse(selector);
            for (var element : elements) {
                UnreadableFile.ifGivenUp();
                if (element.is(meant)) {
                    byRule.computeIfAbsent(element, e -> new EnumMap<>(PageLook.class))
                            .putAll(looks);
                }
            }
        } catch (IllegalStateException | IllegalArgumentException e) {
            // No browser takes it for a selector either.
        }
    }

    /** Whether any words of the page are where the selector may lead; without its conditions it leads at least there. */
    private boolean mayConcern(String selector) {
        var wide = STATE.matcher(ATTRIBUTE.matcher(selector).replaceAll("")).replaceAll("");
        if (wide.length() > LONGEST_SELECTOR
                || rules > 2 * MOST_RULES
                || !PLAIN.matcher(wide).matches()) {
            return true;
        }
        try {
            var meant = QueryParser.parse(wide.isBlank() ? "*" : wide);
            for (var element : elements) {
                UnreadableFile.ifGivenUp();
                if (element.is(meant) && element.hasText()) {
                    return true;
                }
            }
            return false;
        } catch (IllegalStateException | IllegalArgumentException e) {
            return true;
        }
    }

    /** How an element and what stands within it looks, by itself and by what it stands in. */
    Set<PageLook> of(Element element, Set<PageLook> around) {
        var own = new EnumMap<PageLook, Boolean>(PageLook.class);
        var name = element.normalName();
        if (GONE.contains(name) || element.hasAttr("hidden")) {
            own.put(PageLook.GONE, true);
        }
        if (STRUCK.contains(name)) {
            own.put(PageLook.STRUCK, true);
        }
        if (RAISED.contains(name)) {
            own.put(PageLook.RAISED, true);
        }
        own.putAll(byRule.getOrDefault(element, Map.of()));
        if (element.hasAttr("style")) {
            own.putAll(looks(element.attr("style")));
        }
        var set = EnumSet.noneOf(PageLook.class);
        set.addAll(around);
        own.forEach((look, on) -> {
            if (on) {
                set.add(look);
            } else if (look.untilSaidOtherwise) {
                set.remove(look);
            }
        });
        return set;
    }

    private static Map<PageLook, Boolean> looks(String declarations) {
        var looks = new EnumMap<PageLook, Boolean>(PageLook.class);
        for (var declaration : declarations.toLowerCase(Locale.ROOT).split(";")) {
            int colon = declaration.indexOf(':');
            if (colon < 0) {
                continue;
            }
            var value =
                    declaration.substring(colon + 1).replace("!important", "").strip();
            boolean same = AS_AROUND.matcher(value).matches();
            switch (declaration.substring(0, colon).strip()) {
                case "display" -> looks.put(PageLook.GONE, value.equals("none"));
                case "visibility" -> {
                    if (!same) {
                        looks.put(PageLook.HIDDEN, value.equals("hidden") || value.equals("collapse"));
                    }
                }
                case "mso-hide" -> looks.put(PageLook.HIDDEN, value.equals("all"));
                case "opacity" ->
                    looks.put(PageLook.CLEAR, NOTHING.matcher(value).matches());
                case "font-size" -> {
                    boolean nothing = NOTHING.matcher(value).matches();
                    if (nothing || !same) {
                        looks.put(PageLook.SIZELESS, nothing);
                    }
                }
                case "font" -> {
                    if (!same) {
                        looks.put(PageLook.SIZELESS, NO_LETTERS.matcher(value).matches());
                    }
                }
                case "text-decoration", "text-decoration-line" ->
                    looks.put(PageLook.STRUCK, value.contains("line-through"));
                case "vertical-align" -> looks.put(PageLook.RAISED, value.equals("super") || value.equals("sub"));
                default -> {}
            }
        }
        return looks;
    }
}
