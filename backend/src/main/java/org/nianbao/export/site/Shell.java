package org.nianbao.export.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.nianbao.export.file.Style;
import org.springframework.core.io.Resource;

/**
 * What stands around every page of the site: head, ways, footer, styles and scripts, as the web app's build renders them
 * from its own frame, with places for what a page is about. Where the web app was left out of the build, a page has its
 * text, its style and the way home, and nothing that would lead to what is not there.
 */
record Shell(String template) {

    private static final Pattern PLACE = Pattern.compile("\\{\\{([^{}]*)}}");
    /** What brings the app along, and what stands only for those who do without it. */
    private static final Pattern APP =
            Pattern.compile("<script\\b[^>]*\\bsrc=[^>]*></script>|<link rel=\"modulepreload\"[^>]*>|</?noscript>");

    private static final String CURRENT = "current ";
    private static final List<String> PLACES = List.of("about", "noscript", "main", "/noscript");
    /** Where no app shows its own, everybody is shown this. */
    private static final List<String> BARE_PLACES = List.of("about", "main");

    /** @throws IllegalArgumentException with a sentence when a place is missing, there twice, or known to nobody */
    private static Shell of(String template, List<String> places) {
        var found = PLACE.matcher(template)
                .results()
                .map(place -> place.group(1))
                .filter(place -> !place.startsWith(CURRENT))
                .toList();
        if (!found.equals(places)) {
            throw new IllegalArgumentException(
                    "网页模板应当依次有且只有 " + places + " 各一处，现有 " + found + "；请用构建网页生成的 dist/.served.html。");
        }
        return new Shell(template);
    }

    /** @param file the template of the web app's build; null for none */
    static Shell of(@Nullable Resource file) {
        if (file == null || !file.exists()) {
            return of(Style.SHELL.replace("{{style}}", Style.PAGE), BARE_PLACES);
        }
        try {
            return of(file.getContentAsString(StandardCharsets.UTF_8), PLACES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @param path  where the page stands, for the way that leads to it
     * @param about what the head says of what is shown: its title, its description and more
     * @param main  what is shown until the app shows the same
     */
    String with(String path, String about, String main) {
        return filled(path, about, main, false);
    }

    /** As above, where only those without script see it: the app shows its own from the start. */
    String withoutScript(String path, String about, String main) {
        return filled(path, about, main, true);
    }

    /** As above, for an address that the app knows nothing of: it does not come along, so that everybody sees what it says. */
    String withoutApp(String about, String main) {
        return new Shell(APP.matcher(template).replaceAll("")).filled("", about, main, false);
    }

    private String filled(String path, String about, String main, boolean withoutScript) {
        return PLACE.matcher(template)
                .replaceAll(place -> Matcher.quoteReplacement(
                        switch (place.group(1)) {
                            case "about" -> about;
                            case "main" -> main;
                            case "noscript" -> withoutScript ? "<noscript>" : "";
                            case "/noscript" -> withoutScript ? "</noscript>" : "";
                            default -> place.group(1).equals(CURRENT + path) ? "page" : "false";
                        }));
    }
}
