package org.nianbao.check;

import java.util.List;
import java.util.stream.StreamSupport;
import org.nianbao.form.CellForm;
import org.nianbao.form.Edition;

/** Finds the cells that the data of a rule name: one by its reference, or several by a pattern of it. */
public final class Cells {

    private Cells() {}

    /**
     * The cells of an edition that a reference means; {@code requests.refused-*.total} means all rows that begin so.
     *
     * @throws IllegalArgumentException with a sentence when there is none
     */
    public static List<String> matching(Edition edition, String pattern) {
        int star = pattern.indexOf('*');
        var beginning = star < 0 ? pattern : pattern.substring(0, star);
        var end = star < 0 ? "" : pattern.substring(star + 1);
        var matching = StreamSupport.stream(edition.cells().spliterator(), false)
                .map(CellForm::ref)
                .filter(ref -> star < 0 ? ref.equals(pattern) : ref.startsWith(beginning) && ref.endsWith(end))
                .toList();
        if (matching.isEmpty()) {
            throw new IllegalArgumentException("格式中没有单元格“" + pattern + "”。");
        }
        return matching;
    }

    /** Where a cell's table stands, e.g. 第三部分表格. */
    public static String place(Edition edition, String ref) {
        return Place.of(edition, ref.substring(0, ref.indexOf('.'))).name();
    }
}
