package org.nianbao.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import javax.xml.stream.XMLStreamReader;
import org.nianbao.intake.UnreadableFile.Reason;

/** Reads one sheet of a workbook: its cells where they stand, those that another covers left out. */
final class XlsxSheet implements Xml.Visitor {

    private static final int MOST_ROWS = 20_000;
    private static final int MOST_CELLS = 200_000;
    private static final int MOST_MERGED = 200;
    /** Takes the place of what a merged cell covers; no cell holds such a text. */
    private static final String COVERED = "\0";

    private final List<String> strings;
    private final List<String> shown = new ArrayList<>();
    private final NavigableMap<Integer, Map<Integer, String>> rows = new TreeMap<>();
    private final List<String> merged = new ArrayList<>();
    private final StringBuilder value = new StringBuilder();
    private String place = "";
    private String kind = "";
    private boolean letters;
    private int row;
    private int cells;

    /** @param strings the texts that cells name by their number */
    XlsxSheet(List<String> strings) {
        this.strings = strings;
    }

    List<String> shown() {
        return shown;
    }

    /** The cells of each row that has any, empty where none stands between two. */
    List<List<String>> rows() {
        merged.forEach(this::cover);
        return rows.values().stream().filter(cells -> !cells.isEmpty()).map(cells -> IntStream
                .rangeClosed(0, cells.keySet().stream().mapToInt(Integer::intValue).max().orElse(-1))
                .filter(column -> !COVERED.equals(cells.get(column)))
                .mapToObj(column -> cells.getOrDefault(column, "")).toList()).toList();
    }

    private void cover(String range) {
        var corners = range.split(":");
        if (corners.length != 2) {
            return;
        }
        int first = XlsxCell.column(corners[0]);
        int last = XlsxCell.column(corners[1]);
        int top = XlsxCell.row(corners[0]);
        int bottom = XlsxCell.row(corners[1]);
        if (bottom < top) {
            return;
        }
        rows.subMap(top, true, bottom, true).forEach((number, cells) -> {
            for (int column = first; column <= last; column++) {
                if (column > first || number > top) {
                    cells.put(column, COVERED);
                }
            }
        });
    }

    @Override
    public void open(String name, XMLStreamReader at) {
        switch (name) {
            case "row" -> {
                var r = Xml.attribute(at, "r");
                row = r == null ? row + 1 : XlsxCell.row(r);
            }
            case "c" -> {
                var r = Xml.attribute(at, "r");
                var t = Xml.attribute(at, "t");
                place = r == null ? "" : r;
                kind = t == null ? "n" : t;
                value.setLength(0);
            }
            case "v", "t" -> letters = true;
            case "mergeCell" -> {
                var ref = Xml.attribute(at, "ref");
                if (ref != null && merged.size() < MOST_MERGED) {
                    merged.add(ref);
                }
            }
            default -> { }
        }
    }

    @Override
    public void close(String name) {
        if (name.equals("v") || name.equals("t")) {
            letters = false;
        } else if (name.equals("c")) {
            var written = XlsxCell.text(value.toString(), kind, strings);
            if (!written.isEmpty()) {
                shown.add(place + " " + written);
                rows.computeIfAbsent(row, number -> new TreeMap<>()).put(XlsxCell.column(place), written);
                if (rows.size() > MOST_ROWS || ++cells > MOST_CELLS) {
                    throw new UnreadableFile(Reason.NO_REPORT, "这个工作表太大，不像一份年度报告。请只保留年报的表格后再上传。");
                }
            }
        }
    }

    @Override
    public void text(String more) {
        if (letters) {
            value.append(more);
        }
    }
}
