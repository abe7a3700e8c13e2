package org.nianbao.content.difference;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.nianbao.content.Cell;
import org.nianbao.content.Content;
import org.nianbao.form.CellForm;

/** 单元格变动: what stood in a cell before and after. */
public record CellChange(String ref, Cell before, Cell after) {

    /**
     * The cells that differ, in printed order. Where the forms differ, what only one of them has is listed as well: to the
     * other it is not applicable, which is no zero.
     */
    public static List<CellChange> between(Content before, Content after) {
        var then = before.cells();
        var now = after.cells();
        return Stream.concat(refs(after), refs(before))
                .distinct()
                .map(ref -> new CellChange(ref, of(then, ref), of(now, ref)))
                // Whether a figure was summed or entered is no difference of what is said.
                .filter(change ->
                        !change.before().entered().equals(change.after().entered()))
                .toList();
    }

    private static Stream<String> refs(Content content) {
        return StreamSupport.stream(content.edition().cells().spliterator(), false)
                .map(CellForm::ref);
    }

    private static Cell of(Map<String, Cell> cells, String ref) {
        return cells.getOrDefault(ref, Cell.notApplicable(ref));
    }
}
