package org.nianbao.intake.file;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamReader;
import org.nianbao.intake.file.XlsxStyles.FontLook;
import org.nianbao.intake.text.CellText.Inscribed;
import org.nianbao.intake.text.TableCell;
import org.nianbao.intake.text.TableRow;
import org.nianbao.intake.text.UnreadableFile;
import org.nianbao.intake.text.UnreadableFile.Obstacle;

/** Reads one sheet of a workbook: its cells where they stand, without those that another covers or that are hidden. */
final class XlsxSheet implements Xml.Visitor {

    private static final int MOST_ROWS = 20_000;
    private static final int MOST_CELLS = 200_000;
    private static final int MOST_MERGED = 500;

    private record Range(int top, int left, int bottom, int right) {

        boolean covers(int row, int column) {
            return top <= row && row <= bottom && left <= column && column <= right && (row > top || column > left);
        }
    }

    private final List<Inscribed> strings;
    private final XlsxStyles styles;
    private final int sheet;
    private final List<String> shown = new ArrayList<>();
    private final NavigableMap<Integer, Map<Integer, Inscribed>> rows = new TreeMap<>();
    private final List<Range> merged = new ArrayList<>();
    private final Set<Integer> hiddenColumns = new HashSet<>();
    private final XlsxText value = new XlsxText();
    private String place = "";
    private String kind = "";
    private FontLook look = FontLook.PLAIN;
    private boolean hiddenRow;
    private int row;
    private int column = -1;
    private int cells;

    /** @param strings the texts that cells name by their number */
    XlsxSheet(int sheet, List<Inscribed> strings, XlsxStyles styles) {
        this.sheet = sheet;
        this.strings = strings;
        this.styles = styles;
    }

    List<String> shown() {
        return shown;
    }

    /** The rows that have any cell, with an empty one wherever none stands between two. */
    List<TableRow> rows() {
        var read = new ArrayList<TableRow>();
        rows.forEach((number, filled) -> {
            var line = new ArrayList<TableCell>();
            var across = merged.stream()
                    .filter(range -> range.top() <= number && number <= range.bottom())
                    .toList();
            int last =
                    filled.keySet().stream().mapToInt(Integer::intValue).max().orElse(-1);
            for (int column = 0; column <= last; column++) {
                int at = column;
                if (hiddenColumns.contains(at) || across.stream().anyMatch(range -> range.covers(number, at))) {
                    continue;
                }
                var rich = filled.getOrDefault(at, Inscribed.NOTHING);
                var range = across.stream()
                        .filter(r -> r.top() == number && r.left() == at)
                        .findFirst();
                line.add(TableCell.of(
                        rich,
                        at,
                        range.map(r -> r.right() - r.left() + 1).orElse(1),
                        range.map(r -> r.bottom() - r.top() + 1).orElse(1)));
            }
            if (!line.isEmpty()) {
                read.add(new TableRow(sheet, true, number, line));
            }
        });
        return read;
    }

    private void merge(String range) {
        var corners = range.split(":");
        if (corners.length == 2 && merged.size() < MOST_MERGED) {
            merged.add(new Range(
                    XlsxCell.row(corners[0]),
                    XlsxCell.column(corners[0]),
                    XlsxCell.row(corners[1]),
                    XlsxCell.column(corners[1])));
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
                        hiddenColumns.add(column - 1);
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
            }
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
            var written = look.on(XlsxCell.rich(value.inscribed(), kind, strings));
            if (hiddenColumns.contains(column) || written.equals(Inscribed.NOTHING)) {
                return;
            }
            shown.add(place + " " + written.text() + written.raised());
            rows.computeIfAbsent(row, number -> new TreeMap<>()).put(column, written);
            if (rows.size() > MOST_ROWS || ++cells > MOST_CELLS) {
                throw new UnreadableFile(Obstacle.NO_REPORT, "这个工作表太大，不像一份年度报告。请只保留年报的表格后再上传。");
            }
        }
    }

    @Override
    public void text(String more) {
        value.text(more);
    }
}
