package org.nianbao.intake;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads the text of a Word document: every paragraph a line, every row of a table a line. */
final class DocxReader implements Xml.Visitor {

    private final StringBuilder text = new StringBuilder();
    private final List<String> shown = new ArrayList<>();
    private final Deque<StringBuilder> paragraphs = new ArrayDeque<>();
    private final StringBuilder cell = new StringBuilder();
    private TableRow row = new TableRow();
    private int tables;
    private int hidden;
    private boolean goesOn;
    private boolean letters;
    private final DocxNumbers numbers;
    private @Nullable String list;
    private int level;
    private DocxNumbers.@Nullable Place ofStyle;

    private DocxReader(DocxNumbers numbers) {
        this.numbers = numbers;
    }

    static Opened open(byte[] document, DocxNumbers numbers, @Nullable String enclosed) {
        var reader = new DocxReader(numbers);
        Xml.visit(document, reader);
        return new Opened(reader.text.toString(), reader.shown, enclosed);
    }

    @Override
    public void open(String name, XMLStreamReader at) {
        switch (name) {
            case "p" -> {
                paragraphs.push(new StringBuilder());
                list = null;
                level = 0;
                ofStyle = null;
            }
            case "pStyle" -> ofStyle = numbers.ofStyle(String.valueOf(Xml.attribute(at, "val")));
            case "ilvl" -> level = DocxNumbers.level(Xml.attribute(at, "val"));
            case "numId" -> list = Xml.attribute(at, "val");
            case "t" -> letters = hidden == 0;
            case "tab", "br", "cr" -> append(name.equals("tab") ? "    " : "\n");
            case "noBreakHyphen" -> append("-");
            case "tbl" -> tables++;
            case "tc" -> {
                if (tables == 1) {
                    cell.setLength(0);
                    goesOn = false;
                }
            }
            case "vMerge" -> goesOn |= tables == 1 && !"restart".equals(Xml.attribute(at, "val"));
            // What was moved elsewhere, and what is only there for programs that cannot show the other.
            case "moveFrom", "Fallback" -> hidden++;
            default -> { }
        }
    }

    @Override
    public void close(String name) {
        switch (name) {
            case "p" -> paragraph(paragraphs.pop().toString());
            case "t" -> letters = false;
            case "tc" -> {
                if (tables == 1 && goesOn) {
                    row.skip();
                } else if (tables == 1) {
                    row.add(cell.toString());
                }
            }
            case "tr" -> {
                if (tables == 1) {
                    text.append(row.line()).append('\n');
                    row = new TableRow();
                }
            }
            case "tbl" -> tables--;
            case "moveFrom", "Fallback" -> hidden--;
            default -> { }
        }
    }

    @Override
    public void text(String more) {
        if (letters) {
            append(more);
        }
    }

    private void append(String more) {
        if (hidden == 0 && !paragraphs.isEmpty()) {
            paragraphs.getFirst().append(more);
        }
    }

    private void paragraph(String line) {
        if (hidden == 0) {
            shown.add(line);
            if (tables > 0) {
                cell.append(line).append(' ');
            } else {
                text.append(line.isBlank() ? "" : number()).append(line).append('\n');
            }
        }
    }

    private String number() {
        var place = list != null ? new DocxNumbers.Place(list, level) : ofStyle;
        return place == null ? "" : numbers.next(place);
    }
}
