package org.nianbao.foreign.file;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;
import org.nianbao.foreign.file.PageStyles.PageLook;
import org.nianbao.foreign.text.CellText;
import org.nianbao.foreign.text.Marks;
import org.nianbao.foreign.text.Opened;
import org.nianbao.foreign.text.Opened.Around;
import org.nianbao.foreign.text.TableCell;
import org.nianbao.foreign.text.TableRow;
import org.nianbao.foreign.text.UnreadableFile;
import org.nianbao.foreign.text.UnreadableFile.Obstacle;
import org.nianbao.foreign.text.Written;

/** Reads the text of a web page: every block a line, every row of a table a line; what no reader sees is left out. */
public final class HtmlReader implements NodeVisitor {

    private static final Set<String> PARAGRAPHS =
            Set.of("p", "h1", "h2", "h3", "h4", "dt", "dd", "caption", "th", "td");
    private static final String LINE_BREAK = "br";
    /** A cell with so many letters and several paragraphs lays out a page; it states nothing of a table. */
    private static final int PROSE = 300;

    private static final long MOST_TAGS = 200_000;
    private static final int MOST_COLUMNS = 200;
    private static final int MOST_ROWS = 1_000;

    private final List<Written> lines = new ArrayList<>();
    private final StringBuilder loose = new StringBuilder();
    private final StringBuilder looseStruck = new StringBuilder();
    private final List<String> shown = new ArrayList<>();
    private @Nullable StringBuilder paragraph;
    private final CellText cell = new CellText();
    private final PageStyles styles;
    private final Set<Element> layouts;
    private final Deque<Set<PageLook>> looks = new ArrayDeque<>(List.of(EnumSet.noneOf(PageLook.class)));
    private int tables;
    private @Nullable Rows table;

    private final boolean own;

    /** A table while its rows are read, with the columns that cells from rows above still cover. */
    private static final class Rows {
        private final int[] covered = new int[MOST_COLUMNS];
        private @Nullable List<TableCell> row;
        private int index = -1;

        int free() {
            int column = row == null || row.isEmpty() ? 0 : row.getLast().end();
            while (column < MOST_COLUMNS - 1 && covered[column] > 0) {
                column++;
            }
            return column;
        }

        void begin() {
            index++;
            row = new ArrayList<>();
        }

        void end() {
            for (int column = 0; column < MOST_COLUMNS; column++) {
                covered[column] -= covered[column] > 0 ? 1 : 0;
            }
            if (row != null) {
                row.forEach(cell -> {
                    for (int column = cell.column(); column < cell.end(); column++) {
                        covered[column] = Math.max(covered[column], cell.height() - 1);
                    }
                });
            }
            row = null;
        }
    }

    /** @param own whether it is a page of ours, in whose prose a line is a line; elsewhere only br makes one */
    private HtmlReader(boolean own, Document page) {
        this.own = own;
        this.styles = PageStyles.of(page);
        this.layouts = layouts(page);
    }

    public static Opened open(String page) {
        if (page.chars().filter(c -> c == '<').limit(MOST_TAGS + 1).count() > MOST_TAGS) {
            throw tooLarge();
        }
        var document = Jsoup.parse(page);
        var enclosure = document.selectFirst("script#nianbao-enclosure[type=application/json]");
        var around = enclosure == null ? PageFrame.takenOff(document) : Around.NOTHING;
        var reader = new HtmlReader(enclosure != null, document);
        document.body().traverse(reader);
        reader.endLine();
        return new Opened(
                reader.lines, reader.shown, enclosure == null ? null : enclosure.data(), around, reader.warning());
    }

    private static UnreadableFile tooLarge() {
        return new UnreadableFile(Obstacle.NO_REPORT, "这个网页太大，不像一份年度报告。请只保留年报的正文后再上传。");
    }

    private @Nullable String warning() {
        return styles.passedOver() == 0
                ? null
                : "这个网页另有 " + styles.passedOver() + " 条样式可能隐去或者划去了部分文字，读取时无法判断，未予采用；请对照网页逐项核对。";
    }

