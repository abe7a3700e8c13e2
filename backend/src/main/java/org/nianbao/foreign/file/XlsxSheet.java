package org.nianbao.foreign.file;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamReader;
import org.nianbao.foreign.file.XlsxStyles.FontLook;
import org.nianbao.foreign.text.CellText.Inscribed;
import org.nianbao.foreign.text.PrintedFigure;
import org.nianbao.foreign.text.TableRow;

/** Reads one sheet of a workbook: its cells where they stand, without those that another covers or that are hidden. */
final class XlsxSheet implements Xml.Visitor {

    private final List<Inscribed> strings;
    private final XlsxStyles styles;
    private final int sheet;
    private final List<String> shown = new ArrayList<>();
    private final SheetRows rows = new SheetRows();
    private final XlsxText value = new XlsxText();
    private String place = "";
    private String kind = "";
    private FontLook look = FontLook.PLAIN;
    private boolean hiddenRow;
    private boolean formula;
    private int row;
    private int column = -1;

    private final boolean uncounted;

    /**
     * @param strings   the texts that cells name by their number
     * @param uncounted whether the workbook says that it is to be counted anew when it is opened: a zero may be no result then
     */
    XlsxSheet(int sheet, List<Inscribed> strings, XlsxStyles styles, boolean uncounted) {
        this.sheet = sheet;
        this.uncounted = uncounted;
        this.strings = strings;
        this.styles = styles;
    }

    List<String> shown() {
        return shown;
    }

    List<TableRow> rows() {
        return rows.rows(sheet);
    }

    private void merge(String range) {
        var corners = range.split(":");
        if (corners.length == 2) {
            rows.merge(
                    XlsxCell.row(corners[0]),
                    XlsxCell.column(corners[0]),
                    XlsxCell.row(corners[1]),
                    XlsxCell.column(corners[1]));
        }
    }

    @Override
    public void open(String name, XMLStreamReader at) {
        switch (name) {
            case "col" -> {
                if (on(at, "hidden")) {
                    for (int column = XlsxCell.row(String.valueOf(Xml.attribute(at, "min")));
                            column
                                    <= Math.min(
                                            XlsxCell.row(String.valueOf(Xml.attribute(at, "max"))),
                                            XlsxCell.MOST_COLUMNS);
                            column++) {
                        rows.hide(column - 1);
                    }
                }
            }
            case "row" -> {
                var r = Xml.attribute(at, "r");
                row = r == null ? row + 1 : XlsxCell.row(r);
                column = -1;
                hiddenRow = on(at, "hidden");
            }
            case "c" -> {
                var r = Xml.attribute(at, "r");
                var t = Xml.attribute(at, "t");
                place = r == null ? "" : r;
                column = r == null ? column + 1 : XlsxCell.column(r);
                kind = t == null ? "n" : t;
                look = styles.of(Xml.attribute(at, "s"));
                value.clear();
                formula = false;
            }
            case "f" -> formula = true;
            case "mergeCell" -> merge(String.valueOf(Xml.attribute(at, "ref")));
            default -> value.open(name, at);
        }
    }

    private static boolean on(XMLStreamReader at, String attribute) {
        var value = Xml.attribute(at, attribute);
        return value != null && (value.equals("1") || value.equals("true"));
    }

    @Override
    public void close(String name) {
        value.close(name);
        if (name.equals("c") && !hiddenRow) {
            var written = look.on(formula ? result() : XlsxCell.rich(value.inscribed(), kind, strings));
            if (rows.add(row, column, written)) {
                shown.add(place + " " + written.text() + written.raised());
            }
        }
    }

    /** What a formula comes to, as far as whoever wrote the file has counted it. */
    private Inscribed result() {
        var result = XlsxCell.rich(value.inscribed(), kind, strings);
        boolean zero = kind.equals("n") && result.text().equals("0");
        boolean none = result.equals(Inscribed.NOTHING) && !kind.equals("str");
        return none || zero && uncounted ? Inscribed.plain(PrintedFigure.UNCOUNTED) : result;
    }

    @Override
    public void text(String more) {
        value.text(more);
    }
}
