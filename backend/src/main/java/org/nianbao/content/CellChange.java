package org.nianbao.content;

import java.util.List;
import java.util.stream.StreamSupport;
import org.nianbao.form.CellForm;

/** 单元格变动: what stood in a cell before and after. */
public record CellChange(String ref, Cell before, Cell after) {

    /** The cells that differ, in printed order. Both contents are of one edition. */
    public static List<CellChange> between(Content before, Content after) {
        var then = before.cells();
        var now = after.cells();
        return StreamSupport.stream(before.edition().cells().spliterator(), false).map(CellForm::ref)
                .filter(ref -> !then.get(ref).equals(now.get(ref)))
                .map(ref -> new CellChange(ref, then.get(ref), now.get(ref))).toList();
    }
}
