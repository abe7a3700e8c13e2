package org.nianbao.foreign.file;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.nianbao.foreign.text.CellText;
import org.nianbao.foreign.text.Marks;
import org.nianbao.foreign.text.Opened;
import org.nianbao.foreign.text.TableCell;
import org.nianbao.foreign.text.TableRow;
import org.nianbao.foreign.text.Written;

/** Reads the text of a Word document: every paragraph a line, every row of a table a line. */
final class DocxReader implements Xml.Visitor {

    private static final String FORMER = "PrChange";
    private static final int MOST_COLUMNS = 200;

    /** A paragraph while it is read: what it shows, and what of it a reader takes for text. */
    private static final class OpenParagraph {
        private final StringBuilder shown = new StringBuilder();
        private final StringBuilder text = new StringBuilder();
        private final StringBuilder struck = new StringBuilder();
        private WordLook look = WordLook.PLAIN;
    }

    private final List<Written> lines = new ArrayList<>();
    private final List<String> shown = new ArrayList<>();
    private final Deque<OpenParagraph> paragraphs = new ArrayDeque<>();
    private final Deque<WordLook> runs = new ArrayDeque<>();
    private final CellText cell = new CellText();
    private final List<List<TableCell>> rows = new ArrayList<>();
    private final Set<Integer> goneRows = new HashSet<>();
    private List<TableCell> row = new ArrayList<>();
    private int column;
    private int width;
    private int tables;
    private int topTables;
    private int hidden;
    private boolean goesOn;
    private boolean rowGone;
    private boolean cellGone;
    private boolean ofRow;
    private boolean ofRun;
    private boolean ofParagraph;
    private boolean letters;
    private int former;
    private final DocxNumbers numbers;
    private final DocxStyles styles;
    private @Nullable String list;
    private int level;
    private DocxNumbers.@Nullable ListPlace ofStyle;

    private DocxReader(DocxNumbers numbers, DocxStyles styles) {
        this.numbers = numbers;
        this.styles = styles;
    }

    static Opened open(byte[] document, DocxNumbers numbers, DocxStyles styles, @Nullable String enclosed) {
        var reader = new DocxReader(numbers, styles);
        Xml.visit(document, reader);
        return new Opened(reader.lines, reader.shown, enclosed);
    }

    @Override
    public void open(String name, XMLStreamReader at) {
        // How a thing looked before a tracked change says nothing of how it looks.
        former += name.endsWith(FORMER) ? 1 : 0;
        if (former == 0) {
            begin(name, at);
        }
    }

    private void begin(String name, XMLStreamReader at) {
        switch (name) {
            case "p" -> {
                paragraphs.push(new OpenParagraph());
                list = null;
                level = 0;
                ofStyle = null;
            }
            case "pPr" -> ofParagraph = true;
            case "pStyle" -> {
                var style = String.valueOf(Xml.attribute(at, "val"));
                ofStyle = numbers.ofStyle(style);
                if (!paragraphs.isEmpty()) {
                    paragraphs.getFirst().look = styles.of(style);
                }
            }
            case "ilvl" -> level = DocxNumbers.level(Xml.attribute(at, "val"));
            case "numId" -> list = Xml.attribute(at, "val");
            case "r" -> runs.push(paragraphs.isEmpty() ? WordLook.PLAIN : paragraphs.getFirst().look);
            case "rPr" -> ofRun = !ofParagraph && !runs.isEmpty();
            case "t" -> letters = hidden == 0;
            case "tab", "br", "cr" -> append(name.equals("tab") ? "    " : "\n");
            case "noBreakHyphen" -> append("-");
            case "tbl" -> tables++;
            case "tr" -> rowGone |= tables == 1 && hidden > 0;
            case "trPr" -> ofRow = true;
            case "gridBefore" -> column += tables == 1 ? number(at, 0) : 0;
            case "tc" -> {
                if (tables == 1) {
                    cell.clear();
                    goesOn = false;
                    cellGone = false;
                    width = 1;
                }
            }
            case "gridSpan" -> width = tables == 1 ? number(at, 1) : width;
            case "vMerge" -> goesOn |= tables == 1 && !"restart".equals(Xml.attribute(at, "val"));
            case "cellDel" -> cellGone |= tables == 1;
            // What was deleted or moved elsewhere, and what is only there for programs that cannot show the other.
            case "del", "moveFrom", "Fallback" -> {
                hidden++;
                rowGone |= ofRow && tables == 1;
            }
            case "hidden" -> rowGone |= ofRow && tables == 1;
            default -> ofRun(name, at);
        }
    }

