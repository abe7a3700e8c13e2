package org.nianbao.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Reads the text of a web page: every block a line, every row of a table a line; what no reader sees is left out. */
final class HtmlReader implements NodeVisitor {

    private static final Set<String> PARAGRAPHS = Set.of("p", "h1", "h2", "h3", "h4", "dt", "dd", "caption", "th", "td");
    private static final Set<String> UNSEEN = Set.of("script", "style", "template", "noscript", "head", "title", "select",
            "textarea", "iframe", "object");
    private static final String LINE_BREAK = "br";

    private final StringBuilder text = new StringBuilder();
    private final StringBuilder loose = new StringBuilder();
    private final List<String> shown = new ArrayList<>();
    private @Nullable StringBuilder paragraph;
    private @Nullable TableRow row;
    private final StringBuilder cell = new StringBuilder();
    private int unseen;

    private final boolean own;

    /** @param own whether it is a page of ours, in whose prose a line is a line; elsewhere only br makes one */
    private HtmlReader(boolean own) {
        this.own = own;
    }

    static Opened open(String page) {
        var document = Jsoup.parse(page);
        var enclosure = document.selectFirst("script#nianbao-enclosure[type=application/json]");
        var reader = new HtmlReader(enclosure != null);
        document.body().traverse(reader);
        reader.endLine();
        return new Opened(reader.text.toString(), reader.shown, enclosure == null ? null : enclosure.data());
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode words && unseen == 0) {
            add(own ? words.getWholeText() : words.getWholeText().replaceAll("\\s+", " "));
        } else if (node instanceof Element element) {
            var name = element.normalName();
            if (UNSEEN.contains(name)) {
                unseen++;
            } else if (PARAGRAPHS.contains(name)) {
                paragraph = new StringBuilder();
            }
            if (name.equals(LINE_BREAK)) {
                add("\n");
            } else if (name.equals("tr")) {
                endLine();
                row = new TableRow();
            } else if (name.equals("td") || name.equals("th")) {
                cell.setLength(0);
            } else if (element.isBlock() && row == null) {
                endLine();
            }
        }
    }

    private void add(String words) {
        if (paragraph != null) {
            paragraph.append(words);
        } else if (!words.isBlank()) {
            shown.add(words);
        }
        (row == null ? loose : cell).append(words);
    }

    @Override
    public void tail(Node node, int depth) {
        if (!(node instanceof Element element)) {
            return;
        }
        var name = element.normalName();
        if (UNSEEN.contains(name)) {
            unseen--;
        } else if (PARAGRAPHS.contains(name) && paragraph != null) {
            shown.add(paragraph.toString());
            paragraph = null;
        }
        if (row != null && (name.equals("td") || name.equals("th"))) {
            row.add(cell.toString());
        } else if (row != null && name.equals("tr")) {
            text.append(row.line()).append('\n');
            row = null;
        } else if (element.isBlock() && row == null) {
            endLine();
        }
    }

    private void endLine() {
        loose.toString().lines().map(line -> line.strip()).filter(line -> !line.isEmpty())
                .forEach(line -> text.append(line).append('\n'));
        loose.setLength(0);
    }
}
