package org.nianbao.foreign.file;

import java.util.ArrayList;
import java.util.List;
import org.nianbao.foreign.text.TableRow;
import org.nianbao.foreign.text.Written;
import org.nianbao.form.Editions;

/** A file that holds a report's tables and no heading: each gets the heading of the section whose rows it has. */
public final class TablesAlone {

    private TablesAlone() {}

    /** The lines, with headings where the file has none at all. */
    public static List<Written> headed(List<Written> lines, Editions editions) {
        boolean headed = lines.stream().anyMatch(line -> SheetLines.isHeading(line.text()));
        if (headed || lines.stream().noneMatch(line -> line.row() != null)) {
            return lines;
        }
        var all = new ArrayList<Written>();
        String last = "";
        for (int i = 0; i < lines.size(); ) {
            var row = lines.get(i).row();
            if (row == null) {
                all.add(lines.get(i++));
                continue;
            }
            int end = i;
            var rows = new ArrayList<TableRow>();
            for (; end < lines.size() && isOf(row.table(), lines.get(end)); end++) {
                rows.add(lines.get(end).row());
            }
            var heading = SheetLines.headless(rows, editions).orElse(null);
            if (heading != null && !heading.text().equals(last)) {
                all.add(heading);
                last = heading.text();
            }
            all.addAll(lines.subList(i, end));
            i = end;
        }
        return all;
    }

    private static boolean isOf(int table, Written line) {
        return line.row() != null && line.row().table() == table;
    }
}
