package org.nianbao.foreign.file;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.nianbao.foreign.text.CellText.Inscribed;
import org.nianbao.foreign.text.TableCell;
import org.nianbao.foreign.text.TableRow;
import org.nianbao.foreign.text.UnreadableFile;
import org.nianbao.foreign.text.UnreadableFile.Obstacle;

/** One sheet of a workbook: its cells where they stand, without those that another covers or whose column is hidden. */
final class SheetRows {

    private static final int MOST_ROWS = 20_000;
    private static final int MOST_CELLS = 200_000;
    private static final int MOST_MERGED = 3_000;
    /** Many cells may name one long text. */
    private static final int MOST_LETTERS = 10_000_000;

    private record Range(int top, int left, int bottom, int right) {

        boolean covers(int row, int column) {
            return top <= row && row <= bottom && left <= column && column <= right && (row > top || column > left);
        }
    }

    private final NavigableMap<Integer, Map<Integer, Inscribed>> rows = new TreeMap<>();
    private final List<Range> merged = new ArrayList<>();
    private final Set<Integer> hiddenColumns = new HashSet<>();
    private int cells;
    private int letters;

    void hide(int column) {
        hiddenColumns.add(column);
    }

    /** Rows and columns count alike, from whatever number on. */
    void merge(int top, int left, int bottom, int right) {
        if (merged.size() < MOST_MERGED) {
            merged.add(new Range(top, left, bottom, right));
        }
    }

    /** @return whether anybody sees it */
    boolean add(int row, int column, Inscribed written) {
        if (hiddenColumns.contains(column) || written.equals(Inscribed.NOTHING)) {
            return false;
        }
        letters += written.text().length();
        rows.computeIfAbsent(row, number -> new TreeMap<>()).put(column, written);
        if (rows.size() > MOST_ROWS || ++cells > MOST_CELLS || letters > MOST_LETTERS) {
            throw new UnreadableFile(Obstacle.NO_REPORT, "这个工作表太大，不像一份年度报告。请只保留年报的表格后再上传。");
        }
        return true;
    }

    /** The rows that have any cell, with an empty one wherever none stands between two. */
    List<TableRow> rows(int sheet) {
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
                var written = filled.getOrDefault(at, Inscribed.NOTHING);
                var range = across.stream()
                        .filter(r -> r.top() == number && r.left() == at)
                        .findFirst();
                line.add(TableCell.of(
                        written,
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
}
