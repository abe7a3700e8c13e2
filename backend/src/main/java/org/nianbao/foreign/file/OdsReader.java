package org.nianbao.foreign.file;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.nianbao.foreign.text.CellText;
import org.nianbao.foreign.text.CellText.Inscribed;
import org.nianbao.foreign.text.PrintedFigure;
import org.nianbao.foreign.text.TableRow;

/** Reads a workbook of the OpenDocument format (ODS): its cells where they stand, without sheets, rows and columns that are hidden. */
final class OdsReader extends OdfWords {

    /** Rows may be said to repeat as often as a sheet is long; one with words in it does not. */
    private static final int MOST_REPEATED = 30_000;

    private static final String FORMULA = "=";

    private final Map<String, List<TableRow>> sheets = new LinkedHashMap<>();
    private final CellText cell = new CellText();
    private SheetRows rows = new SheetRows();
    private String sheet = "";
    private boolean sheetGone;
    private boolean rowGone;
    private int tables;
    private int row;
    private int rowRepeated;
    private int column;
    private int columns;
    private int repeated;
    private String value = "";
    private WordLook look = WordLook.PLAIN;

    private OdsReader(OdfStyles styles) {
        super(styles);
    }

    static Map<String, List<TableRow>> sheets(byte[] content, OdfStyles styles) {
        var reader = new OdsReader(styles);
        Xml.visit(content, reader);
        return reader.sheets;
    }

    @Override
    WordLook around() {
        return look;
    }

    @Override
    void begin(String name, XMLStreamReader at) {
        // A cell's paragraphs are parted where they end.
    }

    @Override
    void end() {
        cell.space();
    }

    @Override
    void words(String words, WordLook as) {
        if (as.isStruck()) {
            cell.struck(words);
        } else if (as.isRaised()) {
            cell.raised(words);
        } else {
            cell.plain(words);
        }
    }

    @Override
    void opened(String name, XMLStreamReader at) {
        switch (name) {
            case "table" -> {
                if (++tables == 1) {
                    rows = new SheetRows();
                    sheet = String.valueOf(Xml.attribute(at, "name"));
                    sheetGone = styles.hidesTable(Xml.attribute(at, "style-name"));
                    row = 0;
                    columns = 0;
                }
            }
            case "table-column" -> {
                boolean gone = gone(at);
                int end = columns + OdfStyles.number(Xml.attribute(at, "number-columns-repeated"), 1);
                for (; columns < Math.min(end, MOST_COLUMNS); columns++) {
                    if (gone) {
                        rows.hide(columns);
                    }
                }
            }
            case "table-row" -> {
                rowGone = gone(at);
                rowRepeated = OdfStyles.number(Xml.attribute(at, "number-rows-repeated"), 1);
                column = 0;
            }
            case "table-cell", "covered-table-cell" -> begin(at);
            default -> {}
        }
    }

    private static boolean gone(XMLStreamReader at) {
        var visibility = Xml.attribute(at, "visibility");
        return visibility != null && !visibility.equals("visible");
    }

    private void begin(XMLStreamReader at) {
        cell.clear();
        repeated = OdfStyles.number(Xml.attribute(at, "number-columns-repeated"), 1);
        look = styles.of("table-cell", Xml.attribute(at, "style-name"));
        int across = OdfStyles.number(Xml.attribute(at, "number-columns-spanned"), 1);
        int down = OdfStyles.number(Xml.attribute(at, "number-rows-spanned"), 1);
        if (across > 1 || down > 1) {
            rows.merge(row, column, row + down - 1, column + across - 1);
        }
        value = value(at);
    }

    /** What a cell holds that its words may show in another way; empty where its words are what it holds. */
    private static String value(XMLStreamReader at) {
        @Nullable String number = null;
        @Nullable String formula = null;
        boolean counts = false;
        boolean wrong = false;
        for (int i = 0; i < at.getAttributeCount(); i++) {
            var said = at.getAttributeValue(i);
            switch (at.getAttributeLocalName(i)) {
                case "value" -> number = said;
                case "formula" -> formula = said;
                case "value-type" -> {
                    counts |= said.equals("float") || said.equals("currency");
                    wrong |= said.equals("error");
                }
                default -> {}
            }
        }
        return wrong
                ? FORMULA
                : counts && number != null ? XlsxCell.number(number) : formula != null && number == null ? FORMULA : "";
    }

    @Override
    void closed(String name) {
        switch (name) {
            case "table-cell", "covered-table-cell" -> endCell(name.equals("table-cell"));
            case "table-row" -> row += rowRepeated;
            case "table" -> {
                if (--tables == 0 && !sheetGone) {
                    sheets.put(sheet, rows.rows(sheets.size()));
                }
            }
            default -> {}
        }
    }

    private void endCell(boolean open) {
        var written = cell.inscribed();
        if (open && !rowGone && tables == 1 && (!written.equals(Inscribed.NOTHING) || !value.isEmpty())) {
            var shown = shown(written);
            for (int down = 0; down < Math.min(rowRepeated, MOST_REPEATED); down++) {
                for (int across = 0; across < repeated && column + across < MOST_COLUMNS; across++) {
                    rows.add(row + down, column + across, shown);
                }
            }
        }
        column += repeated;
    }

    /** A number counts as it is, though fewer digits of it are shown; struck out or raised it is what its words are. */
    private Inscribed shown(Inscribed written) {
        boolean plain = written.struck().isBlank() && written.raised().isBlank();
        boolean formula = value.equals(FORMULA);
        if (value.isEmpty() || !plain || formula && !written.text().isBlank()) {
            return written;
        }
        return formula
                ? Inscribed.plain(PrintedFigure.UNCOUNTED)
                : look.isStruck() ? new Inscribed("", value, "") : Inscribed.plain(value);
    }
}
