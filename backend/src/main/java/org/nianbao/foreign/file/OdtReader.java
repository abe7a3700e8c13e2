package org.nianbao.foreign.file;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.nianbao.foreign.text.CellText;
import org.nianbao.foreign.text.Marks;
import org.nianbao.foreign.text.TableCell;
import org.nianbao.foreign.text.TableRow;
import org.nianbao.foreign.text.UnreadableFile;
import org.nianbao.foreign.text.UnreadableFile.Obstacle;
import org.nianbao.foreign.text.Written;

/** Reads a text document of the OpenDocument format (ODT): every paragraph a line, every row of a table a line. */
final class OdtReader extends OdfWords {

    private static final int MOST_LINES = 100_000;

    private static final class Words {
        private final StringBuilder text = new StringBuilder();
        private final StringBuilder struck = new StringBuilder();
        private String number = "";
    }

    /** A list one is within; its name may only be said by the outermost. */
    private record OpenList(String name, String key) {}

    private final List<Written> lines = new ArrayList<>();
    private final Deque<Words> paragraphs = new ArrayDeque<>();
    private final Deque<OpenList> lists = new ArrayDeque<>();
    private final ListNumbers numbers = new ListNumbers();
    private final Set<String> known = new HashSet<>();
    private final Map<String, String> lastOf = new HashMap<>();
    private final CellText cell = new CellText();
    private List<TableCell> row = new ArrayList<>();
    private boolean itemBegins;
    private int tables;
    private int topTables;
    private int rowIndex;
    private int column;
    private int width;
    private int height;
    private int repeated;
    private boolean rowGone;

    private OdtReader(OdfStyles styles) {
        super(styles);
    }

    static List<Written> lines(byte[] content, OdfStyles styles) {
        var reader = new OdtReader(styles);
        Xml.visit(content, reader);
        return reader.lines;
    }

    @Override
    WordLook around() {
        return WordLook.PLAIN;
    }

    @Override
    void begin(String name, XMLStreamReader at) {
        var words = new Words();
        if (tables == 0) {
            words.number = number(name, at);
        }
        itemBegins = false;
        paragraphs.push(words);
    }

    private String number(String name, XMLStreamReader at) {
        if (itemBegins && !lists.isEmpty()) {
            return next(lists.getFirst().key(), lists.getFirst().name(), lists.size() - 1);
        }
        if (name.equals("h") && lists.isEmpty()) {
            int level = OdfStyles.number(Xml.attribute(at, "outline-level"), 1) - 1;
            return level < 0 || level > 8 || "true".equals(Xml.attribute(at, "is-list-header"))
                    ? ""
                    : next(OdfStyles.OUTLINE, OdfStyles.OUTLINE, level);
        }
        return "";
    }

    private String next(String key, String list, int level) {
        if (known.add(key)) {
            styles.list(list).forEach((at, of) -> numbers.put(key, at, of));
        }
        return level > 8 ? "" : numbers.next(key, level);
    }

    @Override
    void end() {
        var words = paragraphs.pop();
        if (tables > 0) {
            cell.space();
            return;
        }
        var text = words.text.toString();
        var struck = words.struck.toString().strip();
        for (var part : ((text.isBlank() ? "" : words.number) + text).split("\n", -1)) {
            add(new Written(part, null, struck));
            struck = "";
        }
    }

    private void add(Written line) {
        lines.add(line);
        if (lines.size() > MOST_LINES) {
            throw new UnreadableFile(Obstacle.NO_REPORT, "这个文件展开后太大，不像一份年度报告，无法读取。");
        }
    }

    @Override
    void words(String words, WordLook look) {
        if (tables > 0) {
            if (look.isStruck()) {
                cell.struck(words);
            } else if (look.isRaised()) {
                cell.raised(words);
            } else {
                cell.plain(words);
            }
        } else if (!paragraphs.isEmpty()) {
            var paragraph = paragraphs.getFirst();
            if (look.isStruck()) {
                paragraph.struck.append(words);
            } else {
                paragraph.text.append(look.isRaised() ? Marks.raised(words) : words);
            }
        }
    }

    @Override
    void opened(String name, XMLStreamReader at) {
        switch (name) {
            case "list" -> {
                var outer = lists.isEmpty() ? null : lists.getFirst();
                var named = Xml.attribute(at, "style-name");
                lists.push(outer == null ? begun(named, at) : outer);
            }
            case "list-item" -> itemBegins = true;
            case "table" -> {
                if (++tables == 1) {
                    topTables++;
                    rowIndex = 0;
                }
            }
            case "table-row" -> {
                if (tables == 1) {
                    row = new ArrayList<>();
                    column = 0;
                    rowGone = !"visible".equals(visible(at));
                }
            }
            case "table-cell" -> {
                if (tables == 1) {
                    cell.clear();
                    width = Math.clamp(
                            OdfStyles.number(Xml.attribute(at, "number-columns-spanned"), 1), 1, MOST_COLUMNS);
                    height = Math.clamp(OdfStyles.number(Xml.attribute(at, "number-rows-spanned"), 1), 1, 1_000);
                    repeated = repeated(at);
                }
            }
            // Another covers it; only its place counts.
            case "covered-table-cell" -> {
                if (tables == 1) {
                    cell.clear();
                    repeated = repeated(at);
                }
            }
            default -> {}
        }
    }

    private static int repeated(XMLStreamReader at) {
        return Math.clamp(OdfStyles.number(Xml.attribute(at, "number-columns-repeated"), 1), 1, MOST_COLUMNS);
    }

    private static String visible(XMLStreamReader at) {
        var visibility = Xml.attribute(at, "visibility");
        return visibility == null ? "visible" : visibility;
    }

    /** A list that does not go on from one before counts from the beginning. */
    private OpenList begun(@Nullable String named, XMLStreamReader at) {
        var name = named == null ? "" : named;
        boolean goesOn =
                "true".equals(Xml.attribute(at, "continue-numbering")) || Xml.attribute(at, "continue-list") != null;
        var key = goesOn ? lastOf.getOrDefault(name, name + "#0") : name + "#" + known.size();
        lastOf.put(name, key);
        return new OpenList(name, key);
    }

    @Override
    void closed(String name) {
        switch (name) {
            case "list" -> lists.poll();
            case "list-item" -> itemBegins = false;
            case "table-cell" -> {
                for (int i = 0; tables == 1 && i < repeated && column < MOST_COLUMNS; i++) {
                    row.add(cell.cell(column, width, height));
                    column++;
                }
            }
            case "covered-table-cell" -> column += tables == 1 ? repeated : 0;
            case "table-row" -> {
                if (tables == 1) {
                    if (!rowGone) {
                        add(Written.row(new TableRow(topTables, true, rowIndex, row)));
                    }
                    rowIndex++;
                }
            }
            case "table" -> tables--;
            default -> {}
        }
    }
}
