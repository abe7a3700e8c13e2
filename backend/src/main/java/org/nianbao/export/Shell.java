package org.nianbao.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;

/**
 * The web app's one page, into which the server writes what a reader without script would miss. The app takes over where
 * script runs. Without a web app at hand the pages stand by themselves.
 */
record Shell(String page) {

    private static final String BARE = """
        <!doctype html>
        <html lang="zh-CN">
          <head>
            <meta charset="utf-8" />
            <meta name="viewport" content="width=device-width, initial-scale=1" />
            <meta name="description" content="" />
            <title></title>
            <style>%s</style>
          </head>
          <body>
            <div id="root"></div>
          </body>
        </html>
        """.formatted(Style.PAGE);

    /** The app's own words about itself, in the place of which come those about what is shown. */
    private static final Pattern ABOUT =
            Pattern.compile("\\s*<(title)>[^<]*</title>|\\s*<meta name=\"description\"[^>]*>");

    private static final Pattern WITHOUT_SCRIPT = Pattern.compile("\\s*<noscript>.*?</noscript>", Pattern.DOTALL);

    /** @param file the web app's page; null for none */
    static Shell of(@Nullable Resource file) {
        if (file == null || !file.exists()) {
            return new Shell(BARE);
        }
        try {
            return new Shell(file.getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @param about what the head says of what is shown: its title, its description and more
     * @param body  what is shown until the app shows the same
     */
    String with(String about, String body) {
        return filled(about, "<div id=\"served\">" + body + "</div>\n    <div id=\"root\">");
    }

    /** As above, where only those without script see it: the app shows its own from the start. */
    String withoutScript(String about, String body) {
        return filled(about, "<noscript><div id=\"served\">" + body + "</div></noscript>\n    <div id=\"root\">");
    }

    private String filled(String about, String body) {
        var headed = ABOUT.matcher(WITHOUT_SCRIPT.matcher(page).replaceAll(""))
                .replaceAll("")
                .replaceFirst("</head>", Matcher.quoteReplacement("  " + about + "\n  </head>"));
        return headed.replaceFirst("<div id=\"root\">", Matcher.quoteReplacement(body));
    }
}
