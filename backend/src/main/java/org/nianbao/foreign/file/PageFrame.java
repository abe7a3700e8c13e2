package org.nianbao.foreign.file;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.nianbao.foreign.text.Opened.Around;
import org.nianbao.foreign.text.Title;
import org.nianbao.foreign.text.UnreadableFile;

/** What a web page puts around a report, known by how the page is built, and what the page's head says of it. */
final class PageFrame {

    private static final String FRAME = "nav, header, footer, aside, [role=navigation], [role=banner], "
            + "[role=contentinfo], [role=complementary], [role=search]";
    private static final String LISTS = "ul, ol, div, p, span";
    /** Nothing around a report is longer; what is may hold the report itself. */
    private static final int LONGEST = 1_000;
    /** WordRun up to so many letters are a button's or a menu's. */
    private static final int LABEL = 8;

    private PageFrame() {}

    /** Takes the frame off the page; its labels go, its longer words are kept apart. */
    static Around takenOff(Document page) {
        var frame = new ArrayList<String>();
        for (var element : page.body().select(FRAME)) {
            UnreadableFile.ifGivenUp();
            if (!holdsReport(element)) {
                take(element, frame);
            }
        }
        for (var element : page.body().select(LISTS)) {
            UnreadableFile.ifGivenUp();
            if (isOfLinks(element)) {
                take(element, frame);
            }
        }
        var titles = Stream.of(page.select("meta[name=ArticleTitle]").attr("content"), page.title())
                .flatMap(title -> Stream.of(title.split("[_|｜]|\\s[-–—]+\\s|[—]{2,}")))
                .map(String::strip)
                .filter(title -> !title.isEmpty())
                .toList();
        var source = page.select("meta[name=ContentSource]").attr("content").strip();
        return new Around(titles, source.isEmpty() ? null : source, frame);
    }

    private static boolean holdsReport(Element element) {
        var text = element.text();
        return element.selectFirst("h1, h2, table") != null
                || text.length() > LONGEST
                || List.of(element.text().split(" ")).stream().anyMatch(word -> Title.of(word) != null);
    }

    /** Two links or more and hardly a word beside them: a menu, a breadcrumb, buttons to share or to turn the page. */
    private static boolean isOfLinks(Element element) {
        var links = element.select("a");
        if (links.size() < 2 || element.selectFirst("table") != null) {
            return false;
        }
        int all = element.text().replace(" ", "").length();
        int linked = links.stream()
                .mapToInt(link -> link.text().replace(" ", "").length())
                .sum();
        return all <= LONGEST && element.text().indexOf('。') < 0 && linked * 10 >= all * 8;
    }

    private static void take(Element element, List<String> frame) {
        if (element.closest("body") == null) {
            return;
        }
        var text = element.text().strip();
        if (List.of(text.split(" ")).stream().anyMatch(word -> word.length() > LABEL)) {
            frame.add(text);
        }
        element.remove();
    }
}
