package org.nianbao.publication;

import java.util.List;
import org.nianbao.content.difference.CellChange;
import org.nianbao.content.difference.TextChange;

/**
 * 更正内容: what a number of a report says otherwise than the one before it.
 *
 * @param before the number before
 */
public record Corrected(int before, List<CellChange> cells, List<TextChange> texts) {

    public Corrected {
        cells = List.copyOf(cells);
        texts = List.copyOf(texts);
    }
}