    private void ofRun(String name, XMLStreamReader at) {
        if (ofRun && !runs.isEmpty()) {
            var look = name.equals("rStyle")
                    ? runs.getFirst().under(styles.of(Xml.attribute(at, "val")))
                    : DocxStyles.with(runs.getFirst(), name, at);
            runs.pop();
            runs.push(look);
        }
    }

    private static int number(XMLStreamReader at, int least) {
        var value = Xml.attribute(at, "val");
        return value == null || !value.matches("\\d{1,3}")
                ? least
                : Math.clamp(Integer.parseInt(value), least, MOST_COLUMNS);
    }

    @Override
    public void close(String name) {
        if (former == 0) {
            end(name);
        }
        former -= name.endsWith(FORMER) ? 1 : 0;
    }

    private void end(String name) {
        switch (name) {
            case "p" -> paragraph(paragraphs.pop());
            case "pPr" -> ofParagraph = false;
            case "rPr" -> ofRun = false;
            case "r" -> runs.pop();
            case "t" -> letters = false;
            case "trPr" -> ofRow = false;
            case "tc" -> {
                if (tables == 1 && !cellGone && column < MOST_COLUMNS) {
                    // Of a cell that goes on from the row above, only the place is kept until the table ends.
                    row.add(goesOn ? new TableCell("", column, width, 0, "", "") : cell.cell(column, width, 1));
                    column += width;
                }
            }
            case "tr" -> {
                if (tables == 1) {
                    if (rowGone) {
                        goneRows.add(rows.size());
                    }
                    rows.add(row);
                    row = new ArrayList<>();
                    column = 0;
                    rowGone = false;
                }
            }
            case "tbl" -> {
                if (--tables == 0) {
                    table();
                }
            }
            case "del", "moveFrom", "Fallback" -> hidden--;
            default -> {}
        }
    }

    /** Each row of a table that has ended, its cells as high as those below that go on from them. */
    private void table() {
        int table = ++topTables;
        for (int i = 0; i < rows.size(); i++) {
            if (goneRows.contains(i)) {
                continue;
            }
            var cells = new ArrayList<TableCell>();
            for (var cell : rows.get(i)) {
                if (cell.height() > 0) {
                    cells.add(new TableCell(
                            cell.text(),
                            cell.column(),
                            cell.width(),
                            height(i, cell.column()),
                            cell.struck(),
                            cell.raised()));
                }
            }
            lines.add(Written.row(new TableRow(table, true, i, cells)));
        }
        rows.clear();
        goneRows.clear();
    }

    private int height(int from, int place) {
        int to = from + 1;
        while (to < rows.size()
                && rows.get(to).stream().anyMatch(cell -> cell.height() == 0 && cell.column() == place)) {
            to++;
        }
        return to - from;
    }

    @Override
    public void text(String more) {
        if (letters) {
            append(more);
        }
    }

    private void append(String more) {
        var look = runs.isEmpty() ? WordLook.PLAIN : runs.getFirst();
        if (hidden > 0 || look.isHidden() || paragraphs.isEmpty()) {
            return;
        }
        var paragraph = paragraphs.getFirst();
        if (look.isStruck()) {
            paragraph.struck.append(more);
            if (tables > 0) {
                cell.struck(more);
            }
            return;
        }
        paragraph.shown.append(more);
        paragraph.text.append(look.isRaised() ? Marks.raised(more) : more);
        if (tables > 0 && look.isRaised()) {
            cell.raised(more);
        } else if (tables > 0) {
            cell.plain(more);
        }
    }

    private void paragraph(OpenParagraph paragraph) {
        if (hidden > 0) {
            return;
        }
        shown.add(paragraph.shown.toString());
        if (tables > 0) {
            cell.space();
        } else {
            var line = paragraph.text.toString();
            var struck = paragraph.struck.toString();
            for (var part : ((line.isBlank() ? "" : number()) + line).split("\n", -1)) {
                lines.add(new Written(part, null, struck));
                struck = "";
            }
        }
    }

    private String number() {
        var place = list != null ? new DocxNumbers.ListPlace(list, level) : ofStyle;
        return place == null ? "" : numbers.next(place);
    }
}
