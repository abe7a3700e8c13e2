package org.nianbao.check;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nianbao.content.Cell;
import org.nianbao.content.Content;

/** Content while it is being checked, its cells looked up once for all rules. */
record Reading(Content content, Circumstances circumstances, Map<String, Cell> cells) {

    static Reading of(Content content, Circumstances circumstances) {
        return new Reading(content, circumstances, content.cells());
    }

    boolean is(Cell.Kind kind, String ref) {
        var cell = cells.get(ref);
        return cell != null && cell.kind() == kind;
    }

    /** The number in the cell; null where it holds none. */
    @Nullable BigDecimal number(String ref) {
        var cell = cells.get(ref);
        return cell == null ? null : cell.number();
    }

    /** A number as people write it: 0.10 is 0.1, 1E+2 is 100. */
    static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