    /** The tables that only lay out the page: they hold other tables, or paragraphs in one cell. */
    private static Set<Element> layouts(Document page) {
        Set<Element> layouts = Collections.newSetFromMap(new IdentityHashMap<>());
        for (var table : page.select("table")) {
            for (var outer = table.parent(); outer != null && !layouts.contains(outer); outer = outer.parent()) {
                if (outer.normalName().equals("table")) {
                    layouts.add(outer);
                }
            }
        }
        for (var cell : page.select("td")) {
            long blocks =
                    cell.children().stream().filter(Element::isBlock).limit(2).count();
            var table = blocks < 2 || cell.text().length() < PROSE ? null : cell.closest("table");
            if (table != null) {
                layouts.add(table);
            }
        }
        return layouts;
    }

    @Override
    public void head(Node node, int depth) {
        UnreadableFile.ifGivenUp();
        if (node instanceof TextNode words) {
            add(own ? words.getWholeText() : words.getWholeText().replaceAll("\\s+", " "));
        } else if (node instanceof Element element) {
            looks.push(styles.of(element, looks.getFirst()));
            var name = element.normalName();
            if (PARAGRAPHS.contains(name)) {
                paragraph = new StringBuilder();
            }
            if (name.equals(LINE_BREAK)) {
                add("\n");
            } else if (name.equals("table") && !looks(PageLook.GONE) && !layouts.contains(element)) {
                endLine();
                tables++;
                table = new Rows();
            } else if (table != null && name.equals("tr") && !looks(PageLook.GONE)) {
                table.begin();
            } else if (table != null && (name.equals("td") || name.equals("th"))) {
                cell.clear();
            } else if (element.isBlock()) {
                part();
            }
        }
    }

    /** What stands in blocks of their own does not run together: two paragraphs of a cell are not one figure. */
    private void part() {
        if (table == null || table.row == null) {
            endLine();
        } else {
            cell.space();
        }
    }

    private boolean looks(PageLook look) {
        return looks.getFirst().contains(look);
    }

    private void add(String words) {
        if (!Collections.disjoint(looks.getFirst(), PageStyles.UNSEEN)) {
            return;
        }
        boolean within = table != null && table.row != null;
        if (looks(PageLook.STRUCK)) {
            if (within) {
                cell.struck(words);
            } else {
                looseStruck.append(words);
            }
            return;
        }
        if (paragraph != null) {
            paragraph.append(words);
        } else if (!words.isBlank()) {
            shown.add(words);
        }
        if (within && looks(PageLook.RAISED)) {
            cell.raised(words);
        } else if (within) {
            cell.plain(words);
        } else {
            loose.append(looks(PageLook.RAISED) ? Marks.raised(words) : words);
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (!(node instanceof Element element)) {
            return;
        }
        var name = element.normalName();
        if (PARAGRAPHS.contains(name) && paragraph != null) {
            if (!looks(PageLook.GONE)) {
                shown.add(paragraph.toString());
            }
            paragraph = null;
        }
        if (table != null && table.row != null && (name.equals("td") || name.equals("th"))) {
            endCell(element, table);
        } else if (table != null && table.row != null && name.equals("tr")) {
            lines.add(Written.row(new TableRow(tables, true, table.index, table.row)));
            table.end();
        } else if (name.equals("table") && !layouts.contains(element)) {
            table = null;
        } else if (element.isBlock()) {
            part();
        }
        looks.pop();
    }

    /** A cell that is gone takes no place; its neighbours move together. */
    private void endCell(Element element, Rows rows) {
        if (!looks(PageLook.GONE) && rows.row != null && rows.row.size() < MOST_COLUMNS) {
            int column = rows.free();
            int width = span(element, "colspan", MOST_COLUMNS - column);
            rows.row.add(cell.cell(column, width, span(element, "rowspan", MOST_ROWS)));
        }
    }

    private static int span(Element cell, String attribute, int most) {
        var value = cell.attr(attribute).strip();
        return value.matches("\\d{1,4}") ? Math.clamp(Integer.parseInt(value), 1, Math.max(1, most)) : 1;
    }

    private void endLine() {
        var gone = looseStruck.toString().strip();
        for (var line : loose.toString()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList()) {
            lines.add(new Written(line, null, gone));
            gone = "";
        }
        if (!gone.isEmpty()) {
            lines.add(new Written("", null, gone));
        }
        loose.setLength(0);
        looseStruck.setLength(0);
    }
}
